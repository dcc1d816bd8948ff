"""Deleting all data asks twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from limber.ui.view_state.data import DataState
from limber.ui.widgets.data_card import DataCard
from tests.ui.pages.looking import on_screen

Key = Qt.Key


@pytest.fixture
def card(qtbot, themes):
    made = DataCard(themes)
    made.show_state(DataState("/data"))
    with on_screen(qtbot, made, (500, 500)):
        yield made


@pytest.fixture
def deleted(card):
    told = []
    card.delete_requested.connect(lambda: told.append("deleted"))
    return told


def shown(card, kind):
    return [one.text() for one in card.findChildren(kind) if one.isVisible() and one.text()]


def press(qtbot, card, text):
    button = next(one for one in card.findChildren(QPushButton) if one.text() == text)
    assert button.isVisible()
    qtbot.keyClick(button, Key.Key_Return)


def focused():
    return QApplication.focusWidget().text()


def test_two_questions_stand_before_it(qtbot, card, deleted):
    press(qtbot, card, "Delete…")
    assert "Delete all your data?" in shown(card, QLabel)
    press(qtbot, card, "Go on")
    assert deleted == []
    assert "Delete everything now?" in shown(card, QLabel)
    press(qtbot, card, "Delete everything")
    assert deleted == ["deleted"]


def test_the_keyboard_stands_on_keeping_everything_at_both_questions(qtbot, card, deleted):
    press(qtbot, card, "Delete…")
    assert focused() == "Keep everything"
    press(qtbot, card, "Go on")
    assert focused() == "Keep everything"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert focused() == "Delete…"
    assert deleted == []


def test_who_takes_it_back_is_asked_twice_again(qtbot, card, deleted):
    press(qtbot, card, "Delete…")
    press(qtbot, card, "Go on")
    press(qtbot, card, "Keep everything")
    press(qtbot, card, "Delete…")
    assert "Delete everything" not in shown(card, QPushButton)


def test_esc_takes_it_back(qtbot, card, deleted):
    press(qtbot, card, "Delete…")
    press(qtbot, card, "Go on")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert focused() == "Delete…"
    assert deleted == []


def test_who_leaves_the_page_finds_no_question_there_later(qtbot, card):
    press(qtbot, card, "Delete…")
    press(qtbot, card, "Go on")
    card.hide()
    card.show()
    assert "Delete…" in shown(card, QPushButton)


def test_a_backup_is_offered_at_both_questions(qtbot, card):
    press(qtbot, card, "Delete…")
    assert "Save a backup first…" in shown(card, QPushButton)
    press(qtbot, card, "Go on")
    assert "Save a backup first…" in shown(card, QPushButton)


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_folder_for_the_backup_is_chosen(qtbot, card, tmp_path):
    press(qtbot, card, "Delete…")
    press(qtbot, card, "Save a backup first…")
    dialog = card.window().findChild(QFileDialog)
    with qtbot.waitSignal(card.keepsake_requested) as told:
        dialog.fileSelected.emit(str(tmp_path))
    assert told.args == [str(tmp_path)]
    dialog.close()


def test_what_came_of_a_backup_is_shown_while_the_question_stands(qtbot, card):
    press(qtbot, card, "Delete…")
    card.show_state(DataState("/data", done="The backup is saved: /copy"))
    assert {"The backup is saved: /copy", "Delete all your data?"} <= set(shown(card, QLabel))
    card.show_state(DataState("/data", trouble="The disk is full."))
    assert "The disk is full." in shown(card, QLabel)
