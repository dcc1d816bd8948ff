"""What can be measured on a body: joint angles in degrees, heights and places in metres.

Hip and shoulder are measured in the order in which a figure's file gives them: flexion about the
axis through both hips, then abduction, then rotation about the length of the thigh or upper arm.
For the hip this is the joint coordinate system of Grood and Suntay (1983), which the International
Society of Biomechanics recommends (Wu and others, Journal of Biomechanics 35, 2002). With the hip
bent to 90 and the shank hanging down the rotation is 0; a shank that lies level has 90.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Final

from limber.figure.body import Body, Limb
from limber.figure.kinds import Part
from limber.figure.limbs import BUILDS, ball_angles, hinge_angle
from limber.figure.parts import centre_of
from limber.figure.pose import Angles
from limber.figure.solving import Room, trunk_frame
from limber.figure.tips import tip_angle
from limber.figure.vectors import Frame, dot

BALL: Final = ("flexion", "abduction", "rotation")
BEND: Final = ("flexion", "side_bend", "rotation")
TURN: Final = ("tilt", "lean", "turn")
JOINTS: Final[Mapping[Limb, tuple[str, str, str]]] = {
    Limb.LEFT_LEG: ("working_hip", "working_knee", "working_ankle"),
    Limb.RIGHT_LEG: ("other_hip", "other_knee", "other_ankle"),
    Limb.LEFT_ARM: ("working_shoulder", "working_elbow", "working_wrist"),
    Limb.RIGHT_ARM: ("other_shoulder", "other_elbow", "other_wrist"),
}


def angles_of(body: Body, room: Room) -> dict[str, float]:
    """Every joint angle of a body in degrees, by a name such as "working_hip.rotation"."""
    found = dict(_trunk_angles(body, room))
    for limb, chain in body.chains():
        ball, hinge, tip = JOINTS[limb]
        side = BUILDS[limb].side
        angles = ball_angles(trunk_frame(body.trunk, limb), chain.upper, side)
        found |= _named(ball, BALL, angles)
        found[f"{hinge}.flexion"] = hinge_angle(chain, BUILDS[limb])
        found[f"{tip}.flexion"] = tip_angle(chain, limb)
    return found


def lengths_of(body: Body, room: Room) -> dict[str, float]:
    """Where every part is in metres: its height, and how far it is along the mat."""
    found: dict[str, float] = {}
    for part in Part:
        point = centre_of(body, part)
        found[f"{part.value}.height"] = point[1]
        found[f"{part.value}.along"] = dot(point, room.along)
    return found


def bend_angles(lower: Frame, upper: Frame) -> Angles:
    """How a trunk part is bent against the one below it: flexion, side bend, rotation."""
    up = upper.up
    side = math.degrees(math.asin(max(-1.0, min(1.0, dot(up, lower.left)))))
    flexion = math.degrees(math.atan2(dot(up, lower.front), dot(up, lower.up)))
    straight = lower.flexed(flexion).rolled(-side)
    turn = math.atan2(dot(upper.front, straight.left), dot(upper.front, straight.front))
    return Angles(flexion, side, math.degrees(turn))


def _trunk_angles(body: Body, room: Room) -> Iterator[tuple[str, float]]:
    trunk = body.trunk
    yield from _named("pelvis", TURN, bend_angles(room.pelvis, trunk.pelvis_frame)).items()
    yield from _named("spine", BEND, bend_angles(trunk.pelvis_frame, trunk.chest_frame)).items()
    yield from _named("neck", BEND, bend_angles(trunk.chest_frame, trunk.head_frame)).items()


def _named(joint: str, names: tuple[str, str, str], angles: Angles) -> dict[str, float]:
    values = (angles.first, angles.second, angles.third)
    return {f"{joint}.{name}": value for name, value in zip(names, values, strict=True)}
