from datetime import date

import pytest

from limber.catalogue.models import Side
from limber.plan.models import Direction
from limber.ui.view_state.history_words import (
    amount_in_words,
    amount_text,
    full_day_text,
    length_text,
    minutes_text,
    month_text,
    saved_text,
    side_text,
    span_text,
)
from tests.fakes.past import EVENING, set_result


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (45, "45 s"),
        (59.6, "1 min"),
        (1002, "16 min 42 s"),
        (3600, "1 h 0 min"),
        (3725, "1 h 2 min"),
        (-1, "0 s"),
    ],
)
def test_a_length_is_said_in_its_largest_units(seconds, text):
    assert length_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(20, "under 1 min"), (40, "1 min"), (1191, "20 min")]
)
def test_lists_give_whole_minutes(seconds, text):
    assert minutes_text(seconds) == text


def test_days_and_months_have_their_year():
    day = date(2025, 11, 18)
    assert full_day_text(day) == "Tuesday 18 November 2025"
    assert month_text(day) == "November 2025"


def test_a_session_that_still_runs_has_only_a_beginning():
    start = EVENING
    assert span_text(start, start.replace(minute=49)) == "20:31 to 20:49"
    assert span_text(start, None) == "from 20:31"


def test_nothing_saved_says_nothing():
    assert saved_text(None) == ""
    assert saved_text(EVENING.replace(minute=50)) == "Saved 20:50"


@pytest.mark.parametrize(
    ("result", "short", "long"),
    [
        (set_result(seconds=30.2), "30 s", "30 seconds"),
        (set_result(seconds=12, target_seconds=30), "12 s", "12 of 30 seconds"),
        (set_result(reps=8, target_reps=8), "8", "8 reps"),
        (set_result(reps=9, target_reps=8), "9", "9 reps"),
        (set_result(reps=5, target_reps=8), "5", "5 of 8 reps"),
        (set_result(reps=0, target_reps=1), "0", "0 of 1 rep"),
        (set_result(seconds=20, target_seconds=None), "20 s", "20 seconds"),
    ],
)
def test_amounts_say_what_was_done_of_what_was_asked(result, short, long):
    assert (amount_text(result), amount_in_words(result)) == (short, long)


@pytest.mark.parametrize(
    ("side", "direction", "text"),
    [
        (None, None, ""),
        (Side.LEFT, None, "Left"),
        (None, Direction.SECOND, "Second way"),
        (Side.RIGHT, Direction.FIRST, "Right, first way"),
    ],
)
def test_sides_and_ways_are_named(side, direction, text):
    assert side_text(side, direction) == text
