"""How far the programme is kept to: the last four weeks as a score, and this week day by day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from limber.dates import WEEKDAYS
from limber.history.adherence import DueDay, adherence, days_in_a_row
from limber.history.due import DaySession, Prescription, due_days
from limber.history.models import StoredBreak
from limber.plan.due import Standing, standing
from limber.plan.schedule import DAYS_OF_THE_WEEK, Schedule
from limber.ui.view_state.day_sessions import part_of, short_names
from limber.ui.view_state.today_state import DayMark, Kept, Lately, Week, WeekDay, WeekRow
from limber.ui.view_state.words import clock_time, count_text, day_text

Place = tuple[date, int]
"""A day, and which session of it, from 1."""

WEEKS: Final = 4
TITLE: Final = "Your last four weeks"
NOTHING_YET: Final = "Your sessions will show up here, one square per day."
_LEAST_IN_A_ROW: Final = 2
_MARKS: Final = {
    Standing.DONE: DayMark.DONE,
    Standing.PARTLY: DayMark.PARTIAL,
    Standing.MISSED: DayMark.MISSED,
    Standing.DUE: DayMark.DUE,
    Standing.COMING: DayMark.COMING,
    Standing.NOT_DUE: DayMark.REST,
    Standing.PAUSED: DayMark.PAUSED,
}
_SAID: Final = {
    Standing.DONE: "done",
    Standing.PARTLY: "partly done",
    Standing.MISSED: "not done",
    Standing.DUE: "due at",
    Standing.COMING: "coming up at",
    Standing.NOT_DUE: "nothing due",
    Standing.PAUSED: "nothing due",
}


@dataclass(frozen=True, slots=True)
class Past:
    """The sessions that are over, oldest first, and what was prescribed when."""

    sessions: Sequence[DaySession] = ()
    prescriptions: Sequence[Prescription] = ()
    breaks: Sequence[StoredBreak] = ()

    def due_days(self, span: tuple[date, date], today: date) -> tuple[DueDay, ...]:
        """What was due on each day of a span, and what was done of it."""
        breaks = [each.days for each in self.breaks]
        return due_days(self.prescriptions, self.sessions, span, today=today, breaks=breaks)


@dataclass(frozen=True, slots=True)
class Doings:
    """What was done of a programme: the places of its sessions."""

    done: frozenset[Place]
    partly: frozenset[Place]

    def on(self, day: date) -> frozenset[int]:
        """The sessions of a day that were done to their end."""
        return frozenset(session for each, session in self.done if each == day)


def doings(
    past: Sequence[DaySession], programme: str, schedule: Schedule, stopped: Place | None = None
) -> Doings:
    """What counts for a programme; before it was chosen, whatever was done counts.

    `stopped` is the place of a session that can still be resumed.
    """
    own = [
        one
        for one in past
        if not one.is_rehearsal and (one.programme == programme or one.day < schedule.since)
    ]
    done = frozenset((one.day, one.session_of_day) for one in own if one.is_done)
    partly = {(one.day, one.session_of_day) for one in own}
    if stopped is not None:
        partly.add(stopped)
    return Doings(done, frozenset(partly - done))


def build_lately(past: Past, week: Week | None, today: date) -> Lately:
    """How it went of late, in the last weeks and in this one."""
    is_new = all(one.is_rehearsal for one in past.sessions)
    return Lately(
        title=TITLE,
        nothing_yet=NOTHING_YET if is_new else "",
        kept=None if is_new else _kept(past, today),
        week=week,
    )


def row_goes_further_back(past: Past, first: date, today: date) -> bool:
    """Whether the days in a row may have begun before `first`, the first day that was read."""
    days = past.due_days((first, today), today)
    due = sum(day.due > 0 for day in days)
    return due > 0 and days_in_a_row(days) == due


def _kept(past: Past, today: date) -> Kept | None:
    first = today - timedelta(days=WEEKS * DAYS_OF_THE_WEEK - 1)
    oldest = min((one.day for one in past.sessions), default=first)
    span = (min(first, oldest), today)
    days = past.due_days(span, today)
    score = adherence(day for day in days if day.day >= first)
    if score is None:
        return None
    row = days_in_a_row(days)
    in_a_row = f"{row} days in a row" if row >= _LEAST_IN_A_ROW else ""
    done = f"{score.done} of {count_text(score.due, 'session')}"
    said = (f"{TITLE}: {score.percent} %", f"{done} as prescribed", in_a_row)
    return Kept(score.percent, done, in_a_row, ". ".join(part for part in said if part))


def build_week(schedule: Schedule, did: Doings, now: datetime, first_weekday: int = 0) -> Week:
    """The week that a moment lies in; it begins with `first_weekday`, 0 being Monday."""
    today = now.date()
    back = (today.weekday() - first_weekday) % DAYS_OF_THE_WEEK
    days = [today + timedelta(days=number - back) for number in range(DAYS_OF_THE_WEEK)]
    times = schedule.times(today)
    names = short_names(times)
    return Week(
        rows=tuple(WeekRow(part_of(at), name) for name, at in zip(names, times, strict=True)),
        days=tuple(_week_day(schedule, did, now, day) for day in days),
    )


def _week_day(schedule: Schedule, did: Doings, now: datetime, day: date) -> WeekDay:
    standings = [
        standing(schedule, now, (day, number), done=did.done, partly=did.partly)
        for number in range(1, schedule.sessions + 1)
    ]
    return WeekDay(
        label=WEEKDAYS[day.weekday()][:2],
        marks=tuple(_MARKS[one] for one in standings),
        is_today=day == now.date(),
        spoken=f"{day_text(day)}: {_said(schedule, day, standings)}",
    )


def _said(schedule: Schedule, day: date, standings: Collection[Standing]) -> str:
    if set(standings) == {Standing.PAUSED}:
        return "day off"
    if set(standings) == {Standing.NOT_DUE}:
        return "rest day" if day >= schedule.since else "nothing due"
    names = short_names(schedule.times(day)) if len(standings) > 1 else ("",)
    said = [
        " ".join(part for part in (name.lower(), _SAID[one], _at(one, at)) if part)
        for name, one, at in zip(names, standings, schedule.times(day), strict=True)
    ]
    return ", ".join(said)


def _at(one: Standing, at: time) -> str:
    return clock_time(at) if one in (Standing.DUE, Standing.COMING) else ""
