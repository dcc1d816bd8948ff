"""On which days of the week a programme's sessions are due, and at which times of day.

All of it is local time as a clock on the wall shows it: a day on which the clocks change has each
session once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated, ClassVar, Final

from annotated_types import Ge, Le, Len

from limber.catalogue.models import STRICT
from limber.plan.breaks import Break

DAYS_OF_THE_WEEK: Final = 7
MINUTES_OF_A_DAY: Final = 24 * 60
FIRST_AT: Final = 7 * 60 + 30
LAST_AT: Final = 20 * 60 + 30
"""The usual times of the first and the last session of a day, in minutes after midnight."""
_LOOKS_AHEAD_DAYS: Final = 400
"""So far the next session is looked for: beyond a long time of days off."""

Weekday = Annotated[int, Ge(0), Le(6)]
"""From 0, Monday, to 6, Sunday."""
MinuteOfDay = Annotated[int, Ge(0), Le(MINUTES_OF_A_DAY - 1)]
"""After midnight."""


@dataclass(frozen=True, slots=True)
class When:
    """The days and times chosen for a programme, from one day on."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    since: date
    days: Annotated[tuple[Weekday, ...], Len(0, DAYS_OF_THE_WEEK)]
    minutes: Annotated[tuple[MinuteOfDay, ...], Len(0, 12)]
    """For each session of the day in turn; those that are missing have their usual time."""


@dataclass(frozen=True, slots=True)
class DueSession:
    """One session of a day."""

    session: int
    """From 1."""
    at: time


@dataclass(frozen=True, slots=True)
class Schedule:
    """When the sessions of one programme are due."""

    sessions: int
    """On each day."""
    since: date
    """The day on which the programme was chosen; before it nothing is due."""
    chosen: tuple[When, ...] = ()
    """In the order of their days; before the first of them every day is due."""
    breaks: tuple[Break, ...] = ()
    """Days off and pauses, in any order."""

    def days(self, day: date) -> frozenset[int]:
        """The days of the week chosen as of a day."""
        when = self._when(day)
        return frozenset(range(DAYS_OF_THE_WEEK) if when is None else when.days)

    def minutes(self, day: date) -> tuple[int, ...]:
        """The time of each session as of a day, in minutes after midnight."""
        usual, when = usual_minutes(self.sessions), self._when(day)
        chosen = () if when is None else when.minutes[: self.sessions]
        return (*chosen, *usual[len(chosen) :])

    def times(self, day: date) -> tuple[time, ...]:
        """The time of each session as of a day."""
        return tuple(time_of(minute) for minute in self.minutes(day))

    def is_due(self, day: date) -> bool:
        """Whether the sessions of a day are asked for."""
        is_chosen = day >= self.since and day.weekday() in self.days(day)
        return is_chosen and not self.is_off(day)

    def is_off(self, day: date) -> bool:
        """Whether a day off or a pause takes a day out."""
        return day >= self.since and any(each.covers(day) for each in self.breaks)

    def due_on(self, day: date) -> tuple[DueSession, ...]:
        """What is due on a day, in the order of the clock."""
        return self._by_clock(day) if self.is_due(day) else ()

    def next_after(self, day: date) -> datetime | None:
        """When the first session after a day is due; None where none is in sight."""
        for ahead in range(1, _LOOKS_AHEAD_DAYS):
            later = day + timedelta(days=ahead)
            if due := self.due_on(later):
                return datetime.combine(later, due[0].at)
        return None

    def _by_clock(self, day: date) -> tuple[DueSession, ...]:
        due = (DueSession(number, at) for number, at in enumerate(self.times(day), 1))
        return tuple(sorted(due, key=lambda one: (one.at, one.session)))

    def _when(self, day: date) -> When | None:
        return next((when for when in reversed(self.chosen) if when.since <= day), None)


def usual_minutes(sessions: int) -> tuple[int, ...]:
    """The usual times of so many sessions a day, in minutes after midnight."""
    if sessions < 2:
        return (FIRST_AT,)
    step = (LAST_AT - FIRST_AT) / (sessions - 1)
    return tuple(round(FIRST_AT + number * step) for number in range(sessions))


def time_of(minute: int) -> time:
    """The time of day so many minutes after midnight."""
    return time(*divmod(minute, 60))
