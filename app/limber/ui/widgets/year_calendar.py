"""The calendar of a year: a square for each day, walked with the arrow keys."""

from datetime import date
from itertools import takewhile
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from limber.dates import MONTHS, WEEKDAYS
from limber.ui.announcing import announce
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Space, Type, Weight, Width
from limber.ui.view_state.calendar import CalendarDay, CalendarYear
from limber.ui.view_state.calendar_grid import CalendarGrid, Square, Walk, pitch_for, walk
from limber.ui.view_state.day_kind import DayKind
from limber.ui.widgets.day_mark import paint_day
from limber.ui.widgets.focus_radius import DRAWS_OWN_FOCUS, RADIUS_PROPERTY
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_MOST_PITCH: Final = 20.0
_USUAL_PITCH: Final = 17.0
_ROOM_FOR_RING: Final = 4.0
_COLUMNS_FOR_NOTE: Final = 6
_SHOWN_ROWS: Final = (0, 2, 4, 6)
_KEYS: Final = {
    Qt.Key.Key_Up: Walk.DAY_BACK,
    Qt.Key.Key_Down: Walk.DAY_ON,
    Qt.Key.Key_Left: Walk.WEEK_BACK,
    Qt.Key.Key_Right: Walk.WEEK_ON,
    Qt.Key.Key_PageUp: Walk.MONTH_BACK,
    Qt.Key.Key_PageDown: Walk.MONTH_ON,
    Qt.Key.Key_Home: Walk.START,
    Qt.Key.Key_End: Walk.END,
}


class YearCalendar(ThemedWidget):
    """Shows a `CalendarYear` with one day chosen, which is said in words as it changes."""

    day_chosen = Signal(object)
    """A `date`, of another year too if the keys lead there."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._year: CalendarYear | None = None
        self._chosen: date | None = None
        self._first_year = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RADIUS_PROPERTY, DRAWS_OWN_FOCUS)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> date | None:
        """The day that is chosen."""
        return self._chosen

    def show_year(self, year: CalendarYear, chosen: date, first_year: int) -> None:
        """Show a year, with a day of it chosen; the keys lead back as far as `first_year`."""
        self._year, self._first_year = year, first_year
        self.setAccessibleName(f"Calendar of {year.year}")
        self.updateGeometry()
        self.show_chosen(chosen)

    def show_chosen(self, day: date) -> None:
        """Choose another day of the year that is shown, and tell nobody."""
        moved = day != self._chosen
        self._chosen = day
        spoken = self._square_of(day).spoken if self._year and day.year == self._year.year else ""
        self.setAccessibleDescription(spoken)
        if moved and self.hasFocus():
            announce(self, spoken)
        self.update()

    def day_at(self, point: QPoint) -> date | None:
        """The day at a point of the widget."""
        return self._grid(self.width()).day_at(point.x(), point.y()) if self._year else None

    def words_of(self, day: date | None) -> str:
        """What the tool tip says of a day that is shown."""
        return "" if day is None else self._square_of(day).spoken

    def sizeHint(self) -> QSize:
        width = round(53 * _USUAL_PITCH + self._left())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(53 * 8 + self._left()), self.heightForWidth(0))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        grid = self._grid(width)
        return round(grid.top + 7 * grid.pitch + _ROOM_FOR_RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None or self._year is None or self._chosen is None or event.modifiers():
            super().keyPressEvent(event)
            return
        today = self._year.today
        bounds = (date(self._first_year, 1, 1), date(today.year, 12, 31))
        self._choose(walk(self._chosen, step, bounds, today))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self._choose(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.day_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.words_of(day), self, self._place_of(day))
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._year is None:
            return
        painter, grid = smooth_painter(self), self._grid(self.width())
        self._paint_words(painter, grid)
        self._paint_started(painter, grid, self._year)
        for each in self._year.days:
            paint_day(
                painter,
                _rect(grid.square(each.day)),
                each.kind,
                self.theme.palette,
                is_today=each.day == self._year.today,
                has_rehearsal=each.has_rehearsal,
                is_faint=each.is_faint,
            )
        if self._chosen is not None and self._chosen.year == self._year.year:
            self._paint_chosen(painter, _rect(grid.square(self._chosen)))
        painter.end()

    def _choose(self, day: date) -> None:
        if day == self._chosen or self._year is None:
            return
        if day.year == self._year.year:
            self.show_chosen(day)
        self.day_chosen.emit(day)

    def _paint_words(self, painter: QPainter, grid: CalendarGrid) -> None:
        font = self.theme.font(Type.AXIS, Weight.MEDIUM)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.palette.ink2))
        for x, month in zip(grid.month_starts(), MONTHS, strict=True):
            if x + metrics.horizontalAdvance(month[:3]) <= self.width():
                painter.drawText(QRectF(x, 0, 200, metrics.height()), month[:3])
        middle = Qt.AlignmentFlag.AlignVCenter
        for row in _SHOWN_ROWS:
            place = QRectF(0, grid.top + row * grid.pitch, grid.left, grid.pitch)
            place.setBottom(place.bottom() - grid.pitch * 3 / 17)
            place.adjust(0, -20, 0, 20)
            painter.drawText(place, middle, WEEKDAYS[grid.weekday_of_row(row)][:3])

    def _paint_started(self, painter: QPainter, grid: CalendarGrid, year: CalendarYear) -> None:
        """When the history began, in the empty weeks before it."""
        blank = list(takewhile(lambda each: each.kind is DayKind.BLANK, year.days))
        columns = grid.column_of(blank[-1].day) if blank else 0
        has_marks = any(each.has_rehearsal for each in blank)
        if columns < _COLUMNS_FOR_NOTE or has_marks or not year.started:
            return
        width = (columns - 1) * grid.pitch
        place = QRectF(grid.left, grid.top, width, 7 * grid.pitch)
        painter.setFont(self.theme.font(Type.CAPTION))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, flags, year.started)

    def _paint_chosen(self, painter: QPainter, square: QRectF) -> None:
        focused = self.hasFocus()
        width = Width.FOCUS_RING if focused else 1.5
        reach = 1.0 + width / 2
        colour = self.theme.palette.ink if focused else self.theme.palette.ink2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(
            square.adjusted(-reach, -reach, reach, reach), Radius.MARK + 1, Radius.MARK + 1
        )

    def _grid(self, width: float) -> CalendarGrid:
        year = self._year.year if self._year else 2000
        first = self._year.first_weekday if self._year else 0
        left = self._left()
        most = float(self.theme.control_px(_MOST_PITCH))
        pitch = pitch_for(width - left - _ROOM_FOR_RING, year, first, most)
        top = QFontMetricsF(self._font()).height() + Space.XS
        return CalendarGrid(year, first, left, top, max(pitch, 8.0))

    def _left(self) -> float:
        metrics = QFontMetricsF(self._font())
        return max(metrics.horizontalAdvance(each[:3]) for each in WEEKDAYS) + Space.S

    def _font(self) -> QFont:
        return self.theme.font(Type.AXIS, Weight.MEDIUM)

    def _square_of(self, day: date) -> CalendarDay:
        if self._year is None:
            raise LookupError(day)
        return self._year.on(day)

    def _place_of(self, day: date | None) -> QRect:
        if day is None:
            return QRect()
        return _rect(self._grid(self.width()).square(day)).toAlignedRect()


def _rect(square: Square) -> QRectF:
    return QRectF(square.x, square.y, square.side, square.side)
