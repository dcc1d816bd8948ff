"""Paints one picture of the figure; it needs no window and may run on any thread."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from limber.figure.depth import Solid, painting_order
from limber.figure.muscles import Glow
from limber.figure.picture import Mat, Picture, covered
from limber.figure.shapes import Look, Piece, Shape
from limber.figure.things import Bolster, Box, Ribbon, Thing
from limber.ui.widgets.figure_ground import fade_sides, paint_mat, paint_shadow
from limber.ui.widgets.figure_head import paint_head
from limber.ui.widgets.figure_marks import paint_arrow, paint_disc, paint_focus
from limber.ui.widgets.figure_shading import (
    Paints,
    axis_of,
    base_colour,
    belongs,
    glow_brush,
    lit,
    paint_shade,
)
from limber.ui.widgets.figure_sheet import Sheet, fitted
from limber.ui.widgets.figure_things import outlines, paint_thing

MARGIN: Final = 0.035
"""Of the smaller edge, round the picture."""
FADE: Final = 0.05
"""Of the width: where a mat that reaches out fades away, on either side."""
FADE_OF_SHADOWS: Final = 0.01
"""As much, where the whole mat is on the picture."""
FACING: Final = 0.05
"""How much a spot must look towards the viewer to be pointed at; 1: straight."""
LINE_METRES: Final = 0.0075
NEARER: Final = {Piece.SLEEVE: 0.004, Piece.HAND: 0.015, Piece.PELVIS: -0.004}


@dataclass(frozen=True, slots=True)
class Extras:
    """What is painted besides the body."""

    mat: bool = True
    disc: bool = True
    focus: bool = False
    """The ring that a label points at, where it faces the viewer."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece or a thing, with its outlines."""

    of: Shape | Thing
    paths: tuple[QPainterPath, ...]


def _always() -> None:
    """Go on to the end."""


