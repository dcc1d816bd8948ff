"""The days of the week and the times of day at which sessions are due."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.when import TimeChoice, WhenState
from limber.ui.widgets.card import Card
from limber.ui.widgets.day_toggles import DayToggles
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.time_box import TimeBox


class WhenPart(Card):
    """Shows a `WhenState`; each change tells all that is chosen then."""

    when_changed = Signal(tuple, tuple)
    """The days, 0 being Monday, and each session's minute of the day."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._minutes: tuple[int, ...] = ()
        self._days = DayToggles(themes)
        self._days.setAccessibleName("Days of the week")
        self._days.days_changed.connect(self._on_days)
        self._times = QVBoxLayout()
        self._times.setSpacing(Space.S)
        self._rows: list[_TimeRow] = []
        self._remark = label("", Role.CAPTION, wrapped=True)
        self.body.addWidget(self._days)
        self.body.addLayout(self._times)
        self.body.addWidget(self._remark)

    def show_state(self, state: WhenState) -> None:
        """Show what is chosen, without telling anybody."""
        self.show_title(state.title)
        self._days.show_state(state.days)
        self._remark.setText(state.note)
        if len(self._rows) != len(state.times):
            self._rebuild(len(state.times))
        for row, choice in zip(self._rows, state.times, strict=True):
            row.show_state(choice)
        self._minutes = tuple(choice.minute for choice in state.times)

    def take_focus(self) -> None:
        """Put the keyboard on the days."""
        self._days.take_focus()

    def _rebuild(self, count: int) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_TimeRow() for _ in range(count)]
        for number, row in enumerate(self._rows):
            row.box.minute_changed.connect(partial(self._on_minute, number))
            self._times.addWidget(row)
        self._remark.raise_()  # What lies on top is read out last.

    def _on_days(self, days: tuple[int, ...]) -> None:
        self.when_changed.emit(days, self._minutes)

    def _on_minute(self, number: int, minute: int) -> None:
        others = self._minutes
        minutes = (*others[:number], minute, *others[number + 1 :])
        self.when_changed.emit(self._days.days, minutes)


class _TimeRow(QWidget):
    """Shows a `TimeChoice`."""

    def __init__(self) -> None:
        super().__init__()
        self.box = TimeBox()
        self._label = label("", Role.COMPACT, wrapped=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._label, 1)
        row.addWidget(self.box)

    def show_state(self, choice: TimeChoice) -> None:
        """Show a session's name and time."""
        self._label.setText(choice.label)
        self.box.setAccessibleName(choice.spoken)
        self.box.show_minute(choice.minute)
