"""The sets of one exercise: which sides and directions, in which order, how long."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from limber.catalogue.models import CountRange, Dose, Mode, Per, Range, Side, Tempo
from limber.plan.models import Direction, Form, Step, StepKind, Timing

Turn = tuple[Side | None, Direction | None]
"""A side and a direction, each None where the exercise knows none."""
Block = tuple[Step, ...]
"""The sets that are done without a switch in between."""

WORK_KINDS = {Mode.HOLD: StepKind.HOLD, Mode.REPS: StepKind.REPS, Mode.RUN: StepKind.RUN}


@dataclass(frozen=True, slots=True)
class _Span:
    """A number or a stated range of numbers."""

    low: float
    high: float


def blocks(item: str, form: Form, timing: Timing) -> tuple[Block, ...]:
    """The blocks of a form, each a tuple of work steps in the order in which they are done."""
    sets = _set_count(form.dose)
    work = _work(form.dose, timing)
    return tuple(
        tuple(
            _step(item, form, work, turn, number, sets)
            for number in range(1, int(sets.low) + 1)
            for turn in turns
        )
        for turns in _turns(form.dose)
    )


def further_set(step: Step) -> Step | None:
    """The set after the last one planned, where the dose is a range that allows it."""
    number, allowed = step.set, step.max_sets
    if number is None or allowed is None or number >= allowed:
        return None
    return replace(step, set=number + 1, sets=number + 1)


def _turns(dose: Dose) -> Iterator[tuple[Turn, ...]]:
    """For each block the turns that follow one another in it."""
    first = dose.first_side or Side.LEFT
    sides = (first, first.other)
    directions = (Direction.FIRST, Direction.SECOND)
    is_reps = dose.mode is Mode.REPS
    match dose.per:
        case Per.BOTH | Per.CYCLE:
            yield ((None, None),)
        case Per.SIDE:
            yield from (((side, None),) for side in sides)
        case Per.SIDE_ALTERNATING:
            yield ((None, None),) if is_reps else tuple((side, None) for side in sides)
        case Per.DIRECTION:
            if is_reps:
                yield ((None, None),)
            else:
                yield from (((None, direction),) for direction in directions)
        case Per.DIRECTION_ALTERNATING:
            yield ((None, None),) if is_reps else tuple((None, way) for way in directions)
        case Per.SIDE_AND_DIRECTION:
            yield from (((side, way),) for side in sides for way in directions)


def _set_count(dose: Dose) -> _Span:
    """How many sets each turn has; in hold mode every hold is a set of its own."""
    sets = _span(dose.sets)
    if dose.mode is not Mode.HOLD:
        return sets
    holds = _span(dose.reps or 1)
    return _Span(sets.low * holds.low, sets.high * holds.high)


def _work(dose: Dose, timing: Timing) -> Step:
    """A work step with everything that is the same for each set of a dose."""
    kind = WORK_KINDS[dose.mode]
    if dose.mode is Mode.REPS:
        return _reps(dose, timing)
    length = _span(dose.hold_seconds or dose.run_seconds or 0.0)
    return Step(kind=kind, seconds=length.low, max_seconds=length.high)


def _reps(dose: Dose, timing: Timing) -> Step:
    each_way = 2 if dose.per is Per.SIDE_ALTERNATING else 1
    count = _span(dose.reps or 1)
    low, high = int(count.low) * each_way, int(count.high) * each_way
    tempo = None if timing.count_reps_myself else _tempo(dose)
    first = dose.first_side or Side.LEFT
    return Step(
        kind=StepKind.REPS,
        seconds=low * tempo.total_seconds if tempo else None,
        max_seconds=high * tempo.total_seconds if tempo else None,
        reps=low,
        max_reps=high,
        tempo=tempo,
        may_stop_early=dose.may_stop_early,
        alternates_from=first if dose.per is Per.SIDE_ALTERNATING else None,
    )


def _tempo(dose: Dose) -> Tempo | None:
    """The pace of repetitions; one that takes no time is none."""
    pace = dose.seconds_per_rep
    return pace if isinstance(pace, Tempo) and pace.total_seconds > 0 else None


def _step(item: str, form: Form, work: Step, turn: Turn, number: int, sets: _Span) -> Step:
    side, direction = turn
    return replace(
        work,
        item=item,
        exercise=form.exercise,
        rung=form.rung,
        side=side,
        direction=direction,
        set=number,
        sets=int(sets.low),
        max_sets=int(sets.high),
        rest_seconds=form.dose.rest_seconds,
    )


def _span(value: float | Range | CountRange) -> _Span:
    if isinstance(value, Range | CountRange):
        return _Span(value.min, value.max)
    return _Span(value, value)
