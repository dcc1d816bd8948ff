"""The stretches of time that the trends go over: weeks where they can be told apart."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from limber.dates import MONTHS, day_and_month

_MOST_WEEKS: Final = 60
_MOST_MONTHS: Final = 60
_WEEK: Final = timedelta(days=7)


class Range(StrEnum):
    """How far back the trends look."""

    WEEKS = "weeks"
    MONTHS = "months"
    YEAR = "year"
    ALL = "all"


RANGES: Final = (
    (Range.WEEKS, "4 weeks"),
    (Range.MONTHS, "3 months"),
    (Range.YEAR, "A year"),
    (Range.ALL, "All"),
)
_WEEKS_OF: Final = {Range.WEEKS: 4, Range.MONTHS: 13, Range.YEAR: 52}


@dataclass(frozen=True, slots=True)
class Bucket:
    """A week, a month or a quarter, from its first day to its last."""

    first: date
    last: date
    name: str
    """In a sentence: Week of 16 November."""
    mark: str
    """Under the axis where it begins something new; empty elsewhere."""

    def weeks_until(self, today: date) -> float:
        """How many weeks of it have passed, at least one."""
        return max(((min(self.last, today) - self.first).days + 1) / 7, 1.0)


def week_of(day: date, first_weekday: int) -> date:
    """The first day of the week that a day lies in; 0 is Monday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def buckets(chosen: Range, first: date, today: date, first_weekday: int) -> tuple[Bucket, ...]:
    """The stretches of a range, the last of them with today, none before the first session."""
    this_week = week_of(today, first_weekday)
    start = week_of(min(first, today), first_weekday)
    if chosen in _WEEKS_OF:
        start = max(start, this_week - _WEEK * (_WEEKS_OF[chosen] - 1))
    if (this_week - start) / _WEEK < _MOST_WEEKS:
        return _weeks(start, today, marks_days=chosen is Range.WEEKS)
    months = (today.year - first.year) * 12 + today.month - first.month
    return _months(first, today, 1 if months < _MOST_MONTHS else 3)


def _weeks(start: date, today: date, *, marks_days: bool) -> tuple[Bucket, ...]:
    def mark(week: date, before: date | None) -> str:
        if marks_days:
            return f"{week.day} {MONTHS[week.month - 1][:3]}"
        return "" if before and before.month == week.month else MONTHS[week.month - 1][:3]

    return _in_steps(
        start, today, lambda day: day + _WEEK, lambda day: f"Week of {day_and_month(day)}", mark
    )


def _months(first: date, today: date, step: int) -> tuple[Bucket, ...]:
    def after(day: date) -> date:
        months = day.year * 12 + day.month - 1 + step
        return date(months // 12, months % 12 + 1, 1)

    def name(day: date) -> str:
        begin = f"{MONTHS[day.month - 1]} {day.year}"
        last = after(day) - timedelta(days=1)
        return begin if step == 1 else f"{MONTHS[day.month - 1]} to {_month(last)}"

    def mark(day: date, before: date | None) -> str:
        return "" if before and before.year == day.year else f"{day.year}"

    month = first.month - (first.month - 1) % step
    return _in_steps(date(first.year, month, 1), today, after, name, mark)


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _in_steps(
    start: date,
    today: date,
    after: Callable[[date], date],
    name: Callable[[date], str],
    mark: Callable[[date, date | None], str],
) -> tuple[Bucket, ...]:
    found: list[Bucket] = []
    first, before = start, None
    while first <= today:
        last = after(first) - timedelta(days=1)
        found.append(Bucket(first, last, name(first), mark(first, before)))
        first, before = last + timedelta(days=1), first
    return tuple(found)
