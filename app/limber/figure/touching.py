"""Whether a body touches what it rests on, and nothing goes through the mat or another part."""

import itertools
import math
from collections.abc import Iterator
from typing import Final

from limber.figure.body import Body, Limb
from limber.figure.kinds import Part
from limber.figure.parts import balls_of
from limber.figure.places import touch_of
from limber.figure.pose import Pose
from limber.figure.shapes import Ball, Piece, Shape, shapes_of
from limber.figure.solving import Room
from limber.figure.trouble import Trouble
from limber.figure.vectors import between, distance

GAP_METRES: Final = 0.02
UNDER_METRES: Final = 0.015
INTO_METRES: Final = 0.035
"""How far two limbs may press into each other: flesh gives."""
LEG_PIECES: Final = (Piece.THIGH, Piece.SHANK, Piece.FOOT)
ARM_PIECES: Final = (Piece.FOREARM, Piece.HAND)


def rest_problems(body: Body, pose: Pose, room: Room) -> Iterator[str]:
    """What should rest on something and does not."""
    for part, support in pose.rests.items():
        gap = lowest(body, part) - room.heights[support]
        if abs(gap) > GAP_METRES:
            where = "above" if gap > 0 else "under"
            yield f"{part} is {abs(gap) * 100:.1f} cm {where} the {support}"


def hold_problems(body: Body, pose: Pose, room: Room) -> Iterator[str]:
    """Hands and feet that do not reach where they are held."""
    for limb, limb_pose in pose.limbs.items():
        if limb_pose.hold is None:
            continue
        wanted = touch_of(body, limb, limb_pose.hold, room.heights).point
        short = distance(wanted, body.chain(limb).end)
        if short > GAP_METRES:
            yield f"{_named(limb)} is {short * 100:.1f} cm from where it is held"


def mat_problems(body: Body) -> Iterator[Trouble]:
    """Parts under the mat."""
    for part in Part:
        under = -lowest(body, part)
        if under > UNDER_METRES:
            text = f"{part} is {under * 100:.1f} cm under the mat"
            yield Trouble(f"{part} under", under, text)


def crossing_problems(body: Body) -> Iterator[Trouble]:
    """Limbs that go through each other or an arm that goes through the trunk."""
    shapes = shapes_of(body)
    solid = [shape for shape in shapes if shape.limb is not None]
    for index, one in enumerate(solid):
        for two in solid[:index]:
            if _may_not_cross(one, two):
                yield from _crossing(one, two)
    trunk = [shape for shape in shapes if shape.piece in (Piece.TORSO, Piece.HEAD)]
    for arm in (shape for shape in solid if shape.piece in ARM_PIECES):
        for part in trunk:
            yield from _crossing(arm, part)


def lowest(body: Body, part: Part) -> float:
    """The height of the lowest point of a part in metres."""
    return min(centre[1] - radius for centre, radius in balls_of(body, part))


def _may_not_cross(one: Shape, two: Shape) -> bool:
    return one.limb is not two.limb and all(
        shape.piece in LEG_PIECES + ARM_PIECES for shape in (one, two)
    )


def _crossing(one: Shape, two: Shape) -> Iterator[Trouble]:
    deepest = max(
        a_radius + b_radius - math.dist(a, b)
        for a, a_radius in _filled(one)
        for b, b_radius in _filled(two)
    )
    if deepest > INTO_METRES:
        names = f"{_shape_name(one)}", f"{_shape_name(two)}"
        text = f"{names[0]} is {deepest * 100:.1f} cm inside {names[1]}"
        yield Trouble(" in ".join(names), deepest, text)


def _filled(shape: Shape) -> Iterator[Ball]:
    """The balls of a shape with three between each two; a foot or hand is a chain of its core."""
    balls = shape.core if shape.piece in (Piece.FOOT, Piece.HAND) else shape.balls
    yield balls[-1]
    for (a, a_radius), (b, b_radius) in itertools.pairwise(balls):
        for step in range(4):
            share = step / 4
            yield between(a, b, share), a_radius + (b_radius - a_radius) * share


def _shape_name(shape: Shape) -> str:
    if shape.limb is None:
        return f"the {shape.piece}"
    return f"{_side(shape.limb)} {shape.piece}"


def _named(limb: Limb) -> str:
    return f"{_side(limb)} {'foot' if limb.value.endswith('leg') else 'hand'}"


def _side(limb: Limb) -> str:
    return "working" if limb.value.startswith("left") else "other"
