"""The steps of items in order, to the second: getting into place, the sets, and the rests."""

from collections.abc import Iterator
from dataclasses import replace

from limber.catalogue.models import Posture
from limber.plan.blocks import Block, blocks
from limber.plan.models import PlanItem, Step, StepKind, Timing


def timetable(items: tuple[PlanItem, ...], timing: Timing) -> Iterator[Step]:
    """All steps of these items in order, with what lies between them, to the last one."""
    came_from: Posture | None = None
    for item in items:
        own_blocks = blocks(item.id, item.form, timing)
        if came_from is not None:
            yield _leading_to(StepKind.REST, timing.between_seconds, own_blocks[0][0])
        yield from item_steps(item, timing, own_blocks, came_from)
        came_from = item.form.posture
    yield Step(kind=StepKind.DONE, seconds=0.0)


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


def rest_before(work: Step) -> Step:
    """The rest that leads to a further set."""
    return _leading_to(StepKind.REST, work.rest_seconds, work)


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
