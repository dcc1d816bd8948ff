"""The keys that change the history, pressed in the window."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from limber.ui.forms.breaks_form import BreaksForm
from limber.ui.forms.form_dialog import FormDialog
from limber.ui.forms.session_form import SessionForm
from limber.ui.main_window import Page
from limber.ui.parts.history_head import HistoryHead
from limber.ui.widgets.session_list import SessionList
from limber.ui.widgets.undo_bar import UndoBar
from tests.fakes.plans import hold_dose, plan_of
from tests.ui.activating import activate
from tests.ui.desks import play

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

PLAN = plan_of(hold_dose(10.0))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def history(house, store, clock):
    """The page with three sessions on as many days, which has the keyboard."""
    wall = clock.wall
    for back in (3, 2, 1):
        clock.wall = wall - timedelta(days=back)
        play(store, PLAN, clock)
    clock.wall = wall
    house.window.activateWindow()
    house.shell.open(Page.HISTORY)
    return house.window.page(Page.HISTORY)


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def form_in(house, kind=FormDialog):
    return next((each for each in house.window.findChildren(kind) if each.isVisible()), None)


def said(page):
    return page.findChildren(UndoBar)[0].text


def test_delete_and_undo_lead_back_to_the_list(history, store, qtbot):
    press(qtbot, Qt.Key.Key_Delete)
    assert len(store.sessions()) == 2
    assert said(history).startswith("Deleted:")
    assert isinstance(QApplication.focusWidget(), SessionList)
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert len(store.sessions()) == 3
    assert said(history) == "Undone."
    assert isinstance(QApplication.focusWidget(), SessionList)


def test_e_opens_the_form_and_control_s_saves_what_is_being_typed(history, house, store, qtbot):
    press(qtbot, Qt.Key.Key_E)
    form = form_in(house, SessionForm)
    activate(qtbot, form)
    press(qtbot, Qt.Key.Key_Down)  # a day earlier
    press(qtbot, Qt.Key.Key_S, CONTROL)
    assert form_in(house) is None
    newest = max(store.sessions(), key=lambda each: each.changed_at is not None)
    assert newest.started_at.day == 18
    assert said(history) == "Your changes are saved."


def test_escape_leaves_at_once_where_nothing_changed_and_asks_once_where_something_did(
    history, house, store, qtbot
):
    press(qtbot, Qt.Key.Key_E)
    activate(qtbot, form_in(house))
    press(qtbot, Qt.Key.Key_Escape)
    assert form_in(house) is None
    activate(qtbot, house.window)
    press(qtbot, Qt.Key.Key_E)
    form = form_in(house)
    activate(qtbot, form)
    day = QApplication.focusWidget()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget().text() == "Keep editing"
    press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is day
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    assert form_in(house) is None
    assert all(each.changed_at is None for each in store.sessions())


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Insert])
def test_a_session_is_added_with_two_keys(history, house, store, qtbot, key):
    press(qtbot, key)
    activate(qtbot, form_in(house))
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    assert [each.by_hand for each in store.sessions()].count(True) == 1


def test_a_search_is_typed_with_letters_that_are_keys_elsewhere(history, store, qtbot):
    press(qtbot, Qt.Key.Key_Slash)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "ae")
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_Return)
    assert len(store.sessions()) == 3
    (head,) = history.findChildren(HistoryHead)
    assert field.text() == "ae"
    assert head.found == "No session matches “ae”."
    assert QApplication.focusWidget() is field
    press(qtbot, Qt.Key.Key_Escape)
    assert (field.text(), head.found) == ("", "")
    assert isinstance(QApplication.focusWidget(), SessionList)


def test_an_empty_day_can_become_a_day_off_and_says_so(history, store, clock, qtbot):
    history.day_chosen.emit(clock.wall.date())
    buttons = {each.text(): each for each in history.findChildren(QPushButton)}
    assert buttons["Add a session on this day…"].isVisible()
    buttons["Mark as day off"].click()
    (kept,) = store.breaks.all()
    assert kept.first == kept.last == clock.wall.date()
    assert said(history) == "Friday 20 November 2026 is a day off."
    assert not buttons["Mark as day off"].isVisible()
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert store.breaks.all() == ()


def test_a_pause_is_kept_with_the_keyboard_alone(history, house, store, qtbot):
    history.breaks_requested.emit()
    form = form_in(house, BreaksForm)
    activate(qtbot, form)
    press(qtbot, Qt.Key.Key_Down)  # a holiday
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Up)  # a day later; the last day goes along
    press(qtbot, Qt.Key.Key_Return)
    (kept,) = store.breaks.all()
    assert (kept.kind, kept.first.day, kept.last) == ("holiday", 21, kept.first)
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert store.breaks.all() == ()
    form.discard()
