"""Bars side by side, and a line across that they are measured against."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from limber.ui.tokens import Type, Weight
from limber.ui.view_state.chart_scale import Plot
from limber.ui.view_state.charts import Chart, Level
from limber.ui.widgets.chart import ChartView

_SHARE: Final = 0.74
_WIDEST: Final = 56.0
_RADIUS: Final = 3.0


class BarChart(ChartView):
    """Draws the first series of a chart as bars."""

    words_give_way = False

    def paint_values(self, painter: QPainter, plot: Plot, chart: Chart) -> None:
        """Draw the bars, and the level over them."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.palette.brand))
        for index, value in enumerate(chart.series[0].values):
            if value:
                painter.drawPath(_bar(plot, index, value))
        if chart.level is not None:
            self._paint_level(painter, plot, chart.level)

    def paint_slot(self, painter: QPainter, plot: Plot, point: int) -> None:
        """Mark a bar with a ground behind it and a line under it."""
        band = QRectF(plot.start_of(point), plot.top, plot.slot, plot.bottom - plot.top)
        painter.fillRect(band, QColor(self.theme.palette.brandsoft))
        foot = QRectF(band.left(), plot.bottom, band.width(), 3)
        painter.fillRect(foot, QColor(self.theme.palette.ink))

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
