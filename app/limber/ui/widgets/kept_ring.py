"""How much of what was due was done, as a ring with the percentage in it."""

from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Type, Weight
from limber.ui.widgets.text import draw_capitals_centred, fit_font
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_SIZE: Final = 100
_BAND: Final = 10
_TOP: Final = 90
_BALL: Final = 8
"""Where the ring ends sits a ball, so that the end is seen without the colour."""


class KeptRing(ThemedWidget):
    """Shows a percentage; the ring begins at the top and goes clockwise."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes)
        self._percent = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_percent(self, percent: int, spoken: str) -> None:
        """Show another percentage, which `spoken` says in words."""
        self._percent = percent
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.text_px(_SIZE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = min(self.width(), self.height()) / _SIZE
        edge = _BAND * scale / 2 + 1
        place = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter = smooth_painter(self)
        self._paint_band(painter, place, _BAND * scale)
        if 0 < self._percent < 100:
            self._paint_ball(painter, place, _BALL * scale)
        font = self.theme.font(Type.STAT + 4, Weight.BOLD, digits=True, display=True)
        text, room = f"{self._percent}%", place.width() - 2 * _BAND * scale
        painter.setPen(QColor(self.theme.palette.ink))
        draw_capitals_centred(painter, QRectF(self.rect()), fit_font(font, text, room), text)
        painter.end()

    def _paint_band(self, painter: QPainter, place: QRectF, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.palette.hold.track), width))
        painter.drawEllipse(place)
        pen = QPen(QColor(self.theme.palette.brand), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if self._percent:
            painter.drawArc(place, _TOP * 16, -round(self._percent * 3.6 * 16))

    def _paint_ball(self, painter: QPainter, place: QRectF, size: float) -> None:
        angle, radius = radians(_TOP - 3.6 * self._percent), place.width() / 2
        centre = place.center() + QPointF(radius * cos(angle), -radius * sin(angle))
        painter.setPen(QPen(QColor(self.theme.palette.brand), size / 4))
        painter.setBrush(QColor(self.theme.palette.surface))
        painter.drawEllipse(centre, size / 2, size / 2)
