"""A key pose with everything said: angles as numbers, ways as directions in the room."""

from collections.abc import Mapping
from dataclasses import dataclass

from limber.figure.body import Limb
from limber.figure.kinds import Face, Part, Support, Target
from limber.figure.vectors import ORIGIN, Vector


@dataclass(frozen=True, slots=True)
class Angles:
    """Three angles in degrees, in the order in which they are applied.

    Pelvis: tilt, lean, turn. Trunk and neck: flexion, side bend, rotation.
    Hip and shoulder: flexion, abduction, internal rotation.
    """

    first: float = 0.0
    second: float = 0.0
    third: float = 0.0


@dataclass(frozen=True, slots=True)
class Hold:
    """Where a hand or foot is held."""

    on: Target
    place: Vector = ORIGIN
    """In the room. `stays`: the joint's own place."""
    at: float = 0.5
    face: Face = Face.FRONT
    pole: Vector | None = None
    """Where the knee or elbow points."""
    tip: Vector | None = None
    """Where toes or fingers point."""
    back: Vector | None = None
    """Where the back of the hand faces."""


@dataclass(frozen=True, slots=True)
class LimbPose:
    """One limb: by its angles, or by what it holds."""

    ball: Angles
    hinge: float | None
    """Flexion of knee or elbow; None: shank or forearm lies level."""
    tip: float | None
    """Of ankle or wrist; None: the sole lies level."""
    hold: Hold | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A part that places the whole body."""

    part: Part
    support: Support | None
    """None: it rests on nothing, and the shift says how high it is."""
    shift: Vector
    """From its place, in the room."""


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole posture, ready to be solved."""

    pelvis: Angles
    spine: Angles
    neck: Angles
    limbs: Mapping[Limb, LimbPose]
    rests: Mapping[Part, Support]
    anchor: Anchor
