"""Poses that are broken on purpose."""

from dataclasses import replace

import pytest

from limber.figure.anatomy import SHOULDER_BACK, limits
from limber.figure.kinds import BasePosture, Part, Support, Target
from limber.figure.models import Ball, Bend, KeyPose, Limbs, Reach, Way
from limber.figure.motion import motion_of
from limber.figure.review import problems_of
from limber.figure.vectors import add
from tests.figure.figures import Strayed, figure


def problems(posture, **said):
    made = figure(posture, start=KeyPose(**said))
    return " | ".join(problems_of(made, motion_of(made)))


def floating(name="spine.flexion", degrees=0.0):
    """A body that hangs in the air with one joint at an angle."""
    joint, _, angle = name.partition(".")
    side, _, limb_joint = joint.partition("_")
    if limb_joint in ("hip", "shoulder"):
        said = {side: Limbs(**{limb_joint: Ball(**{angle: degrees})})}
    elif limb_joint:
        said = {side: Limbs(**{limb_joint: degrees})}
    else:
        said = {joint: Bend(**{angle: degrees})}
    pose = KeyPose(anchor=Part.PELVIS, shift=Way(up=2.0), rests={}, **said)
    return figure(BasePosture.STANDING, start=pose)


def told(made, motion=None):
    return [one for one in problems_of(made, motion or motion_of(made)) if "is" in one]


RANGES = [(name, *range_) for name, range_ in limits().items()]
RANGES += [(f"{side}_shoulder.flexion", SHOULDER_BACK[0], 170.0) for side in ("working", "other")]
BEYOND = [(name, least - 2) for name, least, _ in RANGES]
BEYOND += [(name, most + 2) for name, _, most in RANGES if "shoulder" not in name]
AT_THE_LIMIT = [(name, degrees) for name, least, most in RANGES for degrees in (least, most)]


@pytest.mark.parametrize(("name", "degrees"), BEYOND)
def test_a_joint_beyond_its_range_is_told(name, degrees):
    said = f"start: {name} is {round(degrees)}°, possible is "
    assert said in " | ".join(told(floating(name, degrees)))


@pytest.mark.parametrize(("name", "degrees"), BEYOND)
def test_a_joint_beyond_its_range_only_on_the_way_is_told(name, degrees):
    made = floating()
    bad = motion_of(floating(name, degrees)).keys[0].body
    said = f"from start to end, at 50%: {name} is {round(degrees)}°, possible is "
    assert said in " | ".join(told(made, Strayed.of(motion_of(made), bad)))


@pytest.mark.parametrize(("name", "degrees"), AT_THE_LIMIT)
def test_a_joint_at_the_end_of_its_range_is_possible(name, degrees):
    assert [one for one in told(floating(name, degrees)) if name in one] == []


def test_the_ranges_of_hip_knee_and_elbow_are_those_of_the_table():
    found = limits()
    assert found["working_hip.flexion"] == (-20, 125)
    assert found["working_hip.abduction"] == (-30, 50)
    assert found["working_hip.rotation"] == (-60, 45)
    assert found["working_knee.flexion"] == found["working_elbow.flexion"] == (0, 150)


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
    made = floating()
    motion = motion_of(made)
    bad = motion.keys[0].body.moved((0.0, 0.0, 0.2))
    assert "from start to end, at 45%: pelvis jumps 20.0 cm in one frame" in problems_of(
        made, Strayed.of(motion, bad)
    )


def test_a_bone_that_changes_its_length_is_told():
    made = floating()
    motion = motion_of(made)
    body = motion.keys[0].body
    leg = replace(body.left_leg, end=add(body.left_leg.end, (0.0, -0.01, 0.0)))
    said = problems_of(made, Strayed.of(motion, replace(body, left_leg=leg)))
    assert "from start to end, at 50%: the bones of the left_leg change their length" in said


@pytest.mark.parametrize(("up", "said"), [(-0.02, "2.0 cm under"), (0.03, "3.0 cm above")])
def test_a_contact_that_is_none_is_told(up, said):
    assert f"start: pelvis is {said} the mat" in problems(BasePosture.SUPINE, shift=Way(up=up))


@pytest.mark.parametrize("up", [-0.01, 0.01])
def test_a_contact_that_gives_a_little_is_one(up):
    assert "pelvis is" not in problems(BasePosture.SUPINE, shift=Way(up=up))


def test_a_part_under_the_mat_only_on_the_way_is_told():
    made = figure(BasePosture.SUPINE)
    motion = motion_of(made)
    bad = motion.keys[0].body.moved((0.0, -0.02, 0.0))
    said = problems_of(made, Strayed.of(motion, bad))
    assert "from start to end, at 50%: pelvis is 2.0 cm under the mat" in said


def test_legs_that_cross_only_on_the_way_are_told():
    made = figure(BasePosture.SUPINE)
    crossed = figure(BasePosture.SUPINE, start=KeyPose(working=Limbs(hip=Ball(-2, -20), knee=0)))
    said = problems_of(made, Strayed.of(motion_of(made), motion_of(crossed).keys[0].body))
    assert any(
        one.startswith("from start to end, at 50%: ") and "inside working thigh" in one
        for one in said
    )


def through_a_thigh():
    """A body that lies with bent knees and one hand inside its thigh."""
    hand = Reach(Target.AIR, along=-0.05, out=0.09, up=0.2)
    return figure(BasePosture.HOOK_LYING, start=KeyPose(working=Limbs(hand=hand)))


def test_an_arm_through_a_leg_is_told_once():
    made = through_a_thigh()
    said = problems_of(made, motion_of(made))
    hands = [one for one in said if "working hand is" in one and "inside working thigh" in one]
    assert len(hands) == 1


def test_an_arm_through_a_leg_only_on_the_way_is_told():
    made = figure(BasePosture.HOOK_LYING)
    said = problems_of(made, Strayed.of(motion_of(made), motion_of(through_a_thigh()).keys[0].body))
    assert any(
        one.startswith("from start to end, at 50%: working hand is ")
        and one.endswith("inside working thigh")
        for one in said
    )
