"""A body as its joints have it, so that it can be led into another without stretching a bone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from limber.figure.body import Body, Chain, Limb
from limber.figure.kinds import Part
from limber.figure.limbs import BUILDS, hinge_angle
from limber.figure.measures import bend_angles
from limber.figure.pose import Anchor, Angles, Pose
from limber.figure.solving import root_of, trunk_frame, trunk_of
from limber.figure.turns import between_frames, inside, outside, seen
from limber.figure.vectors import ORIGIN, Frame, Vector, add, along, between, subtract

_STILL: Final = Angles()
_UNANCHORED: Final = Anchor(Part.PELVIS, None, ORIGIN)


@dataclass(frozen=True, slots=True)
class Joints:
    """How one limb is bent, each part against the one before it."""

    root: Vector
    """How far the shoulder or hip is from its usual place, as the trunk has it."""
    upper: Frame
    hinge: float
    tip: Frame


@dataclass(frozen=True, slots=True)
class Stance:
    """A whole body by the place of its pelvis and the turns of its joints."""

    place: Vector
    pelvis: Frame
    spine: Angles
    neck: Angles
    limbs: Mapping[Limb, Joints]


def stance_of(body: Body) -> Stance:
    """The joints of a body."""
    trunk = body.trunk
    return Stance(
        trunk.pelvis,
        trunk.pelvis_frame,
        bend_angles(trunk.pelvis_frame, trunk.chest_frame),
        bend_angles(trunk.chest_frame, trunk.head_frame),
        {limb: _joints(body, limb, chain) for limb, chain in body.chains()},
    )


def body_of(stance: Stance) -> Body:
    """The body with these joints; the reverse of `stance_of`."""
    pose = Pose(_STILL, stance.spine, stance.neck, {}, {}, _UNANCHORED)
    trunk = trunk_of(pose, stance.pelvis).moved(stance.place)
    chains: dict[Limb, Chain] = {}
    for limb, joints in stance.limbs.items():
        turned = trunk_frame(trunk, limb)
        root = add(root_of(trunk, limb), turned.place(ORIGIN, *joints.root))
        chains[limb] = hung(root, outside(turned, joints.upper), joints, limb)
    return Body(
        trunk,
        chains[Limb.LEFT_LEG],
        chains[Limb.RIGHT_LEG],
        chains[Limb.LEFT_ARM],
        chains[Limb.RIGHT_ARM],
    )


def hung(root: Vector, upper: Frame, joints: Joints, limb: Limb) -> Chain:
    """A limb bent so, its upper part turned so in the room."""
    build = BUILDS[limb]
    middle = along(root, upper.down, build.upper)
    lower = upper.flexed(build.bends * joints.hinge)
    end = along(middle, lower.down, build.lower)
    return Chain(root, middle, end, upper, lower, outside(lower, joints.tip))


def between_stances(a: Stance, b: Stance, share: float) -> Stance:
    """On the way from one stance (share 0) to another (share 1), every joint the short way."""
    return Stance(
        between(a.place, b.place, share),
        between_frames(a.pelvis, b.pelvis, share),
        _mixed(a.spine, b.spine, share),
        _mixed(a.neck, b.neck, share),
        {limb: _between(a.limbs[limb], b.limbs[limb], share) for limb in Limb},
    )


def _joints(body: Body, limb: Limb, chain: Chain) -> Joints:
    turned = trunk_frame(body.trunk, limb)
    away = subtract(chain.root, root_of(body.trunk, limb))
    return Joints(
        seen(turned, away),
        inside(turned, chain.upper),
        hinge_angle(chain, BUILDS[limb]),
        inside(chain.lower, chain.tip),
    )


def _between(a: Joints, b: Joints, share: float) -> Joints:
    return Joints(
        between(a.root, b.root, share),
        between_frames(a.upper, b.upper, share),
        a.hinge + (b.hinge - a.hinge) * share,
        between_frames(a.tip, b.tip, share),
    )


def _mixed(a: Angles, b: Angles, share: float) -> Angles:
    first, second, third = between(
        (a.first, a.second, a.third), (b.first, b.second, b.third), share
    )
    return Angles(first, second, third)
