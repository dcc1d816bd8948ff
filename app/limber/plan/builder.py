"""From a programme to the timetable of one session: pure, and exact to the second."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from limber.catalogue.models import Catalogue, Posture, Programme
from limber.plan.access import Access
from limber.plan.blocks import Block, blocks
from limber.plan.doses import DoseChange
from limber.plan.forms import PlanError, plan_item
from limber.plan.models import Plan, PlanItem, Step, StepKind, Timing


def build_plan(
    catalogue: Catalogue,
    programme: Programme,
    *,
    session: int = 1,
    rungs: Mapping[str, str] | None = None,
    timing: Timing | None = None,
    doses: Mapping[str, DoseChange] | None = None,
    access: Access | None = None,
    flare: bool = False,
) -> Plan:
    """The plan of one session of the day, with the chosen rung and dose for an item's id.

    What stands in the way of a form is said in the plan, and changes nothing that is chosen. For
    a flare day the plan is made smaller.

    Raises:
        PlanError: there is no such session of the day, item or rung, or an item comes twice.
    """
    _check(programme, session, rungs or {})
    timing = timing or Timing()
    items = tuple(
        plan_item(
            catalogue,
            item,
            (rungs or {}).get(item.exercise),
            change=(doses or {}).get(item.exercise),
            access=access,
        )
        for item in programme.items
        if (item.times_per_day or programme.times_per_day) >= session
    )
    return Plan(
        programme=programme.id,
        programme_name=programme.name,
        session=session,
        timing=timing,
        items=items,
        steps=tuple(_timetable(items, timing)),
        flare=flare,
    )


def item_steps(
    item: PlanItem, timing: Timing, done: tuple[Block, ...], came_from: Posture | None
) -> Iterator[Step]:
    """The steps of one item made of these blocks, beginning with getting into place."""
    for number, block in enumerate(done):
        if number:
            yield _leading_to(StepKind.SWITCH, timing.between_seconds, block[0])
        yield from _block_steps(block, timing, item.form.posture, came_from)
        came_from = item.form.posture


def position_seconds(timing: Timing, posture: Posture, came_from: Posture | None) -> float:
    """How long it takes to get into place, longer when the base posture changes."""
    changes = came_from is not None and came_from is not posture
    return timing.position_seconds + (timing.posture_change_seconds if changes else 0.0)


def _check(programme: Programme, session: int, rungs: Mapping[str, str]) -> None:
    if not 1 <= session <= programme.times_per_day:
        times = "once" if programme.times_per_day == 1 else f"{programme.times_per_day} times"
        raise PlanError(f"{programme.name} is done {times} a day; there is no session {session}.")
    times_listed = Counter(item.exercise for item in programme.items)
    twice = next((item for item, times in times_listed.items() if times > 1), None)
    if twice is not None:
        raise PlanError(
            f"{programme.name} lists {twice!r} twice; its sets could not be told apart."
        )
    unknown = rungs.keys() - times_listed.keys()
    if unknown:
        raise PlanError(f"{programme.name} has no item {min(unknown)!r}.")


def _timetable(items: tuple[PlanItem, ...], timing: Timing) -> Iterator[Step]:
    came_from: Posture | None = None
    for item in items:
        own_blocks = blocks(item.id, item.form, timing)
        if came_from is not None:
            yield _leading_to(StepKind.REST, timing.between_seconds, own_blocks[0][0])
        yield from item_steps(item, timing, own_blocks, came_from)
        came_from = item.form.posture
    yield Step(kind=StepKind.DONE, seconds=0.0)


def _block_steps(
    block: Block, timing: Timing, posture: Posture, came_from: Posture | None
) -> Iterator[Step]:
    seconds = position_seconds(timing, posture, came_from)
    yield _leading_to(StepKind.POSITION, seconds, block[0])
    yield _leading_to(StepKind.READY, timing.ready_seconds, block[0])
    for number, work in enumerate(block):
        if number:
            yield _leading_to(StepKind.REST, work.rest_seconds, work)
        yield work


def _leading_to(kind: StepKind, seconds: float, work: Step) -> Step:
    """A step before a set: it names the set, and has nothing of its work."""
    return replace(work, kind=kind, seconds=seconds, max_seconds=seconds, tempo=None)


def rest_before(work: Step) -> Step:
    """The rest that leads to a further set."""
    return _leading_to(StepKind.REST, work.rest_seconds, work)


__all__ = ["PlanError", "build_plan", "item_steps", "position_seconds", "rest_before"]
