"""From a programme to the timetable of one session: pure, and exact to the second."""

from collections import Counter
from collections.abc import Mapping

from limber.catalogue.models import Catalogue, Programme
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.plan.flare import flare_items
from limber.plan.forms import PlanError, is_left_out, plan_item
from limber.plan.models import Plan, PlanItem, Timing
from limber.plan.timetable import timetable

__all__ = ["PlanError", "build_plan"]


def build_plan(  # noqa: PLR0913 - a value each, all but two by keyword and all optional
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
    items = _without_left_out(items, doses or {})
    if flare:
        items = flare_items(items, timing)
    return Plan(
        programme=programme.id,
        programme_name=programme.name,
        session=session,
        timing=timing,
        items=items,
        steps=tuple(timetable(items, timing)),
        flare=flare,
    )


def _without_left_out(
    items: tuple[PlanItem, ...], doses: Mapping[str, DoseChange]
) -> tuple[PlanItem, ...]:
    """The items that are played; all of them if none would be left."""
    kept = tuple(item for item in items if not is_left_out(item, doses.get(item.id)))
    return kept or items


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
