"""`limber plan`: the timetable of a session, to the second."""

from collections.abc import Iterator, Mapping

from limber.catalogue.models import Catalogue, Programme
from limber.cli.context import Context
from limber.cli.names import UsageError, unknown
from limber.cli.output import clock, number
from limber.cli.reading import catalogue, programme, settings
from limber.plan.builder import PlanError, build_plan
from limber.plan.models import Plan, Step, StepKind


def show_plan(context: Context) -> int:
    """Print the plan of one session of the day and return the exit status."""
    known = catalogue(context)
    plan = _plan(context, known, programme(known, context.arguments.operands[0]))
    if context.arguments.json:
        context.out.json(_document(plan))
    else:
        _print(context, plan)
    return 0


def _plan(context: Context, known: Catalogue, wanted: Programme) -> Plan:
    chosen = settings(context)
    asked = context.arguments.rungs
    _check_rungs(known, wanted, asked)
    rungs = {**dict(_remembered(known, wanted, chosen.rungs.get(wanted.id, {}))), **asked}
    try:
        return build_plan(
            known,
            wanted,
            session=context.arguments.session,
            rungs=rungs,
            timing=chosen.timing,
            doses=chosen.doses.get(wanted.id, {}),
            access=chosen.access,
            flare=context.arguments.flare,
        )
    except PlanError as error:
        raise UsageError(str(error)) from error


def _check_rungs(known: Catalogue, wanted: Programme, asked: Mapping[str, str]) -> None:
    items = [item.exercise for item in wanted.items]
    for item, rung in asked.items():
        if item not in items:
            hint = f"limber plan {wanted.id} --json names its items."
            raise unknown(f"{wanted.name} has no item", item, items, hint)
        rungs = _rungs_for(known, item)
        if rung not in rungs:
            hint = "limber ladders lists the rungs." if len(rungs) > 1 else "It has no others."
            raise unknown(f"For {item} there is no rung", rung, rungs, hint)


def _remembered(
    known: Catalogue, wanted: Programme, rungs: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The rungs chosen in the window that fit this programme and still exist."""
    for item in wanted.items:
        rung = rungs.get(item.exercise)
        if rung is not None and rung in _rungs_for(known, item.exercise):
            yield item.exercise, rung


def _rungs_for(known: Catalogue, exercise: str) -> tuple[str, ...]:
    """The ids of the exercise itself and of every rung of the ladders that it stands on."""
    on_ladders = [
        rung.id
        for ladder in known.ladders.values()
        if any(rung.exercise == exercise for rung in ladder.rungs)
        for rung in ladder.rungs
    ]
    return tuple(dict.fromkeys([exercise, *on_ladders]))


def _document(plan: Plan) -> dict[str, object]:
    return {
        "programme": plan.programme,
        "session": plan.session,
        "total_seconds": number(plan.total_seconds),
        "steps": [_step(step, at) for step, at in zip(plan.steps, plan.starts_at(), strict=True)],
    }


def _step(step: Step, at: float) -> dict[str, object]:
    return {
        "kind": step.kind,
        "exercise": step.exercise,
        "side": step.side,
        "direction": step.direction,
        "set": step.set,
        "sets": step.sets,
        "reps": step.reps if step.kind is StepKind.REPS else None,
        "seconds": None if step.seconds is None else number(step.seconds),
        "starts_at": number(at),
    }


def _print(context: Context, plan: Plan) -> None:
    flare = ", for a flare day" if plan.flare else ""
    context.out.line(f"{plan.programme_name}, session {plan.session}{flare}")
    context.out.line()
    rows = [_row(plan, step, at) for step, at in zip(plan.steps, plan.starts_at(), strict=True)]
    context.out.table([("AT", "SECONDS", "STEP", "SET", "SIDE", "EXERCISE"), *rows])
    context.out.line()
    context.out.line(f"Total {clock(plan.total_seconds)} ({number(plan.total_seconds)} s)")


def _row(plan: Plan, step: Step, at: float) -> tuple[str, ...]:
    seconds = "until done" if step.seconds is None else str(number(step.seconds))
    name = plan.form_of(step).name if step.item else ""
    return (
        clock(at),
        seconds,
        _kind_words(step),
        f"{step.set} of {step.sets}" if step.set else "",
        " ".join(part for part in (step.side, step.direction) if part is not None),
        name,
    )


def _kind_words(step: Step) -> str:
    return f"{step.reps} reps" if step.kind is StepKind.REPS else step.kind.value
