"""Each key of the list under F1, pressed on its page: something changes there."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from limber.ui.forms.breaks_form import BreaksForm
from limber.ui.forms.deleted_list import DeletedList
from limber.ui.forms.session_form import SessionForm
from limber.ui.main_window import Page
from limber.ui.parts.exercise_grid import ExerciseGrid
from limber.ui.parts.item_row import ItemRowPart
from limber.ui.report.report_form import ReportForm
from limber.ui.theme import ThemeSource
from limber.ui.view_state import key_help
from limber.ui.view_state.trend_spans import Range
from limber.ui.widgets.bar_chart import BarChart
from limber.ui.widgets.day_toggles import DayToggles
from limber.ui.widgets.key_dialog import KeyDialog
from limber.ui.widgets.session_list import SessionList
from limber.ui.widgets.tone_swatches import ToneSwatches
from limber.ui.widgets.week_strip import WeekStrip
from limber.ui.widgets.year_calendar import YearCalendar
from tests.ui.activating import activate
from tests.ui.tour.fixed_days import EVENING, HandClock
from tests.ui.tour.guide import Look, window_of
from tests.ui.tour.house import make_whole

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SIGNS = {
    "→": "Right",
    "←": "Left",
    "↑": "Up",
    "↓": "Down",
    "Page down": "PgDown",
    "Page up": "PgUp",
    "Enter": "Return",
    "Alt+←": "Alt+Left",
    "any letter": "q",
}
PLACES = {
    (Page.TODAY, "←", "→"): WeekStrip,
    (Page.LIBRARY, "↑", "↓", "←", "→"): ExerciseGrid,
    (Page.LIBRARY, "any letter", "/", "Ctrl+F"): ExerciseGrid,
    (Page.PROGRAMME, "E", "H"): ItemRowPart,
    (Page.PROGRAMME, "←", "→"): DayToggles,
    (Page.HISTORY, "↑", "↓"): YearCalendar,
    (Page.HISTORY, "←", "→"): YearCalendar,
    (Page.HISTORY, "Page up", "Page down"): YearCalendar,
    (Page.HISTORY, "Home", "End"): SessionList,
    (Page.TRENDS, "←", "→"): BarChart,
    (Page.TRENDS, "Home", "End"): BarChart,
    (Page.SETTINGS, "←", "→"): ToneSwatches,
    (Page.SETTINGS, "↑", "↓"): QSpinBox,
    (Page.SETTINGS, "Space"): QCheckBox,
    (Page.FIRST_SESSION, "Space"): QCheckBox,
}
"""What has the keyboard when a key is pressed, where that is not what the page gives it to."""
FIRST = {
    (Page.LIBRARY, "↑", "↓", "←", "→"): ("Esc", "Home", "↓", "→"),
    (Page.HISTORY, "Home", "End"): ("↓",),
    (Page.PROGRAMME, "←", "→"): ("→",),
    (Page.TRENDS, "←", "→"): ("Home", "→"),
    (Page.TRENDS, "Home", "End"): ("Home", "→"),
    (Page.SAFETY, "↑", "↓", "Page up", "Page down", "Space"): ("Page down",),
    (Page.WELCOME, "Alt+←", "Backspace"): ("Enter",),
    (Page.TODAY, "Tab", "Enter"): ("Tab",),
    (Page.LIBRARY, "Esc"): ("q",),
    (Page.EXERCISE, "E", "H"): ("H",),
    (Page.HISTORY, "Ctrl+Z"): ("Delete",),
}
"""What is pressed before, so that there is a way back."""
CLICKED = {
    (Page.PROGRAMME, "Esc"): "Choose another programme",
    (Page.SETTINGS, "Esc"): "Delete…",
}
"""What is opened before, so that there is something to close."""
ELSEWHERE = {
    (Page.FIRST_SESSION, "Enter"),
    (Page.EXERCISE, "←", "→"),
    (Page.EXERCISE, "Space"),
    (Page.WELCOME, "Page up", "Page down"),
    (Page.TODAY, "Ctrl+Z"),
}
"""They lead into a session, move a figure that is painted later, scroll where there is no room, or
take back what is not done there on that day.

