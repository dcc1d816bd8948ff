"""The score that says how far the programme is kept to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.history.adherence import (
    HALF_LIFE_DAYS,
    DueDay,
    adherence,
    days_in_a_row,
    memory,
    next_score,
)

START = date(2026, 3, 2)


def days(*done: int, due: int = 1) -> list[DueDay]:
    """A day for each number of sessions done."""
    return [DueDay(START + timedelta(days=i), due, each) for i, each in enumerate(done)]


def score_of(*many: DueDay) -> float:
    found = adherence(many)
    assert found is not None
    return found.score


def rest(day: int) -> DueDay:
    return DueDay(START + timedelta(days=day), 0)


@pytest.mark.parametrize("per_day", [1, 2, 3])
def test_what_lies_thirteen_due_days_back_weighs_half(per_day):
    assert memory(per_day) ** (HALF_LIFE_DAYS * per_day) == pytest.approx(0.5)


def test_one_session_moves_the_score_by_the_rule_of_the_evidence():
    kept = 0.5 ** (1 / 26)
    assert next_score(0.8, 1.0, 2) == pytest.approx(0.8 * kept + 1 - kept)
    assert next_score(0.8, 0.0, 2) == pytest.approx(0.8 * kept)


def test_everything_done_is_a_full_score_from_the_first_day():
    assert score_of(*days(1)) == pytest.approx(1.0)
    assert score_of(*days(2, 2, 2, due=2)) == pytest.approx(1.0)


def test_nothing_done_is_no_score_at_all():
    assert score_of(*days(0, 0, 0)) == 0.0


def test_without_anything_due_there_is_no_score():
    assert adherence([]) is None
    assert adherence([rest(0), rest(1)]) is None


def test_a_missed_day_is_forgiven_as_days_go_by():
    just_missed = score_of(*days(*[1] * 30, 0))
    a_month_later = score_of(*days(*[1] * 30, 0, *[1] * 30))
    assert 0.9 < just_missed < a_month_later < 1.0


def test_days_off_freeze_the_score():
    worked = days(1, 0, 1, 1)
    assert score_of(*worked, *(rest(day) for day in range(4, 40))) == score_of(*worked)


def test_extra_sessions_do_not_make_up_for_missed_ones():
    assert score_of(*days(5, 0, due=1)) == score_of(*days(1, 0, due=1))


def test_a_session_stopped_part_way_counts_half():
    assert score_of(DueDay(START, 1, done=0, partly=1)) == pytest.approx(0.5)
    assert score_of(DueDay(START, 1, done=1, partly=3)) == pytest.approx(1.0)


def test_the_plain_counts_stand_beside_the_score():
    found = adherence([*days(2, 1, 0, 3, due=2), rest(9)])
    assert found is not None
    assert (found.done, found.due) == (5, 8)


def test_it_never_says_a_hundred_per_cent_while_something_is_missing():
    found = adherence(days(0, *[1] * 200))
    assert found is not None
    assert found.score > 0.999
    assert found.percent == 99


def test_days_in_a_row_pass_over_days_on_which_nothing_was_due():
    many = [*days(1, 0, 1, 1), rest(4), *days(1), rest(6)]
    assert days_in_a_row(many) == 3


def test_one_of_two_sessions_keeps_the_row_going():
    assert days_in_a_row(days(0, 2, 1, 1, 2, due=2)) == 4


def test_a_row_may_be_empty():
    assert days_in_a_row([]) == 0
    assert days_in_a_row(days(1, 0)) == 0


@given(
    st.lists(
        st.builds(DueDay, st.just(START), st.integers(0, 4), st.integers(0, 6), st.integers(0, 6))
    )
)
def test_the_score_always_lies_between_nothing_and_everything(many):
    found = adherence(many)
    assert found is None or 0.0 <= found.score <= 1.0
