"""A year of days: what each square of the calendar says, and the sentence about the year."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from limber.history.adherence import DueDay
from limber.history.due import (
    DaySession,
    Prescription,
    days_of,
    due_days,
    followed_on,
)
from limber.plan.breaks import Break
from limber.ui.view_state.calendar_words import Legend, build_legend, day_words, started_note, tally
from limber.ui.view_state.day_kind import DayKind


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One square."""

    day: date
    kind: DayKind
    spoken: str
    has_rehearsal: bool = False
    is_faint: bool = False
    """It has no session of the kind that is asked for."""


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """The days of a year, from its first to its last."""

    year: int
    days: tuple[CalendarDay, ...]
    today: date
    first_weekday: int
    """Of the week, as the person's country has it; 0 is Monday."""
    tally: str
    """How many sessions were done of those that were due."""
    tally_note: str
    legend: tuple[Legend, ...]
    started: str
    """Said in the empty squares before the first session; empty where there are none."""
    has_earlier: bool
    has_later: bool

    def on(self, day: date) -> CalendarDay:
        """The square of a day of this year."""
        return self.days[(day - self.days[0].day).days]


@dataclass(frozen=True, slots=True)
class YearFacts:
    """What the calendar of a year is made from."""

    year: int
    today: date
    sessions: Sequence[DaySession]
    """Those of the year, rehearsals among them, oldest first."""
    prescriptions: Sequence[Prescription]
    span: tuple[date, date] | None
    """The first and the last day with a session at all."""
    breaks: Sequence[Break] = ()
    """Days off and pauses."""
    days_off: Sequence[Break] = ()
    """Which of them are days off."""
    first_weekday: int = 0
    is_asked_for: Callable[[DaySession], bool] | None = None
    """Which sessions the list shows; None: all."""


_FAR: Final = date.max
"""As today it makes what is coming due as well."""


def build_year(facts: YearFacts) -> CalendarYear:
    """The calendar of a year."""
    span = (date(facts.year, 1, 1), date(facts.year, 12, 31))
    counted = due_days(
        facts.prescriptions, facts.sessions, span, today=facts.today, breaks=facts.breaks
    )
    days = _days(facts, span)
    first = facts.span[0] if facts.span else facts.today
    done = sum(min(each.done, each.due) for each in counted)
    due = sum(each.due for each in counted)
    counting = sum(not each.is_rehearsal for each in facts.sessions)
    text, note = tally(done, due, counting)
    return CalendarYear(
        year=facts.year,
        days=days,
        today=facts.today,
        first_weekday=facts.first_weekday,
        tally=text,
        tally_note=note,
        legend=build_legend(
            {each.kind for each in days},
            most_due=max((each.due for each in counted), default=1),
            has_rehearsal=any(each.has_rehearsal for each in days),
        ),
        started=started_note(first) if facts.span and first.year == facts.year else "",
        has_earlier=facts.year > first.year,
        has_later=facts.year < facts.today.year,
    )


def _days(facts: YearFacts, span: tuple[date, date]) -> tuple[CalendarDay, ...]:
    followed = followed_on(facts.prescriptions, span)
    asked = due_days(facts.prescriptions, facts.sessions, span, today=_FAR, breaks=facts.breaks)
    by_day = _by_day(facts.sessions)
    made: list[CalendarDay] = []
    for day, due in zip(days_of(span), asked, strict=True):
        sessions = by_day.get(day, ())
        counting = [each for each in sessions if not each.is_rehearsal]
        if due.due:
            kind = _due_kind(due, facts.today, has_any=bool(counting))
        else:
            kind = _free_kind(counting, _without_sessions(facts, day, followed.get(day)))
        wanted = facts.is_asked_for
        made.append(
            CalendarDay(
                day=day,
                kind=kind,
                spoken=day_words(day, kind, due, sessions, is_today=day == facts.today),
                has_rehearsal=len(counting) < len(sessions),
                is_faint=wanted is not None and not any(wanted(each) for each in sessions),
            )
        )
    return tuple(made)


def _due_kind(due: DueDay, today: date, *, has_any: bool) -> DayKind:
    if due.done >= due.due:
        return DayKind.DONE
    if due.day == today:
        return DayKind.DUE
    if due.day > today:
        return DayKind.COMING
    if due.done:
        return DayKind.PARTIAL
    return DayKind.PART_WAY if has_any else DayKind.NONE


def _free_kind(counting: Sequence[DaySession], otherwise: DayKind) -> DayKind:
    if any(each.is_done for each in counting):
        return DayKind.EXTRA
    return DayKind.PART_WAY if counting else otherwise


def _without_sessions(facts: YearFacts, day: date, followed: Prescription | None) -> DayKind:
    """What a day is on which nothing was due, as long as nothing is done on it."""
    if followed is None:
        return DayKind.BLANK
    if any(each.covers(day) for each in facts.days_off):
        return DayKind.DAY_OFF
    if any(each.covers(day) for each in facts.breaks):
        return DayKind.PAUSED
    return DayKind.BLANK if day.weekday() in followed.weekdays else DayKind.REST


def _by_day(sessions: Sequence[DaySession]) -> Mapping[date, list[DaySession]]:
    found: dict[date, list[DaySession]] = {}
    for each in sessions:
        found.setdefault(each.day, []).append(each)
    return found
