"""What the history leads to: that there was no relief, and the steps that are proposed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.parts.relief_card import ReliefPart
from limber.ui.parts.suggestion_card import SuggestionPart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.suggestion_state import Switched
from limber.ui.view_state.today_state import TodayState


class AdvicePart(QWidget):
    """Shows the cards of a `TodayState` that only some days have."""

    accept_requested = Signal(str)
    """A proposal's id."""
    not_yet_requested = Signal(str)
    exercise_requested = Signal(str, str)
    undo_requested = Signal()
    safety_requested = Signal()
    relief_read = Signal()

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._relief = ReliefPart(themes)
        self._suggestion = SuggestionPart(themes, pictures)
        self._relief.safety_requested.connect(self.safety_requested)
        self._relief.read.connect(self.relief_read)
        self._suggestion.accept_requested.connect(self.accept_requested)
        self._suggestion.not_yet_requested.connect(self.not_yet_requested)
        self._suggestion.exercise_requested.connect(self.exercise_requested)
        self._suggestion.undo_requested.connect(self.undo_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BETWEEN_CARDS)
        column.addWidget(self._relief)
        column.addWidget(self._suggestion)

    def show_state(self, state: TodayState, switched: Switched | None) -> None:
        """Show other cards, or none."""
        self._relief.show_state(state.relief)
        self._suggestion.show_state(state.suggestions, switched)
        self.setVisible(bool(state.relief or state.suggestions or switched))
