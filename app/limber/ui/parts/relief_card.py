"""That weeks of sessions brought no relief, and what the documents say about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.suggestion_state import Relief
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, label


class ReliefPart(Card):
    """Shows a `Relief` with its two answers; hidden where there is none."""

    safety_requested = Signal()
    read = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._figures = label("", Role.COMPACT, wrapped=True)
        self._notes = label("", Role.COMPACT, wrapped=True)
        safety = Button(themes, "Read the safety notes", ButtonKind.SMALL)
        safety.clicked.connect(self.safety_requested)
        read = Button(themes, "I have read this", ButtonKind.QUIET)
        read.clicked.connect(self.read)
        answers = QWidget()
        flow = FlowLayout(Space.S, answers)
        flow.addWidget(safety)
        flow.addWidget(read)
        for widget in (self._figures, self._notes, answers):
            self.body.addWidget(widget)
        self.hide()

    def show_state(self, state: Relief | None) -> None:
        """Show the figures and the notes, or nothing."""
        self.setVisible(state is not None)
        if state is not None:
            self.show_title(state.title)
            self._figures.setText(state.figures)
            self._notes.setText("\n".join(state.notes))
