"""Export and import as they are shown and pressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from limber.ui.view_state.exchange import ExchangeState, Question
from limber.ui.widgets.exchange_card import ExchangeCard
from limber.ui.widgets.scroll_page import ScrollPage
from tests.ui.pages.looking import on_screen

Key = Qt.Key
QUESTION = Question("Import h.json?", "12 sessions are new.\n2 sessions are here already.")
FILTERS = ("Everything (*.json)", "Table (*.csv)")


@pytest.fixture
def card(qtbot, themes):
    made = ExchangeCard(themes)
    with on_screen(qtbot, made, (480, 700)):
        yield made


def shown(card):
    return [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]


def focused():
    return QApplication.focusWidget().text()


def press(qtbot, card, text):
    button = next(one for one in card.findChildren(QPushButton) if one.text() == text)
    assert button.isVisible()
    qtbot.keyClick(button, Key.Key_Return)


def test_at_rest_it_offers_export_report_and_import(qtbot, card):
    assert shown(card) == ["Export…", "Report…", "Import…"]
    with qtbot.waitSignal(card.report_requested):
        press(qtbot, card, "Report…")


def test_a_question_leads_the_keyboard_to_its_answer(qtbot, card):
    card.show_state(ExchangeState(question=QUESTION))
    assert shown(card) == ["Export…", "Report…", "Import…", "Cancel", "Import"]
    assert focused() == "Import"
    with qtbot.waitSignal(card.import_agreed):
        press(qtbot, card, "Import")
    with qtbot.waitSignal(card.given_up):
        press(qtbot, card, "Cancel")


def test_escape_leaves_the_question_open_no_longer(qtbot, card):
    card.show_state(ExchangeState(question=QUESTION))
    with qtbot.waitSignal(card.given_up):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    card.show_state(ExchangeState())
    assert focused() == "Import…"


def test_who_leaves_the_page_is_not_met_by_the_question_again(qtbot, card):
    card.show_state(ExchangeState(question=QUESTION))
    with qtbot.waitSignal(card.given_up):
        card.hide()


def test_what_is_being_done_can_be_stopped(qtbot, card):
    card.show_state(ExchangeState(working="Reading h.json: 4 %", can_stop=True))
    assert focused() == "Stop"
    with qtbot.waitSignal(card.stop_requested):
        press(qtbot, card, "Stop")
    with qtbot.waitSignal(card.stop_requested):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    enabled = [one.text() for one in card.findChildren(QPushButton) if one.isEnabled()]
    assert "Import…" not in enabled


def test_after_an_import_the_keyboard_stands_on_its_undoing(qtbot, card):
    card.show_state(ExchangeState(question=QUESTION))
    card.show_state(ExchangeState(working="Importing h.json: 0 %", can_stop=True))
    card.show_state(ExchangeState(done="h.json is imported.", undo="h.json, imported today 9:00"))
    assert focused() == "Undo import"
    with qtbot.waitSignal(card.undo_requested):
        press(qtbot, card, "Undo import")


@pytest.mark.parametrize(
    "state",
    [
        ExchangeState(question=QUESTION),
        ExchangeState(working="Saving h.csv…"),
        ExchangeState(done="Saved as h.csv."),
        ExchangeState(trouble="h.csv cannot be saved.", advice="The disk is full."),
    ],
)
def test_what_is_told_is_brought_into_view(qtbot, themes, state):
    page, card = ScrollPage(), ExchangeCard(themes)
    above = QWidget()
    above.setFixedHeight(600)
    page.column.addWidget(above)
    page.column.addWidget(card)
    with on_screen(qtbot, page, (480, 420)):
        card.show_state(state)
        words = state.question.title if state.question else state.working or state.done
        told = next(
            one
            for one in card.findChildren(QLabel)
            if one.isVisible() and one.text() == (words or state.trouble)
        )
        qtbot.waitUntil(lambda: told.visibleRegion().boundingRect() == told.rect())


def test_names_from_files_are_plain_text(card):
    name = "<b>h</b>.json"
    card.show_state(ExchangeState(question=Question(f"Import {name}?", name), undo=name, done=name))
    texts = [one for one in card.findChildren(QLabel) if name in one.text()]
    assert len(texts) >= 3
    assert {one.textFormat() for one in texts} == {Qt.TextFormat.PlainText}


def test_every_button_has_a_name(card):
    card.show_state(ExchangeState(undo="h.json, imported today 9:00"))
    names = [one.accessibleName() for one in card.findChildren(QAbstractButton) if one.isVisible()]
    assert names == [
        "Export your history",
        "Report for your physiotherapist",
        "Import a history",
        "Undo the last import",
    ]


@pytest.fixture
def dialog_of(card):
    def find():
        return card.window().findChild(QFileDialog)

    yield find
    if (dialog := find()) is not None:
        dialog.close()


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_name_to_save_as_ends_as_the_chosen_form_says(qtbot, card, dialog_of, tmp_path):
    told = []
    card.export_requested.connect(told.append)
    card.ask_where("history", FILTERS)
    dialog = dialog_of()
    dialog.setDirectory(str(tmp_path))
    assert dialog.selectedFiles()[0].endswith("history.json")
    dialog.filterSelected.emit(FILTERS[1])
    assert dialog.selectedFiles()[0].endswith("history.csv")
    dialog.fileSelected.emit(str(tmp_path / "history.csv"))
    qtbot.waitUntil(lambda: told == [tmp_path / "history.csv"])
    card.window().activateWindow()
    card.show_state(ExchangeState(working="Saving history.csv…"))
    card.show_state(ExchangeState(done="Saved as history.csv."))
    assert card.window().focusWidget().text() == "Export…"


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_file_to_import_is_asked_for(qtbot, card, dialog_of, tmp_path):
    told = []
    card.import_requested.connect(told.append)
    press(qtbot, card, "Import…")
    dialog_of().fileSelected.emit(str(tmp_path / "h.json"))
    qtbot.waitUntil(lambda: told == [tmp_path / "h.json"])
