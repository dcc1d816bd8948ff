"""The marks on the figure: the disc of the side, the arrow of the motion, the point to feel."""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from limber.figure.muscles import Glow
from limber.figure.picture import BodySide, Disc
from limber.figure.vectors import Vector
from limber.ui.fonts import font
from limber.ui.tokens import FigureColours, Weight
from limber.ui.widgets.figure_sheet import Sheet

DISC_RADIUS: Final = 0.062
SMALLEST_DISC_PIXELS: Final = 9.0
ARROW_CLEAR: Final = 0.105
"""How far the arrow runs from what it follows, towards the viewer's upper side."""
ARROW_LEAST: Final = 0.22
"""How long the arrow is at least, from its first dot to its head."""
COVERED_OPACITY: Final = 0.45
"""Of the disc where the body covers the place that it stands for."""
LETTERS: Final = {BodySide.LEFT: "L", BodySide.RIGHT: "R"}


def paint_disc(
    painter: QPainter, sheet: Sheet, disc: Disc, colours: FigureColours, *, covered: bool
) -> None:
    """The letter of the working side on a dark disc; faint where its place is covered."""
    painter.setOpacity(COVERED_OPACITY if covered else 1.0)
    at = sheet.point(disc.place)
    radius = max(DISC_RADIUS * sheet.pixels_per_metre, SMALLEST_DISC_PIXELS)
    painter.setPen(QPen(QColor(colours.on_disc), radius * 0.16))
    painter.setBrush(QColor(colours.disc))
    painter.drawEllipse(at, radius, radius)
    painter.setFont(font(radius * 1.25, Weight.BOLD))
    painter.setPen(QColor(colours.on_disc))
    box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[disc.side])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setOpacity(1.0)


def paint_focus(painter: QPainter, sheet: Sheet, glow: Glow, colours: FigureColours) -> None:
    """The ring with a dot where the label points."""
    at = sheet.point(glow.place)
    metre = sheet.pixels_per_metre
    radius = 0.050 * metre
    dark = QColor(colours.shade)
    dark.setAlpha(150)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(dark, 0.022 * metre))
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(QColor(colours.on_disc), 0.012 * metre))
    painter.drawEllipse(at, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.on_disc))
    painter.drawEllipse(at, radius * 0.28, radius * 0.28)


def paint_arrow(
    painter: QPainter, sheet: Sheet, places: Sequence[Vector], middle: Vector, colour: QColor
) -> None:
    """Dots along the way that a part travels, and a head at its end, on the outer side of it."""
    points = _beside(sheet, places, middle)
    metre = sheet.pixels_per_metre
    line = QPainterPath(points[0])
    for point in points[1:]:
        line.lineTo(point)
    pen = QPen(colour, 0.020 * metre, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 1.9])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(line)
    _paint_tip(painter, points[-4], points[-1], metre, colour)


def _beside(sheet: Sheet, places: Sequence[Vector], middle: Vector) -> list[QPointF]:
    """The way on the picture, moved off the body to the side away from its middle."""
    points = _long_enough(sheet, [sheet.point(place) for place in places])
    way = points[-1] - points[0]
    size = max(math.hypot(way.x(), way.y()), 1e-6)
    aside = QPointF(-way.y() / size, way.x() / size)
    out = points[len(points) // 2] - sheet.point(middle)
    if QPointF.dotProduct(aside, out) < 0:
        aside = -aside
    return [point + aside * (ARROW_CLEAR * sheet.pixels_per_metre) for point in points]


def _long_enough(sheet: Sheet, points: list[QPointF]) -> list[QPointF]:
    """A short way drawn longer about its middle, so that the arrow can be seen."""
    way = points[-1] - points[0]
    size = math.hypot(way.x(), way.y())
    least = ARROW_LEAST * sheet.pixels_per_metre
    if size >= least or size < 1:
        return points
    middle = points[len(points) // 2]
    return [middle + (point - middle) * (least / size) for point in points]


def _paint_tip(
    painter: QPainter, before: QPointF, end: QPointF, metre: float, colour: QColor
) -> None:
    angle = math.atan2(end.y() - before.y(), end.x() - before.x())
    size = 0.062 * metre
    head = QPainterPath(end + QPointF(math.cos(angle), math.sin(angle)) * (size * 0.6))
    for turn in (2.5, -2.5):
        head.lineTo(end + QPointF(math.cos(angle + turn), math.sin(angle + turn)) * (size * 0.9))
    head.closeSubpath()
    painter.setBrush(colour)
    painter.setPen(
        QPen(
            colour,
            0.01 * metre,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    painter.drawPath(head)
    painter.setPen(Qt.PenStyle.NoPen)
