"""From the window into a session, out of it, and away."""

from dataclasses import replace

from PySide6.QtCore import Qt

from limber.engine.events import Event, StepStarted
from limber.engine.table import Action
from limber.history.models import ChosenBy, SessionStatus
from limber.ui.high_contrast import LIGHT_HIGH
from limber.ui.main_window import Page
from limber.ui.pages.player import PlayerPage
from limber.ui.pages.summary import SummaryPage
from limber.ui.palettes import FIGURE_TONES
from limber.ui.session_driver import SessionDriver
from limber.ui.tokens import FigureTone
from limber.ui.view_state.player_keys import PlayerWish, Score
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.notice_bar import NoticeBar
from limber.ui.widgets.phase_word import PhaseWord
from limber.ui.widgets.sizes import Viewing
from tests.fakes.clock import FakeClock
from tests.ui.desks import DETAIL, TITLE, FullDisk, play
from tests.ui.house import DRILLS, FOLLOWING, IN_THE_FIRST_SET, ask, question


def test_a_session_goes_from_today_through_the_player_to_the_summary_and_back(house, store):
    house.today.start_requested.emit(DRILLS, 1)
    assert house.current is Page.PLAYER
    assert house.shell.is_playing
    ask(house, Score.TWO, PlayerWish.BIG)
    house.wait(300)
    assert not house.shell.is_playing
    assert house.current is Page.SUMMARY
    (kept,) = store.sessions()
    assert kept.status is SessionStatus.DONE
    summary = house.page(SummaryPage)
    summary.effort_changed.emit(4)
    summary.close_requested.emit()
    assert house.current is Page.TODAY
    assert (store.sessions()[0].pain_before, store.sessions()[0].effort) == (2, 4)


def test_a_session_in_which_nothing_was_done_leads_back_to_today(house, store):
    house.today.start_requested.emit(DRILLS, 1)
    ask(house, PlayerWish.LEAVE, PlayerWish.NEXT)
    assert house.current is Page.TODAY
    assert store.sessions() == ()


def test_a_summary_that_cannot_be_read_leads_back_to_today(make_house, store):
    disk = FullDisk(store, "session")
    made = make_house(disk)
    made.shell.start(DRILLS)
    made.wait(300)
    assert not made.shell.is_playing
    assert made.current is Page.TODAY


def test_started_at_once_no_step_waits(house):
    told: list[Event] = []
    house.shell.event_happened.connect(told.append)
    house.shell.start(DRILLS)
    assert any(isinstance(event, StepStarted) for event in told)
    assert "sound starts" in house.sounds.diary


def test_a_programme_that_is_not_there_does_not_begin(house):
    house.shell.start("nothing-such")
    assert not house.shell.is_playing
    assert house.current is Page.TODAY


def test_no_page_takes_the_place_of_a_session(house):
    house.shell.start(DRILLS)
    house.shell.open(Page.LIBRARY)
    assert house.current is Page.PLAYER


