"""A week as marks, a column for each day and a row for each session; the arrows walk the days."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from limber.ui.announcing import announce
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Space, Type, Weight, Width
from limber.ui.view_state.today_state import DayMark, DayPart, Week
from limber.ui.widgets.status_mark import MarkState, paint_mark
from limber.ui.widgets.text import draw_capitals_centred, fit_font
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

MARKS: Final = {
    DayMark.DONE: MarkState.DONE,
    DayMark.PARTIAL: MarkState.PARTIAL,
    DayMark.MISSED: MarkState.SKIPPED,
    DayMark.DUE: MarkState.DUE,
    DayMark.COMING: MarkState.COMING,
    DayMark.REST: MarkState.REST,
    DayMark.PAUSED: MarkState.PAUSED,
}
PART_ICONS: Final = {
    DayPart.MORNING: IconName.SUN,
    DayPart.AFTERNOON: IconName.SUN,
    DayPart.EVENING: IconName.MOON,
}
_ROW: Final = 27
_HEAD: Final = 32
_MARK: Final = 20
_ICON: Final = 16
_ICONS_WIDTH: Final = 22
_WIDEST_DAY: Final = 38
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class WeekStrip(ThemedWidget):
    """Shows a `Week`; the day that is walked to is said."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes)
        self._week: Week | None = None
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def spoken(self) -> str:
        """What is said of the day that is walked to."""
        return "" if self._week is None else self._week.days[self._at].spoken

    def show_state(self, week: Week) -> None:
        """Show another week; the walk begins with today again when the days are others."""
        if week == self._week:
            return
        self._week = week
        self._walk_to(next((at for at, day in enumerate(week.days) if day.is_today), 0))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = len(self._week.rows) if self._week else 1
        text = self.theme.text_px
        height = text(_HEAD) + rows * text(_ROW) + Space.S
        return QSize(text(_ICONS_WIDTH) + 7 * text(_WIDEST_DAY), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(_ICONS_WIDTH + 7 * (_MARK + 2), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._week is None:
            super().keyPressEvent(event)
            return
        self._walk_to(max(0, min(len(self._week.days) - 1, self._at + step)))
        announce(self, self.spoken)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._said_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._week is None:
            return
        painter = smooth_painter(self)
        for at, day in enumerate(self._week.days):
            if day.is_today:
                self._paint_today(painter, at)
        for number, row in enumerate(self._week.rows):
            middle = self._row(number).center().y()
            icon = QRectF(0, middle - _ICON / 2, _ICON, _ICON)
            paint_icon(painter, icon, PART_ICONS[row.part], self.theme.palette.ink2)
        for at in range(len(self._week.days)):
            self._paint_day(painter, at)
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _walk_to(self, at: int) -> None:
        self._at = at
        self.setAccessibleName(f"This week. {self.spoken}")
        self.update()

    def _paint_today(self, painter: QPainter, at: int) -> None:
        painter.setBrush(QColor(self.theme.palette.inset))
        painter.setPen(QPen(QColor(self.theme.palette.ctl), 1))
        painter.drawRoundedRect(self._column(at), Radius.CONTROL, Radius.CONTROL)

    def _paint_day(self, painter: QPainter, at: int) -> None:
        if self._week is None:
            return
        day, column, palette = self._week.days[at], self._column(at), self.theme.palette
        weight = Weight.BOLD if day.is_today else Weight.MEDIUM
        painter.setPen(QColor(palette.ink if day.is_today else palette.ink2))
        head = QRectF(column.x(), 0, column.width(), self.theme.text_px(_HEAD))
        font = fit_font(self.theme.font(Type.CAPTION, weight), day.label, column.width() - 2)
        draw_capitals_centred(painter, head, font, day.label)
        for number, mark in enumerate(day.marks):
            row = self._row(number)
            side = min(self.theme.text_px(_MARK), column.width() - 2, row.height() - 2)
            place = QRectF(0, 0, side, side)
            place.moveCenter(row.center())
            place.moveLeft(column.center().x() - side / 2)
            paint_mark(painter, place, MARKS[mark], palette)

    def _paint_focus(self, painter: QPainter) -> None:
        half = Width.FOCUS_RING / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.palette.ink), Width.FOCUS_RING))
        place = self._column(self._at).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(place, Radius.CONTROL, Radius.CONTROL)

    def _column(self, at: int) -> QRectF:
        icons = self.theme.text_px(_ICONS_WIDTH)
        width = (self.width() - icons) / 7
        return QRectF(icons + at * width, 0, width, self.height()).adjusted(0.5, 0.5, -0.5, -0.5)

    def _row(self, number: int) -> QRectF:
        height = self.theme.text_px(_ROW)
        return QRectF(
            0, self.theme.text_px(_HEAD) - Space.XS + number * height, self.width(), height
        )

    def _said_at(self, position: QPoint) -> str:
        if self._week is None:
            return ""
        days = enumerate(self._week.days)
        return next((day.spoken for at, day in days if self._column(at).contains(position)), "")
