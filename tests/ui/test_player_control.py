"""What is heard, written and shown of a session, and in which order."""

from limber.engine.cues import Cue
from limber.engine.events import (
    Beat,
    BeatKind,
    Ended,
    Paused,
    PauseReason,
    SetStatus,
    StepStarted,
    WorkEnded,
)
from limber.engine.table import State
from limber.ui.player_picture import NoticeAbout
from limber.ui.view_state.flashing import Strength
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.panel_title import PanelTitle
from tests.fakes.plans import hold_dose
from tests.ui.stage import Key, Stage, panel_of, remaining, shelf_of


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


def test_each_cue_is_told_with_the_instant_at_which_it_was_due(stage_with, qtbot):
    stage = stage_with(hold_dose(10.0))
    told = []
    stage.control.cue_asked_for.connect(lambda cue, due: told.append((cue, due)))
    began = stage.clock.session_seconds
    stage.wait(15.0)
    stage.clock.advance(1.0)
    qtbot.waitUntil(lambda: Cue.FINISHED in stage.sounds.cues)
    assert [(cue, round(due - began, 3)) for cue, due in told] == [
        *((Cue.COUNT, 2.0 + i) for i in range(3)),
        (Cue.START, 5.0),
        *((Cue.LAST, 12.0 + i) for i in range(3)),
        (Cue.END, 15.0),
        (Cue.FINISHED, 15.9),
    ]


def test_the_screen_shows_a_cue_at_its_instant_even_if_nobody_hears_it(stage_with):
    stage = stage_with(hold_dose(10.0))
    stage.wait(4.9)
    flash = stage.page.flash
    flash.set_on(on=True)
    assert flash.strength is None
    stage.wait(0.1)
    assert flash.strength is Strength.BOLD


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
    holding.control.picture.set_notice(NoticeAbout.DISK, "The disk is full.")
    assert holding.page.shown.notice == "The disk is full."
    holding.wait(3.0)
    assert holding.page.shown.notice == "The disk is full."
    holding.control.picture.set_notice(NoticeAbout.DISK, "")
    assert holding.page.shown.notice == ""


def title_of(panel):
    return panel.findChildren(PanelTitle)[-1].accessibleName()


def test_a_pause_says_that_all_is_saved_only_when_it_is(holding):
    holding.control.picture.set_notice(NoticeAbout.DISK, "The disk is full.")
    holding.press(Key.Key_Space)
    assert "Place saved" not in title_of(panel_of(holding))
    holding.control.picture.set_notice(NoticeAbout.DISK, "")
    assert "Place saved" in title_of(panel_of(holding))


def test_what_holds_is_shown_again_after_what_was_said_once(holding):
    picture = holding.control.picture
    picture.set_notice(NoticeAbout.DISK, "The disk is full.")
    picture.set_notice(NoticeAbout.SOUND, "No sound output.")
    picture.say_once("Saved for the next time.")
    assert holding.page.shown.notice == "Saved for the next time."
    picture.say_once("")
    assert holding.page.shown.notice == "No sound output."
    picture.set_notice(NoticeAbout.SOUND, "")
    assert holding.page.shown.notice == "The disk is full."


def test_what_holds_stands_in_the_panel_of_a_pause(holding):
    holding.control.picture.set_notice(NoticeAbout.SOUND, "No sound output.")
    holding.press(Key.Key_Space)
    assert [each.accessibleName() for each in panel_of(holding).findChildren(CautionBox)] == [
        "No sound output."
    ]


def test_a_notice_of_the_last_session_is_not_shown_in_the_next(holding, qtbot):
    holding.control.picture.set_notice(NoticeAbout.DISK, "The disk is full.")
    holding.control.end_now()
    again = Stage(qtbot, shelf_of(hold_dose()))
    holding.control.play(again.session, again.records, "Morning session", waiting=False)
    assert holding.page.shown.notice == ""


def test_the_key_bar_says_whether_the_sound_is_off(holding):
    def words() -> list[str]:
        return [each.label for each in holding.page.shown.keys.items]

    assert "Mute" in words()
    holding.control.picture.set_muted(muted=True)
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
