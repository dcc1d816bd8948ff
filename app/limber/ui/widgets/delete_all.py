"""Deleting all data: a plain button that asks twice, in its own place, with a backup offered."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.setting_row import SettingRow


class _Asking(Enum):
    NOTHING = auto()
    FIRST = auto()
    AGAIN = auto()


@dataclass(frozen=True, slots=True)
class _Question:
    title: str
    detail: str
    yes: str


_QUESTIONS: Final = {
    _Asking.FIRST: _Question(
        "Delete all your data?",
        "All sessions, their backups, the settings and the log are deleted from this computer."
        " Exercises and programmes that you made yourself stay. Save a backup first if you may"
        " want your sessions again.",
        "Go on",
    ),
    _Asking.AGAIN: _Question(
        "Delete everything now?",
        "This cannot be taken back. Limber then begins as on the first day.",
        "Delete everything",
    ),
}


class DeleteAll(QWidget):
    """The wish, then two questions; nothing is deleted before both are answered."""

    backup_requested = Signal()
    delete_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking = _Asking.NOTHING
        self._wish = Button(themes, "Delete…", ButtonKind.DANGER)
        self._wish.clicked.connect(self._ask)
        self._caution = CautionBox(themes, "", danger=True)
        self._keep = Button(themes, "Keep everything")
        self._keep.clicked.connect(self.give_up)
        self._backup = Button(themes, "Save a backup first…")
        self._backup.clicked.connect(self.backup_requested)
        self._yes = Button(themes, "", ButtonKind.DANGER)
        self._yes.clicked.connect(self._on_yes)
        self._question = QWidget()
        self._lay_out()
        self._show(_Asking.NOTHING)

    @property
    def is_asking(self) -> bool:
        """Whether a question stands open."""
        return self._asking is not _Asking.NOTHING

    def give_up(self) -> None:
        """Take the questions back."""
        had_focus = any(each.hasFocus() for each in (self._keep, self._backup, self._yes))
        self._show(_Asking.NOTHING)
        if had_focus:
            self._wish.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_asking and event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back to the page is not met by a question half answered."""
        super().hideEvent(event)
        self._show(_Asking.NOTHING)

    def _ask(self) -> None:
        self._show(_Asking.AGAIN if self.is_asking else _Asking.FIRST)
        self._keep.setFocus()
        question = _QUESTIONS[self._asking]
        announce(self, f"{question.title} {question.detail}")

    def _on_yes(self) -> None:
        if self._asking is _Asking.FIRST:
            self._ask()
            return
        self._show(_Asking.NOTHING)
        self.delete_requested.emit()

    def _show(self, asking: _Asking) -> None:
        self._asking = asking
        self._wish.setVisible(not self.is_asking)
        self._question.setVisible(self.is_asking)
        if asking in _QUESTIONS:
            question = _QUESTIONS[asking]
            self._caution.show_text(question.title, question.detail)
            self._yes.setText(question.yes)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._question)
        inner.setContentsMargins(0, 0, 0, Space.S)
        inner.setSpacing(Space.M)
        inner.addWidget(self._caution)
        answers = QWidget()
        buttons = FlowLayout(Space.M, answers)
        for button in (self._keep, self._backup, self._yes):
            buttons.addWidget(button)
        inner.addWidget(answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SettingRow("Delete all data", "Asks twice", self._wish))
        column.addWidget(self._question)
