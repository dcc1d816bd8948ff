"""The charts of minutes, sessions, pain and effort, and their sentences."""

from datetime import date, timedelta

import pytest

from limber.history.adherence import DueDay
from limber.history.review import DayTotal, Scores
from limber.plan.breaks import Break
from limber.ui.view_state.trend_minutes import minutes_chart, sessions_chart
from limber.ui.view_state.trend_scores import effort_chart, pain_chart
from limber.ui.view_state.trend_spans import Range, buckets
from limber.ui.view_state.trends import TrendFacts, nothing_yet

TODAY = date(2026, 11, 20)
FIRST = date(2026, 8, 31)
NONE = Scores(0, 0.0)
DAY = timedelta(days=1)
WEEK = date(2026, 11, 9)
"""The last whole one; its Monday."""


def total(day, minutes=20.0, *, before=None, after=None, effort=None, sessions=1):
    def scores(value):
        return NONE if value is None else Scores(1, value)

    return DayTotal(day, minutes * 60, sessions, scores(before), scores(after), scores(effort))


def facts(*totals, chosen=Range.WEEKS, first=FIRST, prescribed=None, due=(), breaks=()):
    stretches = buckets(chosen, first, TODAY, 0)
    return TrendFacts(TODAY, first, stretches, totals, due, breaks, prescribed_minutes=prescribed)


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
    chart = sessions_chart(facts(due=[DueDay(TODAY - timedelta(days=28), 9), *days]))
    assert chart.sentence == "3 of 4 sessions as prescribed in the last four weeks"


def test_where_nothing_was_due_there_is_only_the_sentence():
    chart = sessions_chart(facts(due=[DueDay(TODAY, 0)]))
    assert not chart.has_values
    assert chart.sentence == "Nothing was due in the last four weeks"


def test_sessions_done_stand_before_those_that_were_due():
    days = [DueDay(WEEK, 2, 2), DueDay(WEEK + DAY, 2, 1, 1), DueDay(TODAY, 1, 1)]
    chart = sessions_chart(facts(due=days))
    done, due = chart.series
    assert (done.name, done.values) == ("done", (0, 0, 3, 1))
    assert (due.name, due.values) == ("due", (0, 0, 4, 1))
    assert chart.spoken[1:] == (
        "Week of 2 November: nothing due",
        "Week of 9 November: 3 of 4 sessions done, 1 part-way",
        "Week of 16 November: 1 of 1 session done",
    )


def test_in_longer_stretches_the_sessions_are_those_of_a_week():
    first = date(2024, 1, 1)
    october = [DueDay(date(2026, 10, 1) + timedelta(days=n), 2, 1) for n in range(31)]
    done, due = sessions_chart(facts(chosen=Range.ALL, first=first, due=october)).series
    assert (done.values[-2], due.values[-2]) == (pytest.approx(7), pytest.approx(14))


def test_a_paused_week_is_marked_and_is_no_part_of_the_mean():
    holiday = Break(WEEK, WEEK + 6 * DAY)
    others = [total(WEEK - timedelta(weeks=n), 40.0) for n in (1, 2, 3)]
    paused = facts(*others, due=[DueDay(TODAY, 1)], breaks=[holiday], prescribed=80.0)
    minutes = minutes_chart(paused)
    assert minutes.paused == sessions_chart(paused).paused == {2}
    assert minutes.spoken[2] == "Week of 9 November: paused"
    assert minutes.sentence == (
        "40 on average in 3 of the last four weeks, as others were paused, 50% of the 80 prescribed"
    )


def test_a_week_in_which_something_was_done_all_the_same_is_not_marked():
    holiday = Break(WEEK, WEEK + 6 * DAY)
    chart = minutes_chart(facts(total(WEEK), breaks=[holiday]))
    assert chart.paused == frozenset()
    assert chart.spoken[2] == "Week of 9 November: 20 minutes in 1 session"


def test_a_pause_that_goes_on_is_told():
    chart = minutes_chart(facts(breaks=[Break(TODAY - timedelta(weeks=8))], prescribed=80.0))
    assert chart.paused == {0, 1, 2, 3}
    assert chart.sentence == "Paused in the last four weeks"


def test_a_day_off_does_not_pause_its_week():
    assert minutes_chart(facts(breaks=[Break(WEEK, WEEK)])).paused == frozenset()


def test_effort_is_the_mean_of_what_was_answered():
    chart = effort_chart(facts(total(WEEK, effort=4), total(WEEK + DAY, effort=7), total(TODAY)))
    assert chart.series[0].values == (None, None, 5.5, None)
    assert chart.spoken[2:] == (
        "Week of 9 November: effort 5.5",
        "Week of 16 November: nothing noted",
    )
    assert chart.sentence == "5.5 on average"
    assert effort_chart(facts(total(TODAY))).sentence == "No effort was noted in this time."


def test_every_axis_says_what_its_values_are():
    one = facts(total(TODAY))
    made = (minutes_chart(one), sessions_chart(one), pain_chart(one), effort_chart(one))
    assert [each.unit for each in made] == ["min", "sessions", "of 10", "of 10"]
