"""What each key of the player does while a session is on its way."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton

from limber.engine.events import (
    PlanChanged,
    SetStatus,
)
from limber.engine.table import State
from limber.plan.models import StepKind
from limber.ui.widgets.key_bar import KeyBar
from tests.fakes.plans import hold_dose, reps_dose
from tests.ui.stage import Key, remaining

BIG_KEYS = [Key.Key_Space, Key.Key_Period, Key.Key_B, Key.Key_F5]


@pytest.mark.parametrize("key", BIG_KEYS)
def test_a_big_key_starts_the_session_when_the_person_is_in_place(stage_with, key):
    stage = stage_with(hold_dose(), waiting=True)
    stage.wait(20.0)
    assert stage.state is State.WAITING
    stage.press(key)
    assert (stage.state, stage.kind) == (State.RUNNING, StepKind.POSITION)


@pytest.mark.parametrize("key", [*BIG_KEYS, Key.Key_P])
def test_a_big_key_pauses_and_resumes_with_the_time_that_was_left(holding, key):
    holding.press(key)
    assert holding.state is State.PAUSED
    holding.wait(100.0)
    assert remaining(holding) == 29.0
    holding.press(key)
    assert holding.state is State.COUNTING_IN
    holding.wait(3.0)
    assert (holding.state, remaining(holding)) == (State.RUNNING, 29.0)


@pytest.mark.parametrize("key", BIG_KEYS)
def test_a_big_key_counts_one_where_the_person_counts(counting, key):
    counting.press(key, key)
    assert counting.session.moment().reps_done == 2
    assert counting.state is State.RUNNING


def test_p_pauses_where_the_big_key_counts(counting):
    counting.press(Key.Key_Space, Key.Key_P)
    assert counting.state is State.PAUSED
    assert counting.session.moment().reps_done == 1


def test_the_last_repetition_that_is_counted_ends_the_set(counting):
    counting.press(*[Key.Key_Space] * 4)
    (told,) = counting.recorded
    assert (told.result.reps, told.result.status) == (4, SetStatus.DONE)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_PageDown])
def test_done_ends_the_set_with_what_was_done(holding, key):
    holding.press(key)
    (told,) = holding.recorded
    assert (told.result.seconds, told.result.status) == (1.0, SetStatus.PARTIAL)
    assert holding.kind is StepKind.REST


def test_right_skips_the_set_and_then_the_rest(holding):
    holding.press(Key.Key_Right)
    assert holding.kind is StepKind.REST
    holding.press(Key.Key_Right)
    assert (holding.kind, holding.session.step.set) == (StepKind.HOLD, 2)


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_PageUp])
def test_back_does_the_set_again_from_its_start(holding, key):
    holding.wait(10.0)
    holding.press(key)
    assert holding.state is State.COUNTING_IN
    holding.wait(3.0)
    assert (holding.session.step.set, remaining(holding)) == (1, 30.0)


def test_r_begins_the_hold_anew(holding):
    holding.wait(10.0)
    holding.press(Key.Key_R)
    holding.wait(3.0)
    assert (holding.session.step.set, remaining(holding)) == (1, 30.0)


@pytest.mark.parametrize("key", [Key.Key_Plus, Key.Key_Equal])
def test_plus_adds_ten_seconds(holding, key):
    holding.press(key)
    assert remaining(holding) == 39.0


def test_minus_takes_ten_seconds_away(holding):
    holding.press(Key.Key_Minus)
    assert remaining(holding) == 19.0


@pytest.mark.parametrize(("key", "name"), [(Key.Key_E, "low"), (Key.Key_H, "high")])
def test_easier_and_harder_change_the_rung_and_tell_it(climbing, qtbot, key, name):
    with qtbot.waitSignal(climbing.control.rung_chosen) as told:
        climbing.press(key)
    assert told.args == ["middle", name]
    assert climbing.page.shown.exercise_name == name.upper()
    assert any(isinstance(event, PlanChanged) for event in climbing.records.events)


def test_easier_and_harder_do_nothing_where_there_is_no_other_form(holding):
    holding.press(Key.Key_E, Key.Key_H)
    assert (holding.state, holding.kind) == (State.RUNNING, StepKind.HOLD)
    assert holding.recorded == []


def test_a_asks_for_one_more_set_and_c_leaves_the_tempo(stage_with):
    stage = stage_with(reps_dose(4))
    stage.wait_for(StepKind.REPS)
    stage.press(Key.Key_C, Key.Key_Space)
    assert stage.session.moment().counts_by_hand
    assert stage.session.moment().reps_done == 1


@pytest.mark.parametrize("key", [Key.Key_M, Key.Key_F11])
def test_sound_and_screen_are_asked_for_and_leave_the_session_alone(holding, qtbot, key):
    control = holding.control
    signal = control.mute_requested if key is Key.Key_M else control.full_screen_requested
    with qtbot.waitSignal(signal):
        holding.press(key)
    assert (holding.state, remaining(holding)) == (State.RUNNING, 29.0)


@pytest.mark.parametrize("place", [(5, 5), (640, 400), (1200, 500)])
def test_a_click_anywhere_is_the_big_key(holding, qtbot, place):
    target = holding.page.childAt(QPoint(*place)) or holding.page
    at = target.mapFrom(holding.page, QPoint(*place)) if target is not holding.page else None
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=at or QPoint(*place))
    assert holding.state is State.PAUSED


def test_a_click_on_a_key_of_the_bar_is_that_key(climbing, qtbot):
    buttons = climbing.page.findChild(KeyBar).findChildren(QAbstractButton)
    easier = next(each for each in buttons if "Easier" in each.accessibleName())
    with qtbot.waitSignal(climbing.control.rung_chosen) as told:
        qtbot.mouseClick(easier, Qt.MouseButton.LeftButton)
    assert told.args == ["middle", "low"]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_P])
def test_a_key_that_is_held_down_asks_once(holding, key):
    holding.hold_down(key)
    assert holding.state is State.PAUSED


def test_a_held_key_counts_one(counting):
    counting.hold_down(Key.Key_Space)
    assert counting.session.moment().reps_done == 1


@pytest.mark.parametrize(
    "modifier",
    [
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
    ],
)
def test_keys_with_others_held_are_no_wishes(holding, modifier):
    keys = (Key.Key_Space, Key.Key_P, Key.Key_R, Key.Key_Right, Key.Key_Return, Key.Key_Escape)
    holding.press(*keys, modifier=modifier)
    assert (holding.state, remaining(holding)) == (State.RUNNING, 29.0)


def test_a_key_that_nobody_knows_does_nothing(holding):
    holding.press(Key.Key_Q, Key.Key_Home, Key.Key_F4)
    assert (holding.state, remaining(holding)) == (State.RUNNING, 29.0)


def test_no_key_does_anything_after_the_end(holding):
    holding.press(Key.Key_Escape, Key.Key_Return)
    told = len(holding.records.events)
    holding.press(Key.Key_Space, Key.Key_Escape, Key.Key_Return, Key.Key_R)
    assert len(holding.records.events) == told
