"""Weeks of sessions that brought no relief."""

import pytest

from limber.advice.past import past_of
from limber.advice.relief import NoRelief, no_relief
from tests.advice.diary import START, Day
from tests.fakes.rules import RULES


def relief(*days: Day) -> NoRelief | None:
    past = past_of(tuple(day.record() for day in days), {})
    return no_relief(past.sessions, RULES.rules)


@pytest.mark.parametrize(
    ("last_day", "before", "is_told"),
    [(14, 4, True), (14, 5, True), (13, 4, False), (14, 3, False), (14, None, False)],
)
def test_pain_that_is_no_lower_after_two_weeks_of_sessions_is_told(
    last_day: int,
    before: int | None,
    is_told: bool,
) -> None:
    found = relief(Day(0, before=4), Day(7, before=9), Day(last_day, before=before))
    assert (found is not None) is is_told


def test_it_says_since_when_and_how_much() -> None:
    found = relief(Day(0, before=4), Day(2, before=5), Day(8, before=2), Day(15, before=5))
    assert found == NoRelief(START, 4.5, 5.0)


def test_a_gap_starts_the_weeks_anew() -> None:
    assert relief(Day(0, before=4), Day(20, before=4), Day(30, before=4)) is None


def test_without_pain_there_is_nothing_to_relieve() -> None:
    assert relief(Day(0, before=0), Day(7, before=0), Day(15, before=0)) is None


def test_without_sessions_nothing_is_said() -> None:
    assert relief() is None
