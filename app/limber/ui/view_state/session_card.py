"""The card of the session that is due, or of one more where none is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from limber.catalogue.models import Catalogue
from limber.dates import WEEKDAYS, day_and_month
from limber.history.models import StoredBreak
from limber.plan.due import Offer, Turn
from limber.plan.models import Plan, Timing
from limber.plan.schedule import DAYS_OF_THE_WEEK
from limber.ui.view_state.day_sessions import part_of, session_choices, session_name
from limber.ui.view_state.item_rows import build_rows
from limber.ui.view_state.ladders import Active, active_plan
from limber.ui.view_state.names import equipment_needed
from limber.ui.view_state.pause_words import end_text, pause_name
from limber.ui.view_state.today_state import DayPart, ItemRow, SessionCard, Tile
from limber.ui.view_state.words import about_minutes, clock_time, count_text, min_text

FLARE_NOTE: Final = "Counts like any other day. Steps stay where they are."
IN_THIS_SESSION: Final = "In this session"
_LIST_TITLES: Final = {
    DayPart.MORNING: "This morning",
    DayPart.AFTERNOON: "This afternoon",
    DayPart.EVENING: "Tonight",
}
_NAMES: Final = {Turn.ALL_DONE: "Done for today.", Turn.REST: "Rest day."}
_STARTS: Final = {
    Turn.ALL_DONE: "Extra session",
    Turn.REST: "Start one anyway",
    Turn.PAUSED: "Start one anyway",
}


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What one session of a day takes, whatever the time is."""

    plan: Plan
    length: str
    equipment: str
    flare: str
    tiles: tuple[Tile, ...]


def session_facts(
    catalogue: Catalogue, active: Active, timing: Timing | None, *, is_flare: bool
) -> tuple[SessionFacts, ...]:
    """What each session of a day takes, in the form that is played."""
    numbers = range(1, active.programme.times_per_day + 1)
    return tuple(_facts(catalogue, active, timing, each, is_flare=is_flare) for each in numbers)


def session_card(
    active: Active,
    facts: Sequence[SessionFacts],
    offered: Offer,
    times: Sequence[time],
    now: datetime,
    *,
    chosen: int | None = None,
    pause: StoredBreak | None = None,
) -> SessionCard:
    """The card for what is offered now; `chosen` is another session of the day.

    `pause` is the day off or the pause that takes today out.
    """
    own = offered.session
    number = chosen if chosen and 1 <= chosen <= len(facts) else own
    fact, at = facts[number - 1], times[number - 1]
    plan, is_extra = fact.plan, offered.turn in _STARTS
    return SessionCard(
        programme=active.programme.id,
        session=number,
        part=part_of(at),
        eyebrow=""
        if is_extra
        else _eyebrow(at, is_late=offered.turn is Turn.LATE and number == own),
        name=pause_name(pause, now.date())
        if pause
        else _name(offered.turn, times, number, is_flare=plan.flare),
        next=_next(offered, now.date()) if is_extra else "",
        length=fact.length,
        equipment=fact.equipment,
        posture=plan.items[0].form.posture,
        start=_STARTS.get(offered.turn, "Start session"),
        is_extra=is_extra,
        sessions=session_choices([each.plan for each in facts], times, number),
        flare=fact.flare,
        is_flare=plan.flare,
        note=FLARE_NOTE if plan.flare else "",
        list_title=_list_title(offered, number, at),
        list_note=active.programme.name,
        items=fact.tiles,
        end_pause=end_text(pause) if pause else "",
    )


def _facts(
    catalogue: Catalogue, active: Active, timing: Timing | None, number: int, *, is_flare: bool
) -> SessionFacts:
    def plan_of(*, flare: bool) -> Plan:
        return active_plan(catalogue, active, session=number, timing=timing, flare=flare)

    plan = plan_of(flare=is_flare)
    smaller = "" if is_flare else min_text(plan_of(flare=True).total_seconds)
    rows = build_rows(catalogue, active, plan)
    return SessionFacts(
        plan=plan,
        length=f"{count_text(len(plan.items), 'exercise')}, {about_minutes(plan.total_seconds)}",
        equipment=equipment_needed([catalogue.exercises[one.form.exercise] for one in plan.items]),
        flare=f"Flare day, {smaller}" if smaller else "Usual session",
        tiles=tuple(_tile(row) for row in rows),
    )


def _tile(row: ItemRow) -> Tile:
    return Tile(
        exercise=row.exercise,
        item=row.item,
        posture=row.posture,
        figures=row.figures,
        name=row.name.partition(" (")[0],
        dose=row.left_out or row.dose,
        is_played=not row.left_out,
        spoken=row.spoken,
    )


def _eyebrow(at: time, *, is_late: bool) -> str:
    if is_late:
        return f"Planned for {clock_time(at)}. Any time today is fine."
    return f"Due this {part_of(at)}, {clock_time(at)}"


def _name(turn: Turn, times: Sequence[time], number: int, *, is_flare: bool) -> str:
    if turn in _NAMES:
        return _NAMES[turn]
    return "Flare day" if is_flare else session_name(times, number)


def _next(offered: Offer, today: date) -> str:
    nothing = "Nothing is due." if offered.turn in (Turn.REST, Turn.PAUSED) else ""
    if offered.next_at is None:
        return nothing
    return " ".join(part for part in (nothing, _next_due(offered.next_at, today)) if part)


def _next_due(due: datetime, today: date) -> str:
    day, at = due.date(), clock_time(due.time())
    if day == today + timedelta(days=1):
        return f"Next: tomorrow {at}."
    is_near = (day - today).days < DAYS_OF_THE_WEEK
    return f"Next: {WEEKDAYS[day.weekday()] if is_near else day_and_month(day)} {at}."


def _list_title(offered: Offer, number: int, at: time) -> str:
    is_now = offered.turn is Turn.DUE and number == offered.session
    return _LIST_TITLES[part_of(at)] if is_now else IN_THIS_SESSION
