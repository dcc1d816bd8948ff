"""The offer to go on with a session that was interrupted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.today_state import ResumeCard
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.status_mark import MarkState, StatusMark


class ResumePart(Card):
    """Shows a `ResumeCard` with its two answers; hidden where there is none."""

    resume_requested = Signal()
    keep_partial_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = label("", Role.STRONG, wrapped=True)
        self._text = label("", Role.CAPTION, wrapped=True)
        self._keep = Button(themes, "Keep as partial", ButtonKind.QUIET)
        self._resume = Button(themes, "Resume", ButtonKind.SMALL, IconName.PLAY)
        self._keep.clicked.connect(self.keep_partial_requested)
        self._resume.clicked.connect(self.resume_requested)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(StatusMark(themes, MarkState.PARTIAL))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        row.addLayout(texts, 1)
        row.addWidget(self._keep)
        row.addWidget(self._resume)
        self.body.addLayout(row)
        self.hide()

    def show_state(self, state: ResumeCard | None) -> None:
        """Show the offer, or nothing."""
        self.setVisible(state is not None)
        if state is None:
            return
        self._title.setText(state.title)
        self._text.setText(state.text)
        self.setAccessibleName(state.title)
        self._resume.setAccessibleDescription(f"{state.title}. {state.text}")
        self._keep.setAccessibleDescription(f"{state.title}. {state.text}")
