"""Trends: read for the range that is chosen; a long one by and by, so that nothing stands still."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer

from limber.errors import UserFacingError
from limber.ui.first_weekday import first_weekday
from limber.ui.pages.trends import TrendsPage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.trend_reading import TrendReading
from limber.ui.view_state.trend_spans import Range
from limber.ui.view_state.trends import TrendsState

_PARTS_AT_ONCE: Final = 2
"""Half a year is read at once; of more, each part when the window has drawn itself."""


class TrendsPresenter(QObject):
    """Shows the trends of a range."""

    def __init__(self, page: TrendsPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._range = Range.MONTHS
        self._first_weekday = first_weekday()
        self._shown = TrendsState(self._range, "")
        self._reading: TrendReading | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_on)
        page.range_chosen.connect(self._choose)

    def refresh(self) -> None:
        """Read the sessions of the range, and show them."""
        self._timer.stop()
        self._try(self._read)

    def _choose(self, chosen: str) -> None:
        self._range = Range(chosen)
        self.refresh()

    def _read(self) -> TrendsState:
        reading = TrendReading(self._desk, self._range, self._first_weekday)
        if reading.nothing_yet:
            return TrendsState(self._range, reading.nothing_yet)
        if reading.parts_left > _PARTS_AT_ONCE:
            self._reading = reading
            self._timer.start()
            return replace(self._shown, chosen=self._range, nothing_yet="", is_reading=True)
        reading.read_all()
        return reading.build()

    def _read_on(self) -> None:
        """Read some of a long range, and show all of it when nothing is left."""
        reading = self._reading
        if reading is None or not reading.parts_left:
            self._timer.stop()
            if reading is not None:
                self._try(reading.build)
            return
        try:
            reading.read_some()
        except UserFacingError as error:
            self._show_problem(error)

    def _try(self, read: Callable[[], TrendsState]) -> None:
        """Show what is read, or why it cannot be."""
        try:
            self._shown = read()
        except UserFacingError as error:
            self._show_problem(error)
        else:
            self._page.show_state(self._shown)

    def _show_problem(self, error: UserFacingError) -> None:
        self._timer.stop()
        self._shown = TrendsState(self._range, "", problem=str(error))
        self._page.show_state(self._shown)
