"""What Trends shows, and what it is made from."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeVar

from limber.history.adherence import DueDay
from limber.history.review import DayTotal
from limber.plan.breaks import Break
from limber.ui.view_state.charts import Chart
from limber.ui.view_state.trend_items import ItemTrend
from limber.ui.view_state.trend_spans import Bucket, Range
from limber.ui.view_state.trend_steps import StepLine
from limber.ui.view_state.words import count_text

STARTS_AFTER_DAYS: Final = 14
_Day = TypeVar("_Day", DayTotal, DueDay)


@dataclass(frozen=True, slots=True)
class TrendCharts:
    """The charts of the sessions as a whole."""

    minutes: Chart
    sessions: Chart
    """Done against due."""
    pain: Chart
    effort: Chart


@dataclass(frozen=True, slots=True)
class TrendsState:
    """The page: either why there is nothing to see yet, or the charts."""

    chosen: Range
    nothing_yet: str
    charts: TrendCharts | None = None
    items: tuple[ItemTrend, ...] = ()
    steps: tuple[StepLine, ...] = ()
    """On the ladders, the latest first."""
    is_reading: bool = False
    """The sessions of another range are still being read."""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class TrendFacts:
    """What the charts are made from."""

    today: date
    first: date
    """The day of the first session."""
    buckets: Sequence[Bucket]
    totals: Sequence[DayTotal]
    """Of the days in the buckets, and of the four weeks before this one."""
    due: Sequence[DueDay] = ()
    """Of the same days."""
    breaks: Sequence[Break] = ()
    first_weekday: int = 0
    """0 is Monday."""
    prescribed_minutes: float | None = None
    """A week; None where no programme is followed."""

    @property
    def totals_by_bucket(self) -> tuple[list[DayTotal], ...]:
        """The days of each bucket with sessions."""
        return self._by_bucket(self.totals)

    @property
    def due_by_bucket(self) -> tuple[list[DueDay], ...]:
        """All days of each bucket."""
        return self._by_bucket(self.due)

    def is_paused(self, first: date, last: date) -> bool:
        """Whether most days of a time, as far as it has passed, lie in breaks."""
        end = min(last, self.today)
        paused = sum(_shared_days(each, first, end) for each in self.breaks)
        return 2 * paused > (end - first).days + 1

    def _by_bucket(self, days: Sequence[_Day]) -> tuple[list[_Day], ...]:
        found: tuple[list[_Day], ...] = tuple([] for _ in self.buckets)
        starts = [each.first for each in self.buckets]
        for each in days:
            bucket = bisect_right(starts, each.day) - 1
            if bucket >= 0:
                found[bucket].append(each)
        return found


def nothing_yet(first: date | None, today: date) -> str:
    """Why there are no trends yet; empty where there are."""
    gone = 0 if first is None else (today - first).days
    if gone >= STARTS_AFTER_DAYS:
        return ""
    to_go = count_text(STARTS_AFTER_DAYS - gone, "day")
    return f"Trends start after two weeks. {to_go} to go."


def _shared_days(paused: Break, first: date, last: date) -> int:
    end = last if paused.last is None else min(paused.last, last)
    return max((end - max(paused.first, first) + timedelta(days=1)).days, 0)
