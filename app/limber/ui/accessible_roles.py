"""What each of our own painted widgets is to a screen reader.

Qt knows its own widgets and all buttons; of the others it says nothing. Name and value are the
widget's own business: `setAccessibleName` and `setAccessibleDescription`.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_Role = QAccessible.Role

ROLES: Final[Mapping[str, QAccessible.Role]] = {
    # pages, and what stands over them
    **dict.fromkeys(
        (
            "TodayPage",
            "ProgrammePage",
            "LibraryPage",
            "HistoryPage",
            "SettingsPage",
            "ExercisePage",
            "PlayerPage",
            "SummaryPage",
            "SafetyPage",
            "FirstSessionPage",
            "WelcomePage",
            "CheckPage",
            "TrendsPage",
            "QScrollArea",
            "SessionDetailView",
        ),
        _Role.Pane,
    ),
    "PausePanel": _Role.Grouping,
    "NoticeBar": _Role.Notification,
    "CautionBox": _Role.Note,
    "EmptyState": _Role.Note,
    "UndoBar": _Role.Notification,
    "DetailActions": _Role.Grouping,
    # what holds choices or keys
    "Sidebar": _Role.PageTabList,
    "KeyBar": _Role.ToolBar,
    **dict.fromkeys(
        ("DayToggles", "PainScale", "Scale", "Segmented", "ToneSwatches"), _Role.Grouping
    ),
    # words and numbers
    **dict.fromkeys(
        (
            "Chip",
            "FittedNotes",
            "FittedText",
            "KeyCap",
            "NumberDisc",
            "OutcomeBadge",
            "PanelTitle",
            "PhaseWord",
            "SetsLine",
            "SideMarker",
            "Stat",
            "StatusMark",
            "StepList",
            "_Note",
        ),
        _Role.StaticText,
    ),
    "DoneRow": _Role.Grouping,
    "CheckLine": _Role.Grouping,
    # what is drawn
    **dict.fromkeys(
        (
            "FigurePicture",
            "FigureView",
            "IconMark",
            "LegendRow",
            "PagePreview",
            "PosturePicture",
            "SeriesKey",
        ),
        _Role.Graphic,
    ),
    **dict.fromkeys(
        ("ChartView", "KeptRing", "PhaseBar", "TempoCurve", "WeekStrip", "YearCalendar"),
        _Role.Chart,
    ),
    **dict.fromkeys(("Ring", "SessionProgress"), _Role.Indicator),
}
"""By the name of the class; a class that derives from it has its role too."""

CHOICES: Final[Mapping[str, QAccessible.Role]] = {
    "_NavButton": _Role.PageTab,
    "_Cell": _Role.RadioButton,
    "_Swatch": _Role.RadioButton,
    "RowButton": _Role.RadioButton,
}
"""Of buttons that can be checked, one of several; to Qt each would be a box to tick."""
_PRESS: Final = "Press"


def install_roles() -> None:
    """Tell Qt the roles, for whenever a screen reader asks."""
    QAccessible.installFactory(_interface_of)


class _Choice(QAccessibleWidget):
    """One of several buttons of which one is chosen; asked for before the button is finished."""

    def role(self) -> QAccessible.Role:
        button = self.object()
        is_choice = isinstance(button, QAbstractButton) and button.isCheckable()
        return super().role() if is_choice else _Role.Button

    def state(self) -> QAccessible.State:
        state, button = super().state(), self.object()
        if not isinstance(button, QAbstractButton) or not button.isCheckable():
            return state
        if self.role() is _Role.PageTab:
            state.selectable, state.selected = 1, int(button.isChecked())
        else:
            state.checkable, state.checked = 1, int(button.isChecked())
        return state

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()]

    def doAction(self, actionName: str) -> None:  # noqa: N803 - Qt's name
        button = self.object()
        if actionName == _PRESS and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(actionName)


def _interface_of(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QAbstractButton) and class_name in CHOICES:
        return _Choice(thing, CHOICES[class_name])
    if isinstance(thing, QWidget) and class_name in ROLES:
        return QAccessibleWidget(thing, ROLES[class_name])
    return None
