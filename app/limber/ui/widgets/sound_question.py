"""The question after a test of the sound, and what to try if nothing was heard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.sound_check import HEARD, QUESTION, SoundState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.label import Role, label


class SoundQuestion(QWidget):
    """Shows what is wrong with the sound, and asks after each test whether it was heard."""

    retry_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: SoundState | None = None
        self._is_tested = False
        self._caution = CautionBox(themes, "")
        self._retry = Button(themes, "Try again", ButtonKind.SMALL)
        self._retry.clicked.connect(self.retry_requested)
        self._yes = Button(themes, "Yes", ButtonKind.SMALL)
        self._yes.setAccessibleName(f"{QUESTION} Yes")
        self._yes.clicked.connect(self._on_heard)
        self._no = Button(themes, "No", ButtonKind.SMALL)
        self._no.setAccessibleName(f"{QUESTION} No")
        self._no.clicked.connect(self._on_not_heard)
        self._answer = label("", Role.COMPACT_STRONG, wrapped=True)
        self._remedies: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.S, 0, Space.S)
        self._column.setSpacing(Space.S)
        self._question = _row(label(QUESTION, Role.STRONG), self._yes, self._no)
        self._trouble = _row(self._caution, self._retry)
        for part in (self._trouble, self._question, self._answer):
            self._column.addWidget(part)
        self._show_parts()

    def show_state(self, state: SoundState) -> None:
        """Show what holds; an open question stays unless something else stands in its way."""
        before, self._state = self._state, state
        if before is not None and _obstacle(before) == _obstacle(state):
            return
        self._is_tested = self._is_tested and bool(_obstacle(state))
        self._show_parts()

    def ask(self) -> None:
        """A sound was asked for: ask whether it was heard, or say why it cannot be."""
        self._is_tested = True
        self._show_parts()
        announce(self, (self._state and _obstacle(self._state)) or QUESTION)

    def _show_parts(self) -> None:
        trouble = "" if self._state is None else self._state.trouble
        silence = self._state.silence if self._state and self._is_tested else ""
        obstacle = trouble or silence
        self._caution.show_text(obstacle)
        self._retry.setVisible(bool(trouble))
        self._trouble.setVisible(bool(obstacle))
        self._question.setVisible(self._is_tested and not obstacle)
        is_broken = self._is_tested and bool(trouble)
        self._show_answer(*(self._what_helps() if is_broken else ("", ())))
        self.setVisible(self._is_tested or bool(obstacle))

    def _show_answer(self, words: str, remedies: tuple[str, ...]) -> None:
        self._answer.setText(words)
        self._answer.setVisible(bool(words))
        for old in self._remedies:
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self._remedies = [label(each, Role.COMPACT, wrapped=True) for each in remedies]
        for new in self._remedies:
            self._column.addWidget(new)
            new.show()

    def _on_heard(self) -> None:
        self._show_answer(HEARD, ())
        announce(self, HEARD)

    def _on_not_heard(self) -> None:
        title, remedies = self._what_helps()
        self._show_answer(title, remedies)
        announce(self, " ".join(remedies))

    def _what_helps(self) -> tuple[str, tuple[str, ...]]:
        return "What helps:", () if self._state is None else self._state.remedies


def _obstacle(state: SoundState) -> str:
    return state.trouble or state.silence


def _row(first: QWidget, *buttons: QWidget) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.M)
    row.addWidget(first, 1)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return part
