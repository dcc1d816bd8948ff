"""A choice from a short list that drops down."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget


class Select(QComboBox):
    """Offers values with their labels; the mouse wheel does not change it by accident."""

    value_changed = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # On Linux the name of such a list is what is chosen in it.
        self.setAccessibleDescription(name)
        # Only this delegate lets the style sheet shape the rows of the list.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, text in choices:
            self.addItem(text, value)
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> str:
        """The chosen value; empty if there is none."""
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """Choose a value without telling anybody; an unknown one leaves the field empty."""
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _on_activated(self) -> None:
        self.value_changed.emit(self.value)
