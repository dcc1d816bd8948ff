"""What was due on each day, and what was done of it: a rehearsal is no part of either."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from limber.history.adherence import DueDay
from limber.plan.breaks import Break

EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Prescription:
    """A programme that was followed from one day to another, both counted in."""

    programme: str
    per_day: int
    """Sessions a day."""
    since: date
    until: date | None = None
    """None: it is followed still."""
    weekdays: frozenset[int] = EVERY_DAY
    """0 is Monday."""
    is_new: bool = True
    """On its first day only what is done counts: the morning may have passed when it was chosen."""


@dataclass(frozen=True, slots=True)
class DaySession:
    """As much of a session as the day needs on which it began."""

    id: str
    programme: str
    session_of_day: int
    """From 1."""
    started_at: datetime
    """Local time."""
    is_done: bool
    """Whether it was done to its end; otherwise it was stopped part-way."""
    is_rehearsal: bool = False

    @property
    def day(self) -> date:
        """The local day on which it began."""
        return self.started_at.date()


def due_days(
    prescriptions: Sequence[Prescription],
    sessions: Iterable[DaySession],
    span: tuple[date, date],
    *,
    today: date,
    breaks: Sequence[Break] = (),
) -> tuple[DueDay, ...]:
    """Each day from the first to the last of `span`; of later prescriptions the latest holds.

    Nothing is due after today, and of today only what was begun already: the rest may follow.
    """
    done = _by_day(sessions)
    met = [each for each in breaks if each.overlaps(Break(*span))]
    asked = followed_on(prescriptions, span)
    return tuple(
        _day(day, asked.get(day), done.get(day, ()), today=today, breaks=met)
        for day in days_of(span)
    )


def days_of(span: tuple[date, date]) -> tuple[date, ...]:
    """Every day from the first to the last of a span."""
    first, last = span
    return tuple(first + timedelta(days=each) for each in range((last - first).days + 1))


def followed_on(
    prescriptions: Sequence[Prescription], span: tuple[date, date]
) -> Mapping[date, Prescription]:
    """What was followed on each day of a span, its rest days among them; the latest holds."""
    found: dict[date, Prescription] = {}
    for each in sorted(prescriptions, key=lambda one: one.since):
        first = max(each.since, span[0])
        last = span[1] if each.until is None else min(each.until, span[1])
        found.update(dict.fromkeys(days_of((first, last)), each))
    return found


def followed_before(
    since: date | None, sessions: Iterable[DaySession], per_day: Mapping[str, int]
) -> tuple[Prescription, ...]:
    """What was followed before the present programme, as far as sessions tell of it.

    Each lasts from its first session to its last before those of another: what was asked for
    before and after is not known, and counts against nobody.
    """
    past = sorted(
        (
            each
            for each in sessions
            if not each.is_rehearsal and (since is None or each.day < since)
        ),
        key=lambda each: each.started_at,
    )
    return tuple(
        _run(programme, tuple(run), per_day)
        for programme, run in groupby(past, lambda each: each.programme)
    )


def _run(programme: str, run: Sequence[DaySession], per_day: Mapping[str, int]) -> Prescription:
    most = max(each.session_of_day for each in run)
    # Who crosses the date line may begin a later session on an earlier day.
    first, last = min(each.day for each in run), max(each.day for each in run)
    return Prescription(programme, per_day.get(programme, most), first, last)


def _by_day(sessions: Iterable[DaySession]) -> Mapping[date, list[DaySession]]:
    found: dict[date, list[DaySession]] = {}
    for each in sessions:
        if not each.is_rehearsal:
            found.setdefault(each.day, []).append(each)
    return found


def _day(
    day: date,
    asked: Prescription | None,
    sessions: Sequence[DaySession],
    *,
    today: date,
    breaks: Sequence[Break],
) -> DueDay:
    if (
        asked is None
        or day > today
        or day.weekday() not in asked.weekdays
        or any(each.covers(day) for each in breaks)
    ):
        return DueDay(day, 0)
    own = [
        each
        for each in sessions
        if each.programme == asked.programme and each.session_of_day <= asked.per_day
    ]
    done = {each.session_of_day for each in own if each.is_done}
    partly = {each.session_of_day for each in own} - done
    if day == today or (asked.is_new and day == asked.since):
        return DueDay(day, len(done) + len(partly), len(done), len(partly))
    return DueDay(day, asked.per_day, len(done), len(partly))
