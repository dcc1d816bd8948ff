"""The head of the figure: skull, hair and ears, without a face."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRadialGradient, QTransform

from limber.figure.body import Trunk
from limber.figure.skeleton import HEAD_RADIUS
from limber.figure.vectors import add, scale, unit
from limber.ui.widgets.figure_sheet import Sheet

CAP: Final = 1.035
"""How much the hair stands out from the skull."""
EAR: Final = 0.024


def paint_head(
    painter: QPainter, sheet: Sheet, trunk: Trunk, path: QPainterPath, skin: str, hair: str
) -> None:
    """The head with its outline path: skin, then the cap of hair, then the ear that is seen."""
    x, y, radius = sheet.circle(trunk.head, HEAD_RADIUS)
    base = QColor(skin)
    light = QRadialGradient(QPointF(x - radius * 0.35, y - radius * 0.45), radius * 1.9)
    light.setColorAt(0, base.lighter(112))
    light.setColorAt(0.45, base)
    light.setColorAt(1, base.darker(128))
    painter.setBrush(light)
    painter.drawPath(path)
    _paint_hair(painter, sheet, trunk, (x, y, radius * CAP), hair)
    _paint_ears(painter, sheet, trunk, skin)


def _paint_hair(
    painter: QPainter, sheet: Sheet, trunk: Trunk, circle: tuple[float, float, float], hair: str
) -> None:
    """Half of the skull, that faces up and back, as a half-ball seen from anywhere."""
    x, y, radius = circle
    frame = trunk.head_frame
    way = sheet.camera.direction(unit(add(scale(frame.up, 0.62), scale(frame.front, -0.78))))
    base = QColor(hair)
    light = QRadialGradient(QPointF(x - radius * 0.3, y - radius * 0.5), radius * 1.7)
    light.setColorAt(0, base.lighter(135))
    light.setColorAt(0.6, base)
    light.setColorAt(1, base.darker(115))
    turn = QTransform()
    turn.translate(x, y)
    turn.rotate(math.degrees(math.atan2(-way[1], way[0])))
    painter.setBrush(light)
    painter.drawPath(turn.map(_cap(radius, way[2])))


def _cap(radius: float, towards: float) -> QPainterPath:
    disc, rim, half = QPainterPath(), QPainterPath(), QPainterPath()
    disc.addEllipse(QPointF(0, 0), radius, radius)
    rim.addEllipse(QPointF(0, 0), radius * max(abs(towards), 0.001), radius)
    half.addRect(QRectF(0, -radius * 1.1, radius * 1.2, radius * 2.2))
    half = half.intersected(disc)
    return half.united(rim.intersected(disc)) if towards > 0 else half.subtracted(rim)


def _paint_ears(painter: QPainter, sheet: Sheet, trunk: Trunk, skin: str) -> None:
    frame = trunk.head_frame
    up = sheet.camera.direction(frame.up)
    for side in (1.0, -1.0):
        facing = sheet.camera.direction(scale(frame.left, side))[2]
        if facing > 0.12:
            place = sheet.point(frame.place(trunk.head, side * 0.092, -0.012, 0.004))
            size = EAR * sheet.pixels_per_metre
            painter.save()
            painter.translate(place)
            painter.rotate(math.degrees(math.atan2(-up[1], up[0])) + 90)
            painter.setBrush(QColor(skin).darker(112))
            painter.drawEllipse(QPointF(0, 0), size * max(0.35, facing) * 0.8, size * 1.1)
            painter.restore()
