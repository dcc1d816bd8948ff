"""The last days and sessions, as Today shows them: only what was really done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from limber.ui.view_state.today_state import DayColumn, DayMark, Recent, SessionLine
from limber.ui.view_state.words import day_short, day_text, time_text

_DAYS = 7
_SESSIONS = 5
_NOON = 12
_EVENING = 17


@dataclass(frozen=True, slots=True)
class PastSession:
    """A session that is over."""

    programme: str
    programme_name: str
    session_of_day: int
    """From 1."""
    started_at: datetime
    """Local time."""
    is_done: bool
    """Whether it was done to its end; otherwise it was kept as partial."""


def build_recent(past: Sequence[PastSession], today: date) -> Recent:
    """What was done lately, from the sessions of the past, newest first."""
    if not past:
        nothing = "Your sessions will show up here, one square per day."
        return Recent("Your last sessions", nothing, (), ())
    days = [today - timedelta(days=back) for back in reversed(range(_DAYS))]
    return Recent(
        title="Your last sessions",
        nothing_yet="",
        days=tuple(_day(past, day, is_today=day == today) for day in days),
        sessions=tuple(_line(one) for one in past[:_SESSIONS]),
    )


def part_of_day(moment: datetime) -> str:
    """When a session was: Morning, Afternoon or Evening."""
    if moment.hour < _NOON:
        return "Morning"
    return "Afternoon" if moment.hour < _EVENING else "Evening"


def _day(past: Sequence[PastSession], day: date, *, is_today: bool) -> DayColumn:
    on_day = [one for one in past if one.started_at.date() == day]
    early = _mark([one for one in on_day if one.started_at.hour < _NOON])
    late = _mark([one for one in on_day if one.started_at.hour >= _NOON])
    return DayColumn(
        label=day_text(day)[:2],
        early=early,
        late=late,
        is_today=is_today,
        spoken=f"{day_text(day)}: morning {_SPOKEN[early]}, later {_SPOKEN[late]}",
    )


_SPOKEN = {DayMark.DONE: "done", DayMark.PARTIAL: "part-way", DayMark.NONE: "nothing"}


def _mark(sessions: Sequence[PastSession]) -> DayMark:
    if not sessions:
        return DayMark.NONE
    return DayMark.DONE if any(one.is_done for one in sessions) else DayMark.PARTIAL


def _line(session: PastSession) -> SessionLine:
    mark = DayMark.DONE if session.is_done else DayMark.PARTIAL
    return SessionLine(
        when=f"{day_short(session.started_at.date())}, {time_text(session.started_at)}",
        name=session.programme_name,
        mark=mark,
        mark_text="Done" if session.is_done else "Part-way",
    )
