"""A figure with its caption, as they stand in a row above a table."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.widgets.label import Role, label


@dataclass(frozen=True, slots=True)
class StatState:
    """The figure as it is shown, and what it counts."""

    value: str
    caption: str


class Stat(QWidget):
    """Shows a `StatState`."""

    def __init__(self, state: StatState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = label(state.value, Role.STAT)
        self._caption = label(state.caption, Role.CAPTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._value)
        column.addWidget(self._caption)
        self.show_state(state)

    def show_state(self, state: StatState) -> None:
        """Show another figure."""
        self._value.setText(state.value)
        self._caption.setText(state.caption)
        self.setAccessibleName(f"{state.value} {state.caption}")
