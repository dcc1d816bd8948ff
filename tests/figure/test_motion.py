import itertools

import pytest

from limber.figure.body import Body
from limber.figure.kinds import BasePosture, Part, PropKind, Support, Target
from limber.figure.limbs import BUILDS
from limber.figure.models import Ball, Bend, KeyPose, Limbs, Prop, Reach, Way
from limber.figure.motion import motion_of
from limber.figure.parts import balls_of, centre_of
from limber.figure.shapes import shapes_of
from limber.figure.vectors import distance
from tests.figure.figures import FRAMES, PATHS, figure, motion

NAMES = [path.stem for path in PATHS]
LONGEST_STEP = 0.12


def parts(body: Body):
    return [centre_of(body, part) for part in Part]


@pytest.mark.parametrize("name", NAMES)
def test_the_way_begins_and_ends_at_the_key_poses(name):
    found = motion(name)
    assert found.body_at(0.0) == found.keys[0].body
    assert found.body_at(1.0) == found.keys[0 if found.closed else -1].body


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("at", [0.0, 0.5, 1.0])
def test_nothing_jumps_where_the_way_meets_a_key_pose(name, at):
    found = motion(name)
    near = 0.001 if at < 1 else -0.001
    for a, b in zip(parts(found.body_at(at)), parts(found.body_at(at + near)), strict=True):
        assert distance(a, b) < 0.01


@pytest.mark.parametrize("name", NAMES)
def test_nothing_jumps_on_the_way(name):
    found = motion(name)
    bodies = [parts(found.body_at(step / FRAMES)) for step in range(FRAMES + 1)]
    for before, after in itertools.pairwise(bodies):
        assert max(map(distance, before, after)) < LONGEST_STEP


@pytest.mark.parametrize("name", NAMES)
def test_the_bones_keep_their_length(name):
    for step in range(FRAMES + 1):
        for limb, chain in motion(name).body_at(step / FRAMES).chains():
            assert distance(chain.root, chain.middle) == pytest.approx(BUILDS[limb].upper)
            assert distance(chain.middle, chain.end) == pytest.approx(BUILDS[limb].lower)


@pytest.mark.parametrize("name", NAMES)
def test_mirrored_twice_is_the_same(name):
    body = motion(name).body_at(0.7)
    again = body.mirrored().mirrored()
    for a, b in zip(shapes_of(body), shapes_of(again), strict=True):
        for (place, radius), (same_place, same_radius) in zip(a.balls, b.balls, strict=True):
            assert place == pytest.approx(same_place)
            assert radius == same_radius


def test_the_mirror_image_does_with_the_right_what_the_left_did():
    lifted = KeyPose(working=Limbs(hip=Ball(60), knee=60), anchor=Part.OTHER_FOOT)
    body = motion_of(figure(BasePosture.STANDING, start=lifted)).keys[0].body
    image = body.mirrored()
    assert body.left_leg.middle[1] > body.right_leg.middle[1] + 0.1
    assert image.right_leg.middle[1] == body.left_leg.middle[1]
    assert image.left_leg.middle[1] == body.right_leg.middle[1]


def test_a_foot_that_stays_stays_on_the_whole_way():
    found = motion("glute-bridge-hold")
    places = [found.body_at(step / FRAMES).left_leg.end for step in range(FRAMES + 1)]
    assert all(distance(place, places[0]) < 0.001 for place in places)


@pytest.mark.parametrize("support", [Support.MAT, Support.BED])
def test_the_lower_shoulder_does_not_sink_into_what_it_lies_on(support):
    bed = Prop(PropKind.BED, height=0.4, length=2.0, width=1.0)
    rests = dict.fromkeys((Part.PELVIS, Part.SHOULDERS, Part.OTHER_THIGH), support)
    found = motion_of(figure(BasePosture.SIDE_LYING, start=KeyPose(rests=rests), props=(bed,)))
    ground = found.room.heights[support]
    assert found.body_at(0.0).right_arm.root[1] >= ground + 0.05


