"""Which line is which."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Type
from limber.ui.view_state.charts import Series
from limber.ui.widgets.line_chart import line_pen, paint_dot
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_SAMPLE: Final = 28.0


class SeriesKey(ThemedWidget):
    """Shows a piece of each line with its name; for the eye only, as each point says its names."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._series: tuple[Series, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_series(self, series: Sequence[Series]) -> None:
        """Show these lines; a single one needs no key."""
        self._series = tuple(series)
        self.setAccessibleName(f"Lines: {', '.join(each.name for each in series)}")
        self.setVisible(len(self._series) > 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.theme.font(Type.CAPTION))
        words = sum(metrics.horizontalAdvance(each.name) for each in self._series)
        width = words + len(self._series) * (_SAMPLE + Space.S + Space.L)
        return QSize(round(width), round(metrics.height()) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = smooth_painter(self), self.theme.palette
        font = self.theme.font(Type.CAPTION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        x, middle = 0.0, self.height() / 2
        for series in self._series:
            pen = line_pen(series, palette)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, middle), QPointF(x + _SAMPLE, middle))
            painter.setPen(QPen(pen.color(), 1.8))
            painter.setBrush(QColor(palette.surface))
            paint_dot(painter, QPointF(x + _SAMPLE / 2, middle), series)
            x += _SAMPLE + Space.S
            painter.setPen(QColor(palette.ink2))
            painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), series.name)
            x += metrics.horizontalAdvance(series.name) + Space.L
        painter.end()
