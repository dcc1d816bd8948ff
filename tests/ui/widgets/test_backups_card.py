"""The backups as they are shown and pressed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from limber.ui.view_state.backups import BackupsState, CopyRow, RestoreQuestion
from limber.ui.widgets.backups_card import BackupsCard
from tests.ui.pages.looking import on_screen

Key = Qt.Key
LAST = "Last: today 07:43 · 214 sessions, the last on Friday 20 November 2026 · 1.2 MB"
ROWS = (
    CopyRow(Path("bad"), "Saturday 21 November 2026, 07:00", "Damaged.", can_be_restored=False),
    CopyRow(Path("one"), "Friday 20 November 2026, 07:43", "214 sessions · 1.2 MB"),
    CopyRow(Path("two"), "Thursday 19 November 2026, 07:43", "213 sessions · 1.2 MB"),
)
QUESTION = RestoreQuestion(Path("one"), "Go back to it?", "3 sessions would go.")


@pytest.fixture
def card(qtbot, themes):
    made = BackupsCard(themes)
    made.show_state(BackupsState(LAST))
    with on_screen(qtbot, made, (480, 700)):
        yield made


def shown(card):
    return [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]


def press(qtbot, card, text):
    button = next(one for one in card.findChildren(QPushButton) if one.text() == text)
    assert button.isVisible()
    qtbot.keyClick(button, Key.Key_Return)


def names(card):
    buttons = card.findChildren(QAbstractButton)
    return [one.accessibleName() for one in buttons if one.isVisible() and one.isEnabled()]


def test_closed_it_offers_to_back_up_and_to_restore(card):
    assert shown(card) == ["Back up now", "Restore…"]


@pytest.mark.parametrize(
    ("text", "signal"), [("Back up now", "back_up_requested"), ("Restore…", "list_requested")]
)
def test_wishes_are_told(qtbot, card, text, signal):
    with qtbot.waitSignal(getattr(card, signal)):
        press(qtbot, card, text)


def test_the_keyboard_stands_on_the_first_backup_that_can_be_chosen(qtbot, card):
    card.show_state(BackupsState(LAST, ROWS))
    focused = QApplication.focusWidget()
    assert focused.accessibleName() == "Friday 20 November 2026, 07:43. 214 sessions · 1.2 MB"
    with qtbot.waitSignal(card.copy_chosen) as told:
        qtbot.keyClick(focused, Key.Key_Return)
    assert told.args == [Path("one")]


def test_a_damaged_backup_is_shown_and_cannot_be_chosen(card):
    card.show_state(BackupsState(LAST, ROWS))
    found = [name for name in names(card) if "November" in name]
    assert [name.split()[0] for name in found] == ["Friday", "Thursday"]


def test_at_the_question_the_keyboard_stands_on_keeping_everything(qtbot, card):
    card.show_state(BackupsState(LAST, ROWS))
    card.show_state(BackupsState(LAST, ROWS, QUESTION))
    assert QApplication.focusWidget().text() == "Keep your history as it is"
    assert "From another file…" not in shown(card)
    with qtbot.waitSignal(card.restore_agreed):
        press(qtbot, card, "Go back to it")


@pytest.mark.parametrize("state", [BackupsState(LAST, ROWS), BackupsState(LAST, ROWS, QUESTION)])
def test_esc_gives_up(qtbot, card, state):
    card.show_state(state)
    with qtbot.waitSignal(card.given_up):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)


def test_when_it_is_done_the_keyboard_stands_on_undoing_it(qtbot, card):
    card.show_state(BackupsState(LAST, ROWS, QUESTION))
    card.show_state(BackupsState(LAST, done="Your history is that of the backup.", can_undo=True))
    assert QApplication.focusWidget().text() == "Undo restore"
    with qtbot.waitSignal(card.undo_requested):
        press(qtbot, card, "Undo restore")


def test_who_leaves_the_page_finds_no_question_there_later(qtbot, card):
    card.show_state(BackupsState(LAST, ROWS, QUESTION))
    with qtbot.waitSignal(card.given_up):
        card.hide()
    card.show()


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_another_file_is_chosen(qtbot, card, tmp_path):
    card.show_state(BackupsState(LAST, ROWS))
    press(qtbot, card, "From another file…")
    dialog = card.window().findChild(QFileDialog)
    with qtbot.waitSignal(card.copy_chosen) as told:
        dialog.fileSelected.emit(str(tmp_path))
    assert told.args == [tmp_path]
    dialog.close()


def button(card, text):
    return next(one for one in card.findChildren(QPushButton) if one.text() == text)


def test_while_something_is_done_that_is_said_and_nothing_else_can_be_asked(card):
    card.show_state(BackupsState(LAST, working="Making the backup…", can_undo=True))
    assert shown(card) == ["Back up now", "Restore…", "Undo restore"]
    assert names(card) == []
    assert [one.text() for one in card.findChildren(QLabel) if "Making" in one.text()] == [
        "Making the backup…"
    ]
    card.show_state(BackupsState(LAST, done="The backup is made."))
    assert names(card) == ["Back up now", "Restore: go back to a backup"]


@pytest.mark.parametrize("text", ["Back up now", "Restore…"])
def test_the_keyboard_comes_back_to_what_was_pressed(card, text):
    button(card, text).setFocus()
    card.show_state(BackupsState(LAST, working="Making the backup…"))
    assert QApplication.focusWidget().text() == "Making the backup…"
    card.show_state(BackupsState(LAST, done="The backup is made."))
    assert QApplication.focusWidget().text() == text


def test_while_a_backup_is_read_the_keyboard_stands_on_leaving_the_list(qtbot, card):
    card.show_state(BackupsState(LAST, ROWS))
    card.show_state(BackupsState(LAST, ROWS, working="Reading the backup…"))
    assert QApplication.focusWidget().text() == "Close the list"
    buttons = card.findChildren(QAbstractButton)
    (only,) = (one for one in buttons if one.isVisible() and one.isEnabled())
    assert only.text() == "Close the list"
    with qtbot.waitSignal(card.given_up):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    card.show_state(BackupsState(LAST, ROWS, trouble="It is damaged."))
    assert QApplication.focusWidget().accessibleName().startswith("Friday")


def test_when_going_back_is_done_the_keyboard_stands_on_undoing_it(card):
    card.show_state(BackupsState(LAST, ROWS, QUESTION))
    card.show_state(BackupsState(LAST, working="Going back to the backup…"))
    card.show_state(BackupsState(LAST, done="Your history is that.", can_undo=True))
    assert QApplication.focusWidget().text() == "Undo restore"


def test_who_went_on_elsewhere_meanwhile_keeps_the_keyboard(qtbot, themes):
    page = QWidget()
    column = QVBoxLayout(page)
    card, elsewhere = BackupsCard(themes), QPushButton("Elsewhere")
    column.addWidget(card)
    column.addWidget(elsewhere)
    with on_screen(qtbot, page, (480, 700)):
        button(card, "Back up now").setFocus()
        card.show_state(BackupsState(LAST, working="Making the backup…"))
        elsewhere.setFocus()
        card.show_state(BackupsState(LAST, done="The backup is made."))
        assert QApplication.focusWidget() is elsewhere
