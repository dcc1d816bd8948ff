"""The marks on the figure: the disc of the side, the arrow of the motion, the point to feel."""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from limber.figure.arrow import arrow_line
from limber.figure.muscles import Glow
from limber.figure.picture import BodySide, Disc
from limber.figure.vectors import Vector
from limber.ui.fonts import font
from limber.ui.tokens import FigureColours, Weight
from limber.ui.widgets.figure_sheet import Sheet

DISC_RADIUS: Final = 0.062
SMALLEST_DISC_PIXELS: Final = 9.0
ARROW_HEAD: Final = 0.062
LETTERS: Final = {BodySide.LEFT: "L", BodySide.RIGHT: "R"}


def paint_disc(
    painter: QPainter, sheet: Sheet, disc: Disc, colours: FigureColours, head: QPointF | None
) -> None:
    """The letter of the working side on a dark disc, beside the arrow's head if there is one."""
    radius = max(DISC_RADIUS * sheet.pixels_per_metre, SMALLEST_DISC_PIXELS)
    at = sheet.point(disc.place)
    if head is not None:
        at = _clear_of(head, at, radius * 1.08 + ARROW_HEAD * sheet.pixels_per_metre)
    painter.setPen(QPen(QColor(colours.on_disc), radius * 0.16))
    painter.setBrush(QColor(colours.disc))
    painter.drawEllipse(at, radius, radius)
    painter.setFont(font(radius * 1.25, Weight.BOLD))
    painter.setPen(QColor(colours.on_disc))
    box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[disc.side])
    painter.setPen(Qt.PenStyle.NoPen)


def _clear_of(place: QPointF, at: QPointF, least: float) -> QPointF:
    """The nearest point that is so far from a place."""
    away = at - place
    far = math.hypot(away.x(), away.y())
    if far >= least:
        return at
    return place + (away * (least / far) if far > 0 else QPointF(0, least))


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
) -> QPointF | None:
    """Dots along the way that a part travels, and a head at its end; where that is.

    None: the way is seen end on, and there is no arrow.
    """
    metre = sheet.pixels_per_metre
    way = [_pair(sheet.point(place)) for place in places]
    points = [QPointF(x, y) for x, y in arrow_line(way, _pair(sheet.point(middle)), metre)]
    if not points:
        return None
    line = QPainterPath(points[0])
    for point in points[1:]:
        line.lineTo(point)
    pen = QPen(colour, 0.020 * metre, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 1.9])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(line)
    _paint_tip(painter, points[-3], points[-1], metre, colour)
    return points[-1]


def _pair(point: QPointF) -> tuple[float, float]:
    return (point.x(), point.y())


def _paint_tip(
    painter: QPainter, before: QPointF, end: QPointF, metre: float, colour: QColor
) -> None:
    angle = math.atan2(end.y() - before.y(), end.x() - before.x())
    size = ARROW_HEAD * metre
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
