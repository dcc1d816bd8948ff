"""The player by its keys: what each does, what is heard and written, and in which order."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from limber.engine.cues import Cue
from limber.engine.events import (
    Beat,
    BeatKind,
    Ended,
    Paused,
    PauseReason,
    PlanChanged,
    SetStatus,
    StepStarted,
    WorkEnded,
)
from limber.engine.table import State
from limber.plan.models import StepKind
from limber.ui.widgets.key_bar import KeyBar
from limber.ui.widgets.pause_panel import PausePanel
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, rung
from tests.ui.stage import Key, Stage

MakeStage = Callable[..., Stage]

LADDER = ladder("bridge", rung("low"), rung("middle"), rung("high"))
ON_A_LADDER = Shelf(
    [exercise(name, hold_dose(30.0, holds=2)) for name in ("low", "middle", "high")],
    [LADDER],
    [item("middle")],
)


def shelf_of(*doses) -> Shelf:
    return Shelf([exercise(chr(ord("a") + number), dose) for number, dose in enumerate(doses)])


@pytest.fixture
def stage_with(qtbot: QtBot) -> MakeStage:
    """Makes a stage with these doses or this shelf, playing from its first position."""

    def make(*doses, shelf: Shelf | None = None, waiting: bool = False) -> Stage:
        made = Stage(qtbot, shelf or shelf_of(*doses))
        made.begin(waiting=waiting)
        return made

    return make


@pytest.fixture
def holding(stage_with: MakeStage) -> Stage:
    """A second into the first of two holds of 30 seconds."""
    stage = stage_with(hold_dose(30.0, holds=2))
    stage.wait_for(StepKind.HOLD)
    stage.wait(1.0)
    return stage


@pytest.fixture
def counting(stage_with: MakeStage) -> Stage:
    """In a set of four repetitions that the person counts."""
    stage = stage_with(reps_dose(4, tempo=None))
    stage.wait_for(StepKind.REPS)
    return stage


@pytest.fixture
def climbing(stage_with: MakeStage) -> Stage:
    """In the first hold of an exercise that has an easier and a harder form."""
    stage = stage_with(shelf=ON_A_LADDER)
    stage.wait_for(StepKind.HOLD)
    return stage


def panel_of(stage: Stage) -> PausePanel:
    (panel,) = stage.page.findChildren(PausePanel)
    return panel


def remaining(stage: Stage) -> float | None:
    return stage.session.moment().remaining_seconds


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


def test_each_event_is_heard_then_written_and_the_screen_follows(stage_with):
    stage = stage_with(hold_dose(10.0))
    stage.wait(4.0)
    stage.diary.clear()
    stage.wait(1.0)
    cue, event, screen = stage.diary[-3:]
    assert cue is Cue.START
    assert isinstance(event, StepStarted)
    assert screen == "screen"


def test_a_session_is_heard_from_its_first_cue_to_its_last(stage_with, qtbot):
    stage = stage_with(hold_dose(20.0))
    stage.wait(26.0)
    qtbot.waitUntil(lambda: Cue.FINISHED in stage.sounds.cues)
    assert stage.sounds.cues == [
        Cue.READY,
        *[Cue.COUNT] * 3,
        Cue.START,
        Cue.HALFWAY,
        *[Cue.LAST] * 3,
        Cue.END,
        Cue.FINISHED,
    ]


def test_no_count_covers_the_bell_of_the_end(stage_with):
    stage = stage_with(hold_dose(10.0, holds=2, rest=3.0))
    stage.wait(16.0)
    ends = [event.at for event in stage.records.events if isinstance(event, WorkEnded)]
    counts = [
        event.at
        for event in stage.records.events
        if isinstance(event, Beat) and event.kind is BeatKind.COUNT
    ]
    assert set(ends) & set(counts), "the rest begins with its count"
    assert stage.sounds.cues.count(Cue.COUNT) == len(counts) - 1


def test_the_cue_of_a_rest_comes_after_the_bell(stage_with, qtbot):
    stage = stage_with(hold_dose(10.0, holds=2, rest=10.0))
    stage.wait(15.0)
    assert stage.sounds.cues[-1] is Cue.END
    stage.clock.advance(1.0)
    qtbot.waitUntil(lambda: stage.sounds.cues[-1] is Cue.REST, timeout=3000)


def test_the_loudspeaker_is_woken_before_the_first_cue(stage_with):
    stage = stage_with(hold_dose())
    heard = [each for each in stage.diary if each == "sound primed" or isinstance(each, Cue)]
    assert heard[:2] == ["sound primed", Cue.READY]


def test_a_record_that_takes_long_moves_no_boundary(stage_with):
    stage = stage_with(hold_dose(10.0, holds=2, rest=10.0))

    def slow(event):
        if isinstance(event, WorkEnded):
            stage.clock.advance(2.0)

    stage.records.before = slow
    stage.wait(34.0)
    told = [each for each in stage.records.events if isinstance(each, StepStarted)]
    assert [each.at for each in told] == [0.0, 2.0, 5.0, 15.0, 25.0, 35.0]
    assert [each.result.seconds for each in stage.recorded] == [10.0, 10.0]


def test_a_fault_in_the_record_does_not_stop_the_session(stage_with, qtbot):
    stage = stage_with(hold_dose(10.0, holds=2, rest=10.0))

    def fail(event):
        if isinstance(event, WorkEnded | Ended):
            raise KeyError(event)

    stage.records.before = fail
    with qtbot.captureExceptions() as faults:
        stage.wait(35.0)
    assert {kind for kind, _error, _trace in faults} == {KeyError}
    assert [each.result.seconds for each in stage.recorded] == [10.0, 10.0]
    assert stage.state is State.ENDED
    assert not stage.control.is_playing


def test_time_in_which_the_machine_slept_is_told_and_not_counted(holding):
    holding.clock.advance(600.0)
    holding.press(Key.Key_Q)
    holding.wait(0.5)
    (paused,) = [each for each in holding.records.events if isinstance(each, Paused)]
    assert paused.reason is PauseReason.GAP
    assert remaining(holding) == 29.0
    said = panel_of(holding).accessibleDescription()
    assert said == "The computer was asleep"


def test_a_notice_stands_in_the_player_until_it_is_taken_away(holding):
    holding.control.set_notice("The disk is full.")
    assert holding.page.shown.notice == "The disk is full."
    holding.wait(3.0)
    assert holding.page.shown.notice == "The disk is full."
    holding.control.set_notice("")
    assert holding.page.shown.notice == ""


def test_a_notice_of_the_last_session_is_not_shown_in_the_next(holding, qtbot):
    holding.control.set_notice("The disk is full.")
    holding.control.end_now()
    again = Stage(qtbot, shelf_of(hold_dose()))
    holding.control.play(again.session, again.records, "Morning session", waiting=False)
    assert holding.page.shown.notice == ""


def test_the_key_bar_says_whether_the_sound_is_off(holding):
    def words() -> list[str]:
        return [each.label for each in holding.page.shown.keys.items]

    assert "Mute" in words()
    holding.control.set_muted(muted=True)
    assert "Sound on" in words()


def test_ending_without_a_question_keeps_the_set_as_far_as_it_came(holding, qtbot):
    holding.wait(5.0)
    with qtbot.waitSignal(holding.control.ended):
        holding.control.end_now()
    (told,) = holding.recorded
    assert (told.result.seconds, told.result.status) == (6.0, SetStatus.PARTIAL)


def test_asking_twice_to_end_asks_once(holding):
    holding.control.ask_to_end()
    holding.control.ask_to_end()
    assert panel_of(holding).accessibleName() == "End here?"
    holding.press(Key.Key_Return)
    assert not holding.control.is_playing


def test_the_ring_is_painted_in_frames_only_while_time_runs(holding):
    holding.clock.advance(1.0)
    holding.page.frame_requested.emit()
    assert holding.session.moment().remaining_seconds == 28.0
    holding.press(Key.Key_Space)
    assert not holding.page._frames.isActive()
    holding.press(Key.Key_Space)
    assert holding.page._frames.isActive()
