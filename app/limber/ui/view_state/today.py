"""What Today shows: the session to start, what it is made of, and what was done lately."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from limber.catalogue.models import Catalogue, Programme
from limber.plan.models import Timing
from limber.ui.view_state.day_sessions import ordinal, session_choices
from limber.ui.view_state.item_rows import build_rows
from limber.ui.view_state.ladders import Active, active_plan
from limber.ui.view_state.names import equipment_needed
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.programme_notes import safety_notes
from limber.ui.view_state.recent import PastSession, build_recent, part_of_day
from limber.ui.view_state.suggestion_state import Relief, Suggestion, Switched
from limber.ui.view_state.today_state import (
    Recent,
    ResumeCard,
    SessionCard,
    TodayState,
)
from limber.ui.view_state.words import (
    about_min,
    about_minutes,
    count_text,
    day_text,
    min_text,
    sentence_case,
    time_text,
)

BESIDE_SUGGESTION = 2
"""Sessions that are listed beside a suggestion."""
FLARE_NOTE = "Counts like any other day. Steps stay where they are."


@dataclass(frozen=True, slots=True)
class Counsel:
    """What is proposed, and what was just done about it."""

    suggestions: tuple[Suggestion, ...] = ()
    relief: Relief | None = None
    switched: Switched | None = None


@dataclass(frozen=True, slots=True)
class Stopped:
    """A session that was interrupted and can be resumed."""

    started_at: datetime
    """Local time."""
    last_set_at: datetime
    """Local time."""
    items_done: int
    items: int
    seconds_left: float


def build_state(  # noqa: PLR0913 - a value each, all but two by keyword and all optional
    catalogue: Catalogue,
    active: Active | None,
    *,
    today: date,
    timing: Timing | None = None,
    past: Sequence[PastSession] = (),
    stopped: Stopped | None = None,
    chosen_session: int | None = None,
    is_flare: bool = False,
    counsel: Counsel | None = None,
) -> TodayState:
    """The page for a day, from the sessions of the past, newest first, in local time.

    Without a chosen session it is the first of the day that was not done yet.
    """
    counsel = counsel or Counsel()
    done = _done_on(past, today)
    return TodayState(
        title=day_text(today),
        resume=_resume(stopped, today) if stopped else None,
        session=_session(catalogue, active, timing, done, chosen_session, is_flare=is_flare)
        if active
        else None,
        no_programme="" if active else "No programme yet. Pick one to start from.",
        programmes=() if active else build_programmes(catalogue, active, timing),
        recent=_recent(past, today, is_short=bool(counsel.suggestions)),
        suggestions=counsel.suggestions,
        relief=counsel.relief,
        switched=counsel.switched,
    )


def _recent(past: Sequence[PastSession], today: date, *, is_short: bool) -> Recent:
    """The last days; beside a suggestion with fewer sessions, so that both are seen at once."""
    recent = build_recent(past, today)
    return replace(recent, sessions=recent.sessions[:BESIDE_SUGGESTION]) if is_short else recent


def _done_on(past: Sequence[PastSession], day: date) -> Mapping[str, set[int]]:
    """For each programme the sessions of the day that were done to their end."""
    done: dict[str, set[int]] = {}
    for one in past:
        if one.is_done and one.started_at.date() == day:
            done.setdefault(one.programme, set()).add(one.session_of_day)
    return done


def _resume(stopped: Stopped, today: date) -> ResumeCard:
    day = stopped.last_set_at.date()
    when = "" if day == today else f" on {day_text(day)}"
    done = f"{stopped.items_done} of {count_text(stopped.items, 'exercise')} done"
    return ResumeCard(
        title=f"{part_of_day(stopped.started_at)} session stopped part-way",
        text=f"{done} at {time_text(stopped.last_set_at)}{when}. "
        f"{sentence_case(about_min(stopped.seconds_left))} left.",
    )


def _session(
    catalogue: Catalogue,
    active: Active,
    timing: Timing | None,
    done: Mapping[str, set[int]],
    chosen: int | None,
    *,
    is_flare: bool,
) -> SessionCard:
    programme = active.programme
    numbers = range(1, programme.times_per_day + 1)
    left = [number for number in numbers if number not in done.get(programme.id, ())]
    number = chosen if chosen and chosen in numbers else next(iter(left), numbers[-1])
    plans = [
        active_plan(catalogue, active, session=each, timing=timing, flare=is_flare)
        for each in numbers
    ]
    plan = plans[number - 1]
    exercises = [catalogue.exercises[item.form.exercise] for item in plan.items]
    name, eyebrow = _title(programme, number, is_done=not left, is_flare=is_flare)
    return SessionCard(
        programme=programme.id,
        session=number,
        eyebrow=eyebrow,
        name=name,
        length=f"{count_text(len(plan.items), 'exercise')}, {about_minutes(plan.total_seconds)}",
        equipment=equipment_needed(exercises),
        posture=plan.items[0].form.posture,
        start="Start session" if left else "Extra session",
        is_extra=not left,
        sessions=session_choices(plans, number),
        flare=_flare_offer(catalogue, active, timing, number, is_flare=is_flare),
        is_flare=is_flare,
        note=FLARE_NOTE if is_flare else "",
        list_title="In this session",
        items=build_rows(catalogue, active, plan),
        safety=safety_notes(programme),
    )


def _title(programme: Programme, number: int, *, is_done: bool, is_flare: bool) -> tuple[str, str]:
    """The name of the session, and the line above it."""
    eyebrow = "Done for today" if is_done else _eyebrow(programme, number)
    return ("Flare day", f"{programme.name}. {eyebrow}") if is_flare else (programme.name, eyebrow)


def _flare_offer(
    catalogue: Catalogue, active: Active, timing: Timing | None, number: int, *, is_flare: bool
) -> str:
    if is_flare:
        return "Usual session"
    plan = active_plan(catalogue, active, session=number, timing=timing, flare=True)
    return f"Flare day, {min_text(plan.total_seconds)}"


def _eyebrow(programme: Programme, session: int) -> str:
    if programme.times_per_day == 1:
        return "Today’s session"
    return f"{ordinal(session)} session of the day"
