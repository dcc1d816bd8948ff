"""Values that stay until they change: steps, with a triangle where another form was taken up."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from limber.ui.tokens import Palette, Type, Weight
from limber.ui.view_state.chart_scale import Plot
from limber.ui.view_state.charts import Chart, Series, SeriesLook, Turn
from limber.ui.widgets.chart import ChartView

_TRIANGLE: Final = 6.0
_DOT: Final = 4.0
_END_GAP: Final = 8.0


class StepChart(ChartView):
    """Draws each series of a chart as steps, with its last value beside it."""

    usual_height = 130
    room_at_end = 48.0

    def paint_values(self, painter: QPainter, plot: Plot, chart: Chart) -> None:
        """Draw the ground under the first line, the lines, and the steps that were taken."""
        for number, series in enumerate(chart.series):
            if number == 0:
                self._paint_ground(painter, plot, series)
            self._paint_line(painter, plot, series)
        self._paint_ends(painter, plot, chart)
        for turn in chart.turns:
            paint_turn(painter, _place_of(plot, chart, turn), turn, self.theme.palette)

    def _paint_ground(self, painter: QPainter, plot: Plot, series: Series) -> None:
        corners: list[QPointF] = []
        for left, right, value in _runs(plot, series):
            start = [] if corners else [QPointF(left, plot.bottom)]
            corners += [*start, QPointF(left, plot.y_of(value)), QPointF(right, plot.y_of(value))]
        if corners:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.palette.brandsoft))
            painter.drawPolygon(QPolygonF([*corners, QPointF(corners[-1].x(), plot.bottom)]))

    def _paint_line(self, painter: QPainter, plot: Plot, series: Series) -> None:
        pen = QPen(self._colour(series), 2.2)
        if series.look is SeriesLook.SECOND:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath()
        for number, (left, right, value) in enumerate(_runs(plot, series)):
            start = QPointF(left, plot.y_of(value))
            if number:
                path.lineTo(start)
            else:
                path.moveTo(start)
            path.lineTo(right, plot.y_of(value))
        painter.drawPath(path)

    def _paint_ends(self, painter: QPainter, plot: Plot, chart: Chart) -> None:
        """The last values, one below the other where they are close."""
        font = self.theme.font(Type.BODY, Weight.SEMI_BOLD, digits=True)
        height = QFontMetricsF(font).height()
        ends = sorted(_ends(plot, chart), key=lambda each: each[0].y())
        free = 0.0
        for point, series in ends:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(series))
            painter.drawEllipse(point, _DOT, _DOT)
            top = max(free, min(point.y() - height / 2, plot.bottom - height * len(ends) / 2))
            painter.setPen(QColor(self.theme.palette.ink))
            painter.setFont(font)
            painter.drawText(QRectF(point.x() + _END_GAP, top, 200, height), series.end)
            free = top + height

    def _colour(self, series: Series) -> QColor:
        palette = self.theme.palette
        return QColor(palette.dusk if series.look is SeriesLook.SECOND else palette.brand)


def paint_turn(painter: QPainter, point: QPointF, turn: Turn, palette: Palette) -> None:
    """A triangle that points up to a harder step, or down to an easier one."""
    up = -1.0 if turn.is_harder else 1.0
    corners = [
        QPointF(point.x(), point.y() + up * _TRIANGLE),
        QPointF(point.x() - _TRIANGLE, point.y() - up * _TRIANGLE * 0.75),
        QPointF(point.x() + _TRIANGLE, point.y() - up * _TRIANGLE * 0.75),
    ]
    painter.setPen(QPen(QColor(palette.lamp), 1.8))
    painter.setBrush(QColor(palette.surface))
    painter.drawPolygon(QPolygonF(corners))


def _runs(plot: Plot, series: Series) -> Iterator[tuple[float, float, float]]:
    """From where to where each value holds: until the next one, and the last to its slot's end."""
    known = [(index, value) for index, value in enumerate(series.values) if value is not None]
    for number, (index, value) in enumerate(known):
        after = known[number + 1][0] if number + 1 < len(known) else index + 1
        yield plot.start_of(index), plot.start_of(after), value


def _ends(plot: Plot, chart: Chart) -> Iterator[tuple[QPointF, Series]]:
    for series in chart.series:
        last = series.last
        value = None if last is None else series.values[last]
        if last is not None and value is not None:
            yield QPointF(plot.start_of(last + 1), plot.y_of(value)), series


def _place_of(plot: Plot, chart: Chart, turn: Turn) -> QPointF:
    """On the first line where it stands at that time, or on the axis."""
    values = chart.series[0].values if chart.series else ()
    known = [value for value in values[: turn.point + 1] if value is not None]
    return QPointF(plot.x_of(turn.point), plot.y_of(known[-1] if known else 0.0))
