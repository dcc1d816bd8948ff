"""The charts of how much was done: minutes a week, and sessions against those that were due."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from limber.history.adherence import DueDay
from limber.ui.view_state.chart_scale import nice_ticks
from limber.ui.view_state.charts import Chart, Level, Series, SeriesLook
from limber.ui.view_state.trend_spans import Bucket, week_of
from limber.ui.view_state.trend_words import Lately, minutes_sentence, sessions_sentence
from limber.ui.view_state.trends import TrendFacts
from limber.ui.view_state.words import count_text

_LATELY: Final = timedelta(weeks=4)
_WEEK: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)
_PAUSED: Final = "paused"


def minutes_chart(facts: TrendFacts) -> Chart:
    """Minutes a week, against what is prescribed."""
    sums = [
        (sum(each.seconds for each in days), sum(each.sessions for each in days))
        for days in facts.totals_by_bucket
    ]
    values = [
        seconds / 60 / each.weeks_until(facts.today)
        for each, (seconds, _) in zip(facts.buckets, sums, strict=True)
    ]
    prescribed = facts.prescribed_minutes
    level = None if prescribed is None else Level(prescribed, f"prescribed, {prescribed:.0f} min")
    paused = _paused(facts, values)
    return Chart(
        title="Minutes per week",
        sentence=minutes_sentence(_lately(facts), prescribed),
        series=(Series("Minutes", SeriesLook.PLAIN, tuple(values)),),
        spoken=tuple(
            f"{each.name}: {_PAUSED}"
            if index in paused
            else f"{each.name}: {_minutes_words(facts, each, values[index], sums[index][1])}"
            for index, each in enumerate(facts.buckets)
        ),
        marks=tuple(each.mark for each in facts.buckets),
        ticks=nice_ticks(max(*values, prescribed or 0.0, 10.0), least_step=5.0),
        unit="min",
        level=level,
        paused=paused,
    )


def sessions_chart(facts: TrendFacts) -> Chart:
    """Sessions a week that were done, against those that were due."""
    by_bucket = facts.due_by_bucket
    weeks = [each.weeks_until(facts.today) for each in facts.buckets]
    pairs = list(zip(by_bucket, weeks, strict=True))
    due = [sum(each.due for each in days) / length for days, length in pairs]
    done = [sum(_kept(each) for each in days) / length for days, length in pairs]
    paused = _paused(facts, [one or other for one, other in zip(due, done, strict=True)])
    none = (None,) * len(weeks)
    return Chart(
        title="Sessions done and due per week",
        sentence=_kept_lately(facts),
        series=(
            Series("done", SeriesLook.PLAIN, tuple(done) if any(due) else none),
            Series("due", SeriesLook.SECOND, tuple(due) if any(due) else none),
        ),
        spoken=tuple(
            f"{each.name}: {_PAUSED if index in paused else _sessions_words(by_bucket[index])}"
            for index, each in enumerate(facts.buckets)
        ),
        marks=tuple(each.mark for each in facts.buckets),
        ticks=nice_ticks(max(*due, 1.0)),
        unit="sessions",
        paused=paused,
    )


def _minutes_words(facts: TrendFacts, bucket: Bucket, minutes: float, sessions: int) -> str:
    a_week = " a week" if bucket.weeks_until(facts.today) > 1 else ""
    return f"{count_text(round(minutes), 'minute')}{a_week} in {count_text(sessions, 'session')}"


def _sessions_words(days: Sequence[DueDay]) -> str:
    due, partly = sum(each.due for each in days), sum(each.partly for each in days)
    if not due:
        return "nothing due"
    words = f"{sum(_kept(each) for each in days)} of {count_text(due, 'session')} done"
    return f"{words}, {partly} part-way" if partly else words


def _kept(day: DueDay) -> int:
    return min(day.done, day.due)


def _kept_lately(facts: TrendFacts) -> str:
    """How many sessions of the last four weeks were done as prescribed."""
    lately = [each for each in facts.due if facts.today - _LATELY < each.day]
    return sessions_sentence(sum(map(_kept, lately)), sum(each.due for each in lately))


def _paused(facts: TrendFacts, values: Sequence[float]) -> frozenset[int]:
    """The stretches that were paused; where something was done or due all the same, it stands."""
    return frozenset(
        index
        for index, (bucket, value) in enumerate(zip(facts.buckets, values, strict=True))
        if not value and facts.is_paused(bucket.first, bucket.last)
    )


def _lately(facts: TrendFacts) -> Lately:
    """The last four whole weeks, or those since the beginning."""
    end = week_of(facts.today, facts.first_weekday)
    week = max(end - _LATELY, week_of(facts.first, facts.first_weekday))
    weeks = paused = 0
    seconds = 0.0
    while week < end:
        own = sum(each.seconds for each in facts.totals if week <= each.day < week + _WEEK)
        weeks, seconds = weeks + 1, seconds + own
        paused += not own and facts.is_paused(week, week + _WEEK - _DAY)
        week += _WEEK
    return Lately(weeks, paused, seconds / 60 / max(weeks - paused, 1))
