"""Arms and legs: from joint angles to joints, and from a held end back to the joints."""

import math
from dataclasses import dataclass
from typing import Final

from limber.figure.body import Chain, Limb
from limber.figure.pose import Angles
from limber.figure.skeleton import FOREARM, SHANK, THIGH, UPPER_ARM
from limber.figure.vectors import (
    UP,
    Frame,
    Vector,
    across,
    add,
    along,
    cross,
    dot,
    frame,
    length,
    scale,
    subtract,
    unit,
)

SHORTEST_REACH: Final = 0.10
LONGEST_SHARE: Final = 0.9985
"""Of a limb's length: fully straight, the plane it bends in would be lost."""


@dataclass(frozen=True, slots=True)
class Build:
    """What tells an arm from a leg, and left from right."""

    upper: float
    lower: float
    side: float
    """1 for the left, -1 for the right."""
    bends: float
    """1 where the lower part bends to the back (knee), -1 to the front (elbow)."""


BUILDS: Final = {
    Limb.LEFT_LEG: Build(THIGH, SHANK, 1, 1),
    Limb.RIGHT_LEG: Build(THIGH, SHANK, -1, 1),
    Limb.LEFT_ARM: Build(UPPER_ARM, FOREARM, 1, -1),
    Limb.RIGHT_ARM: Build(UPPER_ARM, FOREARM, -1, -1),
}


def is_leg(limb: Limb) -> bool:
    """Whether this is a leg."""
    return limb in (Limb.LEFT_LEG, Limb.RIGHT_LEG)


def upper_frame(trunk: Frame, angles: Angles, side: float) -> Frame:
    """How the thigh or upper arm is turned on its trunk: flexed, abducted, then rotated."""
    return trunk.flexed(-angles.first).rolled(side * angles.second).twisted(-side * angles.third)


def ball_angles(trunk: Frame, upper: Frame, side: float) -> Angles:
    """The angles of a hip or shoulder, measured; the reverse of `upper_frame`."""
    down = upper.down
    out = side * dot(down, trunk.left)
    abduction = math.degrees(math.asin(max(-1.0, min(1.0, out))))
    flexion = math.degrees(math.atan2(dot(down, trunk.front), -dot(down, trunk.up)))
    unrotated = trunk.flexed(-flexion).rolled(side * abduction)
    sideways, ahead = dot(upper.front, unrotated.left), dot(upper.front, unrotated.front)
    return Angles(flexion, abduction, math.degrees(math.atan2(-side * sideways, ahead)))


def hinge_angle(chain: Chain, build: Build) -> float:
    """The flexion of a knee or elbow in degrees, measured."""
    down = chain.lower.down
    bend = math.atan2(-build.bends * dot(down, chain.upper.front), dot(down, chain.upper.down))
    return math.degrees(bend)


def by_angles(
    root: Vector, upper: Frame, hinge: float | None, tip: float | None, limb: Limb
) -> Chain:
    """A limb by its angles; a hinge or tip of None lies level."""
    build = BUILDS[limb]
    if hinge is None:
        hinge = math.degrees(math.atan2(upper.up[1], -build.bends * upper.front[1]))
    middle = along(root, upper.down, build.upper)
    lower = upper.flexed(build.bends * hinge)
    end = along(middle, lower.down, build.lower)
    return Chain(root, middle, end, upper, lower, tip_frame(lower, tip, limb))


def _aside(pole: Vector, line: Vector) -> Vector:
    """The direction of the pole at right angles to a line; any such where it lies along it."""
    for way in (pole, UP, (0.0, 0.0, 1.0)):
        found = across(way, line)
        if length(found) > 1e-4:
            return unit(found)
    return (1.0, 0.0, 0.0)


def tip_frame(lower: Frame, tip: float | None, limb: Limb) -> Frame:
    """How the foot or hand is turned at the end of the limb."""
    if tip is None:
        return level(lower.front, lower.up)
    return lower.flexed(-tip) if is_leg(limb) else lower.flexed(tip)


def level(front: Vector, spare: Vector) -> Frame:
    """A foot whose sole lies level, its toes towards `front`, or `spare` where that is upright."""
    flat = across(front, UP)
    return frame(UP, flat if length(flat) > 0.05 else spare)


def by_end(
    root: Vector, end: Vector, pole: Vector, limb: Limb
) -> tuple[Vector, Vector, Frame, Frame]:
    """Middle, end and frames of a limb whose end is held and whose middle points to the pole.

    Where the end is too far or too near, the limb goes as far as it can.
    """
    build = BUILDS[limb]
    way = subtract(end, root)
    reach = min(max(length(way), SHORTEST_REACH), (build.upper + build.lower) * LONGEST_SHARE)
    line = unit(way)
    side = _aside(pole, line)
    foot = (build.upper**2 - build.lower**2 + reach**2) / (2 * reach)
    height = math.sqrt(max(build.upper**2 - foot**2, 0.0))
    middle = add(along(root, line, foot), scale(side, height))
    reached = along(root, line, reach)
    bend = cross(side, line)
    upper_up, lower_up = unit(subtract(root, middle)), unit(subtract(middle, reached))
    left = scale(bend, build.bends)
    return (
        middle,
        reached,
        Frame(left, upper_up, cross(left, upper_up)),
        Frame(left, lower_up, cross(left, lower_up)),
    )
