"""From a pose to a body: the trunk by its angles, settled on its anchor, then the limbs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from limber.figure import skeleton
from limber.figure.body import Body, Chain, Limb, Trunk
from limber.figure.kinds import Part, Support
from limber.figure.limbs import BUILDS, by_angles, upper_frame
from limber.figure.parts import balls_of, centre_of
from limber.figure.places import held
from limber.figure.pose import Anchor, Angles, Pose
from limber.figure.vectors import ORIGIN, Frame, Vector, add, along, subtract, unit

ARM_CLEARANCE: Final = 0.055
"""Of a shoulder's centre above what the shoulders rest on: the shoulder blade gives way."""


NECK_RANGE: Final = (-44.0, 44.0)
"""Between which degrees the neck bends when the head is laid down."""
NECK_TRIES: Final = 9


@dataclass(frozen=True, slots=True)
class Room:
    """What stands still while the body moves."""

    pelvis: Frame
    """How the pelvis lies before it is turned."""
    along: Vector
    heights: Mapping[Support, float]
    """Of the upper face of each support above the mat."""
    places: Mapping[Part, Vector] = field(default_factory=dict[Part, Vector])
    """Where an anchor keeps; one that is missing keeps beside the body's midline, at 0."""


def solve(pose: Pose, room: Room) -> Body:
    """The body in this pose, settled in the room."""
    body = _settled(with_head_laid(pose, room), room)
    return held(_shoulders_clear(body, pose, room), pose, room.along, room.heights)


def _settled(pose: Pose, room: Room) -> Body:
    free = _by_angles(trunk_of(pose, room.pelvis), pose)
    return free.moved(_settling(free, pose, room))


def with_head_laid(pose: Pose, room: Room) -> Pose:
    """The pose with the neck bent so far that the head lies on what it rests on, if it rests."""
    support = pose.rests.get(Part.HEAD)
    if support is None or pose.anchor.part is Part.HEAD:
        return pose
    height = room.heights[support]
    low, high = NECK_RANGE
    rising = _head_height(pose, room, high) > _head_height(pose, room, low)
    for _ in range(NECK_TRIES):
        middle = (low + high) / 2
        if (_head_height(pose, room, middle) > height) is rising:
            high = middle
        else:
            low = middle
    return _with_neck(pose, (low + high) / 2)


def _head_height(pose: Pose, room: Room, flexion: float) -> float:
    body = _settled(_with_neck(pose, flexion), room)
    return min(centre[1] - radius for centre, radius in balls_of(body, Part.HEAD))


def _with_neck(pose: Pose, flexion: float) -> Pose:
    return replace(pose, neck=replace(pose.neck, first=flexion))


def trunk_of(pose: Pose, base: Frame) -> Trunk:
    """Pelvis to head, with the pelvis at the origin."""
    pelvis = base.flexed(pose.pelvis.first).rolled(-pose.pelvis.second).twisted(pose.pelvis.third)
    waist = bent(pelvis, pose.spine, skeleton.WAIST_SHARE)
    chest = bent(pelvis, pose.spine, 1.0)
    head = bent(chest, pose.neck, 1.0)
    sacrum = along(ORIGIN, pelvis.up, skeleton.PELVIS_LENGTH)
    middle = along(sacrum, waist.up, skeleton.WAIST_LENGTH)
    heart = along(middle, chest.up, skeleton.LOWER_CHEST_LENGTH)
    neck = chest.place(heart, 0, skeleton.UPPER_CHEST_LENGTH, -0.012)
    nape = along(neck, unit(bent(chest, pose.neck, skeleton.NECK_SHARE).up), skeleton.NECK_LENGTH)
    skull = head.place(nape, 0, skeleton.HEAD_UP, skeleton.HEAD_FRONT)
    return Trunk(ORIGIN, sacrum, middle, heart, neck, nape, skull, pelvis, waist, chest, head)


def bent(frame: Frame, angles: Angles, share: float) -> Frame:
    """A frame turned by a share of flexion, side bend and rotation."""
    turned = frame.flexed(angles.first * share).rolled(-angles.second * share)
    return turned.twisted(angles.third * share)


def root_of(trunk: Trunk, limb: Limb) -> Vector:
    """The centre of a hip or shoulder."""
    side = BUILDS[limb].side
    if limb in (Limb.LEFT_LEG, Limb.RIGHT_LEG):
        return trunk.pelvis_frame.place(trunk.pelvis, side * skeleton.HIP_HALF_WIDTH, -0.005, 0.0)
    return trunk.chest_frame.place(
        trunk.chest, side * skeleton.SHOULDER_HALF_WIDTH, skeleton.SHOULDER_UP, -0.012
    )


def trunk_frame(trunk: Trunk, limb: Limb) -> Frame:
    """What the angles of a hip or shoulder are measured against."""
    is_leg = limb in (Limb.LEFT_LEG, Limb.RIGHT_LEG)
    return trunk.pelvis_frame if is_leg else trunk.chest_frame


def _by_angles(trunk: Trunk, pose: Pose) -> Body:
    chains = {limb: _limb_by_angles(trunk, pose, limb) for limb in Limb}
    return Body(
        trunk,
        chains[Limb.LEFT_LEG],
        chains[Limb.RIGHT_LEG],
        chains[Limb.LEFT_ARM],
        chains[Limb.RIGHT_ARM],
    )


def _limb_by_angles(trunk: Trunk, pose: Pose, limb: Limb) -> Chain:
    limb_pose = pose.limbs[limb]
    upper = upper_frame(trunk_frame(trunk, limb), limb_pose.ball, BUILDS[limb].side)
    return by_angles(root_of(trunk, limb), upper, limb_pose.hinge, limb_pose.tip, limb)


def _settling(body: Body, pose: Pose, room: Room) -> Vector:
    """The way from a body at the origin to where its anchor has it."""
    anchor = pose.anchor
    point = centre_of(body, anchor.part)
    place = room.places.get(anchor.part, (0.0, 0.0, point[2]))
    x, _, z = subtract(add(place, anchor.shift), point)
    if anchor.support is None:
        return (x, anchor.shift[1] - point[1], z)
    lowest = min(centre[1] - radius for centre, radius in balls_of(body, anchor.part))
    return (x, room.heights[anchor.support] - lowest + anchor.shift[1], z)


def shift_now(body: Body, anchor: Anchor, room: Room) -> Vector:
    """How far an anchor is from where it would be without a shift."""
    point = centre_of(body, anchor.part)
    x, _, z = subtract(point, room.places.get(anchor.part, point))
    if anchor.support is None:
        return (x, point[1], z)
    lowest = min(centre[1] - radius for centre, radius in balls_of(body, anchor.part))
    return (x, lowest - room.heights[anchor.support], z)


def _shoulders_clear(body: Body, pose: Pose, room: Room) -> Body:
    """The body with neither shoulder in the mat or bed that the shoulders rest on."""
    ground = room.heights[pose.rests.get(Part.SHOULDERS, Support.MAT)]
    return replace(
        body,
        left_arm=_above(ground, body.left_arm),
        right_arm=_above(ground, body.right_arm),
    )


def _above(ground: float, arm: Chain) -> Chain:
    missing = ground + ARM_CLEARANCE - arm.root[1]
    return arm.moved((0.0, min(missing, 0.09), 0.0)) if missing > 0 else arm
