"""What follows from an answer to how much it hurts, by the two lines of the rules."""

import pytest

from limber.engine.events import SetStatus
from limber.engine.table import State
from limber.plan.models import StepKind
from tests.ui.hurting import (
    RISING,
    boxes_of,
    keys_of,
    rung_of,
    title_of,
    told,
)
from tests.ui.stage import Key, panel_of


def test_mild_pain_may_go_on(hurting):
    hurting.press(Key.Key_X, Key.Key_3)
    assert title_of(hurting) == "You may go on"
    assert boxes_of(hurting) == []
    hurting.press(Key.Key_Space)
    assert (hurting.state, rung_of(hurting)) == (State.COUNTING_IN, "middle")


def test_pain_between_the_lines_may_go_on_and_is_no_progress(hurting):
    hurting.press(Key.Key_X, Key.Key_4)
    assert title_of(hurting) == "You may go on"
    assert "This session will not count as progress." in boxes_of(hurting)
    assert keys_of(hurting) == ["Space", "E", "→", "Esc"]
    hurting.press(Key.Key_Space)
    assert (hurting.state, rung_of(hurting)) == (State.COUNTING_IN, "middle")


def test_between_the_lines_the_easier_form_is_one_key(hurting):
    hurting.press(Key.Key_X, Key.Key_5, Key.Key_E)
    assert (hurting.state, rung_of(hurting)) == (State.RUNNING, "low")
    (kept,) = hurting.recorded
    assert (kept.result.status, kept.result.seconds) == (SetStatus.PARTIAL, 10.0)


def test_between_the_lines_the_rest_of_the_exercise_can_be_skipped(hurting):
    hurting.press(Key.Key_X, Key.Key_4, Key.Key_Right)
    assert hurting.session.step.item == "after"


def test_between_the_lines_the_session_can_be_ended(hurting):
    hurting.press(Key.Key_X, Key.Key_4, Key.Key_Escape)
    assert not hurting.control.is_playing
    assert title_of(hurting) == ""


@pytest.mark.parametrize("key", [Key.Key_6, Key.Key_Minus])
def test_above_the_upper_line_the_easier_form_comes_first(hurting, key):
    hurting.press(Key.Key_X, key)
    assert title_of(hurting) == "Stop this one"
    assert RISING.text in boxes_of(hurting)
    assert keys_of(hurting) == ["Space", "→", "Esc"]
    assert panel_of(hurting)._buttons[0].accessibleName() == "Easier: LOW"
    hurting.press(Key.Key_Space)
    assert (hurting.state, rung_of(hurting)) == (State.RUNNING, "low")


@pytest.mark.parametrize(
    "key",
    [Key.Key_R, Key.Key_H, Key.Key_Left, Key.Key_A, Key.Key_U, Key.Key_X, Key.Key_S, Key.Key_2],
)
def test_no_key_goes_on_with_what_was_stopped(hurting, key):
    hurting.press(Key.Key_X, Key.Key_7, key)
    assert (hurting.state, title_of(hurting)) == (State.PAUSED, "Stop this one")
    assert told(hurting) == [("middle", "middle", 7, False)]


@pytest.mark.parametrize("key", [Key.Key_H, Key.Key_U, Key.Key_Left])
def test_after_the_easier_form_no_key_leads_back_to_what_was_stopped(hurting, key):
    hurting.press(Key.Key_X, Key.Key_7, Key.Key_E)
    hurting.press(key)
    assert rung_of(hurting) == "low"
    shown = {each.key for each in hurting.page.shown.keys.items}
    assert shown.isdisjoint({"H", "U", "←"})
    hurting.press(Key.Key_Space)
    assert "H" not in keys_of(hurting)


def test_after_skipping_what_was_stopped_back_does_not_lead_there(hurting):
    hurting.press(Key.Key_X, Key.Key_7, Key.Key_Right)
    assert hurting.session.step.item == "after"
    hurting.press(Key.Key_Left)
    assert hurting.session.step.item == "after"


def test_where_there_is_no_easier_form_the_exercise_is_skipped(on_the_lowest):
    on_the_lowest.press(Key.Key_X, Key.Key_8)
    assert keys_of(on_the_lowest) == ["Space", "Esc"]
    assert panel_of(on_the_lowest)._buttons[0].accessibleName() == "Skip this exercise"
    on_the_lowest.press(Key.Key_E)
    assert title_of(on_the_lowest) == "Stop this one"
    on_the_lowest.press(Key.Key_Space)
    assert on_the_lowest.session.step.item == "after"


def test_in_a_rest_it_is_the_set_that_was_just_done(hurting):
    hurting.wait_for(StepKind.REST)
    hurting.press(Key.Key_X, Key.Key_7)
    assert told(hurting) == [("middle", "middle", 7, False)]
    hurting.press(Key.Key_Space)
    assert (hurting.state, rung_of(hurting)) == (State.COUNTING_IN, "low")


def test_in_the_rest_before_the_next_it_is_the_exercise_that_is_over(hurting):
    while hurting.session.step.item != "after":
        hurting.wait(1.0)
    assert hurting.kind is StepKind.REST
    hurting.press(Key.Key_X, Key.Key_7)
    assert told(hurting) == [("middle", "middle", 7, False)]
    assert keys_of(hurting) == ["Space", "Esc"]
    hurting.press(Key.Key_E, Key.Key_Right)
    assert title_of(hurting) == "Stop this one"
    hurting.press(Key.Key_Space)
    assert (hurting.state, hurting.session.step.item) == (State.COUNTING_IN, "after")
