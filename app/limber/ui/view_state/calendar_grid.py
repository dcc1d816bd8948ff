"""Where the squares of a year stand: a column for each week, a row for each day of the week."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_GAP_SHARE: Final = 3 / 17
"""How much of the distance between two squares is free."""


class Walk(StrEnum):
    """Where a key leads."""

    DAY_BACK = "day-back"
    DAY_ON = "day-on"
    WEEK_BACK = "week-back"
    WEEK_ON = "week-on"
    MONTH_BACK = "month-back"
    MONTH_ON = "month-on"
    START = "start"
    """Of the year that is shown."""
    END = "end"


_DAYS: Final = {Walk.DAY_BACK: -1, Walk.DAY_ON: 1, Walk.WEEK_BACK: -7, Walk.WEEK_ON: 7}


@dataclass(frozen=True, slots=True)
class Square:
    """The place of a day, in logical pixels."""

    x: float
    y: float
    side: float


@dataclass(frozen=True, slots=True)
class CalendarGrid:
    """The squares of a year; the first stands at `left`, `top`."""

    year: int
    first_weekday: int
    """0 is Monday."""
    left: float
    top: float
    pitch: float
    """From one square to the next, in logical pixels."""

    @property
    def columns(self) -> int:
        """How many weeks the year touches."""
        return self.column_of(date(self.year, 12, 31)) + 1

    def column_of(self, day: date) -> int:
        """The week that a day lies in, from 0."""
        first = date(self.year, 1, 1)
        return ((day - first).days + self._row(first)) // 7

    def square(self, day: date) -> Square:
        """The place of a day of the year."""
        side = self.pitch * (1 - _GAP_SHARE)
        x = self.left + self.column_of(day) * self.pitch
        return Square(x, self.top + self._row(day) * self.pitch, side)

    def day_at(self, x: float, y: float) -> date | None:
        """The day at a point; what lies between two squares belongs to the one before."""
        column = int((x - self.left) // self.pitch)
        row = int((y - self.top) // self.pitch)
        if not (0 <= row < 7 and column >= 0):
            return None
        first = date(self.year, 1, 1)
        day = first + timedelta(days=column * 7 + row - self._row(first))
        return day if day.year == self.year else None

    def month_starts(self) -> tuple[float, ...]:
        """Where each of the twelve months begins."""
        return tuple(
            self.left + self.column_of(date(self.year, month, 1)) * self.pitch
            for month in range(1, 13)
        )

    def weekday_of_row(self, row: int) -> int:
        """The day of the week that a row shows; 0 is Monday."""
        return (self.first_weekday + row) % 7

    def _row(self, day: date) -> int:
        return (day.weekday() - self.first_weekday) % 7


def pitch_for(width: float, year: int, first_weekday: int, most: float) -> float:
    """The distance between squares at which a year fills a width."""
    columns = CalendarGrid(year, first_weekday, 0.0, 0.0, 1.0).columns
    return max(1.0, min(most, width / columns))


def walk(day: date, step: Walk, bounds: tuple[date, date], today: date) -> date:
    """The day that a key leads to, no further than the first and the last that there are."""
    first, last = bounds
    match step:
        case Walk.START:
            found = date(day.year, 1, 1)
        case Walk.END:
            found = today if day.year == today.year else date(day.year, 12, 31)
        case Walk.MONTH_BACK:
            found = _by_month(day, -1)
        case Walk.MONTH_ON:
            found = _by_month(day, 1)
        case _:
            found = day + timedelta(days=_DAYS[step])
    return max(first, min(last, found))


def _by_month(day: date, step: int) -> date:
    months = day.year * 12 + day.month - 1 + step
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
