"""Poses that are broken on purpose."""

import pytest

from limber.figure.kinds import BasePosture, Part, Support, Target
from limber.figure.models import Ball, Bend, KeyPose, Limbs, Reach, Turn, Way
from limber.figure.motion import motion_of
from limber.figure.review import problems_of
from tests.figure.figures import figure


def problems(posture, **said):
    made = figure(posture, start=KeyPose(**said))
    return " | ".join(problems_of(made, motion_of(made)))


@pytest.mark.parametrize(
    ("name", "limbs"),
    [
        ("working_hip.flexion", Limbs(hip=Ball(-50))),
        ("working_hip.flexion", Limbs(hip=Ball(140))),
        ("working_hip.abduction", Limbs(hip=Ball(0, 70))),
        ("working_hip.rotation", Limbs(hip=Ball(90, 0, 80), knee=90)),
        ("working_knee.flexion", Limbs(knee=-20)),
        ("working_knee.flexion", Limbs(knee=170)),
        ("working_ankle.flexion", Limbs(ankle=70)),
        ("working_elbow.flexion", Limbs(elbow=-30)),
        ("working_shoulder.flexion", Limbs(shoulder=Ball(-90, 0, 0))),
    ],
)
def test_a_joint_beyond_its_range_is_told(name, limbs):
    said = problems(BasePosture.STANDING, working=limbs, anchor=Part.OTHER_FOOT)
    assert f"{name} is" in said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("spine.flexion", {"spine": Bend(-60)}),
        ("spine.rotation", {"spine": Bend(0, 0, 80)}),
        ("neck.rotation", {"neck": Bend(0, 0, 100)}),
    ],
)
def test_a_trunk_bent_too_far_is_told(name, said):
    assert f"{name} is" in problems(BasePosture.STANDING, **said)


@pytest.mark.parametrize("posture", BasePosture)
def test_the_base_postures_are_possible(posture):
    made = figure(posture)
    assert problems_of(made, motion_of(made)) == []


def test_a_leg_through_the_mat_is_told():
    said = problems(BasePosture.SUPINE, working=Limbs(hip=Ball(-15)))
    assert "working_foot is" in said
    assert "under the mat" in said


def test_a_part_that_rests_on_nothing_is_told():
    rests = {Part.PELVIS: Support.MAT, Part.WORKING_FOOT: Support.MAT}
    said = problems(BasePosture.SUPINE, working=Limbs(hip=Ball(40)), rests=rests)
    assert "working_foot is" in said
    assert "above the mat" in said


def test_a_hand_that_does_not_reach_is_told():
    far = Limbs(hand=Reach(Target.MAT, along=2.0))
    assert "working hand is" in problems(BasePosture.HALF_KNEELING, working=far)


def test_legs_through_each_other_are_told():
    crossed = Limbs(hip=Ball(-2, -20), knee=0)
    assert "thigh is" in problems(BasePosture.SUPINE, working=crossed)


def test_a_part_that_jumps_is_told():
    made = figure(
        BasePosture.STANDING,
        start=KeyPose(anchor=Part.PELVIS, shift=Way(up=0.92), rests={}),
        end=KeyPose(
            pelvis=Turn(turn=20),
            working=Limbs(foot=Reach(Target.AIR, along=0.0, up=0.92, out=0.09)),
        ),
    )
    assert problems_of(made, motion_of(made)) != []