def test_pages_cannot_be_opened_by_key_from_the_player(house, qtbot):
    house.shell.start(DRILLS)
    qtbot.keyClick(house.player, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert house.current is Page.PLAYER


def test_an_interrupted_session_is_resumed_in_its_own_record(house, store):
    plan = house.shell._today.plan(DRILLS, 1, unattended=True)
    session_id = play(store, plan, FakeClock(), seconds=200)
    house.shell.open(Page.TODAY)
    house.today.resume_requested.emit()
    assert house.current is Page.PLAYER
    ask(house, PlayerWish.BIG)
    house.wait(300)
    (kept,) = store.sessions()
    assert (kept.id, kept.status) == (session_id, SessionStatus.DONE)


def test_closing_the_window_in_a_session_asks_first(house, store):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    house.window.close()
    assert house.window.isVisible()
    assert question(house).accessibleName() == "End here?"
    ask(house, PlayerWish.NEXT)
    assert not house.window.isVisible()
    assert store.sessions()[0].status is SessionStatus.PARTIAL


def test_the_window_stays_when_the_person_goes_on(house):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    house.window.close()
    ask(house, PlayerWish.LEAVE)
    house.wait(3)
    ask(house, PlayerWish.LEAVE, PlayerWish.NEXT)
    assert house.window.isVisible()
    assert house.current is Page.SUMMARY


def test_without_a_session_closing_closes(house):
    assert house.window.close()
    assert not house.window.isVisible()


def test_leaving_ends_the_session_in_order_and_saves_everything(house, store, qtbot, tmp_path):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    house.desk.keeper.change(replace(FOLLOWING, volume_percent=12))
    with qtbot.waitSignal(house.shell.left):
        house.shell.leave()
    (kept,) = store.sessions()
    assert (kept.status, len(kept.sets)) == (SessionStatus.PARTIAL, 1)
    assert kept.ended_at is not None
    assert "12" in (tmp_path / "settings.json").read_text()
    assert house.sounds.diary[-1] == "sound stops"


def test_leaving_twice_does_no_harm(house, store):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    house.shell.leave()
    house.shell.leave()
    assert len(store.sessions()) == 1


def test_leaving_without_a_session_says_so(house, qtbot):
    with qtbot.waitSignal(house.shell.left):
        house.shell.leave()


def test_mute_in_the_player_is_remembered_and_shown(house):
    house.shell.start(DRILLS)
    ask(house, PlayerWish.MUTE)
    assert house.desk.keeper.settings.muted
    assert house.sounds.muted
    ask(house, PlayerWish.MUTE)
    assert not house.desk.keeper.settings.muted


def test_full_screen_is_asked_for_in_the_player(house):
    house.shell.start(DRILLS)
    ask(house, PlayerWish.FULL_SCREEN)
    assert house.window.isFullScreen()


def test_a_rung_chosen_in_a_session_holds_for_the_next(house):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    item = house.shell.findChildren(SessionDriver)[-1].plan.items[0]
    house.player.wish_requested.emit(Action.HARDER)
    assert house.desk.keeper.settings.rungs == {DRILLS: {item.id: item.harder.rung}}


def test_a_rung_chosen_in_a_session_is_noted_and_one_key_takes_it_back(house, store):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    item = house.shell.findChildren(SessionDriver)[-1].plan.items[0]
    house.player.wish_requested.emit(Action.HARDER)
    ask(house, PlayerWish.UNDO)
    assert house.desk.keeper.settings.rungs == {DRILLS: {item.id: item.form.rung}}
    noted = [(each.item, each.rung, each.by) for each in store.choices()]
    assert noted == [
        (item.id, item.harder.rung, ChosenBy.HAND),
        (item.id, item.form.rung, ChosenBy.UNDO),
    ]


def test_a_choice_that_cannot_be_noted_holds_and_is_told_in_the_player(make_house, store):
    made = make_house(FullDisk(store, "note_choice"))
    made.shell.start(DRILLS)
    made.wait(IN_THE_FIRST_SET)
    made.player.wish_requested.emit(Action.HARDER)
    assert made.player._title.text == f"{TITLE} {DETAIL}"
    assert made.desk.keeper.settings.rungs[DRILLS]


def test_sharp_pain_leads_to_the_summary_with_what_is_to_be_heeded(house):
    house.shell.start(DRILLS)
    ask(house, PlayerWish.HURTS, PlayerWish.SHARP)
    assert house.current is Page.SUMMARY
    boxes = house.page(SummaryPage).findChildren(CautionBox)
    assert "You told of sharp or new pain." in {
        box.accessibleName() for box in boxes if not box.isHidden()
    }


def test_nobody_is_asked_about_pain_where_a_session_starts_by_itself(house):
    house.shell.start(DRILLS)
    assert not question(house).isVisible()


def test_in_a_session_it_is_told_in_the_player(house):
    house.shell.start(DRILLS)
    house.sounds.tell("No sound output.")
    assert house.player._title.text == "No sound output."
    assert not house.window.findChild(NoticeBar).isVisible()


def test_that_nothing_is_heard_stands_in_the_player_until_it_is_heard_again(house):
    house.shell.start(DRILLS)
    house.sounds.tell("No sound output.")
    house.wait(20)
    assert house.player._title.text == "No sound output."
    house.sounds.tell("")
    assert house.player._title.text != "No sound output."


def test_a_session_that_could_not_be_written_is_told_in_the_window(make_house, store):
    disk = FullDisk(store, "begin", "record_set", "finish")
    made = make_house(disk)
    made.shell.start(DRILLS)
    made.wait(300)
    assert made.current is Page.TODAY
    assert made.window.notices.text == f"{TITLE} {DETAIL}"
    disk.is_full = False
    made.shell.leave()
    assert store.sessions()[0].status is SessionStatus.DONE


def test_at_another_speed_a_session_is_a_rehearsal(make_house, store):
    made = make_house(speed=20.0)
    made.shell.start(DRILLS)
    made.wait(IN_THE_FIRST_SET)
    made.shell.leave()
    assert store.sessions()[0].rehearsal


def test_the_words_are_measured_again_on_another_screen(house):
    house.shell.start(DRILLS)
    page = house.page(PlayerPage)
    word = page.findChild(PhaseWord)
    usual = word.sizeHint().height()
    page.set_viewing(Viewing(4.0, 0.15))
    assert word.sizeHint().height() > usual
    handle = house.window.windowHandle()
    handle.screenChanged.emit(handle.screen())
    assert word.sizeHint().height() == usual


def test_the_whole_look_is_changed_while_a_session_runs(house):
    house.shell.start(DRILLS)
    look = {"high_contrast": True, "text_percent": 200, "figure_tone": "deep"}
    house.desk.keeper.change(replace(FOLLOWING, **look))
    theme = house.themes.theme
    assert (theme.palette, theme.text_scale) == (LIGHT_HIGH, 2.0)
    assert theme.skin == FIGURE_TONES[FigureTone.DEEP]
    assert house.shell.is_playing
