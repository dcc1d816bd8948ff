"""The stretches of time that the trends go over."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from limber.ui.view_state.trend_spans import Range, buckets, week_of

MONDAY, SUNDAY = 0, 6
TODAY = date(2026, 11, 20)
"""A Friday."""
LONG_AGO = date(2020, 1, 1)


def test_a_week_begins_where_the_country_lets_it_begin():
    assert week_of(TODAY, MONDAY) == date(2026, 11, 16)
    assert week_of(TODAY, SUNDAY) == date(2026, 11, 15)
    assert week_of(date(2026, 11, 15), SUNDAY) == date(2026, 11, 15)


@pytest.mark.parametrize(
    ("chosen", "count"), [(Range.WEEKS, 4), (Range.MONTHS, 13), (Range.YEAR, 52)]
)
def test_a_range_has_so_many_weeks_and_ends_with_this_one(chosen, count):
    found = buckets(chosen, LONG_AGO, TODAY, MONDAY)
    assert len(found) == count
    assert found[-1].first == date(2026, 11, 16)
    assert found[-1].name == "Week of 16 November"


def test_no_week_lies_before_the_first_session():
    found = buckets(Range.YEAR, TODAY - timedelta(days=20), TODAY, MONDAY)
    assert [each.first for each in found] == [
        date(2026, 10, 26) + timedelta(weeks=n) for n in range(4)
    ]


def test_four_weeks_have_days_under_the_axis_and_more_have_months():
    four = [each.mark for each in buckets(Range.WEEKS, LONG_AGO, TODAY, MONDAY)]
    assert four == ["26 Oct", "2 Nov", "9 Nov", "16 Nov"]
    many = [each.mark for each in buckets(Range.MONTHS, LONG_AGO, TODAY, MONDAY)]
    assert [mark for mark in many if mark] == ["Aug", "Sep", "Oct", "Nov"]


@pytest.mark.parametrize(
    ("first", "count", "name"),
    [
        (date(2026, 3, 1), 39, "Week of 16 November"),
        (date(2024, 3, 9), 33, "November 2026"),
        (date(2006, 11, 20), 81, "October to December 2026"),
    ],
)
def test_all_of_it_goes_by_week_month_or_quarter(first, count, name):
    found = buckets(Range.ALL, first, TODAY, MONDAY)
    assert len(found) == count
    assert found[-1].name == name
    assert found[0].first <= first <= found[0].last


@pytest.mark.parametrize("first", [date(2026, 3, 1), date(2024, 3, 9), date(2006, 11, 20)])
@pytest.mark.parametrize("chosen", Range)
def test_stretches_follow_each_other_without_a_gap(first, chosen):
    found = buckets(chosen, first, TODAY, SUNDAY)
    for before, after in pairwise(found):
        assert after.first == before.last + timedelta(days=1)
    assert found[-1].first <= TODAY <= found[-1].last


def test_a_clock_that_was_set_back_leaves_one_week():
    assert len(buckets(Range.ALL, TODAY + timedelta(days=90), TODAY, MONDAY)) == 1


def test_a_stretch_knows_how_much_of_it_has_passed():
    month = buckets(Range.ALL, date(2024, 3, 9), TODAY, MONDAY)[-1]
    assert month.weeks_until(TODAY) == pytest.approx(20 / 7)
    assert month.weeks_until(date(2026, 11, 2)) == 1.0
