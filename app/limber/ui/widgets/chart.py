"""The ground of every chart: its axis, and the points that the arrow keys and the pointer visit."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.announcing import announce
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Space, Type, Weight
from limber.ui.view_state.chart_scale import Plot, next_point, with_room
from limber.ui.view_state.charts import Chart
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LABEL_GAP: Final = 6.0


class ChartView(ThemedWidget):
    """Shows a `Chart`; what is drawn in it is for each kind of chart to fill in."""

    usual_height = 250
    """In logical pixels, at a text scale of 1."""
    room_at_end = 0.0
    """Beside the last point, for what stands there."""
    has_axis = True
    """Whether the values of the axis are written at the left."""
    words_give_way = True
    """Whether the words of a point stand at the bottom where its value is high."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._chart: Chart | None = None
        self._current: int | None = None
        self._hovered: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RADIUS_PROPERTY, Radius.SMALL)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def chart(self) -> Chart | None:
        """What is shown."""
        return self._chart

    @property
    def shown_point(self) -> int | None:
        """The point whose words are shown: that under the pointer, or that of the keys."""
        if self._hovered is not None:
            return self._hovered
        return self._current if self.hasFocus() else None

    def show_chart(self, chart: Chart) -> None:
        """Show other points."""
        if chart == self._chart:
            return
        self._chart = chart
        self._current = self._hovered = None
        self.setAccessibleName(f"{chart.title}. {chart.sentence}")
        self.setAccessibleDescription(chart.spoken[-1] if chart.spoken else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.theme.text_px(self.usual_height))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.theme.text_px(self.usual_height * 0.8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = self._chart.count if self._chart else 0
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = _STEPS[Qt.Key(event.key())]
                self._visit(next_point(self._current, step, count))
            case Qt.Key.Key_Home:
                self._visit(next_point(0, 0, count))
            case Qt.Key.Key_End:
                self._visit(next_point(None, 0, count))
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plot = self.plot()
        point = plot.index_at(event.position().x())
        self._hover(point if plot.left <= event.position().x() <= plot.right else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chart is None:
            return
        painter, plot = smooth_painter(self), self.plot()
        self._paint_axis(painter, plot, self._chart)
        if self.shown_point is not None:
            self.paint_slot(painter, plot, self.shown_point)
        self.paint_values(painter, plot, self._chart)
        self._paint_marks(painter, plot, self._chart)
        if self.shown_point is not None:
            self._paint_words(painter, plot, self._chart, self.shown_point)
        painter.end()

    def paint_values(self, painter: QPainter, plot: Plot, chart: Chart) -> None:
        """Draw what the chart is about; for each kind to fill in."""

    def paint_slot(self, painter: QPainter, plot: Plot, point: int) -> None:
        """Mark the point whose words are shown."""
        x = plot.x_of(point)
        painter.setPen(QPen(QColor(self.theme.palette.ink3), 1))
        painter.drawLine(QPointF(x, plot.top), QPointF(x, plot.bottom))

    def plot(self) -> Plot:
        """Where the points stand."""
        chart, metrics = self._chart, QFontMetricsF(self.axis_font())
        ticks = chart.ticks if chart and self.has_axis else ()
        left = max((metrics.horizontalAdvance(f"{each:g}") for each in ticks), default=0.0)
        return Plot(
            left=left + (Space.S if ticks else 2.0),
            top=metrics.height() * (1.5 if self._unit else 0.5) + 2,
            right=self.width() - 2 - self.room_at_end * self.theme.text_scale,
            bottom=self.height() - metrics.height() - Space.S,
            count=chart.count if chart else 0,
            most=chart.most if chart else 0.0,
        )

    def axis_font(self) -> QFont:
        """The font of the axes."""
        return self.theme.font(Type.AXIS, Weight.MEDIUM, digits=True)

    @property
    def _unit(self) -> str:
        return self._chart.unit if self._chart and self.has_axis else ""

    def _visit(self, point: int | None) -> None:
        if point is None or self._chart is None:
            return
        self._current, self._hovered = point, None
        self.setAccessibleDescription(self._chart.spoken[point])
        announce(self, self._chart.spoken[point])
        self.update()

    def _hover(self, point: int | None) -> None:
        if point != self._hovered:
            self._hovered = point
            self.update()

    def _paint_axis(self, painter: QPainter, plot: Plot, chart: Chart) -> None:
        palette = self.theme.palette
        painter.setFont(self.axis_font())
        painter.setPen(QColor(palette.ink2))
        above = QRectF(0, 0, self.width(), QFontMetricsF(self.axis_font()).height())
        painter.drawText(above, self._unit)
        for value in chart.ticks if self.has_axis else (0.0,):
            y = round(plot.y_of(value)) + 0.5
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(QPointF(plot.left, y), QPointF(self.width() - 2, y))
            if self.has_axis:
                painter.setPen(QColor(palette.ink2))
                place = QRectF(0, y - 20, plot.left - Space.S, 40)
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, flags, f"{value:g}")

    def _paint_marks(self, painter: QPainter, plot: Plot, chart: Chart) -> None:
        """The words under the axis, as far as there is room."""
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        marked = [index for index, mark in enumerate(chart.marks) if mark]
        places = [
            (self._mark_middle(plot, index, metrics), metrics.horizontalAdvance(chart.marks[index]))
            for index in marked
        ]
        painter.setFont(font)
        painter.setPen(QColor(self.theme.palette.ink2))
        for shown in with_room(places, _LABEL_GAP, (0.0, float(self.width()))):
            middle, width = places[shown]
            place = QRectF(middle - width / 2, plot.bottom + Space.S - 2, width + 1, 40)
            painter.drawText(place, chart.marks[marked[shown]])

    def _mark_middle(self, plot: Plot, index: int, metrics: QFontMetricsF) -> float:
        """Under its point, but held inside the widget."""
        if self._chart is None:
            return 0.0
        half = metrics.horizontalAdvance(self._chart.marks[index]) / 2
        return max(half, min(plot.x_of(index), self.width() - half - 1))

    def _paint_words(self, painter: QPainter, plot: Plot, chart: Chart, point: int) -> None:
        """The words of a point in a box that covers no other widget, and not its value."""
        palette, font = self.theme.palette, self.theme.font(Type.CAPTION, Weight.MEDIUM)
        flags = Qt.TextFlag.TextWordWrap.value
        most = QRectF(0, 0, self.width() - 2 * Space.M, self.height())
        words = chart.spoken[point]
        needed = QFontMetricsF(font).boundingRect(most, flags, words)
        width = needed.width() + 2 * Space.S
        left = max(1.0, min(plot.x_of(point) - width / 2, self.width() - width - 1))
        height = needed.height() + Space.S
        is_high = chart.highest_at(point) > chart.most / 2
        top = plot.bottom - height - 1 if self.words_give_way and is_high else 1.0
        box = QRectF(left, top, width, height)
        painter.setPen(QPen(QColor(palette.ctl), 1))
        painter.setBrush(QColor(palette.surface))
        painter.drawRoundedRect(box, Radius.CHIP, Radius.CHIP)
        painter.setPen(QColor(palette.ink))
        painter.setFont(font)
        inner = box.adjusted(Space.S, Space.XS, -Space.S + 1, 0)
        painter.drawText(inner, flags, words)
