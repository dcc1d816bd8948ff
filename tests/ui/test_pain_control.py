"""This hurts: one key at any moment, one key for how much, and which way is open then."""

import pytest
from PySide6.QtCore import Qt

from limber.catalogue.models import Per, Side
from limber.engine.events import PauseReason
from limber.engine.table import State
from limber.history.models import Pain
from limber.plan.models import StepKind
from tests.fakes.plans import hold_dose, reps_dose
from tests.ui.hurting import (
    TWO_ITEMS,
    rung_of,
    stage_of,
    title_of,
    told,
)
from tests.ui.stage import Key, panel_of, remaining, shelf_of

DIGITS = [getattr(Key, f"Key_{number}") for number in range(10)]


def test_time_stands_still_at_once_and_the_question_is_put(hurting):
    hurting.press(Key.Key_X)
    assert hurting.state is State.PAUSED
    assert title_of(hurting) == "How much?"
    assert panel_of(hurting).accessibleDescription() == "MIDDLE. Press the number."
    hurting.wait(60.0)
    assert remaining(hurting) == 20.0


@pytest.mark.parametrize("kind", [StepKind.POSITION, StepKind.READY, StepKind.REST])
def test_it_can_be_said_in_every_step(qtbot, kind):
    stage = stage_of(qtbot, TWO_ITEMS)
    stage.begin()
    stage.wait_for(kind)
    stage.press(Key.Key_X)
    assert (stage.state, title_of(stage)) == (State.PAUSED, "How much?")


def test_it_can_be_said_in_repetitions_and_while_switching_sides(qtbot):
    stage = stage_of(qtbot, shelf_of(reps_dose(4, per=Per.SIDE, first=Side.LEFT)))
    stage.begin()
    stage.wait_for(StepKind.REPS)
    stage.press(Key.Key_X, Key.Key_1, Key.Key_Space)
    stage.wait_for(StepKind.SWITCH)
    stage.press(Key.Key_X, Key.Key_2)
    assert [(each.side, each.pain) for each in stage.records.pains] == [
        (Side.LEFT, 1),
        (Side.LEFT, 2),
    ]


def test_it_can_be_said_while_waiting_counting_in_paused_and_asked_whether_to_end(qtbot):
    stage = stage_of(qtbot, TWO_ITEMS)
    stage.begin(waiting=True)
    stage.press(Key.Key_X)
    assert title_of(stage) == "How much?"
    stage.press(Key.Key_Escape)
    assert (stage.state, title_of(stage)) == (State.WAITING, "")
    stage.press(Key.Key_Space)
    stage.wait_for(StepKind.HOLD)
    stage.press(Key.Key_Space, Key.Key_X)
    assert title_of(stage) == "How much?"
    stage.press(Key.Key_Space)
    assert stage.state is State.COUNTING_IN
    stage.press(Key.Key_X)
    assert (stage.state, title_of(stage)) == (State.PAUSED, "How much?")
    stage.press(Key.Key_Space, Key.Key_Escape, Key.Key_X)
    assert title_of(stage) == "How much?"


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Space])
def test_without_an_answer_it_goes_on_after_a_count_and_nothing_is_noted(hurting, key):
    hurting.press(Key.Key_X, key)
    assert (hurting.state, title_of(hurting)) == (State.COUNTING_IN, "")
    assert hurting.records.pains == []
    hurting.wait(3.0)
    assert remaining(hurting) == 20.0


@pytest.mark.parametrize(
    ("key", "pain"), [*zip(DIGITS, range(10), strict=True), (Key.Key_Minus, 10)]
)
def test_each_number_is_one_key_and_is_noted_at_once(hurting, key, pain):
    hurting.press(Key.Key_X, key)
    (noted_down,) = hurting.records.pains
    assert noted_down == Pain("middle", "middle", "middle", None, pain, False, hurting.clock.wall)


@pytest.mark.parametrize("pain", range(11))
def test_a_number_can_be_clicked(hurting, qtbot, pain):
    hurting.press(Key.Key_X)
    cell = panel_of(hurting)._buttons[pain]
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert told(hurting) == [("middle", "middle", pain, False)]


def test_the_numbers_can_be_reached_with_the_arrows_and_pressed(hurting):
    hurting.press(Key.Key_X)
    panel_of(hurting)._buttons[0].setFocus()
    hurting.press(Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Space)
    assert told(hurting) == [("middle", "middle", 1, False)]


def test_the_numbers_and_ways_have_names_and_say_their_keys(hurting):
    hurting.press(Key.Key_X)
    buttons = panel_of(hurting)._buttons
    names = [(each.accessibleName(), each.accessibleDescription()) for each in buttons]
    assert names[7] == ("7, strong", "Key 7")
    assert names[10] == ("10, worst", "Key −")
    assert names[11][0] == "Sharp or new pain"
    assert buttons[-1].hasFocus()


def test_a_click_beside_the_question_answers_nothing(hurting, qtbot):
    hurting.press(Key.Key_X)
    qtbot.mouseClick(panel_of(hurting), Qt.MouseButton.LeftButton)
    assert title_of(hurting) == "How much?"


@pytest.mark.parametrize("key", [Key.Key_R, Key.Key_E, Key.Key_H, Key.Key_Right, Key.Key_Left])
def test_no_other_key_answers_how_much(hurting, key):
    hurting.press(Key.Key_X, key)
    assert title_of(hurting) == "How much?"
    assert rung_of(hurting) == "middle"


def test_sharp_pain_ends_the_session_in_order(hurting, qtbot):
    hurting.press(Key.Key_X)
    with qtbot.waitSignal(hurting.control.ended) as ended:
        hurting.press(Key.Key_S)
    assert ended.args == [False]
    assert told(hurting) == [("middle", "middle", None, True)]
    assert [each.result.seconds for each in hurting.recorded] == [10.0]
    assert title_of(hurting) == ""


def test_a_session_that_ends_otherwise_takes_the_question_away(hurting):
    hurting.press(Key.Key_X)
    hurting.control.end_now()
    assert title_of(hurting) == ""
    assert not hurting.control.is_playing


def test_closing_the_window_asks_over_the_question_and_staying_leads_back_to_it(hurting):
    hurting.press(Key.Key_X, Key.Key_7)
    hurting.control.ask_to_end()
    assert title_of(hurting) == "End here?"
    hurting.press(Key.Key_Escape)
    assert (hurting.state, title_of(hurting)) == (State.PAUSED, "Stop this one")


def test_a_sleep_while_the_question_stands_is_harmless(hurting):
    hurting.press(Key.Key_X)
    hurting.clock.advance(600.0)
    hurting.press(Key.Key_2)
    assert title_of(hurting) == "You may go on"
    hurting.press(Key.Key_Space)
    hurting.wait(3.0)
    assert remaining(hurting) == 20.0


def test_a_sleep_just_before_it_is_said_is_not_counted(hurting):
    hurting.clock.advance(600.0)
    hurting.press(Key.Key_X)
    assert title_of(hurting) == "How much?"
    assert hurting.control.picture._pause_reason is PauseReason.GAP
    assert remaining(hurting) == 20.0


def test_numbers_do_nothing_where_nothing_is_asked(stage_with):
    stage = stage_with(hold_dose(30.0))
    stage.wait_for(StepKind.HOLD)
    stage.press(*DIGITS, Key.Key_S, Key.Key_U)
    assert stage.state is State.RUNNING
    assert stage.records.pains == []
