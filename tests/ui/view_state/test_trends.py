"""The charts of minutes and pain, and their sentences."""

from datetime import date, timedelta

import pytest

from limber.history.adherence import DueDay
from limber.history.review import DayTotal, Scores
from limber.ui.view_state.trend_spans import Range, buckets
from limber.ui.view_state.trends import (
    TrendFacts,
    kept_lately,
    minutes_chart,
    nothing_yet,
    pain_chart,
)

TODAY = date(2026, 11, 20)
FIRST = date(2026, 8, 31)
NONE = Scores(0, 0.0)


def total(day, minutes=20.0, *, before=None, after=None, sessions=1):
    def scores(value):
        return NONE if value is None else Scores(1, value)

    return DayTotal(day, minutes * 60, sessions, scores(before), scores(after), NONE)


def facts(*totals, chosen=Range.WEEKS, first=FIRST, prescribed=None):
    stretches = buckets(chosen, first, TODAY, 0)
    return TrendFacts(TODAY, first, stretches, totals, prescribed_minutes=prescribed)


@pytest.mark.parametrize(
    ("first", "text"),
    [
        (None, "Trends start after two weeks. 14 days to go."),
        (TODAY - timedelta(days=9), "Trends start after two weeks. 5 days to go."),
        (TODAY - timedelta(days=13), "Trends start after two weeks. 1 day to go."),
        (TODAY - timedelta(days=14), ""),
    ],
)
def test_trends_start_after_two_weeks(first, text):
    assert nothing_yet(first, TODAY) == text


def test_minutes_are_counted_by_week():
    chart = minutes_chart(facts(total(date(2026, 11, 9)), total(date(2026, 11, 15), 10)))
    assert chart.series[0].values == (0, 0, 30, 0)
    assert chart.spoken[2] == "Week of 9 November: 30 minutes in 2 sessions"
    assert chart.ticks[-1] >= 30


def test_in_longer_stretches_the_minutes_are_those_of_a_week():
    first = date(2024, 1, 1)
    october = [total(date(2026, 10, 1) + timedelta(days=n), 31.0) for n in range(31)]
    chart = minutes_chart(facts(*october, chosen=Range.ALL, first=first))
    assert chart.series[0].values[-2] == pytest.approx(217.0)
    assert chart.spoken[-2] == "October 2026: 217 minutes a week in 31 sessions"


def test_the_sentence_is_about_the_last_four_whole_weeks():
    weeks = [total(date(2026, 10, 19) + timedelta(weeks=n), 100.0) for n in range(4)]
    this_week = total(date(2026, 11, 16), 500.0)
    chart = minutes_chart(facts(*weeks, this_week, prescribed=200.0))
    assert chart.sentence == "100 on average in the last four weeks, 50% of the 200 prescribed"
    assert chart.level is not None
    assert (chart.level.value, chart.level.text) == (200.0, "prescribed, 200 min")
    assert minutes_chart(facts(*weeks)).level is None


def test_the_first_weeks_are_not_held_against_the_mean():
    first = date(2026, 11, 4)
    chart = minutes_chart(facts(total(date(2026, 11, 10), 80.0), first=first))
    assert chart.sentence.startswith("40 on average")
    young = minutes_chart(facts(total(TODAY), first=date(2026, 11, 17)))
    assert young.sentence == "The first whole week is not over yet."


def test_pain_is_the_mean_of_what_was_answered():
    chart = pain_chart(
        facts(
            total(date(2026, 11, 9), before=4, after=2),
            total(date(2026, 11, 10), after=3),
            total(date(2026, 11, 16)),
        )
    )
    before, after = chart.series
    assert before.values == (None, None, 4.0, None)
    assert after.values == (None, None, 2.5, None)
    assert after.end == "2.5"
    assert chart.spoken[2:] == (
        "Week of 9 November: before 4, after 2.5",
        "Week of 16 November: nothing noted",
    )
    assert chart.ticks[-1] == 10


def test_pain_is_compared_with_how_it_was_in_the_beginning():
    first = date(2026, 6, 1)
    weeks = [total(first + timedelta(weeks=n), after=4 if n < 4 else 1) for n in range(20)]
    chart = pain_chart(facts(*weeks, chosen=Range.ALL, first=first))
    assert chart.sentence == "1 on average after sessions lately, was 4 in June"


def test_where_no_pain_was_noted_it_says_so():
    chart = pain_chart(facts(total(TODAY)))
    assert not chart.has_values
    assert chart.sentence == "No pain was noted after sessions in this time."


def test_what_was_kept_lately_is_told_in_numbers():
    days = [DueDay(TODAY, 2, 1), DueDay(TODAY, 2, 3), DueDay(TODAY, 0)]
    assert kept_lately(days) == "3 of 4 sessions as prescribed in the last four weeks"
    assert kept_lately([DueDay(TODAY, 0)]) == ""
