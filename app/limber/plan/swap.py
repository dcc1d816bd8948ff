"""Easier or harder in mid-session: the sets that are left, in another form."""

from collections.abc import Mapping
from dataclasses import replace

from limber.plan.blocks import Block, Turn, blocks
from limber.plan.builder import item_steps, position_seconds
from limber.plan.models import Form, Plan, PlanItem, Step, StepKind


def swap_form(plan: Plan, index: int, chosen: int, *, keep_current: bool) -> Plan:
    """The plan with the rest of the current item's sets in another form of it.

    The steps before `index` stay as they are, and so does the one at `index` if it is kept: a set
    that is over, or a rest, which then leads to the new form. At least one set is left.
    """
    old = plan.item(plan.steps[index].item or "")
    new = replace(old, chosen=chosen)
    kept = index + 1 if keep_current else index
    left = _blocks_left(new, plan, _sets_over(plan, kept, old), _turn(plan.steps[index]))
    fresh = tuple(item_steps(new, plan.timing, left, old.form.posture))
    return replace(
        plan,
        items=tuple(new if item.id == new.id else item for item in plan.items),
        steps=_kept(plan, kept, fresh[0]) + fresh + _later_items(plan, index, new.form),
    )


def _kept(plan: Plan, count: int, next_step: Step) -> tuple[Step, ...]:
    """The first steps of the plan; a rest at their end leads to what comes now."""
    kept = plan.steps[:count]
    if not kept or kept[-1].kind not in (StepKind.REST, StepKind.SWITCH):
        return kept
    rest = kept[-1]
    changed = replace(next_step, kind=rest.kind, seconds=rest.seconds, max_seconds=rest.max_seconds)
    return (*kept[:-1], changed)


def _turn(step: Step) -> Turn:
    return (step.side, step.direction)


def _sets_over(plan: Plan, index: int, item: PlanItem) -> Mapping[Turn, int]:
    """For each side and direction the number of the last set that lies before `index`."""
    over: dict[Turn, int] = {}
    for i, step in enumerate(plan.steps):
        if not step.kind.is_work or (step.item, step.rung) != (item.id, item.form.rung):
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
    """The sets not yet done, numbered on; one more where none is left."""
    own = blocks(item.id, item.form, plan.timing)
    left = (tuple(step for step in block if (step.set or 0) > _last(over, step)) for block in own)
    kept = tuple(block for block in left if block)
    return kept or ((_one_more(own, over, current),),)


def _last(over: Mapping[Turn, int], step: Step) -> int:
    """The last set that is over for a step, in whatever sides the earlier form was counted."""
    if _turn(step) in over:
        return over[_turn(step)]
    same_side = [last for (side, _), last in over.items() if step.side and side is step.side]
    return min(same_side or over.values(), default=0)


def _one_more(own: tuple[Block, ...], over: Mapping[Turn, int], current: Turn) -> Step:
    same = [block[-1] for block in own if _turn(block[-1]) == current]
    step = (same or [own[-1][-1]])[0]
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
            seconds = position_seconds(plan.timing, posture, form.posture)
            later[i] = replace(step, seconds=seconds, max_seconds=seconds)
            break
    return tuple(later)
