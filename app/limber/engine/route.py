"""Where a session goes in its plan: to begin again, back, or on to the next exercise."""

from collections.abc import Collection

from limber.catalogue.models import Side
from limber.plan.blocks import further_set
from limber.plan.models import Direction, Plan, Step, StepKind

Key = tuple[str, Side | None, Direction | None, int]
"""What names a set in a session: item, side, direction, number."""


def key_of(step: Step) -> Key:
    """The name of the set that a step does or leads to."""
    return (step.item or "", step.side, step.direction, step.set or 1)


def first_open(plan: Plan, recorded: Collection[Key]) -> int:
    """The step at which to begin: getting into place for the first set that is not recorded."""
    for index, step in enumerate(plan.steps):
        if step.kind.is_work and key_of(step) not in recorded:
            return _position_of(plan, index)
    return len(plan.steps) - 1


def _position_of(plan: Plan, index: int) -> int:
    """The position step that leads straight to a set, or the set itself in mid-block."""
    while index and plan.steps[index - 1].kind in (StepKind.READY, StepKind.POSITION):
        index -= 1
    return index


def back_from(plan: Plan, index: int, *, to_own_start: bool) -> int | None:
    """The set to do again: this one from its start, or the one before; None at the beginning."""
    if to_own_start and plan.steps[index].kind.is_work:
        return index
    earlier = (i for i in range(index - 1, -1, -1) if plan.steps[i].kind.is_work)
    return next(earlier, index if plan.steps[index].kind.is_work else None)


def is_same_block(plan: Plan, one: int, other: int) -> bool:
    """Whether the person lies as they lay: nothing in between asks them to move elsewhere."""
    low, high = sorted((one, other))
    item = plan.steps[low].item
    return all(
        step.item == item and step.kind not in (StepKind.SWITCH, StepKind.POSITION)
        for step in plan.steps[low + 1 : high + 1]
    )


def further_set_at(plan: Plan, index: int) -> Step | None:
    """The set that may be added after the one that is on or has just been done."""
    index = index if plan.steps[index].kind.is_work else index - 1
    if index < 0 or not plan.steps[index].kind.is_work:
        return None
    further = further_set(plan.steps[index])
    if further is None or is_same_block(plan, index, index + 1):
        return None
    planned = (key_of(step) for step in plan.steps[index:] if step.kind.is_work)
    return None if key_of(further) in planned else further


def end_of_item(plan: Plan, index: int) -> int:
    """The first step that no longer belongs to the exercise of this one."""
    item = plan.steps[index].item
    return next(
        (i for i in range(index, len(plan.steps)) if plan.steps[i].item != item),
        len(plan.steps) - 1,
    )


def seconds_after(plan: Plan, index: int) -> float:
    """The planned length of all steps after this one, in seconds."""
    return sum(step.seconds or 0.0 for step in plan.steps[index + 1 :])
