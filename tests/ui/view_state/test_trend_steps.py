"""The steps on the ladders, in words."""

from datetime import date

from limber.ui.view_state.trend_items import StepTaken
from limber.ui.view_state.trend_steps import step_lines
from tests.ui.real_catalogue import catalogue

TODAY = date(2026, 11, 20)
SPAN = (date(2025, 11, 1), TODAY)
CLAMSHELL = catalogue().exercises["clamshell"].name


def lines(*steps):
    return step_lines(catalogue(), steps, SPAN)


def test_the_latest_step_comes_first_with_what_is_played_since():
    earlier = StepTaken("clamshell", date(2025, 12, 3), is_harder=False, form="Easy one")
    found = lines(earlier, StepTaken("clamshell", TODAY, is_harder=True, form="Banded clamshell"))
    assert [(each.day, each.words, each.is_harder) for each in found] == [
        ("20 November", f"{CLAMSHELL}: a harder step, Banded clamshell", True),
        ("3 December 2025", f"{CLAMSHELL}: an easier step, Easy one", False),
    ]


def test_a_step_back_to_the_exercise_itself_does_not_name_it_twice():
    (found,) = lines(StepTaken("clamshell", TODAY, is_harder=False, form=CLAMSHELL))
    assert found.words == f"{CLAMSHELL}: an easier step"


def test_an_exercise_that_is_gone_goes_by_its_own_name():
    (found,) = lines(StepTaken("gone", TODAY, is_harder=True, form="Other"))
    assert found.words == "gone: a harder step, Other"


def test_steps_of_another_time_are_left_out():
    assert lines(StepTaken("clamshell", date(2025, 10, 31), is_harder=True)) == ()
