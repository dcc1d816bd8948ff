"""Whether a body touches what it rests on, and nothing goes through the mat or another part."""

import itertools
import math
from collections.abc import Iterator, Sequence
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


def leg_problems(body: Body) -> Iterator[Trouble]:
    """Legs that go through each other."""
    legs = [shape for shape in shapes_of(body) if shape.piece in LEG_PIECES]
    for one, two in itertools.combinations(legs, 2):
        if one.limb is not two.limb:
            yield from _crossing(two, one)


def arm_problems(body: Body) -> Iterator[Trouble]:
    """Arms that go through a leg, the other arm or the trunk."""
    shapes = shapes_of(body)
    arms = [shape for shape in shapes if shape.piece in ARM_PIECES]
    others = [shape for shape in shapes if shape.piece in (*LEG_PIECES, Piece.TORSO, Piece.HEAD)]
    for arm in arms:
        for other in others:
            yield from _crossing(arm, other)
    for one, two in itertools.combinations(arms, 2):
        if one.limb is not two.limb:
            yield from _crossing(two, one)


def lowest(body: Body, part: Part) -> float:
    """The height of the lowest point of a part in metres."""
    return min(centre[1] - radius for centre, radius in balls_of(body, part))


def filled(balls: Sequence[Ball]) -> Iterator[Ball]:
    """The balls of a chain with three between each two."""
    yield balls[-1]
    for (a, a_radius), (b, b_radius) in itertools.pairwise(balls):
        for step in range(4):
            share = step / 4
            yield between(a, b, share), a_radius + (b_radius - a_radius) * share


def shape_name(shape: Shape) -> str:
    """What a shape is called in a sentence."""
    if shape.limb is None:
        return f"the {shape.piece}"
    return f"{_side(shape.limb)} {shape.piece}"


def _crossing(one: Shape, two: Shape) -> Iterator[Trouble]:
    deepest = max(
        a_radius + b_radius - math.dist(a, b)
        for a, a_radius in filled(_chain_of(one))
        for b, b_radius in filled(_chain_of(two))
    )
    if deepest > INTO_METRES:
        names = f"{shape_name(one)}", f"{shape_name(two)}"
        text = f"{names[0]} is {deepest * 100:.1f} cm inside {names[1]}"
        yield Trouble(" in ".join(names), deepest, text)


def _chain_of(shape: Shape) -> tuple[Ball, ...]:
    """The balls of a shape; of a foot or hand those of its core."""
    return shape.core if shape.piece in (Piece.FOOT, Piece.HAND) else shape.balls


def _named(limb: Limb) -> str:
    return f"{_side(limb)} {'foot' if limb.value.endswith('leg') else 'hand'}"


def _side(limb: Limb) -> str:
    return "working" if limb.value.startswith("left") else "other"
