"""Easier or harder in mid-session: the sets that are left, in another form."""

from collections.abc import Mapping
from dataclasses import replace

from limber.catalogue.models import Posture
from limber.plan.blocks import Block, Turn, blocks
from limber.plan.models import Form, Plan, PlanItem, Step, StepKind
from limber.plan.timetable import item_steps, position_seconds


def swap_form(plan: Plan, index: int, chosen: int, *, keep_current: bool) -> Plan:
    """The plan with the rest of the current item's sets in another form of it.

    The steps before `index` stay as they are, and so does the one at `index` if it is kept: a set
    that is over, or a rest, which then leads to the new form. At least one set is left of the
    side that is on.
    """
    current = plan.steps[index]
    new = replace(plan.item(current.item or ""), chosen=chosen)
    kept = index + 1 if keep_current else index
    left = _blocks_left(new, plan, _sets_over(plan, kept, new.id), _turn(current))
    fresh = tuple(item_steps(new, plan.timing, left, _posture_before(plan, kept)))
    on = (_leading_on(current, fresh[0]),) if keep_current else ()
    return replace(
        plan,
        items=tuple(new if item.id == new.id else item for item in plan.items),
        steps=plan.steps[:index] + on + fresh + _later_items(plan, index, new.form),
    )


def _leading_on(step: Step, to: Step) -> Step:
    """The step that is on; a rest or switch leads to what comes now."""
    if step.kind not in (StepKind.REST, StepKind.SWITCH):
        return step
    return replace(to, kind=step.kind, seconds=step.seconds, max_seconds=step.max_seconds)


def _turn(step: Step) -> Turn:
    return (step.side, step.direction)


def _posture_before(plan: Plan, count: int) -> Posture | None:
    """The posture that the first steps of the plan have led to; None before the first item."""
    placed = (step for step in reversed(plan.steps[:count]) if step.kind is StepKind.POSITION)
    last = next(placed, None)
    return None if last is None else plan.form_of(last).posture


def _sets_over(plan: Plan, index: int, item_id: str) -> Mapping[Turn, int]:
    """For each side and direction the number of the last set before `index`, in any form."""
    over: dict[Turn, int] = {}
    for i, step in enumerate(plan.steps):
        if step.item != item_id or not step.kind.is_work:
            continue
        number = step.set or 0
        if i < index:
            over[_turn(step)] = number
        else:
            over.setdefault(_turn(step), number - 1)
    return over


def _blocks_left(
    item: PlanItem, plan: Plan, over: Mapping[Turn, int], current: Turn
) -> tuple[Block, ...]:
    """The sets not yet done, numbered on; one more where none is left of the side that is on."""
    left: list[Block] = []
    own = blocks(item.id, item.form, plan.timing)
    for block in own:
        still = tuple(step for step in block if (step.set or 0) > _last(over, step))
        on = [step for step in block if _turn(step) == current]
        left.append(still or tuple(_one_more(step, over) for step in on[-1:]))
    kept = tuple(block for block in left if block)
    return kept or ((_one_more(own[-1][-1], over),),)


def _last(over: Mapping[Turn, int], step: Step) -> int:
    """The last set that is over for a step, in whatever sides the earlier form was counted."""
    if _turn(step) in over:
        return over[_turn(step)]
    same_side = [last for (side, _), last in over.items() if step.side and side is step.side]
    return min(same_side or over.values(), default=0)


def _one_more(step: Step, over: Mapping[Turn, int]) -> Step:
    number = _last(over, step) + 1
    return replace(step, set=number, sets=number, max_sets=number)


def _later_items(plan: Plan, index: int, form: Form) -> tuple[Step, ...]:
    """The steps of the later items; the first to get into place starts from the new posture."""
    item = plan.steps[index].item
    start = next(i for i in range(index, len(plan.steps)) if plan.steps[i].item != item)
    later = list(plan.steps[start:])
    for i, step in enumerate(later):
        if step.kind is StepKind.POSITION:
            posture = plan.item(step.item or "").form.posture
            seconds = position_seconds(plan.timing, posture, form.posture) + step.words_seconds
            later[i] = replace(step, seconds=seconds, max_seconds=seconds)
            break
    return tuple(later)
