"""The ground of a form: it scrolls, says what is wrong, and asks before changes are left."""

from collections.abc import Callable
from itertools import pairwise
from typing import ClassVar, Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from limber.ui.announcing import announce
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state import key_help
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.focus_ring import FocusRing
from limber.ui.widgets.key_dialog import KeyDialog
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.tab_order import tab_stops

_SIZE: Final = QSize(860, 720)
_AROUND: Final = 32
"""So much of the window stays in sight."""


class FormDialog(QDialog):
    """A title, a column of parts, and buttons below that stay in sight."""

    KEYS: ClassVar[key_help.KeyGroup] = key_help.FORMS
    """What comes first in the list of keys."""

    def __init__(self, themes: ThemeSource, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ground = ScrollPage()
        self._ground.setAccessibleName(title)
        self._problem = CautionBox(themes, "", danger=True)
        self._problem.hide()
        self.foot = QHBoxLayout()
        self.foot.setSpacing(Space.M)
        self.foot.setContentsMargins(Space.PAGE, Space.S, Space.PAGE, Space.L)
        self._asked_at: QWidget | None = None
        self._question = _Question(themes)
        self._question.hide()
        self._question.stay.clicked.connect(self._stay)
        self._question.leave.clicked.connect(self.discard)
        self._arrange(title)
        self.add_press("F1", self._list_keys)
        self.resize(self._fitting(parent))

    @property
    def column(self) -> QBoxLayout:
        """Where the form puts its parts."""
        return self._ground.column

    @property
    def is_changed(self) -> bool:
        """Whether something would be lost by leaving."""
        return False

    @property
    def problem(self) -> str:
        """What keeps it from being saved, as it is said."""
        return "" if self._problem.isHidden() else self._problem.accessibleName()

    def show_problem(self, title: str, detail: str = "") -> None:
        """Say what keeps it from being saved; empty where nothing does."""
        self._problem.show_text(title, detail)
        self._problem.setVisible(bool(title))
        if title:
            announce(self._problem, f"{title} {detail}")

    def order_tabs(self) -> None:
        """Let Tab go as the parts stand, after some were made anew."""
        question = (self._question.stay, self._question.leave)
        stops = [*tab_stops(self._ground.column), *question, *tab_stops(self.foot)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def discard(self) -> None:
        """Close it and leave everything as it was."""
        super().reject()

    def reject(self) -> None:
        """Leave, at once where nothing is lost; a second wish to leave takes the first back."""
        if not self.is_changed:
            super().reject()
        elif self._question.isVisible():
            self._stay()
        else:
            self._asked_at = self.focusWidget()
            self._question.show()
            self._question.stay.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self._question.text)

    def done(self, result: int) -> None:
        """Close it; where no window manager does, the window below takes the keyboard back."""
        super().done(result)
        below = self.parentWidget()
        if below is not None:
            below.window().activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A person who closes it is asked; when the program ends, nothing stands in its way."""
        if event.spontaneous():
            super().closeEvent(event)
        else:
            self.discard()
            event.accept()

    def add_key(self, key: str, button: Button) -> None:
        """Let a key press a button, wherever the keyboard is."""
        self.add_press(key, button.click)
        button.setToolTip(key)

    def add_press(self, key: str, press: Callable[[], None]) -> None:
        """Let a key do something, wherever the keyboard is."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(press)

    def _list_keys(self) -> None:
        KeyDialog(self._themes, key_help.key_groups(self.KEYS), self).open()

    def _arrange(self, title: str) -> None:
        self.column.addWidget(label(title, Role.PAGE_TITLE, wrapped=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.S)
        whole.addWidget(self._ground, 1)
        told = QVBoxLayout()
        told.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        told.addWidget(self._problem)
        told.addWidget(self._question)
        whole.addLayout(told)
        whole.addLayout(self.foot)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            FocusRing(self._themes, app, self)

    def _fitting(self, parent: QWidget | None) -> QSize:
        scale = self._themes.theme.text_px(1000) / 1000
        wished = QSize(round(_SIZE.width() * scale), round(_SIZE.height() * scale))
        if parent is None:
            return _SIZE
        window = parent.window().size()
        return wished.boundedTo(window - QSize(_AROUND, _AROUND))

    @Slot()
    def _stay(self) -> None:
        self._question.hide()
        if self._asked_at is not None and isValid(self._asked_at):
            self._asked_at.setFocus(Qt.FocusReason.OtherFocusReason)


class _Question(QWidget):
    """Asks whether to leave what was changed."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__()
        self.text = "Leave without saving your changes?"
        self.stay = Button(themes, "Keep editing")
        self.leave = Button(themes, "Leave", ButtonKind.DANGER)
        self._words = label(self.text, Role.STRONG, wrapped=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._words, 1)
        row.addWidget(self.stay)
        row.addWidget(self.leave)
