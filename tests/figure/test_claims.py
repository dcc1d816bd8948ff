import pytest

from limber.figure.claims import claim_problems
from limber.figure.kinds import BasePosture, Direction, Part
from limber.figure.models import Ball, Claims, KeyPose, Limbs
from limber.figure.motion import motion_of
from limber.figure.review import problems_of
from tests.figure.figures import figure

START = KeyPose(anchor=Part.OTHER_FOOT)
END = KeyPose(working=Limbs(hip=Ball(50, 20, -20), knee=80))
MOTION = motion_of(figure(BasePosture.STANDING, START, END))


def told(claims):
    return list(claim_problems(claims, MOTION))


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("working_hip.flexion", Direction.FLEXION, Direction.EXTENSION),
        ("working_hip.abduction", Direction.ABDUCTION, Direction.ADDUCTION),
        ("working_hip.rotation", Direction.EXTERNAL, Direction.INTERNAL),
        ("working_knee.height", Direction.UP, Direction.DOWN),
    ],
)
def test_a_claim_is_measured(name, right, wrong):
    assert told(Claims(moves={name: right})) == []
    assert len(told(Claims(moves={name: wrong}))) == 1


def test_what_does_not_move_is_told():
    assert "is not flexion" in told(Claims(moves={"other_hip.flexion": Direction.FLEXION}))[0]


def test_what_should_keep_still_is_told():
    assert told(Claims(still=("other_foot.place", "other_hip.flexion"))) == []
    assert "keeps its place" in told(Claims(still=("working_foot.place",)))[0]
    assert "keeps still" in told(Claims(still=("working_hip.flexion",)))[0]


def test_the_end_is_measured():
    assert told(Claims(ends={"working_hip.flexion": (40, 60)})) == []
    assert "claimed is 0 to 10" in told(Claims(ends={"working_hip.flexion": (0, 10)}))[0]


@pytest.mark.parametrize(
    "claims",
    [
        Claims(moves={"working_tail.flexion": Direction.UP}),
        Claims(still=("working_tail.place",)),
        Claims(still=("working_tail.flexion",)),
        Claims(ends={"working_tail.flexion": (0, 1)}),
    ],
)
def test_a_name_that_nothing_has_is_told(claims):
    assert "nothing that can be measured" in told(claims)[0]


def test_a_figure_of_which_nothing_moves_has_no_problems():
    made = figure(BasePosture.HOOK_LYING, claims=Claims(still=("pelvis.place", "pelvis.tilt")))
    assert problems_of(made, motion_of(made)) == []


def test_a_circle_needs_more_than_one_key_pose_in_its_middle():
    made = figure(
        BasePosture.SUPINE, closed=True, middle=KeyPose(), claims=Claims(still=("pelvis.place",))
    )
    problems = problems_of(made, motion_of(made))
    assert problems == ["closed needs a list of 2 or more in middle, so that it is a circle"]


def test_what_keeps_still_keeps_still_in_every_key_pose_of_a_circle():
    turned = KeyPose(working=Limbs(hip=Ball(rotation=30)))
    made = figure(
        BasePosture.SUPINE,
        closed=True,
        middle=(turned, KeyPose()),
        claims=Claims(still=("working_hip.rotation",)),
    )
    found = problems_of(made, motion_of(made))
    assert any("working_hip.rotation goes from 0° to 30°" in problem for problem in found)
