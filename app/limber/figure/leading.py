"""A limb led to another place, its bones as long as they are."""

import math
from typing import Final

from limber.figure.body import Chain, Limb
from limber.figure.limbs import BUILDS, hinge_angle
from limber.figure.turns import turned_frame
from limber.figure.vectors import (
    Frame,
    Vector,
    across,
    add,
    along,
    cross,
    dot,
    length,
    scale,
    subtract,
    turned,
    unit,
)

SMALL: Final = 1e-7
MOST_RAISED: Final = 0.99
"""Of its length, how much higher than its root a thigh or upper arm is turned."""
OVERSTRETCHED_DEGREES: Final = 1.0
"""A knee or elbow bent further backwards than this stays so."""


def led_to(chain: Chain, limb: Limb, end: Vector) -> Chain:
    """The limb bent and turned as little as can be, so that its end is there, or near it.

    Its foot or hand stays turned as it is.
    """
    bent = _reaching(chain, limb, length(subtract(end, chain.root)))
    return _towards(bent, subtract(bent.end, bent.root), subtract(end, bent.root))


def with_middle_above(chain: Chain, least: float) -> Chain:
    """The limb turned about the line from root to end until knee or elbow is so high, if it can."""
    line = subtract(chain.end, chain.root)
    if chain.middle[1] >= least or length(line) < SMALL:
        return chain
    axis = unit(line)
    out = across(subtract(chain.middle, chain.root), axis)
    foot = subtract(chain.middle, out)
    rise, swing = out[1], cross(axis, out)[1]
    highest = math.hypot(rise, swing)
    if highest < SMALL:
        return chain
    top = math.atan2(swing, rise)
    away = math.acos(max(-1.0, min(1.0, (least - foot[1]) / highest)))
    return _turned(chain, axis, math.degrees(top - math.copysign(away, top)))


def with_middle_lifted(chain: Chain, least: float) -> Chain:
    """The whole limb turned about its root until knee or elbow is so high, if it can."""
    now = subtract(chain.middle, chain.root)
    if chain.middle[1] >= least:
        return chain
    size = length(now)
    rise = min(least - chain.root[1], size * MOST_RAISED)
    flat = unit((now[0], 0.0, now[2]))
    wanted = add(scale(flat, math.sqrt(size * size - rise * rise)), (0.0, rise, 0.0))
    return _towards(chain, now, wanted)


def _towards(chain: Chain, now: Vector, wanted: Vector) -> Chain:
    """The limb turned as little as can be, so that one way becomes another."""
    axis, cosine = cross(unit(now), unit(wanted)), dot(unit(now), unit(wanted))
    if length(axis) < SMALL:
        aside = unit(across(chain.upper.left, unit(now)))
        return chain if cosine > 0 else _turned(chain, aside, 180.0)
    return _turned(chain, unit(axis), math.degrees(math.atan2(length(axis), cosine)))


def _reaching(chain: Chain, limb: Limb, reach: float) -> Chain:
    """The limb with its hinge bent so that the end is so far from the root."""
    build = BUILDS[limb]
    least, most = abs(build.upper - build.lower) + 0.02, build.upper + build.lower
    far = min(max(reach, least), most)
    cosine = (build.upper**2 + build.lower**2 - far**2) / (2 * build.upper * build.lower)
    bend = 180 - math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    if hinge_angle(chain, build) < -OVERSTRETCHED_DEGREES:
        bend = -bend
    lower = chain.upper.flexed(build.bends * bend)
    end = along(chain.middle, lower.down, build.lower)
    return Chain(chain.root, chain.middle, end, chain.upper, lower, chain.tip)


def _turned(chain: Chain, axis: Vector, degrees: float) -> Chain:
    """The limb turned about its root; its foot or hand is not."""

    def moved(point: Vector) -> Vector:
        return add(chain.root, turned(subtract(point, chain.root), axis, degrees))

    def swung(part: Frame) -> Frame:
        return turned_frame(part, axis, degrees)

    middle, end = moved(chain.middle), moved(chain.end)
    return Chain(chain.root, middle, end, swung(chain.upper), swung(chain.lower), chain.tip)
