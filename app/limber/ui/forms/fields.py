"""The fields of a form, each under its name."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale, QSize, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QVBoxLayout, QWidget

from limber.ui.tokens import Space
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.number_fields import make_field
from limber.ui.widgets.section_words import SectionWords
from limber.ui.widgets.setting_row import name_control

_NONE: Final = -1
_NOT_GIVEN: Final = "Not given"
_MOST_SCORE: Final = 10
_DAY_WIDTH: Final = 148


class DayBox(QDateEdit):
    """A day: the arrows step the day, the month or the year, and Tab goes from one to the next."""

    day_changed = Signal(object)
    """A `date`."""

    def __init__(self, day: date) -> None:
        super().__init__()
        # The months are called as everywhere in the window, whatever the system's language is.
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setDisplayFormat("d MMM yyyy")
        # A day that lies ahead may be typed too: what keeps it says so, and puts no other there.
        self.setDateRange(QDate(1970, 1, 1), QDate(2999, 12, 31))
        make_field(self, _DAY_WIDTH)
        self._typed_day = 1
        """The day of the month that was typed or shown last."""
        self.show_day(day)
        SectionWords(self)
        self.dateChanged.connect(self._on_changed)

    @property
    def day(self) -> date:
        """The day that stands there."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show another day, without telling anybody."""
        self._typed_day = day.day
        was_quiet = self.blockSignals(True)
        self.setDate(_q_date(day))
        self.blockSignals(was_quiet)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + Space.XL, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        section = self.currentSection()
        before = self.sectionText(section)
        super().keyPressEvent(event)
        if section != QDateEdit.Section.DaySection:
            self._put_typed_day_back()
        elif event.text().isdecimal():
            now = self.sectionText(section)
            # A digit is refused that makes no day of the month that stands there as yet.
            self._typed_day = int(now if now != before else before + event.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _put_typed_day_back(self) -> None:
        """A day is typed before its month and year; until there is such a day, Qt takes another."""
        shown = self.locale().toDate(self.text(), self.displayFormat())
        if shown.isValid() and shown.day() < self._typed_day <= shown.daysInMonth():
            now = self.currentSection()
            self.setDate(QDate(shown.year(), shown.month(), self._typed_day))
            self.setSelectedSection(now)

    def _on_changed(self) -> None:
        self.day_changed.emit(self.day)


class CountBox(QSpinBox):
    """A whole number with its unit; the wheel turns it only while it has the focus."""

    def __init__(self, value: int, most: int, unit: str = "", least: int = 0) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSuffix(f" {unit}" if unit else "")
        make_field(self)
        self.show_value(value)

    def show_value(self, value: int) -> None:
        """Show another number without telling anybody."""
        was_quiet = self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(was_quiet)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + Space.M, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ScoreBox(CountBox):
    """A number from 0 to 10, or none."""

    def __init__(self, score: int | None) -> None:
        super().__init__(_NONE if score is None else score, _MOST_SCORE, least=_NONE)
        self.setSpecialValueText(_NOT_GIVEN)

    @property
    def score(self) -> int | None:
        """The number; None where none is given."""
        return None if self.value() == _NONE else self.value()


def field_beside(control: QWidget) -> QWidget:
    """A control that says its name itself, in line with those that stand under theirs."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    column.addWidget(_room_of_a_name())
    column.addWidget(control, 1)
    return made


def _room_of_a_name() -> QWidget:
    """As high as a name above a field, and grows with it."""
    room = label(" ", Role.CAPTION)
    policy = room.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    room.setSizePolicy(policy)
    room.hide()
    return room


def named_field(name: str, control: QWidget) -> QWidget:
    """A control under its name, which screen readers say with it."""
    name_control(control, name, "")
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    column.addWidget(label(name, Role.CAPTION))
    column.addWidget(control)
    return made


def take_in(form: QWidget) -> None:
    """Have every field of a form hold what is being typed into it."""
    for box in form.findChildren(QAbstractSpinBox):
        box.interpretText()


def _q_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