Other tests press them.
"""
GROUPS = {
    Page.TODAY: key_help.TODAY,
    Page.PROGRAMME: key_help.PROGRAMME,
    Page.LIBRARY: key_help.LIBRARY,
    Page.HISTORY: key_help.HISTORY,
    Page.TRENDS: key_help.TRENDS,
    Page.SETTINGS: key_help.SETTINGS,
    Page.SAFETY: key_help.SAFETY,
    Page.WELCOME: key_help.WELCOME,
    Page.EXERCISE: key_help.EXERCISE,
    Page.FIRST_SESSION: key_help.FIRST_SESSION,
}
LINES = [
    (page, line.keys)
    for page, group in GROUPS.items()
    for line in group.lines
    if (page, *line.keys) not in ELSEWHERE
]


@pytest.fixture(scope="module")
def shell(qapp, tmp_path_factory):
    clock = HandClock(EVENING + timedelta(days=2))
    with window_of(qapp, Look(), tmp_path_factory.mktemp("data"), clock) as made:
        made.window.activateWindow()
        yield made


def state_of(shell):
    """All that a key may change, but for pictures: they come by themselves."""
    shown = shell.window.page(shell.window.current)
    widgets = [shown, *shown.findChildren(QWidget)]
    return [
        shell.window.current,
        id(QApplication.focusWidget()),
        [(each.accessibleName(), each.accessibleDescription()) for each in widgets],
        [each.text() for each in shown.findChildren(QLineEdit)],
        [each.isChecked() for each in shown.findChildren(QCheckBox)],
        [each.currentIndex().row() for each in shown.findChildren(QAbstractItemView)],
        [each.verticalScrollBar().value() for each in shown.findChildren(QScrollArea)],
        [type(each) for each in open_dialogs(shell)],
    ]


def open_dialogs(shell):
    return [each for each in shell.window.findChildren(QDialog) if each.isVisible()]


def open_page(shell, page):
    """Show a page as if nothing had been pressed on it before."""
    for dialog in open_dialogs(shell):
        dialog.close()
    shell.open(Page.TODAY)
    if page is Page.EXERCISE:
        click(shell, lambda one: not one.text() and not one.isCheckable())
    else:
        shell.open(page)
    make_whole(shell.window)
    QApplication.processEvents()


def click(shell, is_it):
    buttons = shell.window.findChildren(QAbstractButton)
    next(one for one in buttons if one.isVisible() and is_it(one)).click()
    QApplication.processEvents()


def give_the_keyboard(shell, kind):
    page = shell.window.page(shell.window.current)
    found = next(one for one in page.findChildren(kind) if one.isVisible())
    inner = [found, *found.findChildren(QWidget)]
    stop = next(one for one in inner if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    stop.setFocus(Qt.FocusReason.TabFocusReason)


def press(name):
    pressed = QKeySequence(SIGNS.get(name, name))[0]
    QTest.keyClick(QApplication.focusWidget(), pressed.key(), pressed.keyboardModifiers())
    QApplication.processEvents()


@pytest.mark.parametrize(("page", "keys"), LINES)
def test_each_listed_key_changes_something(shell, page, keys):
    changed = []
    for key in keys:
        open_page(shell, page)
        if words := CLICKED.get((page, *keys)):
            click(shell, lambda one, words=words: one.text() == words)
        place = PLACES.get((page, *keys))
        if place is not None:
            give_the_keyboard(shell, place)
        for name in FIRST.get((page, *keys), ()):
            press(name)
        before = state_of(shell)
        press(key)
        make_whole(shell.window)
        if state_of(shell) != before:
            changed.append(key)
    assert changed == list(keys)


def test_every_line_that_needs_something_before_is_still_listed():
    listed = {(page, *line.keys) for page, group in GROUPS.items() for line in group.lines}
    assert listed >= {*PLACES, *FIRST, *CLICKED, *ELSEWHERE}


SHORTCUTS = {
    **GROUPS,
    Page.SUMMARY: key_help.SUMMARY,
    Page.CHECK: key_help.CHECK,
    Page.PLAYER: key_help.SESSION,
}


def shortcuts_of(place):
    made = (each.key().toString() for each in place.findChildren(QShortcut))
    return {key.replace("Enter", "Return") for key in made if key}


def names_of(group):
    signed = (SIGNS.get(key, key) for line in group.lines for key in line.keys)
    return {QKeySequence(each).toString() for each in signed}


@pytest.mark.parametrize("page", SHORTCUTS)
def test_every_shortcut_of_a_page_is_listed(shell, page):
    made = shortcuts_of(shell.window.page(page))
    assert made - names_of(SHORTCUTS[page]) - names_of(key_help.EVERYWHERE) == set()


def test_every_shortcut_of_a_form_is_listed(qtbot):
    themes = ThemeSource()
    for kind in (SessionForm, BreaksForm, DeletedList, ReportForm):
        assert kind.KEYS in key_help.ALL
    form = ReportForm(themes, Range.MONTHS)
    qtbot.addWidget(form)
    assert shortcuts_of(form) - names_of(form.KEYS) - names_of(key_help.EVERYWHERE) == set()


def test_f1_in_a_form_lists_its_keys_first(qtbot):
    form = DeletedList(ThemeSource(), ())
    qtbot.addWidget(form)
    form.show()
    activate(qtbot, form)
    qtbot.keyClick(form, Qt.Key.Key_F1)
    (dialog,) = form.findChildren(KeyDialog)
    titles = {group.title for group in key_help.ALL}
    shown = [each.text() for each in dialog.findChildren(QLabel) if each.text() in titles]
    assert shown[0] == key_help.FORMS.title


def test_the_buttons_of_the_remote_are_listed_by_name_after_the_place_where_one_is():
    remote = key_help.remote_group("Volume up", "")
    groups = key_help.key_groups(key_help.TODAY, remote)
    assert groups[:2] == (key_help.TODAY, remote)
    assert [line.keys for line in remote.lines] == [("Volume up",)]
    assert key_help.remote_group("", "") is None