def painted(
    picture: Picture,
    size: QSize,
    paints: Paints,
    extras: Extras,
    pixel_ratio: float = 1.0,
    go_on: Callable[[], None] = _always,
) -> QImage:
    """The picture on a transparent ground, `size` in logical pixels.

    `go_on` is called between parts; what it raises ends the painting.
    """
    image = QImage(
        round(size.width() * pixel_ratio),
        round(size.height() * pixel_ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(0)
    edge = MARGIN * min(image.width(), image.height())
    whole = QRectF(0, 0, image.width(), image.height())
    sheet = fitted(picture.camera, picture.setting, whole.adjusted(edge, edge, -edge, -edge))
    sheet = replace(sheet, area=whole)
    body = _body(picture, sheet, paints, image.size(), go_on)
    mat = picture.setting.mat if extras.mat else None
    painter = QPainter(image)
    _soft(painter)
    if mat is not None:
        paint_mat(painter, sheet, mat, paints.figure)
    paint_shadow(painter, sheet, picture.shapes, picture.things, paints.figure)
    reaches_out = mat is not None and not _holds(whole, sheet, mat)
    fade_sides(painter, whole, FADE if reaches_out else FADE_OF_SHADOWS)
    painter.drawImage(0, 0, body)
    _marks(painter, picture, sheet, paints, extras)
    painter.end()
    image.setDevicePixelRatio(pixel_ratio)
    return image


def _holds(whole: QRectF, sheet: Sheet, mat: Mat) -> bool:
    """Whether both ends of a mat are on the picture."""
    places = [sheet.point(corner).x() for corner in mat.corners()]
    return whole.left() <= min(places) and max(places) <= whole.right()


def _soft(painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)


def _marks(
    painter: QPainter, picture: Picture, sheet: Sheet, paints: Paints, extras: Extras
) -> None:
    head = None
    if picture.arrow:
        middle = picture.body.trunk.sacrum
        head = paint_arrow(painter, sheet, picture.arrow, middle, QColor(paints.arrow))
    seen = [glow for glow in picture.glows if _faces(glow, picture)] if extras.focus else []
    if seen:
        paint_focus(painter, sheet, seen[0], paints.figure)
    disc = picture.disc if extras.disc else None
    if disc is not None and not covered(disc, picture.shapes, picture.camera):
        paint_disc(painter, sheet, disc, paints.figure, head)


def _faces(glow: Glow, picture: Picture) -> bool:
    return picture.camera.direction(glow.normal)[2] > FACING


def _body(
    picture: Picture, sheet: Sheet, paints: Paints, size: QSize, go_on: Callable[[], None]
) -> QImage:
    """Body and things on a layer of their own, so that shade falls on them alone."""
    layer = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    layer.fill(0)
    items = [_item(of, sheet) for of in _in_order(picture)]
    painter = QPainter(layer)
    try:
        _soft(painter)
        _outline(painter, items, sheet, paints)
        for item in items:
            go_on()
            if isinstance(item.of, Shape):
                _paint_shape(painter, item.of, item.paths, picture, sheet, paints)
            else:
                paint_thing(painter, sheet, item.of, paints.figure)
    finally:
        painter.end()
    return layer


def _in_order(picture: Picture) -> Iterator[Shape | Thing]:
    parts: list[Shape | Thing] = [*picture.shapes, *_cut(picture.things)]
    for index in painting_order([_solid(part) for part in parts], picture.camera):
        yield parts[index]


def _cut(things: Sequence[Thing]) -> Iterator[Thing]:
    for thing in things:
        if isinstance(thing, Ribbon):
            yield from thing.pieces()
        else:
            yield thing


def _solid(part: Shape | Thing) -> Solid:
    if isinstance(part, Shape):
        return Solid(part.balls, nearer=NEARER.get(part.piece, 0.0))
    if isinstance(part, Bolster):
        return Solid(part.balls)
    if isinstance(part, Box):
        return Solid(_box_balls(part), box=part)
    return Solid(tuple((point, part.width / 2) for point in part.points), nearer=0.02)


def _box_balls(box: Box) -> tuple[tuple[tuple[float, float, float], float], ...]:
    return tuple(
        ((x, y, z), 0.005)
        for x in (box.low[0], box.high[0])
        for z in (box.low[2], box.high[2])
        for y in (box.low[1], box.high[1])
    )


def _item(of: Shape | Thing, sheet: Sheet) -> _Item:
    if isinstance(of, Shape):
        return _Item(of, tuple(sheet.skin(balls) for balls in of.skins()))
    return _Item(of, tuple(outlines(of, sheet)))


def _outline(painter: QPainter, items: Sequence[_Item], sheet: Sheet, paints: Paints) -> None:
    """The line round everything, drawn first and filled over."""
    colour = QColor(paints.figure.outline)
    colour.setAlpha(215)
    width = max(1.0, sheet.pixels_per_metre * LINE_METRES)
    painter.setPen(
        QPen(
            colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        )
    )
    painter.setBrush(colour)
    for item in items:
        for path in item.paths:
            painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_shape(
    painter: QPainter,
    shape: Shape,
    paths: Sequence[QPainterPath],
    picture: Picture,
    sheet: Sheet,
    paints: Paints,
) -> None:
    if shape.core:
        paint_shade(painter, sheet, shape, paints.figure)
    if shape.look is Look.HEAD:
        paint_head(painter, sheet, picture.body.trunk, paths[0], paints.skin, paints.figure.hair)
        return
    circles = sheet.circles(shape.balls)
    axis = axis_of(shape, picture.body, sheet, circles)
    base = base_colour(shape, picture.working, paints)
    painter.setBrush(lit(base, circles, axis, 24 if shape.look is Look.SHIRT else 34))
    for path in paths:
        painter.drawPath(path)
    for glow in _glows_on(picture, shape):
        painter.setBrush(glow_brush(sheet, glow, QColor(paints.glow)))
        for path in paths:
            painter.drawPath(path)


def _glows_on(picture: Picture, shape: Shape) -> Iterator[Glow]:
    return (glow for glow in picture.glows if belongs(glow, shape))
