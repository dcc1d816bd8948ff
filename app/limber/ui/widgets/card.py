"""The card: a quiet surface with a title that holds what belongs together."""

from enum import StrEnum

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.tokens import Space
from limber.ui.widgets.label import PliantLabel, Role


class CardKind(StrEnum):
    """The grounds a card can have."""

    PLAIN = "true"
    HOLD = "hold"
    CAUTION = "caution"
    DANGER = "danger"


class Card(QFrame):
    """A frame with a title line, if it has a title, and a column `body` for its content."""

    def __init__(
        self,
        title: str = "",
        note: str = "",
        kind: CardKind = CardKind.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", kind.value)
        self.setAccessibleName(title)
        self._card_title = PliantLabel(title, Role.SECTION)
        self._card_note = PliantLabel(note, Role.CAPTION)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*(Space.CARD_PADDING,) * 4)
        self.body.setSpacing(Space.M)
        self.header = QHBoxLayout()
        self.header.setSpacing(Space.S)
        self.header.addWidget(self._card_title)
        self.header.addStretch(1)
        self.header.addWidget(self._card_note)
        self.body.addLayout(self.header)
        self.show_title(title, note)

    def show_title(self, title: str, note: str = "") -> None:
        """Change the title, and the small text at its right; empty ones take no room."""
        self.setAccessibleName(title)
        self._card_title.setText(title)
        self._card_note.setText(note)
        self._card_title.setVisible(bool(title))
        self._card_note.setVisible(bool(note))
