"""How a piece of the body is filled: light from the upper left, glow where it is felt."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
    QRadialGradient,
)

from limber.figure.body import Body, Limb
from limber.figure.muscles import Glow
from limber.figure.outline import Circle, hull
from limber.figure.shapes import Look, Piece, Shape
from limber.figure.vectors import Vector, dot
from limber.ui.tokens import FigureColours
from limber.ui.widgets.figure_sheet import Sheet, path_of

LIGHT: Final = (-0.45, -0.89)
"""The direction on the picture that the light comes from."""
SHADE_RINGS: Final = ((0.11, 20), (0.075, 24), (0.045, 34), (0.02, 60))
"""Width in metres and strength of the soft shade round a piece, on what lies behind."""
GLOW_STOPS: Final = ((0.0, 250), (0.35, 225), (0.7, 110), (1.0, 0))


@dataclass(frozen=True, slots=True)
class Paints:
    """The colours of one figure."""

    figure: FigureColours
    skin: str
    glow: str
    arrow: str


def base_colour(shape: Shape, working: frozenset[Limb], paints: Paints) -> QColor:
    """What a piece is painted with before light and shade."""
    match shape.look:
        case Look.SKIN | Look.HEAD:
            return QColor(paints.skin)
        case Look.SHIRT:
            return QColor(paints.figure.shirt)
        case Look.TROUSERS:
            return QColor(
                paints.figure.working if _works(shape, working) else paints.figure.resting
            )


def _works(shape: Shape, working: frozenset[Limb]) -> bool:
    if shape.limb is None:
        return {Limb.LEFT_LEG, Limb.RIGHT_LEG} <= working
    return shape.limb in working


def lit(base: QColor, circles: Sequence[Circle], axis: tuple[float, float], depth: int) -> QBrush:
    """A gradient across a piece: light on the side of the light, darker on the other."""
    x, y = _middle(circles)
    across = _across(axis)
    radius = max(abs((cx - x) * across[0] + (cy - y) * across[1]) + r for cx, cy, r in circles)
    strength = 0.5 + 0.5 * abs(across[0] * LIGHT[0] + across[1] * LIGHT[1])
    gradient = QLinearGradient(
        x + across[0] * radius,
        y + across[1] * radius,
        x - across[0] * radius,
        y - across[1] * radius,
    )
    gradient.setColorAt(0, base.lighter(int(100 + 15 * strength)))
    gradient.setColorAt(0.36, base.lighter(102))
    gradient.setColorAt(0.64, base.darker(105))
    gradient.setColorAt(1, base.darker(int(100 + depth * strength)))
    return QBrush(gradient)


def _middle(circles: Sequence[Circle]) -> tuple[float, float]:
    count = len(circles)
    return sum(c[0] for c in circles) / count, sum(c[1] for c in circles) / count


def _across(axis: tuple[float, float]) -> tuple[float, float]:
    size = math.hypot(*axis)
    if size < 1e-3:
        return LIGHT
    x, y = -axis[1] / size, axis[0] / size
    return (x, y) if x * LIGHT[0] + y * LIGHT[1] >= 0 else (-x, -y)


def axis_of(
    shape: Shape, body: Body, sheet: Sheet, circles: Sequence[Circle]
) -> tuple[float, float]:
    """Along which direction of the picture a piece runs."""
    if shape.piece in (Piece.PELVIS, Piece.TORSO):
        trunk = body.trunk
        frame = trunk.pelvis_frame if shape.piece is Piece.PELVIS else trunk.waist_frame
        up = sheet.camera.direction(frame.up)
        return (up[0], -up[1])
    last = 4 if shape.piece is Piece.FOOT else len(circles) - 1
    last = 3 if shape.piece is Piece.HAND else last
    return (circles[last][0] - circles[0][0], circles[last][1] - circles[0][1])


def paint_shade(painter: QPainter, sheet: Sheet, shape: Shape, colours: FigureColours) -> None:
    """The soft dark rim that a piece throws on the body behind it."""
    core = sheet.circles(shape.core)
    metre = sheet.pixels_per_metre
    grain, margin = max(2.0, metre * 0.016), 0.10 * metre
    left, top = min(x - r for x, _, r in core) - margin, min(y - r for _, y, r in core) - margin
    right, low = max(x + r for x, _, r in core) + margin, max(y + r for _, y, r in core) + margin
    width, height = int((right - left) / grain) + 2, int((low - top) / grain) + 2
    small = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    small.fill(0)
    brush = QPainter(small)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.scale(1 / grain, 1 / grain)
    brush.translate(-left, -top)
    path = path_of(hull(core))
    for wide, alpha in SHADE_RINGS:
        colour = QColor(colours.shade)
        colour.setAlpha(alpha)
        brush.setPen(_round_pen(colour, wide * metre))
        brush.setBrush(colour)
        brush.drawPath(path)
    brush.end()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.drawImage(QRectF(left, top, width * grain, height * grain), small)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def glow_brush(sheet: Sheet, glow: Glow, colour: QColor) -> QBrush:
    """The warm spot as a brush; fainter where it is on the side turned away."""
    x, y, radius = sheet.circle(glow.place, glow.radius)
    seen = min(max((facing(glow.normal, sheet) + 0.45) / 0.60, 0.0), 1.0)
    gradient = QRadialGradient(QPointF(x, y), radius)
    for place, alpha in GLOW_STOPS:
        tint = QColor(colour)
        tint.setAlpha(int(alpha * seen))
        gradient.setColorAt(place, tint)
    return QBrush(gradient)


def facing(normal: Vector, sheet: Sheet) -> float:
    """1 where a surface looks at the viewer, -1 where it looks away."""
    return dot(normal, sheet.camera.eye)


def belongs(glow: Glow, shape: Shape) -> bool:
    """Whether a spot can be seen on a piece."""
    own = shape.limb is None or glow.limb is None or shape.limb is glow.limb
    return shape.piece in glow.pieces and own


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
