"""A drop-down that narrows a list; it shows by its name and its border what it does."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from limber.ui.tokens import Space

_SLACK: Final = Space.S
"""The style leaves so much free beside a text."""


class FilterBox(QComboBox):
    """Lets one of a few texts be chosen; the first one filters nothing. It shows “Goal: any”."""

    value_changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        # On Linux the name of such a list is what is chosen in it.
        self.setAccessibleDescription(name)
        self.currentIndexChanged.connect(self._on_changed)

    @property
    def value(self) -> str:
        """The value chosen; empty where it filters nothing."""
        value = self.currentData()
        return value if isinstance(value, str) else ""

    def show_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Show these values with their texts; the chosen one stays chosen if it is among them."""
        if [self.itemData(row) for row in range(self.count())] == [value for value, _ in choices]:
            return
        before = self.value
        self.blockSignals(True)
        self.clear()
        for value, text in choices:
            self.addItem(text, value)
        self.setCurrentIndex(max(0, self.findData(before)))
        self.blockSignals(False)
        self._show_active()

    def clear_choice(self) -> None:
        """Filter nothing."""
        self.setCurrentIndex(0)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(), hint)
        controls = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(controls[0], option, controls[1], self)
        text = self.fontMetrics().horizontalAdvance(self._shown_text())
        return QSize(text + _SLACK + hint.width() - field.width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Put the filter's name before the choice."""
        super().initStyleOption(option)
        setattr(option, "currentText", self._shown_text())  # noqa: B010 - unknown to the stubs

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which scrolls."""
        event.ignore()

    def _shown_text(self) -> str:
        return f"{self._name}: {self.currentText()}"

    def _on_changed(self) -> None:
        self.updateGeometry()
        self._show_active()
        self.value_changed.emit(self.value)

    def _show_active(self) -> None:
        self.setProperty("active", "true" if self.value else "false")
        self.style().unpolish(self)
        self.style().polish(self)
