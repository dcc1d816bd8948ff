"""Where an exercise stands on its ladders, for the pages that show steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from limber.catalogue.models import Catalogue, Exercise, Ladder, Programme, ProgrammeItem
from limber.plan.access import Access
from limber.plan.builder import build_plan
from limber.plan.doses import DoseChange
from limber.plan.forms import PlanError, plan_item
from limber.plan.models import Plan, PlanItem, Timing


@dataclass(frozen=True, slots=True)
class Active:
    """The programme that is followed, and what is chosen for it, by an item's id."""

    programme: Programme
    rungs: Mapping[str, str]
    doses: Mapping[str, DoseChange] = field(default_factory=dict[str, DoseChange])
    access: Access = field(default_factory=Access)
    """What stands in the way of some forms."""


def active_programme(
    catalogue: Catalogue,
    programme_id: str | None,
    rungs: Mapping[str, str],
    doses: Mapping[str, DoseChange] | None = None,
    access: Access | None = None,
) -> Active | None:
    """The programme that is followed, with those of the rungs that are still there.

    None: none is chosen, or it is no longer in the catalogue.
    """
    programme = catalogue.programmes.get(programme_id or "")
    if programme is None:
        return None
    kept = {
        item.exercise: rungs[item.exercise]
        for item in programme.items
        if item.exercise in rungs and _leads_to(catalogue, item, rungs[item.exercise])
    }
    return Active(programme, kept, doses or {}, access or Access())


def active_items(catalogue: Catalogue, active: Active | None) -> tuple[PlanItem, ...]:
    """The items of the programme that is followed, each in the form that is played."""
    if active is None:
        return ()
    return tuple(
        plan_item(
            catalogue,
            item,
            active.rungs.get(item.exercise),
            change=active.doses.get(item.exercise),
            access=active.access,
        )
        for item in active.programme.items
    )


def active_plan(
    catalogue: Catalogue,
    active: Active,
    *,
    session: int = 1,
    timing: Timing | None = None,
    flare: bool = False,
) -> Plan:
    """The plan of a session of the programme that is followed, as it is chosen.

    Raises:
        PlanError: there is no such session of the day, or an item comes twice.
    """
    return build_plan(
        catalogue,
        active.programme,
        session=session,
        rungs=active.rungs,
        timing=timing,
        doses=active.doses,
        access=active.access,
        flare=flare,
    )


def ladders_with(catalogue: Catalogue, exercise: Exercise) -> tuple[Ladder, ...]:
    """All ladders on which an exercise stands, the one that leads for it first."""
    on = [ladder for ladder in catalogue.ladders.values() if _index(ladder, exercise.id) >= 0]
    leading = catalogue.ladder_of(exercise.id)
    return tuple(sorted(on, key=lambda ladder: ladder is not leading))


@dataclass(frozen=True, slots=True)
class Place:
    """A step of a ladder: number `step` of `steps`."""

    step: int
    steps: int


def place_of(catalogue: Catalogue, exercise: Exercise, rung: str | None = None) -> Place | None:
    """Where an exercise, or one rung of it, stands; None where its ladder has but one step."""
    for ladder in ladders_with(catalogue, exercise):
        if len(ladder.rungs) < 2:
            continue
        ids = [step.id for step in ladder.rungs]
        at = ids.index(rung) if rung in ids else _index(ladder, exercise.id)
        return Place(at + 1, len(ids))
    return None


def _leads_to(catalogue: Catalogue, item: ProgrammeItem, rung: str) -> bool:
    try:
        plan_item(catalogue, item, rung)
    except PlanError:
        return False
    return True


def _index(ladder: Ladder, exercise_id: str) -> int:
    """The rung with the exercise's own name, or else the first rung of it; -1 without one."""
    same = [i for i, rung in enumerate(ladder.rungs) if rung.exercise == exercise_id]
    named = [i for i in same if ladder.rungs[i].id == exercise_id]
    return next(iter(named or same), -1)
