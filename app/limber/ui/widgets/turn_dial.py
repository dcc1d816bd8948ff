"""The dial below a figure: a pool of floor, marks round its front, and a ball to turn it by."""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from limber.ui.tokens import Palette

ROOM: Final = 30
"""What the dial needs below the figure, in logical pixels."""
_BALL: Final = 11.0
_BALL_RING: Final = 4.5
_WIDTH_SHARE: Final = 0.44
_RISES: Final = (0.24, 0.42)
"""How round the pool looks, from low down and from above."""
_MARKS_TO: Final = 90
_MARK_EVERY: Final = 15
_MARK: Final = (6.0, 14.0)
"""Where a mark begins and ends, outside of the pool."""
_MARK_WIDTH: Final = 1.5
_HINT: Final = (9.0, 5.0, 2.0)
"""The arrowheads beside the ball: how far off, how long, how thick."""


@dataclass(frozen=True, slots=True)
class Dial:
    """How the dial lies in its view."""

    middle: QPointF
    across: float
    along: float
    """Half of the pool's width and depth, in logical pixels."""

    def point(self, degrees: float, out: float = 0.0) -> QPointF:
        """A place on its rim, `out` pixels outside; 0 is at the front, 90 at the right."""
        angle = math.radians(degrees)
        x = math.sin(angle) * (self.across + out)
        return self.middle + QPointF(x, math.cos(angle) * (self.along + out))


def dial_in(area: QRectF, height_degrees: float) -> Dial:
    """The dial at the foot of a view, seen from a height."""
    low, high = _RISES
    rise = min(max(math.sin(math.radians(height_degrees)), low), high)
    bottom = area.bottom() - _BALL - _BALL_RING
    across = min(area.width() * _WIDTH_SHARE, max(0.0, bottom - area.top()) / 2 / rise)
    along = across * rise
    return Dial(QPointF(area.center().x(), bottom - along), across, along)


def paint_dial(painter: QPainter, dial: Dial, palette: Palette, turned_degrees: float) -> None:
    """The pool with its marks, and the ball where the figure is turned to."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.hold.floor))
    painter.drawEllipse(dial.middle, dial.across, dial.along)
    painter.setPen(_pen(palette, _MARK_WIDTH))
    inner, outer = _MARK
    for degrees in range(-_MARKS_TO, _MARKS_TO + 1, _MARK_EVERY):
        painter.drawLine(dial.point(degrees, inner), dial.point(degrees, outer))
    _paint_ball(painter, dial.point(turned_degrees), palette)


def _paint_ball(painter: QPainter, at: QPointF, palette: Palette) -> None:
    away, long, thick = _HINT
    ground = QRectF(0, 0, 2 * (_BALL + _BALL_RING + away + long), 2 * (_BALL + 2))
    ground.moveCenter(at)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.hold.wall))
    painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
    painter.setBrush(QColor(palette.surface))
    painter.setPen(_pen(palette, _BALL_RING))
    painter.drawEllipse(at, _BALL, _BALL)
    painter.setPen(_pen(palette, thick))
    for way in (-1, 1):
        tip = at + QPointF(way * (_BALL + away + long), 0)
        for rise in (-long, long):
            painter.drawLine(tip, tip + QPointF(-way * long, rise))


def _pen(palette: Palette, width: float) -> QPen:
    style, cap = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
    return QPen(QColor(palette.hold.strong), width, style, cap)
