"""What was just switched, with the button that takes it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label


class SwitchedLine(QWidget):
    """Shows a sentence and “Undo”."""

    undo_requested = Signal()

    def __init__(self, themes: ThemeSource, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(themes, "Undo", ButtonKind.SMALL, IconName.UNDO)
        self.button.setAccessibleDescription(text)
        self.button.clicked.connect(self.undo_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(label(text, Role.BRAND, wrapped=True), 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
