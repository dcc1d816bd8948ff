"""The smaller session of a flare day: easier steps, half the sets, at most ten minutes."""

from collections.abc import Iterable
from dataclasses import replace

from limber.plan.doses import can_lose_a_set, with_half_the_sets
from limber.plan.models import PlanItem, Timing
from limber.plan.timetable import timetable

MOST_SECONDS = 600.0


def flare_items(items: Iterable[PlanItem], timing: Timing) -> tuple[PlanItem, ...]:
    """Each item one open form easier at half the sets; what no longer fits is left out.

    One item is always left: where none fits, the first that does so with its sets halved again,
    or else the shortest.
    """
    smaller = [_halved(_eased(item)) for item in items]
    kept: tuple[PlanItem, ...] = ()
    for item in smaller:
        if _seconds((*kept, item), timing) <= MOST_SECONDS:
            kept = (*kept, item)
    if kept or not smaller:
        return kept
    cut = [_cut(item, timing) for item in smaller]
    return (min(cut, key=lambda item: max(MOST_SECONDS, _seconds((item,), timing))),)


def _eased(item: PlanItem) -> PlanItem:
    below = item.index_beside(item.form.rung, -1)
    return item if below is None else replace(item, chosen=below)


def _halved(item: PlanItem) -> PlanItem:
    """Every form at half the sets, so that none gets more of them in mid-session."""
    forms = tuple(replace(form, dose=with_half_the_sets(form.dose)) for form in item.forms)
    return replace(item, forms=forms)


def _cut(item: PlanItem, timing: Timing) -> PlanItem:
    while _seconds((item,), timing) > MOST_SECONDS and can_lose_a_set(item.form.dose):
        item = _halved(item)
    return item


def _seconds(items: tuple[PlanItem, ...], timing: Timing) -> float:
    """How long these items take; repetitions count in their tempo, whoever counts them."""
    paced = replace(timing, count_reps_myself=False)
    return sum(step.seconds or 0.0 for step in timetable(items, paced))
