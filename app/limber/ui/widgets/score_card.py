"""A score from 0 to 10 with its question."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from limber.ui.announcing import announce
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.card import Card
from limber.ui.widgets.scale import Scale
from limber.ui.widgets.scale_words import ScaleWords

TIGHT_MARGINS: Final = (Space.CARD_PADDING, Space.L, Space.CARD_PADDING, Space.L)
"""Of cards that must all fit into a small window; in the order of Qt."""

_TEN: Final = Qt.Key.Key_Minus


class ScoreCard(Card):
    """A scale in a card; a digit answers, Delete or the same number again takes the answer back."""

    score_changed = Signal(object)
    """An int, or None when the answer was taken back."""
    answered = Signal()
    """A digit was pressed, so the next question can have the keyboard."""

    def __init__(
        self, themes: ThemeSource, title: str, words: ScaleWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.body.setContentsMargins(*TIGHT_MARGINS)
        self.body.setSpacing(Space.S)
        self._scale = Scale(themes, title, words)
        self._scale.installEventFilter(self)
        self._scale.value_changed.connect(self._on_value_changed)
        self.body.addWidget(self._scale)
        self._scale.setToolTip("Press the number again, or Delete, to clear it.")
        self._title_text = title

    @property
    def score(self) -> int | None:
        """The answer, 0 to 10."""
        return self._scale.value

    def show_score(self, score: int | None, note: str) -> None:
        """Show an answer without telling anybody, and a note at the right of the title."""
        self._scale.show_value(score)
        self.show_title(self._title_text, note)

    def take_focus(self) -> None:
        """Give the keyboard to the number that is chosen, else to the first."""
        for cell in self._scale.findChildren(QAbstractButton):
            if cell.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                cell.setFocus(Qt.FocusReason.TabFocusReason)

    def answer_by(self, event: QKeyEvent) -> bool:
        """Answer with the number of a key, if the key has one."""
        number = number_of(event)
        if number is None:
            return False
        changed = number != self._scale.value
        had_focus = any(cell.hasFocus() for cell in self._scale.findChildren(QAbstractButton))
        self._scale.show_value(number)
        if had_focus:
            self.take_focus()
        if changed:
            self.score_changed.emit(number)
        self.answered.emit()
        self._tell()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                event.ignore()  # the scale would take the digit; this one is somebody else's
                return True
            return self.answer_by(event)
        return super().eventFilter(watched, event)

    def _on_value_changed(self, value: object) -> None:
        self.score_changed.emit(value)
        if value is None:
            self._tell()

    def _tell(self) -> None:
        """Say what was answered: the keyboard is at the next question by then."""
        announce(self, f"{self._title_text}: {self._scale.accessibleDescription()}")


def number_of(event: QKeyEvent) -> int | None:
    """The score that a key stands for: 0 to 9, and 10 for minus."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    if event.key() == _TEN:
        return 10
    number = event.key() - Qt.Key.Key_0.value
    return number if 0 <= number <= 9 else None
