"""What is read once before exercising: the notes, and beside them the conditions to tick."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Type
from limber.ui.view_state.first_session import QUESTION, FirstSessionState
from limber.ui.view_state.ticks import ASK_FIRST_SENTENCE
from limber.ui.widgets.fitted_notes import FittedNotes
from limber.ui.widgets.side_by_side import SideBySide
from limber.ui.widgets.tick_card import TickCard

_LARGEST_PX: Final = 36
_SHARES: Final = (3, 2)
_BESIDE_FROM: Final = 860


class FirstNotesPart(SideBySide):
    """Shows a `FirstSessionState`."""

    ticked = Signal(str, bool)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        self._notes = FittedNotes(themes, _LARGEST_PX, Type.BODY)
        self._conditions = TickCard(themes, QUESTION, IconName.SHIELD, ASK_FIRST_SENTENCE)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._conditions)
        column.addStretch(1)
        parts = (self._notes, beside)
        super().__init__(themes, parts, _SHARES, Space.PAGE, _BESIDE_FROM, parent)
        self._conditions.ticked.connect(self.ticked)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """What can be ticked, from the top."""
        return self._conditions.boxes

    def show_state(self, state: FirstSessionState) -> None:
        """Show the notes and the ticks in force."""
        self._notes.show_notes(state.notes)
        self._conditions.show_rows(state.conditions)
