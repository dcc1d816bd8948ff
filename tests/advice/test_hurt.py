"""Pain that is told in a session on another rung, at another dose, or on a flare day."""

from dataclasses import replace

import pytest

from limber.advice.progression import advise
from limber.history.models import ChosenBy
from limber.plan.doses import with_half_the_sets
from tests.advice.diary import DOSE, START, Day, Diary, chosen, told

GOOD = (Day(1), Day(2))
HALF = with_half_the_sets(DOSE)
SMALL = Day(3, rung="easy", dose=HALF, reps=(10, 10), flare=True)
"""A flare day, one step easier and with half the sets."""
EASIER = [("easier", "easy", "stop_now")]
HARDER = [("harder", "hard", "progress")]


@pytest.mark.parametrize(
    "last",
    [
        SMALL,
        replace(SMALL, hurts=8),
        replace(SMALL, after=8),
        replace(SMALL, is_sharp=True),
        Day(3, rung="easy", hurts=4),
        Day(3, rung="easy", after=6),
    ],
)
def test_nothing_harder_is_proposed_after_a_flare_day_or_pain_on_another_rung(last: Day) -> None:
    assert told(Diary([*GOOD, last]).advice()) == []


def test_a_painless_session_on_another_rung_holds_nothing_back() -> None:
    assert told(Diary([*GOOD, Day(3, rung="easy")]).advice()) == HARDER


def test_a_good_session_after_a_flare_day_goes_on_where_it_was() -> None:
    assert told(Diary([*GOOD, replace(SMALL, hurts=8), Day(4)]).advice()) == HARDER


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (Day(3, dose=HALF, reps=(10, 10), flare=True, hurts=8), EASIER),
        (Day(3, dose=HALF, reps=(10, 10), flare=True, is_sharp=True), EASIER),
        (Day(3, dose=HALF, reps=(10, 10), flare=True, hurts=5), []),
    ],
)
def test_pain_above_the_upper_line_on_the_rung_of_now_is_heard_at_any_dose(
    last: Day, expected: list[tuple[str, str | None, str]]
) -> None:
    assert told(Diary([Day(2), last]).advice()) == expected


def test_pain_on_a_rung_taken_up_in_the_middle_of_the_session_is_heard() -> None:
    switch = chosen("own", 3, ChosenBy.HAND)
    late = Day(3, dose=HALF, reps=(10, 10), hurts=8, hour=21)
    early = replace(late, hour=19)
    assert told(Diary([Day(2), late], choices=(switch,)).advice()) == EASIER
    assert told(Diary([Day(2), early], choices=(switch,)).advice()) == []


def test_pain_on_another_dose_is_forgotten_after_a_later_session() -> None:
    hurt = Day(3, dose=HALF, reps=(10, 10), hurts=8)
    assert told(Diary([hurt, Day(4)]).advice()) == []


def test_an_exercise_that_stands_in_two_places_is_changed_in_one_at_a_time() -> None:
    diary = Diary([Day(1), Day(2)])
    twice = (*diary.standings(), *diary.standings())
    found = advise(diary.past(), twice, diary.rules, START)
    assert told(found) == HARDER
