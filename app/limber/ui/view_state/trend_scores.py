"""The charts of how it felt: pain before and after sessions, and effort."""

from collections.abc import Sequence
from typing import Final

from limber.history.review import Scores
from limber.ui.view_state.charts import Chart, Series, SeriesLook
from limber.ui.view_state.trend_words import effort_sentence, number, pain_sentence
from limber.ui.view_state.trends import TrendFacts

_TICKS: Final = (0.0, 2.0, 4.0, 6.0, 8.0, 10.0)
_UNIT: Final = "of 10"


def pain_chart(facts: TrendFacts) -> Chart:
    """Pain before and after sessions, as the mean of what was answered."""
    by_bucket = facts.totals_by_bucket
    before = [_mean([each.pain_before for each in days]) for days in by_bucket]
    after = [_mean([each.pain_after for each in days]) for days in by_bucket]
    return _chart(
        facts,
        "Pain before and after, 0 to 10",
        pain_sentence(after, facts.buckets),
        (
            Series("before", SeriesLook.SECOND, tuple(before)),
            Series("after", SeriesLook.PLAIN, tuple(after), _last_text(after)),
        ),
    )


def effort_chart(facts: TrendFacts) -> Chart:
    """How hard sessions were, as the mean of what was answered."""
    effort = [_mean([each.effort for each in days]) for days in facts.totals_by_bucket]
    series = Series("effort", SeriesLook.PLAIN, tuple(effort), _last_text(effort))
    return _chart(facts, "Effort, 0 to 10", effort_sentence(effort, facts.buckets), (series,))


def _chart(facts: TrendFacts, title: str, sentence: str, series: tuple[Series, ...]) -> Chart:
    return Chart(
        title=title,
        sentence=sentence,
        series=series,
        spoken=tuple(
            f"{bucket.name}: {_words(series, index)}" for index, bucket in enumerate(facts.buckets)
        ),
        marks=tuple(each.mark for each in facts.buckets),
        ticks=_TICKS,
        unit=_UNIT,
    )


def _mean(scores: Sequence[Scores]) -> float | None:
    count = sum(each.count for each in scores)
    return sum(each.total for each in scores) / count if count else None


def _last_text(values: Sequence[float | None]) -> str:
    return next((number(value) for value in reversed(values) if value is not None), "")


def _words(series: Sequence[Series], index: int) -> str:
    words = [
        f"{each.name} {number(value)}"
        for each in series
        if (value := each.values[index]) is not None
    ]
    return ", ".join(words) or "nothing noted"
