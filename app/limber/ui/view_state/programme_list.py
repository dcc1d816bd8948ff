"""All programmes to choose from, each with what it takes."""

from collections.abc import Sequence

from limber.catalogue.models import Catalogue, Programme
from limber.plan.models import Timing
from limber.ui.view_state.ladders import Active, active_plan
from limber.ui.view_state.today_state import ProgrammeChoice
from limber.ui.view_state.words import about_minutes, count_text


def build_programmes(
    catalogue: Catalogue, active: Active | None, timing: Timing | None
) -> tuple[ProgrammeChoice, ...]:
    """All programmes, the parts of each after it in the order in which they are done."""
    whole = [one for one in catalogue.programmes.values() if one.part_of is None]
    ordered: list[Programme] = []
    for parent in sorted(whole, key=lambda one: one.source):
        order = [item.exercise for item in parent.items]
        parts = catalogue.parts_of(parent.id)
        ordered += (parent, *sorted(parts, key=lambda one: _place_in(order, one)))
    return tuple(_choice(catalogue, one, active, timing) for one in ordered)


def _place_in(order: Sequence[str], part: Programme) -> int:
    first = part.items[0].exercise
    return order.index(first) if first in order else len(order)


def _choice(
    catalogue: Catalogue, programme: Programme, active: Active | None, timing: Timing | None
) -> ProgrammeChoice:
    is_chosen = active is not None and active.programme.id == programme.id
    followed = active if active is not None and is_chosen else Active(programme, {})
    plan = active_plan(catalogue, followed, timing=timing)
    times = {1: "once a day", 2: "twice a day"}.get(
        programme.times_per_day, f"{programme.times_per_day} times a day"
    )
    exercises = count_text(len(plan.items), "exercise")
    meta = f"{exercises}, {about_minutes(plan.total_seconds)}, {times}"
    return ProgrammeChoice(
        programme=programme.id,
        name=programme.name,
        about=programme.about,
        meta=meta,
        is_part=programme.part_of is not None,
        is_chosen=is_chosen,
        spoken=f"{programme.name}. {programme.about} {meta}",
    )
