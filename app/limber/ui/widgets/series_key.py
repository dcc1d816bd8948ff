"""Which line is which."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Type
from limber.ui.view_state.charts import Series
from limber.ui.widgets.line_chart import line_pen, paint_dot
from limber.ui.widgets.themed import ThemedWidget, smooth_painter


class SeriesKey(ThemedWidget):
    """Shows a piece of each with its name; for the eye only, as each point says its names."""

    kinds = "Lines"
    """What the series are."""
    sample_px = 28.0

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._series: tuple[Series, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_series(self, series: Sequence[Series]) -> None:
        """Show these; a single one needs no key."""
        self._series = tuple(series)
        self.setAccessibleName(f"{self.kinds}: {', '.join(each.name for each in series)}")
        self.setVisible(len(self._series) > 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.theme.font(Type.CAPTION))
        words = sum(metrics.horizontalAdvance(each.name) for each in self._series)
        width = words + len(self._series) * (self.sample_px + Space.S + Space.L)
        return QSize(round(width), round(metrics.height()) + 2)

    def paint_sample(self, painter: QPainter, series: Series, place: QRectF) -> None:
        """Draw a piece of a line."""
        pen = line_pen(series, self.theme.palette)
        middle = place.center()
        painter.setPen(pen)
        painter.drawLine(QPointF(place.left(), middle.y()), QPointF(place.right(), middle.y()))
        painter.setPen(QPen(pen.color(), 1.8))
        painter.setBrush(QColor(self.theme.palette.surface))
        paint_dot(painter, middle, series)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = smooth_painter(self), self.theme.palette
        font = self.theme.font(Type.CAPTION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        x, middle = 0.0, self.height() / 2
        for series in self._series:
            self.paint_sample(painter, series, QRectF(x, middle - 5, self.sample_px, 10))
            x += self.sample_px + Space.S
            painter.setPen(QColor(palette.ink2))
            painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), series.name)
            x += metrics.horizontalAdvance(series.name) + Space.L
        painter.end()
