"""The panels over the player: the pause, and the question whether to end, by their keys."""

import pytest

from limber.engine.events import (
    Ended,
    SetStatus,
)
from limber.engine.table import State
from limber.plan.models import StepKind
from tests.fakes.plans import hold_dose
from tests.ui.stage import Key, panel_of, remaining


def test_mute_and_full_screen_work_while_the_question_stands(holding, qtbot):
    holding.press(Key.Key_Escape)
    with qtbot.waitSignals([holding.control.mute_requested, holding.control.full_screen_requested]):
        holding.press(Key.Key_M, Key.Key_F11)
    assert panel_of(holding).accessibleName() == "End here?"


def test_escape_asks_and_time_stands_still(holding):
    holding.press(Key.Key_Escape)
    assert panel_of(holding).isVisible()
    assert panel_of(holding).accessibleName() == "End here?"
    holding.wait(60.0)
    assert remaining(holding) == 29.0


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Space, Key.Key_P])
def test_what_goes_on_goes_on_from_the_question(holding, qtbot, key):
    holding.press(Key.Key_Escape)
    with qtbot.waitSignal(holding.control.stayed):
        holding.press(key)
    assert holding.state is State.COUNTING_IN
    assert not panel_of(holding).isVisible()


def test_enter_ends_the_session_from_the_question(holding, qtbot):
    holding.press(Key.Key_Escape)
    with qtbot.waitSignal(holding.control.ended) as told:
        holding.press(Key.Key_Return)
    assert told.args == [False]
    assert not holding.control.is_playing
    assert [each.result.status for each in holding.recorded] == [SetStatus.PARTIAL]
    assert isinstance(holding.records.events[-1], Ended)


@pytest.mark.parametrize("key", [Key.Key_E, Key.Key_R, Key.Key_Right, Key.Key_Left, Key.Key_Plus])
def test_no_other_key_answers_the_question(climbing, key):
    climbing.press(Key.Key_Escape, key)
    assert climbing.state is State.PAUSED
    assert panel_of(climbing).accessibleName() == "End here?"


def test_escape_in_a_pause_asks_too(holding):
    holding.press(Key.Key_Space, Key.Key_Escape)
    assert panel_of(holding).accessibleName() == "End here?"


def test_the_question_goes_back_to_waiting_where_the_session_waited(stage_with):
    stage = stage_with(hold_dose(), waiting=True)
    stage.press(Key.Key_Escape)
    assert panel_of(stage).accessibleName() == "End here?"
    stage.press(Key.Key_Escape)
    assert stage.state is State.WAITING
    assert not panel_of(stage).isVisible()
    stage.press(Key.Key_Space)
    assert stage.state is State.RUNNING


def test_enter_resumes_from_a_pause(holding):
    holding.press(Key.Key_Space, Key.Key_Return)
    assert holding.state is State.COUNTING_IN


def test_right_in_a_pause_skips_the_exercise(stage_with):
    stage = stage_with(hold_dose(30.0, holds=2), hold_dose(10.0))
    stage.wait_for(StepKind.HOLD)
    stage.press(Key.Key_Space, Key.Key_Right)
    assert stage.session.step.item == "b"
    assert [each.result.status for each in stage.recorded] == [SetStatus.SKIPPED] * 2


def test_left_in_a_pause_goes_back_to_the_start_of_the_set(holding):
    holding.wait(10.0)
    holding.press(Key.Key_Space, Key.Key_Left)
    assert holding.state is State.COUNTING_IN
    holding.wait(3.0)
    assert remaining(holding) == 30.0


def test_the_rows_of_the_pause_can_be_reached_and_pressed_by_key(holding):
    holding.wait(10.0)
    holding.press(Key.Key_Space, Key.Key_Down, Key.Key_Return)
    assert holding.state is State.COUNTING_IN
    holding.wait(3.0)
    assert remaining(holding) == 30.0
