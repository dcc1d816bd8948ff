"""The four shapes of the ring, painted by proportion so that they scale with it."""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

DOTS: Final = 24
_BAND: Final = 0.068
_SEGMENT_BAND: Final = 0.08
_THIN_LINE: Final = 0.02
_THIN_GAP: Final = 0.038
_HAND_RADIUS: Final = 0.0455
_HAND_LINE: Final = 0.019
_DOT_RADIUS: Final = 0.0305
_DOT_LINE: Final = 0.0062
_OUTLINE: Final = 0.014
_GAP_OF_TURN: Final = 0.022
_GAP_SHARE_MAX: Final = 0.3


@dataclass(frozen=True, slots=True)
class RingColours:
    """The three colours a ring is made of."""

    strong: QColor
    track: QColor
    wall: QColor


@dataclass(frozen=True, slots=True)
class RingGeometry:
    """Where the ring is; turns are counted from the top, clockwise, 0 to 1."""

    centre: QPointF
    diameter: float

    @property
    def radius(self) -> float:
        """The outer radius in logical pixels, hand included."""
        return self.diameter / 2

    def square(self) -> QRectF:
        """The square around the whole ring."""
        return self.circle(self.radius)

    def inner_square(self) -> QRectF:
        """The square that holds digits and sub-line."""
        return self.circle(self.radius * 0.72)

    def circle(self, radius: float) -> QRectF:
        """The square around a circle of `radius` in the middle of the ring."""
        return QRectF(self.centre.x() - radius, self.centre.y() - radius, 2 * radius, 2 * radius)

    def point(self, turn: float, radius: float) -> QPointF:
        """The point at `turn` on a circle of `radius`."""
        angle = 2 * pi * turn
        return QPointF(self.centre.x() + radius * sin(angle), self.centre.y() - radius * cos(angle))

    def arc_bounds(self, start: float, end: float) -> QRectF:
        """A rectangle around the ring between two turns, the hand included."""
        bounds = QRectF()
        steps = max(2, round((end - start) * 48) + 1)
        margin = self.diameter * (_HAND_RADIUS + _HAND_LINE)
        middle = self.radius * 0.9
        for step in range(steps + 1):
            point = self.point(start + (end - start) * step / steps, middle)
            bounds = bounds.united(QRectF(point, point).adjusted(-margin, -margin, margin, margin))
        return bounds.adjusted(-2, -2, 2, 2)


def used_dots(fraction_left: float) -> int:
    """How many of the dots stand open when `fraction_left` of the time is left."""
    return DOTS - round(min(max(fraction_left, 0.0), 1.0) * DOTS)


def paint_dots(
    painter: QPainter, geometry: RingGeometry, colours: RingColours, fraction_left: float
) -> None:
    """24 separate dots, the used ones open."""
    size = geometry.diameter
    radius = geometry.radius - size * 0.052
    for dot in range(DOTS):
        centre = geometry.point((dot + 0.5) / DOTS, radius)
        if dot < used_dots(fraction_left):
            painter.setPen(QPen(colours.strong, size * _DOT_LINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            open_radius = size * _DOT_RADIUS * 0.75
            painter.drawEllipse(centre, open_radius, open_radius)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.strong)
            painter.drawEllipse(centre, size * _DOT_RADIUS, size * _DOT_RADIUS)


def paint_segments(
    painter: QPainter,
    geometry: RingGeometry,
    colours: RingColours,
    segments: int,
    position: float,
) -> None:
    """One segment per repetition: done full, the current one outlined and filling, others pale."""
    count = max(1, segments)
    current = int(position)
    outer = geometry.radius - geometry.diameter * 0.01
    inner = outer - geometry.diameter * _SEGMENT_BAND
    gap = min(_GAP_OF_TURN, _GAP_SHARE_MAX / count) if count > 1 else 0.0
    painter.setPen(Qt.PenStyle.NoPen)
    for segment in range(count):
        start, end = segment / count + gap / 2, (segment + 1) / count - gap / 2
        shape = _sector(geometry, start, end, outer, inner)
        if segment == current:
            done = start + (end - start) * (position - current)
            filled = _sector(geometry, start, done, outer, inner)
            _paint_current(painter, shape, filled, geometry.diameter * _OUTLINE, colours)
            continue
        painter.fillPath(shape, colours.strong if segment < current else colours.track)


def paint_band(
    painter: QPainter, geometry: RingGeometry, colours: RingColours, fraction_left: float
) -> None:
    """One thick band for the time that is left, eaten clockwise by a round hand."""
    size = geometry.diameter
    hand_radius = size * _HAND_RADIUS * 0.95
    # The hand is wider than the band, and must not leave the ring.
    radius = geometry.radius - hand_radius - size * _HAND_LINE / 2 - 1
    _paint_arc(painter, geometry.circle(radius), colours, fraction_left, size * _BAND)
    hand = geometry.point(1 - fraction_left, radius)
    painter.setPen(QPen(colours.strong, size * _HAND_LINE))
    painter.setBrush(colours.wall)
    painter.drawEllipse(hand, hand_radius, hand_radius)


def paint_thin_lines(
    painter: QPainter, geometry: RingGeometry, colours: RingColours, fraction_left: float
) -> None:
    """Two thin lines for the time that is left."""
    size = geometry.diameter
    outer = geometry.radius - size * (0.01 + _THIN_LINE / 2)
    for radius in (outer, outer - size * _THIN_GAP):
        _paint_arc(painter, geometry.circle(radius), colours, fraction_left, size * _THIN_LINE)


def _paint_arc(
    painter: QPainter, circle: QRectF, colours: RingColours, fraction_left: float, width: float
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colours.track, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    used = round((1 - fraction_left) * 360 * 16)
    painter.drawArc(circle, 90 * 16, -used)
    pen.setColor(colours.strong)
    painter.setPen(pen)
    painter.drawArc(circle, 90 * 16, 360 * 16 - used)


def _paint_current(
    painter: QPainter, shape: QPainterPath, filled: QPainterPath, line: float, colours: RingColours
) -> None:
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillPath(filled, colours.strong)
    # The pen stands half outside the shape and is cut off there, so the line counts double.
    painter.strokePath(shape, QPen(colours.strong, 2 * line))
    painter.restore()


def _sector(
    geometry: RingGeometry, start: float, end: float, outer: float, inner: float
) -> QPainterPath:
    path = QPainterPath()
    first, sweep = 90 - start * 360, -(end - start) * 360
    path.arcMoveTo(geometry.circle(outer), first)
    path.arcTo(geometry.circle(outer), first, sweep)
    path.arcTo(geometry.circle(inner), first + sweep, -sweep)
    path.closeSubpath()
    return path
