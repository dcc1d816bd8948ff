"""The line above the page stays until it is put away or no longer holds."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from limber.ui.widgets.notice_bar import NoticeBar

DISK, SOUND = "The disk is full.", "No sound output."


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[NoticeBar]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 200)
    made = NoticeBar(window)
    window.show()
    yield made
    window.close()


def test_without_a_notice_it_is_hidden(bar):
    assert bar.isHidden()
    bar.add("")
    assert bar.isHidden()


def test_notices_stand_below_each_other_and_are_heard(bar):
    bar.add(DISK)
    bar.add(SOUND)
    assert not bar.isHidden()
    assert bar.text == f"{DISK}\n{SOUND}"
    assert bar.accessibleName() == bar.text


def test_the_same_notice_is_shown_once(bar):
    bar.add(DISK)
    bar.add(DISK)
    assert bar.text == DISK


def test_what_no_longer_holds_goes_and_the_rest_stays(bar):
    bar.add(DISK)
    bar.add(SOUND)
    bar.remove(DISK)
    assert bar.text == SOUND
    bar.remove("never said")
    bar.remove(SOUND)
    assert bar.isHidden()


def test_the_button_puts_everything_away_and_says_so(bar, qtbot):
    bar.add(DISK)
    with qtbot.waitSignal(bar.put_away):
        qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert (bar.text, bar.isHidden()) == ("", True)


def test_a_notice_put_away_can_come_again(bar):
    bar.add(DISK)
    bar.clear()
    bar.add(DISK)
    assert bar.text == DISK


def test_notices_are_plain_text(bar):
    bar.add("<img src=x> is no exercise.")
    shown = [label for label in bar.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}


def test_enter_presses_the_button_and_its_name_begins_with_what_it_shows(bar, qtbot):
    bar.add(DISK)
    button = bar.findChild(QPushButton)
    assert button.accessibleName().startswith(button.text())
    button.setFocus()
    with qtbot.waitSignal(bar.put_away):
        qtbot.keyClick(button, Qt.Key.Key_Return)
