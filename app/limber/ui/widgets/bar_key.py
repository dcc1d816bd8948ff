"""Which bars are which."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from limber.ui.view_state.charts import Series
from limber.ui.widgets.bar_chart import dress_bars
from limber.ui.widgets.series_key import SeriesKey

_RADIUS: Final = 2.0


class BarKey(SeriesKey):
    """Shows a small bar of each series with its name."""

    kinds = "Bars"
    sample_px = 14.0

    def paint_sample(self, painter: QPainter, series: Series, place: QRectF) -> None:
        """Draw a small bar."""
        dress_bars(painter, series, self.theme.palette)
        painter.drawRoundedRect(place, _RADIUS, _RADIUS)
