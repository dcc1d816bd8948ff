"""Which part of a date or a time the keyboard is in, for those who cannot see the mark."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QDateTimeEdit

from limber.ui.announcing import announce

_Section = QDateTimeEdit.Section
_NAMES: Final[Mapping[QDateTimeEdit.Section, str]] = {
    _Section.DaySection: "Day",
    _Section.MonthSection: "Month",
    _Section.YearSection: "Year",
    _Section.HourSection: "Hours",
    _Section.MinuteSection: "Minutes",
}


class SectionWords(QObject):
    """Says the part of its field, and what stands in it, when the keyboard comes to another."""

    def __init__(self, field: QDateTimeEdit) -> None:
        super().__init__(field)
        self._field = field
        self._section = field.currentSection()
        # On its way to a part, the mark may come through another one.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._tell)
        field.lineEdit().cursorPositionChanged.connect(self._look)

    @property
    def words(self) -> str:
        """The part in which the keyboard is: Month, Nov."""
        name = _NAMES.get(self._section, "")
        return f"{name}, {self._field.sectionText(self._section)}" if name else ""

    @Slot()
    def _look(self) -> None:
        if self._field.hasFocus():
            self._timer.start()

    @Slot()
    def _tell(self) -> None:
        section = self._field.currentSection()
        if section is not self._section:
            self._section = section
            announce(self._field, self.words)
