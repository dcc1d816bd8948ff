"""A field for a time of day; the wheel turns it only while it has the focus."""

from typing import Final

from PySide6.QtCore import QSize, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit

from limber.ui.tokens import Space
from limber.ui.widgets.number_fields import make_field
from limber.ui.widgets.section_words import SectionWords

_WIDTH: Final = 104
_STEP_MINUTES: Final = 5


class TimeBox(QTimeEdit):
    """Hours and minutes; the arrows go by the hour, and by five minutes."""

    minute_changed = Signal(int)
    """In minutes after midnight, when it is complete."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.setWrapping(True)
        make_field(self, _WIDTH)
        SectionWords(self)
        self.timeChanged.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        # Qt leaves out the margins of the text.
        return QSize(hint.width() + Space.M, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_minute(self, minute: int) -> None:
        """Show another time, without telling anybody."""
        if minute == self._minute():
            return
        was_quiet = self.blockSignals(True)
        self.setTime(QTime(*divmod(minute, 60)))
        self.blockSignals(was_quiet)

    def stepBy(self, steps: int) -> None:
        is_minutes = self.currentSection() is QTimeEdit.Section.MinuteSection
        super().stepBy(steps * (_STEP_MINUTES if is_minutes else 1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _minute(self) -> int:
        return 60 * self.time().hour() + self.time().minute()

    def _on_changed(self) -> None:
        self.minute_changed.emit(self._minute())
