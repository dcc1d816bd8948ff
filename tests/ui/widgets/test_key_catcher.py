"""Choosing a remote's button by pressing it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from limber.ui.view_state.remote import NOT_CHOSEN, RemoteState
from limber.ui.widgets.key_catcher import ASKED, KeyCatcher
from limber.ui.widgets.remote_card import RemoteCard
from tests.ui.pages.looking import on_screen

Key = Qt.Key


@pytest.fixture
def place(qtbot, themes):
    """A card beside something else that can have the keyboard."""
    card = RemoteCard(themes)
    ground = QWidget()
    column = QVBoxLayout(ground)
    for part in (card, QPushButton("after")):
        column.addWidget(part)
    card.show_state(RemoteState())
    with on_screen(qtbot, ground, (500, 500)):
        yield card


@pytest.fixture
def caught(place):
    keys = []
    place.go_caught.connect(lambda key: keys.append(("go", key)))
    place.back_caught.connect(lambda key: keys.append(("back", key)))
    return keys


def catchers(card):
    return card.findChildren(KeyCatcher)


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def wait_for_a_key(qtbot, catcher):
    catcher.setFocus()
    press(qtbot, Key.Key_Return)
    assert catcher.is_waiting


def words(card):
    return [one.text() for one in card.findChildren(QLabel) if one.isVisible()]


@pytest.mark.parametrize(
    "key", [Key.Key_PageDown, Key.Key_VolumeUp, Key.Key_Tab, Key.Key_Space, Key.Key_Return]
)
def test_the_next_key_is_caught_whatever_it_does_elsewhere(qtbot, place, caught, key):
    catcher = catchers(place)[0]
    wait_for_a_key(qtbot, catcher)
    assert ASKED in words(place)
    press(qtbot, key)
    assert caught == [("go", key)]
    assert not catcher.is_waiting
    assert catcher.hasFocus()


def test_the_second_button_is_caught_apart(qtbot, place, caught):
    wait_for_a_key(qtbot, catchers(place)[1])
    press(qtbot, Key.Key_PageUp)
    assert caught == [("back", Key.Key_PageUp)]


def test_esc_gives_up(qtbot, place, caught):
    wait_for_a_key(qtbot, catchers(place)[0])
    press(qtbot, Key.Key_Escape)
    assert caught == []
    assert not catchers(place)[0].is_waiting
    assert words(place).count(NOT_CHOSEN) == 2


def test_going_elsewhere_gives_up(qtbot, place, caught):
    wait_for_a_key(qtbot, catchers(place)[0])
    catchers(place)[1].setFocus()
    assert not catchers(place)[0].is_waiting
    press(qtbot, Key.Key_B)
    assert caught == []


def test_the_key_that_is_held_down_on_the_button_is_not_caught(qtbot, place, caught):
    wait_for_a_key(qtbot, catchers(place)[0])
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(QApplication.focusWidget(), held)
    assert caught == []
    assert catchers(place)[0].is_waiting


def test_a_chosen_button_is_shown_by_name_and_can_be_forgotten(qtbot, place):
    place.show_state(RemoteState(go="Page down"))
    assert "Page down" in words(place)
    (forget,) = [one for one in place.findChildren(QPushButton) if one.text() == "Forget"][:1]
    forget.setFocus()
    with qtbot.waitSignal(place.go_forgotten):
        press(qtbot, Key.Key_Space)
    place.show_state(RemoteState())
    assert not forget.isVisible()
    assert catchers(place)[0].hasFocus()


def test_a_refusal_is_shown_until_another_key_is_taken(place):
    place.show_state(RemoteState(refusal="M already means something in Limber."))
    assert "M already means something in Limber." in words(place)
    place.show_state(RemoteState(go="B"))
    assert "M already means something in Limber." not in words(place)
