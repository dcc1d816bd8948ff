"""How long a session takes, and where its time goes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.programme import Length
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.phase_bar import PhaseBar


class SessionLengthPart(Card):
    """Shows a `Length`."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._themes = themes
        self._state: Length | None = None
        self._total = label("", Role.TOTAL, wrapped=True)
        self._note = label("", Role.CAPTION, wrapped=True)
        self._bars = QWidget()
        self.body.setSpacing(Space.S)
        self.body.addWidget(self._total)
        self.body.addWidget(self._bars)
        self.body.addWidget(self._note)

    def show_state(self, state: Length) -> None:
        """Show another session, or the same with other steps."""
        if state == self._state:
            return
        self._state = state
        self.show_title(state.title)
        self._total.setText(state.total)
        self._note.setText(state.note)
        self._note.setVisible(bool(state.note))
        bars = QWidget()
        column = QVBoxLayout(bars)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for phase in state.phases:
            column.addWidget(PhaseBar(self._themes, phase))
        self.body.replaceWidget(self._bars, bars)
        self._bars.hide()
        self._bars.deleteLater()
        self._bars = bars
