"""The base postures, each with what holds unless a figure's file says otherwise."""

from collections.abc import Mapping
from typing import Final

from limber.figure.kinds import BasePosture, Lie, Part, Sole, Support, Target
from limber.figure.models import Ball, Bend, KeyPose, Limbs, Reach, Turn, View, Way
from limber.figure.stage import Stage
from limber.figure.vectors import Vector, frame

_RIGHT: Final[Vector] = (1.0, 0.0, 0.0)
_LEFT: Final[Vector] = (-1.0, 0.0, 0.0)
_UP: Final[Vector] = (0.0, 1.0, 0.0)
_DOWN: Final[Vector] = (0.0, -1.0, 0.0)
_NEAR: Final[Vector] = (0.0, 0.0, 1.0)

_ON_BACK = frame(_RIGHT, _UP)
_ON_FRONT = frame(_LEFT, _DOWN)
_ON_SIDE = frame(_LEFT, _NEAR)
_UPRIGHT = frame(_UP, _LEFT)

_STRAIGHT = Ball(0, 0, 0)
_LEVEL = Turn(0, 0, 0)
_UNBENT = Bend(0, 0, 0)


def _mat(*parts: Part) -> dict[Part, Support]:
    return dict.fromkeys(parts, Support.MAT)


_HANDS_BESIDE_HIPS = Reach(
    Target.MAT,
    along=-0.05,
    out=0.27,
    towards=Way(along=0.2, up=0.1, out=1),
    tip=Way(along=-1),
)
_TO_THE_BACK = Way(along=-1, out=0.5)
_HAND_ON_WORKING_THIGH = Limbs(
    hand=Reach(Target.WORKING_THIGH, at=0.5, towards=_TO_THE_BACK, tip=Way(along=1))
)
_HAND_ON_OTHER_THIGH = Limbs(
    hand=Reach(Target.OTHER_THIGH, at=0.5, towards=_TO_THE_BACK, tip=Way(along=1))
)
_SUPINE = KeyPose(
    pelvis=_LEVEL,
    spine=Bend(-3, 0, 0),
    neck=Bend(0, 0, 0),
    both=Limbs(hip=Ball(-2, 4, 0), knee=0, ankle=-25, hand=_HANDS_BESIDE_HIPS),
    rests=_mat(Part.PELVIS, Part.SHOULDERS, Part.HEAD, Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.PELVIS,
)
_HOOK_LYING = KeyPose(
    pelvis=_LEVEL,
    spine=Bend(-3, 0, 0),
    neck=Bend(0, 0, 0),
    both=Limbs(
        ankle=Sole.FLAT,
        foot=Reach(Target.MAT, along=-0.44, out=0.1, towards=Way(along=-0.1, up=1)),
        hand=_HANDS_BESIDE_HIPS,
    ),
    rests=_mat(Part.PELVIS, Part.SHOULDERS, Part.HEAD, Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.PELVIS,
)
_PRONE = KeyPose(
    pelvis=_LEVEL,
    spine=Bend(-3, 0, 0),
    neck=Bend(-6, 0, 0),
    both=Limbs(
        hip=Ball(3, 3, 0),
        knee=1,
        ankle=-62,
        hand=Reach(
            Target.MAT,
            along=0.70,
            out=0.11,
            towards=Way(along=0.25, out=1),
            tip=Way(along=0.3, out=-1),
        ),
    ),
    rests=_mat(Part.PELVIS, Part.CHEST, Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.PELVIS,
)
_SIDE_LYING = KeyPose(
    pelvis=_LEVEL,
    spine=Bend(0, 5, 0),
    neck=Bend(0, -14, 0),
    working=Limbs(
        hip=_STRAIGHT,
        knee=2,
        ankle=0,
        hand=Reach(
            Target.MAT,
            along=0.24,
            out=0.32,
            towards=Way(along=-0.3, up=1, out=0.3),
            tip=Way(along=0.9, out=0.2),
        ),
    ),
    other=Limbs(
        hip=_STRAIGHT,
        knee=2,
        ankle=0,
        hand=Reach(
            Target.MAT, along=0.96, out=0.0, towards=Way(along=0.2, out=1), tip=Way(along=1)
        ),
    ),
    rests=_mat(Part.PELVIS, Part.SHOULDERS, Part.OTHER_THIGH),
    anchor=Part.PELVIS,
)
_QUADRUPED = KeyPose(
    pelvis=Turn(-9.5, 0, 0),
    spine=_UNBENT,
    neck=Bend(-8, 0, 0),
    both=Limbs(
        hip=Ball(80.5, 0, 0),
        knee=Lie.LEVEL,
        ankle=-55,
        hand=Reach(
            Target.MAT, along=0.47, out=0.19, towards=Way(along=-1, out=0.4), tip=Way(along=1)
        ),
    ),
    rests=_mat(
        Part.WORKING_KNEE,
        Part.OTHER_KNEE,
        Part.WORKING_FOOT,
        Part.OTHER_FOOT,
        Part.WORKING_HAND,
        Part.OTHER_HAND,
    ),
    anchor=Part.OTHER_KNEE,
)
_HALF_KNEELING = KeyPose(
    pelvis=_LEVEL,
    spine=_UNBENT,
    neck=_UNBENT,
    working=Limbs(hip=Ball(0, 0, 0), knee=Lie.LEVEL, ankle=-55),
    other=Limbs(
        ankle=Sole.FLAT,
        foot=Reach(Target.MAT, along=0.45, out=0.1, towards=Way(along=1, up=0.3)),
    ),
    both=Limbs(hand=Reach(Target.HIP, towards=Way(along=-0.6, out=1), tip=Way(along=0.8, up=-0.5))),
    rests=_mat(Part.WORKING_KNEE, Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.WORKING_KNEE,
)
_KNEELING = KeyPose(
    pelvis=_LEVEL,
    spine=_UNBENT,
    neck=_UNBENT,
    both=Limbs(hip=_STRAIGHT, knee=Lie.LEVEL, ankle=-55, shoulder=Ball(2, 9, 0), elbow=12, wrist=0),
    rests=_mat(Part.WORKING_KNEE, Part.OTHER_KNEE, Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.OTHER_KNEE,
)
_HEEL_SITTING = KeyPose(
    pelvis=Turn(6, 0, 0),
    spine=_UNBENT,
    neck=_UNBENT,
    both=Limbs(
        hip=Ball(61, 4, 0),
        knee=Lie.LEVEL,
        ankle=-58,
    ),
    working=_HAND_ON_WORKING_THIGH,
    other=_HAND_ON_OTHER_THIGH,
    rests=_mat(Part.WORKING_KNEE, Part.OTHER_KNEE, Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.OTHER_KNEE,
)
_STANDING = KeyPose(
    pelvis=_LEVEL,
    spine=_UNBENT,
    neck=_UNBENT,
    both=Limbs(
        hip=Ball(0, 2, 0),
        knee=2,
        ankle=Sole.FLAT,
        shoulder=Ball(2, 9, 0),
        elbow=12,
        wrist=0,
    ),
    rests=_mat(Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.WORKING_FOOT,
)
_DEEP_SQUAT = KeyPose(
    pelvis=Turn(-2, 0, 0),
    spine=Bend(34, 0, 0),
    neck=Bend(-24, 0, 0),
    both=Limbs(
        ankle=Sole.FLAT,
        foot=Reach(
            Target.MAT,
            along=0.12,
            out=0.19,
            towards=Way(along=1, up=0.5, out=0.55),
            tip=Way(along=1, out=0.35),
        ),
        hand=Reach(
            Target.AIR,
            along=0.57,
            out=0.10,
            up=0.66,
            towards=Way(along=-0.2, up=-1, out=0.5),
            tip=Way(along=1, up=0.05),
        ),
    ),
    rests=_mat(Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.PELVIS,
    shift=Way(along=-0.1, up=0.28),
)
_SEATED = KeyPose(
    pelvis=_LEVEL,
    spine=_UNBENT,
    neck=_UNBENT,
    both=Limbs(
        ankle=Sole.FLAT,
        foot=Reach(Target.MAT, along=0.42, out=0.1, towards=Way(along=1, up=0.6)),
    ),
    working=_HAND_ON_WORKING_THIGH,
    other=_HAND_ON_OTHER_THIGH,
    rests={
        Part.PELVIS: Support.CHAIR,
        Part.WORKING_FOOT: Support.MAT,
        Part.OTHER_FOOT: Support.MAT,
    },
    anchor=Part.PELVIS,
)
_LONG_SITTING = KeyPose(
    pelvis=_LEVEL,
    spine=_UNBENT,
    neck=_UNBENT,
    both=Limbs(hip=Ball(88, 4, 0), knee=0, ankle=0),
    working=_HAND_ON_WORKING_THIGH,
    other=_HAND_ON_OTHER_THIGH,
    rests=_mat(Part.PELVIS, Part.WORKING_FOOT, Part.OTHER_FOOT),
    anchor=Part.PELVIS,
)

STAGES: Final[Mapping[BasePosture, Stage]] = {
    BasePosture.SUPINE: Stage(_ON_BACK, _RIGHT, View(25, 18), _SUPINE),
    BasePosture.HOOK_LYING: Stage(_ON_BACK, _RIGHT, View(25, 16), _HOOK_LYING),
    BasePosture.PRONE: Stage(_ON_FRONT, _LEFT, View(-28, 22), _PRONE),
    BasePosture.SIDE_LYING: Stage(_ON_SIDE, _LEFT, View(-18, 19), _SIDE_LYING, on_its_side=True),
    BasePosture.QUADRUPED: Stage(_ON_FRONT, _LEFT, View(-22, 13), _QUADRUPED),
    BasePosture.HALF_KNEELING: Stage(_UPRIGHT, _LEFT, View(-20, 10), _HALF_KNEELING),
    BasePosture.KNEELING: Stage(_UPRIGHT, _LEFT, View(-32, 12), _KNEELING),
    BasePosture.HEEL_SITTING: Stage(_UPRIGHT, _LEFT, View(-38, 16), _HEEL_SITTING),
    BasePosture.STANDING: Stage(_UPRIGHT, _LEFT, View(-34, 9), _STANDING),
    BasePosture.DEEP_SQUAT: Stage(_UPRIGHT, _LEFT, View(-52, 12), _DEEP_SQUAT),
    BasePosture.SEATED: Stage(_UPRIGHT, _LEFT, View(-34, 12), _SEATED),
    BasePosture.LONG_SITTING: Stage(_UPRIGHT, _LEFT, View(-24, 16), _LONG_SITTING),
}
"""The base postures; the left side of the body is near the viewer, or above."""
