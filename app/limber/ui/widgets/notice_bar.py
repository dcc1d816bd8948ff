"""A line above the page for what the person should know; it stays until it is put away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from limber.ui.announcing import announce
from limber.ui.tokens import Space
from limber.ui.widgets.label import Role, label


class NoticeBar(QFrame):
    """Shows sentences in plain text, below each other, hidden while there are none."""

    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "caution")
        self._sentences: list[str] = []
        self._text = label("", Role.COMPACT, wrapped=True)
        self._button = QPushButton("OK")
        self._button.setProperty("kind", "small")
        self._button.setAccessibleName("OK, put the notice away")
        self._button.setAutoDefault(True)  # Enter presses it too
        self._button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.addWidget(self._text, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown."""
        return "\n".join(self._sentences)

    def add(self, sentence: str) -> None:
        """Show one sentence more; the same one is shown once."""
        if sentence and sentence not in self._sentences:
            self._sentences.append(sentence)
            self._show()
            announce(self, sentence)

    def remove(self, sentence: str) -> None:
        """Take a sentence away that no longer holds."""
        if sentence in self._sentences:
            self._sentences.remove(sentence)
            self._show()

    def clear(self) -> None:
        """Put everything away."""
        self._sentences.clear()
        self._show()
        self.put_away.emit()

    def _show(self) -> None:
        self._text.setText(self.text)
        self.setAccessibleName(self.text)
        self.setVisible(bool(self._sentences))
