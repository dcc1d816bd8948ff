"""The list of all keys under F1, and that it says what is true."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel

from limber.engine.table import State
from limber.ui import keyboard
from limber.ui.main_window import Page
from limber.ui.session_driver import SessionDriver
from limber.ui.view_state.key_help import ALL, SESSION, key_groups
from limber.ui.widgets.key_dialog import KeyDialog
from tests.ui.house import DRILLS, IN_THE_FIRST_SET

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

UNSAID = {
    Qt.Key.Key_Select,
    Qt.Key.Key_MediaPlay,
    Qt.Key.Key_Equal,
    Qt.Key.Key_F11,
}
"""Other names of a key that is listed, and what is listed elsewhere."""
SIGNS = {
    "→": Qt.Key.Key_Right,
    "←": Qt.Key.Key_Left,
    "Page down": Qt.Key.Key_PageDown,
    "Page up": Qt.Key.Key_PageUp,
    "Play key": Qt.Key.Key_MediaTogglePlayPause,
    "Enter": Qt.Key.Key_Return,
}


def key_of(name):
    return SIGNS.get(name) or Qt.Key(QKeySequence(name)[0].key())


def opened(house):
    dialogs = [one for one in house.window.findChildren(KeyDialog) if one.isVisible()]
    return dialogs[0] if dialogs else None


def headings(dialog):
    titles = {group.title for group in ALL}
    return [one.text() for one in dialog.findChildren(QLabel) if one.text() in titles]


def test_every_key_that_is_listed_for_a_session_does_something_there():
    listed = {key_of(name) for line in SESSION.lines for name in line.keys}
    assert [key for key in listed if keyboard.meaning_of(key) is None] == []


def test_every_key_of_a_session_is_listed():
    listed = {key_of(name) for line in SESSION.lines for name in line.keys}
    digits = set(range(Qt.Key.Key_0, Qt.Key.Key_9 + 1))
    all_keys = [key for key in Qt.Key if keyboard.meaning_of(key) is not None]
    unlisted = set(all_keys) - listed - UNSAID - {Qt.Key(digit) for digit in digits}
    assert unlisted - {Qt.Key.Key_Enter} == set()


def test_the_keys_of_the_place_where_one_is_come_first():
    assert key_groups(SESSION)[0] is SESSION
    assert set(key_groups(SESSION)) == set(ALL)


@pytest.mark.parametrize(("page", "first"), [(Page.LIBRARY, "Library"), (Page.HISTORY, "History")])
def test_f1_lists_all_keys_over_any_page(house, qtbot, page, first):
    house.shell.open(page)
    qtbot.keyClick(house.window, Qt.Key.Key_F1)
    assert headings(opened(house))[0] == first


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_list_is_closed_by_one_key(house, qtbot, key):
    qtbot.keyClick(house.window, Qt.Key.Key_F1)
    qtbot.keyClick(opened(house), key)
    assert opened(house) is None


def test_a_session_waits_while_its_keys_are_read(house, qtbot):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    qtbot.keyClick(house.player, Qt.Key.Key_F1)
    assert headings(opened(house))[0] == "In a session"
    (driver,) = house.shell.findChildren(SessionDriver)
    assert driver.moment().state is State.PAUSED


def test_the_bar_of_a_session_opens_the_list_by_mouse(house):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    buttons = house.player.findChildren(QAbstractButton)
    next(one for one in buttons if one.accessibleDescription() == "Key F1").click()
    assert headings(opened(house))[0] == "In a session"
