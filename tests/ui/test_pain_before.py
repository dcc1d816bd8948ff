"""Pain before a session, and pain that was told before an interruption."""

from dataclasses import replace

import pytest

from limber.engine.table import State
from limber.history.models import Pain
from tests.ui.hurting import (
    TWO_ITEMS,
    noted,
    stage_of,
    title_of,
)
from tests.ui.stage import Key, Stage


def rung_of(stage: Stage) -> str | None:
    return stage.session.step.rung


def test_what_was_stopped_before_an_interruption_stays_stopped(qtbot):
    stage = stage_of(qtbot, TWO_ITEMS)
    pain = Pain("middle", "middle", "middle", None, 8, False, stage.clock.wall)
    stage.begin(waiting=True, pains=(pain,))
    assert title_of(stage) == "Stop this one"
    stage.press(Key.Key_R, Key.Key_H)
    assert title_of(stage) == "Stop this one"
    stage.press(Key.Key_Space)
    assert (stage.state, rung_of(stage)) == (State.WAITING, "low")
    assert stage.records.pains == []
    assert stage.control.has_pain


def test_milder_pain_before_an_interruption_stops_nothing(qtbot):
    stage = stage_of(qtbot, TWO_ITEMS)
    pain = Pain("middle", "middle", "middle", None, 5, False, stage.clock.wall)
    stage.begin(waiting=True, pains=(pain,))
    assert title_of(stage) == ""


def test_pain_of_a_form_that_is_no_longer_there_stops_nothing(qtbot):
    stage = stage_of(qtbot, TWO_ITEMS)
    pain = Pain("middle", "middle", "gone", None, 8, False, stage.clock.wall)
    other = replace(pain, item="elsewhere")
    stage.begin(waiting=True, pains=(pain, other))
    assert title_of(stage) == ""


def test_before_the_first_position_one_key_says_how_much_it_hurts(qtbot):
    stage = stage_of(qtbot, noted(TWO_ITEMS))
    stage.begin(waiting=True, asks_before=True)
    assert title_of(stage) == "Hip pain now?"
    stage.press(Key.Key_4)
    assert (stage.state, title_of(stage)) == (State.WAITING, "")
    assert stage.records.pain_before == [4]
    assert not stage.control.has_pain


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_the_question_before_can_be_skipped(qtbot, key):
    stage = stage_of(qtbot, TWO_ITEMS)
    stage.begin(waiting=True, asks_before=True)
    stage.press(key)
    assert (stage.state, title_of(stage)) == (State.WAITING, "")
    assert stage.records.pain_before == []
    stage.press(Key.Key_Space)
    assert stage.state is State.RUNNING


def test_from_the_question_before_one_can_leave_and_come_back(qtbot):
    stage = stage_of(qtbot, TWO_ITEMS)
    stage.begin(waiting=True, asks_before=True)
    stage.press(Key.Key_Escape)
    assert title_of(stage) == "End here?"
    stage.press(Key.Key_Escape)
    assert title_of(stage) == "Hip pain now?"
    stage.press(Key.Key_Escape, Key.Key_Return)
    assert not stage.control.is_playing
