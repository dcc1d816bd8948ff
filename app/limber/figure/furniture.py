"""Furniture as boxes: tables, chairs, stools, beds and walls, and how high each kind is."""

from collections.abc import Iterator, Mapping
from typing import Final

from limber.figure.kinds import PropKind
from limber.figure.models import Prop
from limber.figure.things import Box, Stuff
from limber.figure.vectors import Vector, scale

SLAB: Final = 0.035
LEG: Final = 0.022
BACKREST_HEIGHT: Final = 0.42
USUAL_HEIGHT: Final = 0.45
USUAL_HEIGHTS: Final[Mapping[PropKind, float]] = {
    PropKind.CUSHION: 0.08,
    PropKind.TABLE: 0.74,
    PropKind.STOOL: 0.25,
}


def height_of(prop: Prop) -> float:
    """How high a prop is, in metres: as said, or as its kind usually is."""
    if prop.height is not None:
        return prop.height
    return USUAL_HEIGHTS.get(prop.kind, USUAL_HEIGHT)


def furniture(prop: Prop, ahead: Vector) -> Iterator[Box]:
    """The boxes of a piece of furniture; none of another prop."""
    match prop.kind:
        case PropKind.TABLE | PropKind.STOOL:
            yield from _legged(prop, ahead)
        case PropKind.CHAIR:
            yield from _legged(prop, ahead)
            yield _backrest(prop, ahead)
        case PropKind.BED:
            yield Box(*_span(prop, ahead), Stuff.CLOTH)
        case PropKind.WALL:
            yield Box(*_span(prop, ahead), Stuff.WALL)
        case _:
            return


def _span(prop: Prop, ahead: Vector) -> tuple[Vector, Vector]:
    """The lowest and the highest corner."""
    x = scale(ahead, prop.along)[0]
    half, side = prop.length / 2, prop.width / 2
    return (x - half, 0.0, prop.out - side), (x + half, height_of(prop), prop.out + side)


def _legged(prop: Prop, ahead: Vector) -> Iterator[Box]:
    low, high = _span(prop, ahead)
    under = high[1] - SLAB
    yield Box((low[0], under, low[2]), high, Stuff.WOOD)
    for x in (low[0] + LEG, high[0] - LEG):
        for z in (low[2] + LEG, high[2] - LEG):
            yield Box((x - LEG, 0.0, z - LEG), (x + LEG, under, z + LEG), Stuff.WOOD)


def _backrest(prop: Prop, ahead: Vector) -> Box:
    low, high = _span(prop, ahead)
    behind = high[0] if ahead[0] < 0 else low[0]
    return Box(
        (behind - 0.015, high[1], low[2]),
        (behind + 0.015, high[1] + BACKREST_HEIGHT, high[2]),
        Stuff.WOOD,
    )
