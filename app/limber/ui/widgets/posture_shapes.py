"""The still figure: nine base postures as angles, turned into points seen from the side.

Angles are in degrees, 0 to the right and 90 up; lengths and places are those of a 680 by 470
picture. The figure faces left or has the near leg towards the viewer, which is the working one.
"""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from limber.catalogue.kinds import Posture

PICTURE_WIDTH: Final = 680.0
PICTURE_HEIGHT: Final = 470.0


@dataclass(frozen=True, slots=True)
class Joint:
    """A point of the body and how thick the body is there."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class LimbAngles:
    """The directions of a limb's three parts: thigh, shank, foot or upper arm, forearm, hand."""

    first: float
    second: float
    third: float


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the pelvis is and where everything points; `scale` shrinks tall postures."""

    pelvis: tuple[float, float]
    torso: float
    head: float
    near_leg: LimbAngles
    far_leg: LimbAngles
    near_arm: LimbAngles
    far_arm: LimbAngles
    far_offset: tuple[float, float] = (6.0, -12.0)
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Body:
    """All joints of a pose, limbs from the trunk outwards."""

    near_leg: tuple[Joint, Joint, Joint, Joint]
    far_leg: tuple[Joint, Joint, Joint, Joint]
    near_arm: tuple[Joint, Joint, Joint, Joint]
    far_arm: tuple[Joint, Joint, Joint, Joint]
    torso: tuple[Joint, Joint, Joint]
    pelvis: tuple[Joint, Joint]
    neck: tuple[Joint, Joint]
    head: Joint
    head_angle: float


_LEG_LENGTHS: Final = (132.0, 124.0, 46.0)
_LEG_RADII: Final = (34.0, 25.0, 15.0, 10.0)
_ARM_LENGTHS: Final = (88.0, 78.0, 22.0)
_ARM_RADII: Final = (21.0, 15.0, 10.5, 9.0)
_TORSO_LENGTH: Final = 142.0
_HEAD_DISTANCE: Final = 68.0
_HEAD_RADIUS: Final = 36.0

POSES: Final = {
    Posture.SUPINE: Pose(
        (292, 366),
        0,
        4,
        LimbAngles(122, 250, 182),
        LimbAngles(118, 248, 182),
        LimbAngles(188, 181, 178),
        LimbAngles(176, 180, 180),
        far_offset=(16, -18),
    ),
    Posture.PRONE: Pose(
        (352, 366),
        181,
        176,
        LimbAngles(-3, -2, 2),
        LimbAngles(2, 0, 2),
        LimbAngles(197, 12, 8),
        LimbAngles(186, 186, 180),
        far_offset=(10, -18),
    ),
    Posture.SIDE_LYING: Pose(
        (356, 342),
        181,
        176,
        LimbAngles(7, 3, -24),
        LimbAngles(-4, -2, -14),
        LimbAngles(-16, 3, 4),
        LimbAngles(196, 182, 180),
        far_offset=(4, 28),
    ),
    Posture.QUADRUPED: Pose(
        (430, 262),
        168,
        163,
        LimbAngles(270, -1, -6),
        LimbAngles(268, 0, -6),
        LimbAngles(272, 266, 205),
        LimbAngles(272, 266, 205),
        far_offset=(-8, -15),
    ),
    Posture.HALF_KNEELING: Pose(
        (372, 258),
        91,
        96,
        LimbAngles(282, 1, -14),
        LimbAngles(184, 268, 192),
        LimbAngles(305, 205, 215),
        LimbAngles(232, 224, 200),
        far_offset=(-10, -12),
    ),
    Posture.KNEELING: Pose(
        (318, 258),
        90,
        94,
        LimbAngles(271, 1, -12),
        LimbAngles(269, 1, -12),
        LimbAngles(278, 258, 250),
        LimbAngles(266, 250, 245),
        far_offset=(14, -13),
    ),
    Posture.STANDING: Pose(
        (348, 222),
        90,
        94,
        LimbAngles(266, 274, 188),
        LimbAngles(272, 270, 188),
        LimbAngles(280, 262, 255),
        LimbAngles(262, 250, 245),
        far_offset=(12, -9),
        scale=0.82,
    ),
    Posture.DEEP_SQUAT: Pose(
        (408, 334),
        108,
        100,
        LimbAngles(161, 298, 186),
        LimbAngles(163, 296, 186),
        LimbAngles(222, 152, 130),
        LimbAngles(218, 150, 130),
        far_offset=(-18, -16),
    ),
    Posture.SEATED: Pose(
        (408, 362),
        96,
        98,
        LimbAngles(153, 222, 170),
        LimbAngles(168, 200, 165),
        LimbAngles(300, 276, 320),
        LimbAngles(290, 272, 320),
        far_offset=(-6, -15),
    ),
}


def build_body(pose: Pose) -> Body:
    """The joints of `pose`, in picture coordinates."""
    scale = pose.scale
    hip = pose.pelvis
    far_hip = (hip[0] + pose.far_offset[0], hip[1] + pose.far_offset[1])
    chest = _step(hip, pose.torso, _TORSO_LENGTH * scale)
    far_chest = (chest[0] + pose.far_offset[0], chest[1] + pose.far_offset[1])
    middle = (chest[0] + far_chest[0]) / 2, (chest[1] + far_chest[1]) / 2
    head = _step(middle, pose.head, _HEAD_DISTANCE * scale)
    waist = _step(hip, pose.torso, _TORSO_LENGTH * 0.42 * scale)
    hem = _step(hip, pose.torso, _TORSO_LENGTH * 0.2 * scale)
    return Body(
        near_leg=_limb(hip, pose.near_leg, _LEG_LENGTHS, _LEG_RADII, scale),
        far_leg=_limb(far_hip, pose.far_leg, _LEG_LENGTHS, _LEG_RADII, scale),
        near_arm=_limb(chest, pose.near_arm, _ARM_LENGTHS, _ARM_RADII, scale),
        far_arm=_limb(far_chest, pose.far_arm, _ARM_LENGTHS, _ARM_RADII, scale),
        torso=(
            Joint(*chest, 42 * scale),
            Joint(*waist, 35 * scale),
            Joint(*hem, 34 * scale),
        ),
        pelvis=(Joint(*hem, 33 * scale), Joint(*hip, 37 * scale)),
        neck=(Joint(*middle, 17 * scale), Joint(*head, 15 * scale)),
        head=Joint(*head, _HEAD_RADIUS * scale),
        head_angle=pose.head,
    )


def _limb(
    root: tuple[float, float],
    angles: LimbAngles,
    lengths: tuple[float, float, float],
    radii: tuple[float, float, float, float],
    scale: float,
) -> tuple[Joint, Joint, Joint, Joint]:
    first = _step(root, angles.first, lengths[0] * scale)
    second = _step(first, angles.second, lengths[1] * scale)
    third = _step(second, angles.third, lengths[2] * scale)
    points = (root, first, second, third)
    a, b, c, d = (
        Joint(*point, radius * scale) for point, radius in zip(points, radii, strict=True)
    )
    return a, b, c, d


def _step(start: tuple[float, float], angle: float, length: float) -> tuple[float, float]:
    turn = radians(angle)
    return start[0] + length * cos(turn), start[1] - length * sin(turn)
