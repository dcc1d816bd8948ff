"""Each key of the list under F1, pressed on its page: something changes there."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from limber.ui.main_window import Page
from limber.ui.parts.exercise_grid import ExerciseGrid
from limber.ui.parts.item_row import ItemRowPart
from limber.ui.view_state import key_help
from limber.ui.widgets.bar_chart import BarChart
from limber.ui.widgets.day_toggles import DayToggles
from limber.ui.widgets.session_list import SessionList
from limber.ui.widgets.tone_swatches import ToneSwatches
from limber.ui.widgets.week_strip import WeekStrip
from limber.ui.widgets.year_calendar import YearCalendar
from tests.ui.tour.fixed_days import EVENING, HandClock
from tests.ui.tour.guide import Look, window_of

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
}
"""What is pressed before, so that there is a way back."""
ELSEWHERE = {
    (Page.TODAY, "Tab", "Enter"),
    (Page.TODAY, "Space", "Enter"),
    (Page.PROGRAMME, "Esc"),
    (Page.LIBRARY, "Esc"),
    (Page.HISTORY, "E"),
    (Page.HISTORY, "Delete"),
    (Page.HISTORY, "A", "Insert"),
    (Page.HISTORY, "Ctrl+Z"),
    (Page.SETTINGS, "Esc"),
}
"""Lines that take more than one press, or lead into a session: other tests press them."""
GROUPS = {
    Page.TODAY: key_help.TODAY,
    Page.PROGRAMME: key_help.PROGRAMME,
    Page.LIBRARY: key_help.LIBRARY,
    Page.HISTORY: key_help.HISTORY,
    Page.TRENDS: key_help.TRENDS,
    Page.SETTINGS: key_help.SETTINGS,
    Page.SAFETY: key_help.SAFETY,
    Page.WELCOME: key_help.WELCOME,
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
    ]


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
        shell.open(Page.TODAY)
        shell.open(page)
        QApplication.processEvents()
        place = PLACES.get((page, *keys))
        if place is not None:
            give_the_keyboard(shell, place)
        for name in FIRST.get((page, *keys), ()):
            press(name)
        before = state_of(shell)
        press(key)
        if state_of(shell) != before:
            changed.append(key)
    assert changed == list(keys)


def test_every_line_that_is_pressed_elsewhere_is_still_listed():
    listed = {(page, *line.keys) for page, group in GROUPS.items() for line in group.lines}
    assert listed >= ELSEWHERE
    assert listed >= set(PLACES)


def test_the_buttons_of_the_remote_are_listed_by_name_after_the_place_where_one_is():
    remote = key_help.remote_group("Volume up", "")
    groups = key_help.key_groups(key_help.TODAY, remote)
    assert groups[:2] == (key_help.TODAY, remote)
    assert [line.keys for line in remote.lines] == [("Volume up",)]
    assert key_help.remote_group("", "") is None
