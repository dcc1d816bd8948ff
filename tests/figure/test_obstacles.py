"""Bodies inside furniture."""

import pytest

from limber.figure.kinds import BasePosture, Part, PropKind
from limber.figure.models import KeyPose, Prop, Way
from limber.figure.motion import motion_of
from limber.figure.obstacles import depth_in
from limber.figure.review import problems_of
from limber.figure.things import Box, Stuff
from tests.figure.figures import Strayed, figure

BOX = Box((0.0, 0.0, 0.0), (1.0, 1.0, 1.0), Stuff.WOOD)
STOOL = Prop(PropKind.STOOL, along=1.0, height=0.4)


@pytest.mark.parametrize(
    ("centre", "depth"),
    [
        ((0.5, 1.2, 0.5), -0.1),
        ((0.5, 1.1, 0.5), 0.0),
        ((0.5, 1.05, 0.5), 0.05),
        ((0.5, 0.98, 0.5), 0.12),
        ((0.5, 0.5, 0.5), 0.6),
        ((1.03, 1.04, 0.5), 0.05),
    ],
)
def test_how_deep_a_ball_is_in_a_box(centre, depth):
    assert depth_in((centre, 0.1), BOX) == pytest.approx(depth)


@pytest.mark.parametrize(
    ("prop", "what"),
    [
        (Prop(PropKind.TABLE), "table"),
        (Prop(PropKind.CHAIR), "chair"),
        (Prop(PropKind.STOOL, height=0.4), "stool"),
        (Prop(PropKind.BED, height=0.4), "bed"),
        (Prop(PropKind.WALL, height=2.0), "wall"),
    ],
)
def test_a_leg_inside_furniture_is_told(prop, what):
    made = figure(BasePosture.STANDING, props=(prop,))
    said = " | ".join(problems_of(made, motion_of(made)))
    assert "start: working thigh is " in said or "start: working shank is " in said
    assert f"cm inside the {what}" in said


def test_furniture_beside_the_body_is_not_in_the_way():
    made = figure(BasePosture.STANDING, props=(STOOL,))
    assert problems_of(made, motion_of(made)) == []


def test_furniture_that_is_only_met_on_the_way_is_told():
    made = figure(BasePosture.STANDING, props=(STOOL,))
    motion = motion_of(made)
    bad = motion.keys[0].body.moved((motion.room.along[0], 0.0, 0.0))
    said = " | ".join(problems_of(made, Strayed.of(motion, bad)))
    assert "from start to end, at 50%: working shank is " in said


@pytest.mark.parametrize(("sinks", "wrong"), [(0.01, False), (0.018, True)])
def test_a_seat_gives_way_a_little(sinks, wrong):
    bed = Prop(PropKind.BED, height=0.4, length=2.0, width=1.0)
    pose = KeyPose(anchor=Part.PELVIS, shift=Way(up=0.4 + 0.11 - sinks), rests={})
    made = figure(BasePosture.SUPINE, start=pose, props=(bed,))
    told = [one for one in problems_of(made, motion_of(made)) if "the pelvis is" in one]
    assert bool(told) is wrong
