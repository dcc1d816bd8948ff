"""The parts of the body that can rest on something, hold a place or be followed."""

from typing import Final

from limber.figure.body import Body, Chain, Limb, Trunk
from limber.figure.kinds import Part
from limber.figure.limbs import is_leg
from limber.figure.shapes import (
    Ball,
    Piece,
    arm_shapes,
    head_balls,
    leg_shapes,
    pelvis_balls,
    torso_balls,
)
from limber.figure.skeleton import ELBOW_RADIUS, KNEE_RADIUS
from limber.figure.vectors import Vector, between

_PIECES: Final = {
    "thigh": Piece.THIGH,
    "shank": Piece.SHANK,
    "foot": Piece.FOOT,
    "upper_arm": Piece.SLEEVE,
    "forearm": Piece.FOREARM,
    "hand": Piece.HAND,
}


def balls_of(body: Body, part: Part) -> tuple[Ball, ...]:
    """The balls of a part that can rest on something; the working side is the left."""
    trunk = body.trunk
    match part:
        case Part.PELVIS:
            return pelvis_balls(trunk)
        case Part.HEAD:
            return head_balls(trunk)
        case Part.SHOULDERS | Part.CHEST | Part.BELLY:
            return _trunk_part(trunk, part)
        case _:
            return _limb_part(body, part)


def centre_of(body: Body, part: Part) -> Vector:
    """The point that stands for a part."""
    trunk = body.trunk
    match part:
        case Part.PELVIS:
            return trunk.pelvis
        case Part.HEAD:
            return trunk.head
        case Part.SHOULDERS:
            return trunk.chest_frame.place(trunk.chest, 0, 0.112, -0.02)
        case Part.CHEST:
            return trunk.chest
        case Part.BELLY:
            return between(trunk.sacrum, trunk.waist, 0.3)
        case _:
            chain = body.chain(limb_of(part))
            return _along_chain(chain, part)


def limb_of(part: Part) -> Limb:
    """The limb that a part belongs to; the working side is the left."""
    left = part.value.startswith("working")
    if part.value.endswith(("thigh", "knee", "shank", "foot")):
        return Limb.LEFT_LEG if left else Limb.RIGHT_LEG
    return Limb.LEFT_ARM if left else Limb.RIGHT_ARM


def _along_chain(chain: Chain, part: Part) -> Vector:
    name = part.value
    if name.endswith(("thigh", "upper_arm")):
        return between(chain.root, chain.middle, 0.5)
    if name.endswith(("knee", "elbow")):
        return chain.middle
    if name.endswith(("shank", "forearm")):
        return between(chain.middle, chain.end, 0.5)
    return chain.end


def _limb_part(body: Body, part: Part) -> tuple[Ball, ...]:
    limb = limb_of(part)
    chain = body.chain(limb)
    name = part.value
    if name.endswith("knee"):
        return ((chain.middle, KNEE_RADIUS),)
    if name.endswith("elbow"):
        return ((chain.middle, ELBOW_RADIUS),)
    wanted = _PIECES[name.partition("_")[2]]
    shapes = leg_shapes(chain, limb) if is_leg(limb) else arm_shapes(chain, limb)
    return tuple(ball for shape in shapes if shape.piece is wanted for ball in shape.balls)


def _trunk_part(trunk: Trunk, part: Part) -> tuple[Ball, ...]:
    balls = torso_balls(trunk)
    if part is Part.SHOULDERS:
        return balls[4:10]
    return balls[4:6] if part is Part.CHEST else balls[0:4]