def heel_and_toes(tip):
    foot = Reach(Target.MAT, along=0.12, out=0.19, up=0.032, towards=Way(along=1, up=0.5), tip=tip)
    made = figure(BasePosture.DEEP_SQUAT, start=KeyPose(both=Limbs(foot=foot)))
    balls = balls_of(motion_of(made).body_at(0.0), Part.WORKING_FOOT)
    return [balls[index][0][1] - balls[index][1] for index in (1, 4)]


def test_toes_that_point_down_slope_the_sole():
    heel, toes = heel_and_toes(Way(along=1, out=0.35, up=-0.225))
    assert toes == pytest.approx(0.0, abs=0.003)
    assert heel == pytest.approx(0.04, abs=0.003)


def test_a_sole_without_a_slope_is_level():
    heel, toes = heel_and_toes(Way(along=1, out=0.35))
    assert heel == pytest.approx(toes, abs=0.001)


def test_a_later_key_pose_says_only_what_differs():
    end = KeyPose(working=Limbs(hip=Ball(abduction=30)))
    start = KeyPose(working=Limbs(hip=Ball(10, 2, 5)), anchor=Part.OTHER_FOOT)
    found = motion_of(figure(BasePosture.STANDING, start, end))
    pose = found.keys[1].pose
    assert pose.limbs[next(iter(BUILDS))].ball.first == 10
    assert pose.anchor.part is Part.OTHER_FOOT


def raised(hip, **more):
    return KeyPose(working=Limbs(hip=Ball(hip), knee=40), anchor=Part.OTHER_FOOT, **more)


def speed_before_and_after(found, at, part):
    places = [centre_of(found.body_at(at + step), part) for step in (-0.001, 0.0, 0.001)]
    return [distance(a, b) for a, b in itertools.pairwise(places)]


def test_a_middle_is_passed_without_a_change_of_speed():
    made = figure(BasePosture.STANDING, raised(0), raised(90), middle=raised(20))
    before, after = speed_before_and_after(motion_of(made), 0.5, Part.WORKING_KNEE)
    assert before == pytest.approx(after, rel=0.02)
    assert before > 0.0001


def test_a_joint_goes_no_further_than_its_key_poses():
    made = figure(BasePosture.STANDING, raised(0), raised(60), middle=raised(60))
    found = motion_of(made)
    heights = [found.body_at(step / 40).left_leg.middle[1] for step in range(41)]
    assert max(heights) == pytest.approx(found.keys[-1].body.left_leg.middle[1])


def circle():
    sides = tuple(KeyPose(working=Limbs(hip=Ball(*at))) for at in ((60, 25), (80, 10)))
    end = KeyPose(working=Limbs(hip=Ball(60, -5)))
    return motion_of(figure(BasePosture.STANDING, raised(40), end, middle=sides, closed=True))


def test_a_closed_way_goes_through_every_key_pose_and_back_to_the_start():
    found = circle()
    assert len(found.keys) == 4
    for step in range(5):
        assert found.body_at(step / 4) == found.keys[step % 4].body


def test_a_closed_way_goes_on_from_its_end_as_it_began():
    found = circle()
    places = [centre_of(found.body_at(at), Part.WORKING_KNEE) for at in (0.999, 0.0, 0.001)]
    assert distance(places[0], places[1]) == pytest.approx(distance(places[1], places[2]), rel=0.02)


def test_a_head_that_is_raised_leaves_the_mat_without_a_jump():
    lying = {Part.PELVIS: Support.MAT, Part.SHOULDERS: Support.MAT}
    start = KeyPose(spine=Bend(20), rests={**lying, Part.HEAD: Support.MAT})
    end = KeyPose(spine=Bend(20), neck=Bend(30), rests=lying)
    found = motion_of(figure(BasePosture.SUPINE, start, end))
    heads = [centre_of(found.body_at(at), Part.HEAD) for at in (0.0, 0.001)]
    assert distance(*heads) < 0.001
