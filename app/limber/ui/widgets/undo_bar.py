"""What was just changed, with the button that takes it back; it stays until the next change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label


class UndoBar(QFrame):
    """Shows a sentence and “Undo”; hidden while there is nothing to take back."""

    undo_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._text = label("", Role.BRAND, wrapped=True)
        self._undo = Button(themes, "Undo", ButtonKind.SMALL, IconName.UNDO)
        self._undo.setToolTip("Ctrl+Z")
        self._undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_change(self, sentence: str, *, can_undo: bool = True) -> None:
        """Say what was changed; an empty sentence puts it away."""
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo.setVisible(can_undo)
        self._undo.setAccessibleDescription(sentence)
        self.setVisible(bool(sentence))
        announce(self, sentence)

    def press(self) -> None:
        """Undo, if there is something to undo."""
        if self.text and not self._undo.isHidden():
            self._undo.click()
