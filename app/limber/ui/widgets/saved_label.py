"""Says when the last change was saved."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.sign import Sign


class SavedLabel(QWidget):
    """A tick and a few words; without words it takes no room."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label("", Role.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(Sign(themes, IconName.CHECK, brand=True))
        row.addWidget(self._text)
        self.show_text("")

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_text(self, text: str) -> None:
        """Say something else, as in: Saved 20:50."""
        self._text.setText(text)
        self.setVisible(bool(text))
