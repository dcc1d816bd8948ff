"""What the figure lies on: the mat, and the soft shadow on it."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen

from limber.figure.outline import Circle, hull
from limber.figure.picture import Mat
from limber.figure.shapes import Shape
from limber.figure.things import Bolster, Box, Thing
from limber.figure.vectors import Vector
from limber.ui.tokens import FigureColours
from limber.ui.widgets.figure_sheet import Sheet, path_of

THICKNESS: Final = 0.022
CORNER: Final = 0.07
SEAM: Final = 0.035
COARSE: Final = 8
"""The shadow is painted so many times smaller, then drawn large and soft."""
PASSES: Final = ((1.45, 0.40), (1.12, 0.72), (0.9, 1.0))
SHADOW_ALPHA: Final = 95
LEAST_RISE: Final = 0.16
"""How flat a round shadow becomes at most, seen from low down."""
FADES: Final = 4.2
"""How fast a shadow fades with the height of what throws it, per metre."""


def paint_mat(painter: QPainter, sheet: Sheet, mat: Mat, colours: FigureColours) -> None:
    """The mat with its edge and its seam."""
    top = sheet.polygon(_rounded(mat, 0.0, 0.0))
    both = [sheet.point(place) for y in (-THICKNESS, 0.0) for place in _rounded(mat, 0.0, y)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.mat_edge))
    painter.drawPath(path_of(hull((at.x(), at.y(), 0.01) for at in both)))
    bounds = top.boundingRect()
    gradient = QLinearGradient(bounds.topLeft(), bounds.bottomRight())
    gradient.setColorAt(0, QColor(colours.mat).lighter(102))
    gradient.setColorAt(1, QColor(colours.mat).darker(106))
    painter.setBrush(gradient)
    painter.drawPath(top)
    seam = QColor(colours.mat_edge)
    seam.setAlpha(110)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(seam, max(1.2, sheet.pixels_per_metre * 0.0035)))
    painter.drawPath(sheet.polygon(_rounded(mat, SEAM, 0.0)))
    painter.setPen(Qt.PenStyle.NoPen)


def paint_shadow(
    painter: QPainter,
    sheet: Sheet,
    shapes: Sequence[Shape],
    things: Sequence[Thing],
    colours: FigureColours,
) -> None:
    """The shadow of body and things: dark where they touch the mat, faint where they are high."""
    width = max(1, int(sheet.area.width()) // COARSE + 1)
    height = max(1, int(sheet.area.height()) // COARSE + 1)
    small = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    small.fill(0)
    brush = QPainter(small)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.scale(1 / COARSE, 1 / COARSE)
    brush.setPen(Qt.PenStyle.NoPen)
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    colour = QColor(colours.shade)
    rise = max(math.sin(math.radians(sheet.camera.height)), LEAST_RISE)
    blots = _blots(sheet, shapes, things, rise)
    for strength, circles in sorted(blots, key=lambda blot: blot[0]):
        colour.setAlpha(int(SHADOW_ALPHA * strength))
        brush.setBrush(colour)
        brush.drawPath(path_of((x, y * rise) for x, y in hull(circles)))
    brush.end()
    painter.drawImage(
        QRectF(0, 0, width * COARSE, height * COARSE),
        _softened(small),
        QRectF(0, 0, width * 4, height * 4),
    )


def fade_sides(painter: QPainter, whole: QRectF, share: float) -> None:
    """What reaches out at either side fades away there."""
    wide = whole.width() * share
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    for edge, inner in ((whole.left(), wide), (whole.right(), -wide)):
        fading = QLinearGradient(edge, 0, edge + inner, 0)
        fading.setColorAt(0, QColor(0, 0, 0, 0))
        fading.setColorAt(1, QColor(0, 0, 0, 255))
        strip = QRectF(edge, whole.top(), inner, whole.height()).normalized()
        painter.fillRect(strip, fading)
    painter.restore()


def _softened(image: QImage) -> QImage:
    ignore, smooth = (
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    width, height = image.width(), image.height()
    down = image.scaled(max(1, width * 2 // 3), max(1, height * 2 // 3), ignore, smooth)
    return down.scaled(width * 4, height * 4, ignore, smooth)


def _blots(
    sheet: Sheet, shapes: Sequence[Shape], things: Sequence[Thing], rise: float
) -> Iterator[tuple[float, list[Circle]]]:
    """How dark each blot is, and its circles on the mat as if seen from straight above."""
    for balls in _casters(shapes, things):
        height = max(min(centre[1] - radius for centre, radius in balls), 0.0)
        for spread, share in PASSES:
            strength = math.exp(-height * FADES) * share
            if strength > 0.05:
                yield strength, [_blot(sheet, ball, spread, rise) for ball in balls]


def _casters(
    shapes: Sequence[Shape], things: Sequence[Thing]
) -> Iterator[tuple[tuple[Vector, float], ...]]:
    for shape in shapes:
        yield from shape.skins()
    for thing in things:
        if isinstance(thing, Bolster):
            yield thing.balls
        elif isinstance(thing, Box):
            (x0, y0, z0), (x1, _, z1) = thing.low, thing.high
            yield tuple(((x, y0 + 0.02, z), 0.02) for x in (x0, x1) for z in (z0, z1))


def _blot(sheet: Sheet, ball: tuple[Vector, float], spread: float, rise: float) -> Circle:
    (x, y, z), radius = ball
    height = max(y, 0.0)
    fallen = (x + 0.10 * height, 0.0, z + 0.06 * height)
    px, py, size = sheet.circle(fallen, radius * spread * (1 + 0.6 * max(0.0, y - radius)))
    return (px, py / rise, size)


def _rounded(mat: Mat, inset: float, y: float) -> Iterator[Vector]:
    left, right = mat.left + inset, mat.right - inset
    far, near = mat.far + inset, mat.near - inset
    radius = max(CORNER - inset, 0.02)
    corners = (
        (right - radius, near - radius, 0),
        (left + radius, near - radius, 90),
        (left + radius, far + radius, 180),
        (right - radius, far + radius, 270),
    )
    for x, z, start in corners:
        for step in range(9):
            angle = math.radians(start + step * 90 / 8)
            yield (x + radius * math.cos(angle), y, z + radius * math.sin(angle))
