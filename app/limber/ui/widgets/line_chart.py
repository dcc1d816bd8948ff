"""Lines through points, each told from the other by its stroke and by the shape of its points."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from limber.ui.tokens import Palette, Type, Weight
from limber.ui.view_state.chart_scale import Plot
from limber.ui.view_state.charts import Chart, Series, SeriesLook
from limber.ui.widgets.chart import ChartView

_DOT: Final = 3.2
_LAST_DOT: Final = 4.4
_LEAST_SLOT: Final = 9.0
"""With less room the points run into each other, and only the line is drawn."""


class LineChart(ChartView):
    """Draws each series of a chart as a line; a stretch without values leaves a gap."""

    room_at_end = 8.0

    def paint_values(self, painter: QPainter, plot: Plot, chart: Chart) -> None:
        """Draw the lines, the first of them at the bottom."""
        for series in chart.series:
            self._paint_series(painter, plot, series)

    def _paint_series(self, painter: QPainter, plot: Plot, series: Series) -> None:
        palette = self.theme.palette
        pen = line_pen(series, palette)
        colour = pen.color()
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = list(_points(plot, series))
        painter.drawPath(_line(points))
        painter.setPen(QPen(colour, 1.8))
        painter.setBrush(QColor(palette.surface))
        alone = {index for index, _ in points} - _beside({index for index, _ in points})
        for index, point in points:
            if plot.slot >= _LEAST_SLOT or index in alone:
                paint_dot(painter, point, series)
        if series.end and points:
            before = points[-2][1] if len(points) > 1 else points[-1][1]
            comes_up = before.y() > points[-1][1].y()
            self._paint_end(painter, points[-1][1], series.end, colour, is_above=comes_up)

    def _paint_end(
        self, painter: QPainter, point: QPointF, text: str, colour: QColor, *, is_above: bool
    ) -> None:
        """The last value, on the side of its point on which the line does not come, with room."""
        painter.setBrush(colour)
        painter.drawEllipse(point, _LAST_DOT, _LAST_DOT)
        font = self.theme.font(Type.COMPACT, Weight.SEMI_BOLD)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(text), metrics.height()
        left = min(point.x() - width / 2, self.width() - width - 1)
        is_low = point.y() + 6 + height > self.plot().bottom
        goes_up = is_low or (is_above and point.y() - height - 6 >= self.plot().top)
        top = max(point.y() - height - 6, 0.0) if goes_up else point.y() + 6
        place = QRectF(left, top, width + 1, height)
        painter.setFont(font)
        painter.drawText(place, text)


def _line(points: list[tuple[int, QPointF]]) -> QPainterPath:
    """One path, so that its dashes go on from point to point; broken where values are missing."""
    path = QPainterPath()
    before = None
    for index, point in points:
        if before is not None and index == before + 1:
            path.lineTo(point)
        else:
            path.moveTo(point)
        before = index
    return path


def line_pen(series: Series, palette: Palette) -> QPen:
    """The stroke of a line."""
    if series.look is SeriesLook.PLAIN:
        return QPen(QColor(palette.dusk), 2.2)
    pen = QPen(QColor(palette.ink3), 1.6)
    pen.setDashPattern([3, 2.5])
    return pen


def paint_dot(painter: QPainter, point: QPointF, series: Series) -> None:
    """A point of a line in the shape that belongs to it."""
    if series.look is SeriesLook.SECOND:
        painter.drawRect(QRectF(point.x() - 2.4, point.y() - 2.4, 4.8, 4.8))
    else:
        painter.drawEllipse(point, _DOT, _DOT)


def _points(plot: Plot, series: Series) -> Iterator[tuple[int, QPointF]]:
    for index, value in enumerate(series.values):
        if value is not None:
            yield index, QPointF(plot.x_of(index), plot.y_of(value))


def _beside(known: set[int]) -> set[int]:
    """Those that a line leads to."""
    return {index for index in known if index - 1 in known or index + 1 in known}
