"""How props are painted: furniture, cushions, balls, bands."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QRadialGradient,
)

from limber.figure.things import Bolster, Box, Ribbon, Stuff, Thing
from limber.figure.vectors import Vector
from limber.ui.tokens import FigureColours
from limber.ui.widgets.figure_shading import lit
from limber.ui.widgets.figure_sheet import Sheet

TOP_LIGHTER: Final = 106
"""Percent: how much lighter the upper face of a thick cushion is."""


def stuff_colour(stuff: Stuff, colours: FigureColours) -> QColor:
    """The colour of what a thing is made of."""
    match stuff:
        case Stuff.CLOTH:
            return QColor(colours.cloth)
        case Stuff.WOOD:
            return QColor(colours.wood)
        case Stuff.RUBBER:
            return QColor(colours.rubber)
        case Stuff.BAND:
            return QColor(colours.band)
        case Stuff.WALL:
            return QColor(colours.wall)


def outlines(thing: Thing, sheet: Sheet) -> list[QPainterPath]:
    """What the outline of a thing is drawn around."""
    if isinstance(thing, Box):
        return [sheet.skin((corner, 0.002) for corner in _corners(thing))]
    if isinstance(thing, Bolster):
        return [sheet.skin(thing.balls)]
    return [_stroke(thing, sheet)]


def paint_thing(painter: QPainter, sheet: Sheet, thing: Thing, colours: FigureColours) -> None:
    """One thing, lit from the upper left."""
    base = stuff_colour(thing.stuff, colours)
    if isinstance(thing, Box):
        _paint_box(painter, sheet, thing, base)
    elif isinstance(thing, Bolster):
        _paint_bolster(painter, sheet, thing, base)
    else:
        painter.setBrush(base)
        painter.drawPath(_stroke(thing, sheet))


def _paint_box(painter: QPainter, sheet: Sheet, box: Box, base: QColor) -> None:
    eye = sheet.camera.eye
    tones = {1: base.lighter(108), 0: base.darker(118), 2: base.darker(106)}
    for axis, sign, place in box.planes():
        if sign * eye[axis] > 0:
            painter.setBrush(tones[axis])
            painter.drawPath(sheet.polygon(_face(box, axis, place)))


def _paint_bolster(painter: QPainter, sheet: Sheet, bolster: Bolster, base: QColor) -> None:
    circles = sheet.circles(bolster.balls)
    path = sheet.skin(bolster.balls)
    if len(circles) == 1:
        x, y, radius = circles[0]
        light = QRadialGradient(QPointF(x - radius * 0.35, y - radius * 0.45), radius * 1.6)
        light.setColorAt(0, base.lighter(125))
        light.setColorAt(0.5, base)
        light.setColorAt(1, base.darker(135))
        painter.setBrush(light)
    else:
        painter.setBrush(lit(base, circles, (1.0, 0.0), 30))
    painter.drawPath(path)
    if bolster.top:
        painter.setBrush(base.lighter(TOP_LIGHTER))
        painter.drawPath(sheet.skin(bolster.top))


def _stroke(ribbon: Ribbon, sheet: Sheet) -> QPainterPath:
    line = QPainterPath(sheet.point(ribbon.points[0]))
    for place in ribbon.points[1:]:
        line.lineTo(sheet.point(place))
    stroker = QPainterPathStroker(QPen(Qt.GlobalColor.black, ribbon.width * sheet.pixels_per_metre))
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(line).simplified()


def _corners(box: Box) -> Iterator[Vector]:
    for x in (box.low[0], box.high[0]):
        for y in (box.low[1], box.high[1]):
            for z in (box.low[2], box.high[2]):
                yield (x, y, z)


def _face(box: Box, axis: int, place: float) -> list[Vector]:
    first, second = (other for other in range(3) if other != axis)
    corners: list[Vector] = []
    for one, two in ((0, 0), (1, 0), (1, 1), (0, 1)):
        point = [place, place, place]
        point[first] = (box.low, box.high)[one][first]
        point[second] = (box.low, box.high)[two][second]
        corners.append((point[0], point[1], point[2]))
    return corners
