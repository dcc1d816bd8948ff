"""What Trends shows: minutes a week, pain, and what was held and counted, left against right."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from limber.history.adherence import DueDay
from limber.history.review import DayTotal, Scores
from limber.ui.view_state.chart_scale import nice_ticks
from limber.ui.view_state.charts import Chart, Level, Series, SeriesLook
from limber.ui.view_state.trend_items import ItemTrend
from limber.ui.view_state.trend_spans import Bucket, Range, week_of
from limber.ui.view_state.trend_words import (
    minutes_sentence,
    number,
    pain_sentence,
    sessions_sentence,
)
from limber.ui.view_state.words import count_text

STARTS_AFTER_DAYS: Final = 14
_LATELY: Final = timedelta(weeks=4)
_PAIN_TICKS: Final = (0.0, 2.0, 4.0, 6.0, 8.0, 10.0)


@dataclass(frozen=True, slots=True)
class TrendsState:
    """The page: either why there is nothing to see yet, or the charts."""

    chosen: Range
    nothing_yet: str
    minutes: Chart | None = None
    kept: str = ""
    """How many of the sessions that were due lately were done; empty where none was due."""
    pain: Chart | None = None
    items: tuple[ItemTrend, ...] = ()
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
    first_weekday: int = 0
    """0 is Monday."""
    prescribed_minutes: float | None = None
    """A week; None where no programme is followed."""


def nothing_yet(first: date | None, today: date) -> str:
    """Why there are no trends yet; empty where there are."""
    gone = 0 if first is None else (today - first).days
    if gone >= STARTS_AFTER_DAYS:
        return ""
    to_go = count_text(STARTS_AFTER_DAYS - gone, "day")
    return f"Trends start after two weeks. {to_go} to go."


def kept_lately(days: Sequence[DueDay]) -> str:
    """How many sessions of the last four weeks were done as prescribed."""
    due = sum(each.due for each in days)
    return sessions_sentence(sum(min(each.done, each.due) for each in days), due) if due else ""


def minutes_chart(facts: TrendFacts) -> Chart:
    """Minutes a week, against what is prescribed."""
    sums = [
        (sum(each.seconds for each in days), sum(each.sessions for each in days))
        for days in _by_bucket(facts)
    ]
    values = [
        seconds / 60 / each.weeks_until(facts.today)
        for each, (seconds, _) in zip(facts.buckets, sums, strict=True)
    ]
    prescribed = facts.prescribed_minutes
    level = None if prescribed is None else Level(prescribed, f"prescribed, {prescribed:.0f} min")
    return Chart(
        title="Minutes per week",
        sentence=minutes_sentence(_weekly_lately(facts), prescribed),
        series=(Series("Minutes", SeriesLook.PLAIN, tuple(values)),),
        spoken=tuple(
            f"{each.name}: {count_text(round(value), 'minute')}"
            f"{' a week' if each.weeks_until(facts.today) > 1 else ''}"
            f" in {count_text(sessions, 'session')}"
            for each, value, (_, sessions) in zip(facts.buckets, values, sums, strict=True)
        ),
        marks=tuple(each.mark for each in facts.buckets),
        ticks=nice_ticks(max(*values, prescribed or 0.0, 10.0), least_step=5.0),
        level=level,
    )


def pain_chart(facts: TrendFacts) -> Chart:
    """Pain before and after sessions, as the mean of what was answered."""
    by_bucket = _by_bucket(facts)
    before = [_mean([each.pain_before for each in days]) for days in by_bucket]
    after = [_mean([each.pain_after for each in days]) for days in by_bucket]
    both = (
        Series("before", SeriesLook.SECOND, tuple(before)),
        Series("after", SeriesLook.PLAIN, tuple(after), _last_text(after)),
    )
    return Chart(
        title="Pain before and after, 0 to 10",
        sentence=pain_sentence(after, facts.buckets),
        series=both,
        spoken=tuple(
            f"{bucket.name}: {_pain_words(one, two)}"
            for bucket, one, two in zip(facts.buckets, before, after, strict=True)
        ),
        marks=tuple(each.mark for each in facts.buckets),
        ticks=_PAIN_TICKS,
    )


def _weekly_lately(facts: TrendFacts) -> float | None:
    """The mean of the last four whole weeks, or of those since the beginning."""
    end = week_of(facts.today, facts.first_weekday)
    start = max(end - _LATELY, week_of(facts.first, facts.first_weekday))
    weeks = (end - start).days / 7
    if weeks < 1:
        return None
    lately = (each.seconds for each in facts.totals if start <= each.day < end)
    return sum(lately) / 60 / weeks


def _by_bucket(facts: TrendFacts) -> tuple[list[DayTotal], ...]:
    found: tuple[list[DayTotal], ...] = tuple([] for _ in facts.buckets)
    starts = [each.first for each in facts.buckets]
    for total in facts.totals:
        bucket = bisect_right(starts, total.day) - 1
        if bucket >= 0:
            found[bucket].append(total)
    return found


def _mean(scores: Sequence[Scores]) -> float | None:
    count = sum(each.count for each in scores)
    return sum(each.total for each in scores) / count if count else None


def _last_text(values: Sequence[float | None]) -> str:
    return next((number(value) for value in reversed(values) if value is not None), "")


def _pain_words(before: float | None, after: float | None) -> str:
    if before is None and after is None:
        return "nothing noted"
    words = [
        f"{name} {number(value)}"
        for name, value in (("before", before), ("after", after))
        if value is not None
    ]
    return ", ".join(words)
