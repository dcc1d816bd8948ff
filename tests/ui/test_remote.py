"""The buttons of a remote: which can be chosen, and what they do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from limber.engine.table import Action, State
from limber.ui.main_window import Page
from limber.ui.remote import CANNOT_TELL, button_name, refusal, remote_buttons
from limber.ui.view_state.player_keys import PlayerWish
from tests.ui.house import FOLLOWING

Key = Qt.Key
CLICKERS = (
    Key.Key_PageDown,
    Key.Key_PageUp,
    Key.Key_B,
    Key.Key_Period,
    Key.Key_F5,
    Key.Key_VolumeUp,
    Key.Key_VolumeDown,
    Key.Key_MediaNext,
)
WITH_REMOTE = replace(FOLLOWING, remote_go=int(Key.Key_PageDown), remote_back=int(Key.Key_PageUp))


@pytest.mark.parametrize("key", CLICKERS)
def test_what_clickers_send_can_be_chosen(qapp, key):
    assert refusal(key, None) == ""


@pytest.mark.parametrize(
    "key", [Key.Key_Return, Key.Key_M, Key.Key_X, Key.Key_Left, Key.Key_5, Key.Key_Tab, Key.Key_F11]
)
def test_a_key_that_means_something_is_refused_in_one_sentence(qapp, key):
    assert refusal(key, None) == (
        f"{button_name(key)} already means something in Limber. Choose another one."
    )


def test_space_needs_not_be_chosen(qapp):
    assert refusal(Key.Key_Space, None) == "Space starts and pauses already; nothing has to be set."


@pytest.mark.parametrize("key", [0, Key.Key_unknown, Key.Key_Shift])
def test_what_cannot_be_told_from_others_is_refused(qapp, key):
    assert refusal(key, None) == CANNOT_TELL


def test_one_key_cannot_be_both_buttons(qapp):
    assert refusal(Key.Key_B, int(Key.Key_B)).startswith("B is the other button of your remote")


def test_the_buttons_have_names(qapp):
    keys = (Key.Key_PageDown, Key.Key_VolumeUp, Key.Key_B, Key.Key_F5)
    assert [button_name(key) for key in keys] == ["Page down", "Volume up", "B", "F5"]


def test_without_a_choice_no_button_is_special():
    assert remote_buttons(FOLLOWING) == {}


def test_the_buttons_go_on_and_back():
    assert remote_buttons(WITH_REMOTE) == {
        Key.Key_PageDown: PlayerWish.BIG,
        Key.Key_PageUp: Action.BACK,
    }


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def remote_house(make_house, qtbot):
    made = make_house(settings=WITH_REMOTE)
    qtbot.waitActive(made.window)
    made.today.focus_start()
    return made


def test_on_today_the_button_starts_the_session(remote_house):
    press(Key.Key_PageDown)
    assert remote_house.current is Page.PLAYER


def test_the_button_starts_from_the_sidebar_too(remote_house):
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_PageDown)
    assert remote_house.current is Page.PLAYER


def test_on_other_pages_the_button_starts_nothing(remote_house):
    remote_house.shell.open(Page.HISTORY)
    press(Key.Key_PageDown)
    assert remote_house.current is Page.HISTORY
    assert not remote_house.shell.is_playing


def test_in_the_player_the_button_pauses_and_goes_on(remote_house):
    press(Key.Key_PageDown)
    remote_house.arrive()
    press(Key.Key_0)
    session = remote_house.shell._player._playing._session
    states = [session.moment().state]
    for _ in range(3):
        press(Key.Key_PageDown)
        states.append(session.moment().state)
    assert states == [State.WAITING, State.RUNNING, State.PAUSED, State.COUNTING_IN]


def test_on_the_summary_the_button_leads_back_to_today(remote_house):
    press(Key.Key_PageDown)
    remote_house.arrive()
    press(Key.Key_0)
    press(Key.Key_PageDown)
    remote_house.wait(300)
    assert remote_house.current is Page.SUMMARY
    press(Key.Key_PageDown)
    assert remote_house.current is Page.TODAY


def test_a_button_that_is_forgotten_means_what_it_did_before(remote_house):
    keeper = remote_house.desk.keeper
    keeper.change(FOLLOWING)
    press(Key.Key_PageDown)
    assert remote_house.current is Page.TODAY
