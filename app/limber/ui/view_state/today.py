"""What Today shows: the session to start, what it is made of, and how it went of late."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from limber.history.models import StoredBreak
from limber.plan.due import Turn, offer
from limber.plan.schedule import Schedule
from limber.ui.view_state.ladders import Active
from limber.ui.view_state.pause_words import pause_on
from limber.ui.view_state.recent import part_of_day
from limber.ui.view_state.session_card import SessionFacts, session_card
from limber.ui.view_state.suggestion_state import Relief, Suggestion, Switched
from limber.ui.view_state.today_state import ResumeCard, SessionCard, TodayState
from limber.ui.view_state.week import (
    Doings,
    Past,
    Place,
    build_lately,
    build_week,
    doings,
)
from limber.ui.view_state.words import (
    about_min,
    count_text,
    day_text,
    sentence_case,
    time_text,
)

NO_PROGRAMME: Final = "No programme yet. Pick one to start from."


@dataclass(frozen=True, slots=True)
class Counsel:
    """What is proposed, and what was just done about it."""

    suggestions: tuple[Suggestion, ...] = ()
    relief: Relief | None = None
    switched: Switched | None = None
    ended_pause: str = ""
    """What is said of a pause that was just ended; empty where none was."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """A session that was interrupted and can be resumed."""

    programme: str
    session_of_day: int
    started_at: datetime
    """Local time."""
    last_set_at: datetime
    """Local time."""
    items_done: int
    items: int
    seconds_left: float

    @property
    def place(self) -> Place:
        """The day it belongs to, and its number on it."""
        return self.started_at.date(), self.session_of_day


@dataclass(frozen=True, slots=True)
class Following:
    """The programme that is followed, when its sessions are due, and what they take."""

    active: Active
    schedule: Schedule
    facts: Sequence[SessionFacts]


@dataclass(frozen=True, slots=True)
class History:
    """What was done: the sessions that are over, and one that can be resumed."""

    past: Past = field(default_factory=Past)
    stopped: Stopped | None = None


def build_state(
    following: Following | None,
    now: datetime,
    history: History | None = None,
    *,
    chosen_session: int | None = None,
    counsel: Counsel | None = None,
    first_weekday: int = 0,
) -> TodayState:
    """The page at a moment of local time; the week begins with `first_weekday`, 0 being Monday.

    Without a chosen session it is the one that is due next.
    """
    history, counsel = history or History(), counsel or Counsel()
    session = week = None
    if following is not None:
        did = _did(following, history)
        pause = pause_on(history.past.breaks, now.date())
        session = _session(following, now, did, chosen_session, pause)
        week = build_week(following.schedule, did, now, first_weekday)
    return TodayState(
        title=day_text(now.date()),
        resume=_resume(history.stopped, now.date()) if history.stopped else None,
        session=session,
        no_programme="" if following else NO_PROGRAMME,
        lately=build_lately(history.past, week, now.date()),
        suggestions=counsel.suggestions,
        relief=counsel.relief,
        switched=counsel.switched,
        ended_pause=counsel.ended_pause,
    )


def _did(following: Following, history: History) -> Doings:
    programme, stopped = following.active.programme.id, history.stopped
    place = stopped.place if stopped and stopped.programme == programme else None
    return doings(history.past.sessions, programme, following.schedule, place)


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
    following: Following,
    now: datetime,
    did: Doings,
    chosen: int | None,
    pause: StoredBreak | None,
) -> SessionCard:
    schedule, today = following.schedule, now.date()
    offered = offer(schedule, now, did.on(today))
    times = schedule.times(today)
    pause = pause if offered.turn is Turn.PAUSED else None
    return session_card(
        following.active, following.facts, offered, times, now, chosen=chosen, pause=pause
    )
