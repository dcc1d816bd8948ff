"""Fields for numbers with their unit; the wheel turns them only while they have the focus."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSlider, QSpinBox

from limber.ui.tokens import Radius, Space
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY

_FIELD_WIDTH: Final = 96
_SLIDER_WIDTH: Final = 128


def make_field(box: QAbstractSpinBox, width: int = _FIELD_WIDTH) -> None:
    """Give a box its size, and let it tell of what it holds only when that is complete."""
    box.setKeyboardTracking(False)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setMinimumWidth(width)
    # A style sheet cannot keep the text from the border.
    box.lineEdit().setTextMargins(Space.S, 0, 0, 0)


class SecondsBox(QSpinBox):
    """Whole seconds from 0 to `most`."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setSuffix(" s")
        make_field(self)

    def show_value(self, value: int) -> None:
        """Show other seconds without telling anybody."""
        was_quiet = self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(was_quiet)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class PercentSlider(QSlider):
    """From 0 to 100 percent; while it is dragged it only says so, on release it changes."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setPageStep(10)
        self.setTracking(False)
        self.setFixedWidth(_SLIDER_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RADIUS_PROPERTY, Radius.CONTROL)

    def show_value(self, value: int) -> None:
        """Show another value without telling anybody."""
        was_quiet = self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(was_quiet)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
