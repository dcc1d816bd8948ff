"""The body as rounded shapes: chains of balls, each with the skin drawn tight around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from limber.figure.body import Body, Chain, Limb, Trunk
from limber.figure.limbs import is_leg
from limber.figure.skeleton import ANKLE_RADIUS, FINGERS, HEAD_RADIUS, KNEE_RADIUS, PALM
from limber.figure.vectors import Vector, add, along, between, scale

Ball = tuple[Vector, float]
"""Centre and radius in metres."""

BREATH_METRES: Final = 0.006


class Look(StrEnum):
    """What a shape is covered with."""

    SKIN = "skin"
    SHIRT = "shirt"
    TROUSERS = "trousers"
    HEAD = "head"


class Piece(StrEnum):
    """Which piece of the body a shape is."""

    PELVIS = "pelvis"
    TORSO = "torso"
    NECK = "neck"
    HEAD = "head"
    THIGH = "thigh"
    SHANK = "shank"
    ANKLE = "ankle"
    FOOT = "foot"
    UPPER_ARM = "upper_arm"
    SLEEVE = "sleeve"
    FOREARM = "forearm"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Shape:
    """One piece of the body."""

    piece: Piece
    balls: tuple[Ball, ...]
    look: Look
    limb: Limb | None = None
    hulls: tuple[tuple[int, ...], ...] = ()
    """Which balls share a skin; none: all."""
    core: tuple[Ball, ...] = ()
    """What throws a soft shade on what lies behind."""

    def skins(self) -> tuple[tuple[Ball, ...], ...]:
        """The groups of balls that the skin is drawn around."""
        if not self.hulls:
            return (self.balls,)
        return tuple(tuple(self.balls[index] for index in hull) for hull in self.hulls)


def shapes_of(body: Body, breath: float = 0.0) -> tuple[Shape, ...]:
    """Every piece of the body; breath is 0 (out) to 1 (in)."""
    made = [*_trunk(body.trunk, breath * BREATH_METRES)]
    for limb, chain in body.chains():
        made.extend(leg_shapes(chain, limb) if is_leg(limb) else arm_shapes(chain, limb))
    return tuple(made)


def pelvis_balls(trunk: Trunk) -> tuple[Ball, ...]:
    """The pelvis."""
    place = trunk.pelvis_frame.place
    return (
        (place(trunk.pelvis, -0.070, -0.014, -0.012), 0.097),
        (place(trunk.pelvis, 0.070, -0.014, -0.012), 0.097),
        (place(trunk.pelvis, -0.052, 0.075, 0.0), 0.095),
        (place(trunk.pelvis, 0.052, 0.075, 0.0), 0.095),
    )


def head_balls(trunk: Trunk) -> tuple[Ball, ...]:
    """Skull, jaw and brow."""
    place = trunk.head_frame.place
    return (
        (trunk.head, HEAD_RADIUS),
        (place(trunk.head, 0, -0.060, 0.034), 0.056),
        (place(trunk.head, 0, -0.012, 0.060), 0.046),
    )


def torso_balls(trunk: Trunk, breath: float = 0.0) -> tuple[Ball, ...]:
    """Waist (0 to 3), chest (4, 5), shoulders (6, 7) and the root of the neck (8, 9)."""
    low, middle, high = trunk.pelvis_frame.place, trunk.waist_frame.place, trunk.chest_frame.place
    return (
        (low(trunk.pelvis, -0.054, 0.105, -0.002), 0.094),
        (low(trunk.pelvis, 0.054, 0.105, -0.002), 0.094),
        (middle(trunk.waist, -0.056, -0.02, 0.001 + breath / 2), 0.094),
        (middle(trunk.waist, 0.056, -0.02, 0.001 + breath / 2), 0.094),
        (high(trunk.chest, -0.072, 0.03, 0.006 + breath), 0.103),
        (high(trunk.chest, 0.072, 0.03, 0.006 + breath), 0.103),
        (high(trunk.chest, -0.134, 0.112, -0.012), 0.058),
        (high(trunk.chest, 0.134, 0.112, -0.012), 0.058),
        (high(trunk.chest, -0.05, 0.15, -0.015), 0.054),
        (high(trunk.chest, 0.05, 0.15, -0.015), 0.054),
    )


def _trunk(trunk: Trunk, breath: float) -> Iterator[Shape]:
    yield Shape(Piece.PELVIS, pelvis_balls(trunk), Look.TROUSERS, core=pelvis_balls(trunk))
    yield Shape(
        Piece.TORSO,
        torso_balls(trunk, breath),
        Look.SHIRT,
        hulls=((0, 1, 2, 3), (2, 3, 4, 5), (4, 5, 6, 7), (6, 7, 8, 9)),
    )
    neck = ((trunk.neck, 0.048), (trunk.nape, 0.043))
    yield Shape(Piece.NECK, neck, Look.SKIN, core=((between(trunk.neck, trunk.nape, 0.6), 0.040),))
    yield Shape(Piece.HEAD, head_balls(trunk), Look.HEAD, core=((trunk.head, 0.092),))


def leg_shapes(chain: Chain, limb: Limb) -> tuple[Shape, ...]:
    """Thigh, shank, ankle and foot."""
    hip, knee, ankle = chain.root, chain.middle, chain.end
    belly = along(between(knee, ankle, 0.30), chain.lower.front, -0.014)
    quad = along(between(hip, knee, 0.40), chain.upper.front, 0.008)
    thigh = ((hip, 0.090), (quad, 0.082), (knee, KNEE_RADIUS))
    shank = ((knee, KNEE_RADIUS - 0.001), (belly, 0.057), (between(knee, ankle, 0.80), 0.041))
    return (
        Shape(
            Piece.THIGH,
            thigh,
            Look.TROUSERS,
            limb,
            core=((between(hip, knee, 0.35), 0.082), (between(hip, knee, 0.8), 0.064)),
        ),
        Shape(
            Piece.SHANK,
            shank,
            Look.TROUSERS,
            limb,
            core=((between(knee, ankle, 0.35), 0.052), (between(knee, ankle, 0.7), 0.042)),
        ),
        Shape(
            Piece.ANKLE,
            ((between(knee, ankle, 0.76), 0.038), (ankle, ANKLE_RADIUS - 0.001)),
            Look.SKIN,
            limb,
            core=((between(knee, ankle, 0.85), 0.034),),
        ),
        _foot(chain, limb),
    )


def _foot(chain: Chain, limb: Limb) -> Shape:
    ankle, tip = chain.end, chain.tip
    inner = -1.0 if limb is Limb.LEFT_LEG else 1.0

    def at(front: float, down: float, inwards: float, radius: float) -> Ball:
        return (tip.place(ankle, inner * inwards, -down, front), radius)

    balls = (
        (ankle, ANKLE_RADIUS - 0.001),
        at(-0.038, 0.036, 0.0, 0.032),
        at(0.090, 0.039, 0.016, 0.029),
        at(0.080, 0.042, -0.018, 0.026),
        at(0.158, 0.049, 0.016, 0.019),
        at(0.138, 0.050, -0.016, 0.018),
    )
    core = (at(0.06, 0.03, 0.0, 0.030), at(0.15, 0.045, 0.0, 0.020))
    return Shape(Piece.FOOT, balls, Look.SKIN, limb, hulls=((0, 1, 2, 3), (2, 3, 4, 5)), core=core)


def arm_shapes(chain: Chain, limb: Limb) -> tuple[Shape, ...]:
    """Upper arm, sleeve, forearm and hand."""
    shoulder, elbow, wrist = chain.root, chain.middle, chain.end
    upper = ((between(shoulder, elbow, 0.3), 0.042), (elbow, 0.036))
    sleeve = ((shoulder, 0.057), (between(shoulder, elbow, 0.52), 0.049))
    fore = ((elbow, 0.036), (between(elbow, wrist, 0.3), 0.037), (wrist, 0.026))
    return (
        Shape(
            Piece.UPPER_ARM,
            upper,
            Look.SKIN,
            limb,
            core=((between(shoulder, elbow, 0.6), 0.036),),
        ),
        Shape(
            Piece.SLEEVE,
            sleeve,
            Look.SHIRT,
            limb,
            core=((between(shoulder, elbow, 0.35), 0.048),),
        ),
        Shape(
            Piece.FOREARM,
            fore,
            Look.SKIN,
            limb,
            core=((between(elbow, wrist, 0.35), 0.035), (between(elbow, wrist, 0.8), 0.028)),
        ),
        _hand(chain, limb),
    )


def _hand(chain: Chain, limb: Limb) -> Shape:
    """Palm, fingers and thumb; the palm faces the frame's back."""
    wrist, tip = chain.end, chain.tip
    inner = -1.0 if limb is Limb.LEFT_ARM else 1.0
    palm = along(wrist, tip.down, PALM * 0.72)
    sideways = scale(tip.left, 0.016)
    fingers = along(wrist, tip.down, PALM + FINGERS * 0.75)
    thumb = add(along(wrist, tip.down, 0.088), scale(tip.left, inner * 0.046))
    balls = (
        (wrist, 0.025),
        (add(palm, sideways), 0.023),
        (add(palm, scale(sideways, -1)), 0.023),
        (along(fingers, tip.left, 0.009), 0.015),
        (along(fingers, tip.left, -0.009), 0.015),
        (along(along(wrist, tip.down, 0.035), tip.left, inner * 0.018), 0.018),
        (thumb, 0.012),
    )
    return Shape(
        Piece.HAND,
        balls,
        Look.SKIN,
        limb,
        hulls=((0, 1, 2, 3, 4), (0, 5, 6)),
        core=((palm, 0.026),),
    )
