"""Frames turned into each other the short way, and frames as another frame has them."""

import math
from typing import Final

from limber.figure.vectors import (
    UP,
    Frame,
    Vector,
    across,
    add,
    cross,
    dot,
    length,
    scale,
    subtract,
    turned,
    unit,
)

HALF_TURN: Final = 180.0
SMALLEST: Final = 1e-9
LEAST_ASIDE: Final = 0.5
LIFT: Final = 1.2
"""How much an arm is lifted on its way, where it swings half round."""


def between_frames(a: Frame, b: Frame, share: float) -> Frame:
    """The frame on the shortest turn from `a` (share 0) to `b` (share 1)."""
    axis, degrees = _turn(a, b)
    return turned_frame(a, axis, degrees * share)


def swinging(a: Frame, b: Frame, share: float) -> Frame:
    """The frame of an arm on its way, which is lifted the more, the further it swings."""
    over = _lifted(a, b)
    return between_frames(between_frames(a, over, share), between_frames(over, b, share), share)


def _lifted(a: Frame, b: Frame) -> Frame:
    """Midway between two frames of an arm, with its lower end lifted."""
    lift = LIFT * (1 - dot(a.down, b.down)) / 2
    middle = between_frames(a, b, 0.5)
    way = add(scale(add(a.down, b.down), 0.5), scale(_aside(a, b), lift))
    return _tipped(middle, unit(way))


def _aside(a: Frame, b: Frame) -> Vector:
    """Where an arm is lifted to between two places: upwards, or to the front beside the body."""
    way = subtract(b.down, a.down)
    if length(way) < SMALLEST:
        return UP
    line = unit(way)
    for aim in (UP, add(a.front, b.front), a.front):
        found = across(aim, line)
        if length(found) > LEAST_ASIDE:
            return unit(found)
    return unit(across(a.left, line))


def _tipped(a: Frame, down: Vector) -> Frame:
    """The frame turned as little as can be so that its lower end points there."""
    axis = cross(a.down, down)
    if length(axis) < SMALLEST:
        return a if dot(a.down, down) > 0 else turned_frame(a, a.front, HALF_TURN)
    return turned_frame(a, unit(axis), math.degrees(math.atan2(length(axis), dot(a.down, down))))


def turned_frame(a: Frame, axis: Vector, degrees: float) -> Frame:
    """A frame turned about an axis of length 1, right-handed."""
    return Frame(
        turned(a.left, axis, degrees), turned(a.up, axis, degrees), turned(a.front, axis, degrees)
    )


def inside(outer: Frame, inner: Frame) -> Frame:
    """A frame as another frame has it."""
    return Frame(seen(outer, inner.left), seen(outer, inner.up), seen(outer, inner.front))


def outside(outer: Frame, inner: Frame) -> Frame:
    """The frame in the room that another frame has so; the reverse of `inside`."""
    return Frame(_shown(outer, inner.left), _shown(outer, inner.up), _shown(outer, inner.front))


def seen(outer: Frame, way: Vector) -> Vector:
    """A direction as a frame has it: left, up, front."""
    return (dot(way, outer.left), dot(way, outer.up), dot(way, outer.front))


def _shown(outer: Frame, way: Vector) -> Vector:
    return outer.place((0.0, 0.0, 0.0), *way)


def _turn(a: Frame, b: Frame) -> tuple[Vector, float]:
    """The axis and the degrees of the turn from one frame to another."""
    pairs = ((a.left, b.left), (a.up, b.up), (a.front, b.front))
    cosine = (sum(dot(one, two) for one, two in pairs) - 1) / 2
    crossed = [cross(one, two) for one, two in pairs]
    doubled = (
        sum(each[0] for each in crossed),
        sum(each[1] for each in crossed),
        sum(each[2] for each in crossed),
    )
    sine = length(doubled) / 2
    if sine > SMALLEST:
        return unit(doubled), math.degrees(math.atan2(sine, cosine))
    return _half_turn_axis(a, b), 0.0 if cosine > 0 else HALF_TURN


def _half_turn_axis(a: Frame, b: Frame) -> Vector:
    """Of two frames turned half round: what keeps its place between them."""
    sums = [
        (one[0] + two[0], one[1] + two[1], one[2] + two[2])
        for one, two in ((a.left, b.left), (a.up, b.up), (a.front, b.front))
    ]
    longest = max(sums, key=length)
    return scale(longest, 1 / length(longest)) if length(longest) > SMALLEST else a.up
