"""Where on the body an exercise is felt."""

from dataclasses import dataclass

from limber.figure.body import Body, Limb
from limber.figure.kinds import Muscle
from limber.figure.limbs import BUILDS
from limber.figure.shapes import Piece
from limber.figure.vectors import Frame, Vector, along, between, mirrored, scale, unit


@dataclass(frozen=True, slots=True)
class Glow:
    """A warm spot on the body."""

    place: Vector
    normal: Vector
    """Away from the body, of length 1."""
    radius: float
    pieces: tuple[Piece, ...]
    limb: Limb | None
    """None: on the trunk alone."""

    def mirrored(self) -> "Glow":
        """The mirror image."""
        limb = None if self.limb is None else opposite(self.limb)
        return Glow(mirrored(self.place), mirrored(self.normal), self.radius, self.pieces, limb)


def opposite(limb: Limb) -> Limb:
    """The same limb of the other side."""
    side, _, name = limb.value.partition("_")
    return Limb(f"{'right' if side == 'left' else 'left'}_{name}")


def glow_of(muscle: Muscle, body: Body, leg: Limb) -> Glow:
    """The spot of a muscle on this leg's side."""
    trunk, chain, side = body.trunk, body.chain(leg), BUILDS[leg].side
    pelvis, thigh = trunk.pelvis_frame, chain.upper
    hip, knee = chain.root, chain.middle
    out = scale(pelvis.left, side)
    match muscle:
        case Muscle.FRONT_OF_HIP:
            front = unit(_sum(pelvis, thigh))
            return _leg(along(between(hip, knee, 0.12), front, 0.085), front, 0.15, leg)
        case Muscle.FRONT_OF_THIGH:
            return _leg(along(between(hip, knee, 0.5), thigh.front, 0.08), thigh.front, 0.16, leg)
        case Muscle.BACK_OF_THIGH:
            back = scale(thigh.front, -1)
            return _leg(along(between(hip, knee, 0.5), back, 0.08), back, 0.16, leg)
        case Muscle.INNER_THIGH:
            inner = scale(thigh.left, -side)
            return _leg(along(between(hip, knee, 0.35), inner, 0.08), inner, 0.15, leg)
        case Muscle.BUTTOCK:
            away = unit(pelvis.place((0.0, 0.0, 0.0), side * 0.62, 0.0, -0.78))
            return _hip(pelvis.place(hip, side * 0.045, -0.02, -0.075), away, 0.155, leg)
        case Muscle.OUTER_HIP:
            return _hip(along(pelvis.place(hip, 0.0, 0.02, -0.01), out, 0.085), out, 0.15, leg)
        case Muscle.DEEP_HIP:
            away = unit(pelvis.place((0.0, 0.0, 0.0), side * 0.86, 0.0, -0.5))
            return _hip(along(hip, away, 0.09), away, 0.14, leg)
        case Muscle.BELLY:
            front = trunk.waist_frame.front
            return _trunk(along(trunk.sacrum, front, 0.10), front, 0.15)
        case Muscle.LOW_BACK:
            back = scale(trunk.waist_frame.front, -1)
            return _trunk(along(trunk.sacrum, back, 0.09), back, 0.14)


def _sum(a: Frame, b: Frame) -> Vector:
    return (a.front[0] + b.front[0], a.front[1] + b.front[1], a.front[2] + b.front[2])


def _leg(place: Vector, normal: Vector, radius: float, leg: Limb) -> Glow:
    return Glow(place, normal, radius, (Piece.THIGH, Piece.PELVIS), leg)


def _hip(place: Vector, normal: Vector, radius: float, leg: Limb) -> Glow:
    return Glow(place, normal, radius, (Piece.THIGH, Piece.PELVIS), leg)


def _trunk(place: Vector, normal: Vector, radius: float) -> Glow:
    return Glow(place, normal, radius, (Piece.TORSO, Piece.PELVIS), None)
