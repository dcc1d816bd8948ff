"""Bars side by side, each before what was asked for, or all under a line across."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from limber.ui.tokens import Palette, Space, Type, Weight
from limber.ui.view_state.chart_scale import Plot
from limber.ui.view_state.charts import Chart, Level, Series, SeriesLook
from limber.ui.widgets.chart import ChartView

_SHARE: Final = 0.74
_WIDEST: Final = 56.0
_RADIUS: Final = 3.0
_PAUSED: Final = "paused"
_LEAST_ROOM: Final = 0.8
"""Of the height of the upright word: its letters are lower than its line."""


class BarChart(ChartView):
    """Draws the first series of a chart as bars, and a second one as hollow bars behind them."""

    words_give_way = False

    def paint_values(self, painter: QPainter, plot: Plot, chart: Chart) -> None:
        """Draw the bars, and the level over them."""
        for series in reversed(chart.series[:2]):
            dress_bars(painter, series, self.theme.palette)
            for index, value in enumerate(series.values):
                if value:
                    painter.drawPath(_bar(plot, index, value))
        for run in _runs(chart.paused):
            self._paint_paused(painter, plot, run)
        if chart.level is not None:
            self._paint_level(painter, plot, chart.level)

    def paint_slot(self, painter: QPainter, plot: Plot, point: int) -> None:
        """Mark a bar with a ground behind it and a line under it."""
        band = QRectF(plot.start_of(point), plot.top, plot.slot, plot.bottom - plot.top)
        painter.fillRect(band, QColor(self.theme.palette.brandsoft))
        foot = QRectF(band.left(), plot.bottom, band.width(), 3)
        painter.fillRect(foot, QColor(self.theme.palette.ink))

    def _paint_paused(self, painter: QPainter, plot: Plot, run: range) -> None:
        """The word over the points of a pause: across if it has room, else upright."""
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(_PAUSED) + 2, metrics.height()
        room = len(run) * plot.slot
        painter.setFont(font)
        painter.setPen(QColor(self.theme.palette.ink2))
        painter.save()
        painter.translate(plot.start_of(run.start) + room / 2, plot.bottom - Space.XS)
        if room >= width:
            painter.drawText(QRectF(-width / 2, -height, width, height), _PAUSED)
        elif room >= height * _LEAST_ROOM:
            painter.rotate(-90)
            painter.drawText(QRectF(Space.XS, -height / 2, width, height), _PAUSED)
        painter.restore()

    def _paint_level(self, painter: QPainter, plot: Plot, level: Level) -> None:
        palette = self.theme.palette
        y = plot.y_of(level.value)
        pen = QPen(QColor(palette.lamp), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(QPen(QColor(palette.surface), 4))
        painter.drawLine(QPointF(plot.left, y), QPointF(plot.right, y))
        painter.setPen(pen)
        painter.drawLine(QPointF(plot.left, y), QPointF(plot.right, y))
        font = self.theme.font(Type.AXIS, Weight.SEMI_BOLD)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(level.text), metrics.height()
        top = y - height - 4 if y - height - 4 >= 0 else y + 4
        place = QRectF(plot.right - width - 3, top, width + 2, height)
        painter.fillRect(place.adjusted(-3, 0, 2, 0), QColor(palette.surface))
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, level.text)


def dress_bars(painter: QPainter, series: Series, palette: Palette) -> None:
    """Take up the pen and the brush for the bars of a series."""
    if series.look is SeriesLook.PLAIN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.brand))
    else:
        painter.setPen(QPen(QColor(palette.ink3), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _runs(points: frozenset[int]) -> Iterator[range]:
    """Those that lie side by side, together."""
    for start in sorted(points):
        if start - 1 not in points:
            end = start + 1
            while end in points:
                end += 1
            yield range(start, end)


def _bar(plot: Plot, index: int, value: float) -> QPainterPath:
    """A bar that is round at its upper end."""
    width = min(plot.slot * _SHARE, _WIDEST)
    top = min(plot.y_of(value), plot.bottom - 1)
    rect = QRectF(plot.x_of(index) - width / 2, top, width, plot.bottom - top)
    radius = min(_RADIUS, width / 2, rect.height())
    path = QPainterPath()
    path.moveTo(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()))
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + radius))
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path
