import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.figure.body import Limb
from limber.figure.limbs import BUILDS, ball_angles, by_angles, by_end, hinge_angle, upper_frame
from limber.figure.pose import Angles
from limber.figure.vectors import add, distance, dot, frame, subtract

TRUNK = frame((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0))
ROOT = (0.1, 0.9, 0.05)
degrees = st.floats(-80, 80)
parts = st.floats(-1, 1)


@given(st.sampled_from(Limb), st.floats(-170, 170), degrees, st.floats(-120, 120))
def test_the_angles_of_a_ball_joint_are_measured_as_they_were_set(limb, flexion, abduction, turn):
    side = BUILDS[limb].side
    upper = upper_frame(TRUNK, Angles(flexion, abduction, turn), side)
    found = ball_angles(TRUNK, upper, side)
    assert (found.first, found.second, found.third) == pytest.approx((flexion, abduction, turn))


@given(st.sampled_from(Limb), degrees, degrees, st.floats(5, 150))
def test_a_hinge_is_measured_as_it_was_set(limb, flexion, abduction, bend):
    upper = upper_frame(TRUNK, Angles(flexion, abduction, 10), BUILDS[limb].side)
    chain = by_angles(ROOT, upper, bend, 0.0, limb)
    assert hinge_angle(chain, BUILDS[limb]) == pytest.approx(bend)


@given(st.sampled_from(Limb), st.tuples(parts, parts, parts), st.tuples(parts, parts, parts))
def test_a_held_limb_keeps_the_length_of_its_bones(limb, end, pole):
    middle, reached, _, _ = by_end(ROOT, add(ROOT, end), pole, limb)
    build = BUILDS[limb]
    assert distance(ROOT, middle) == pytest.approx(build.upper)
    assert distance(middle, reached) == pytest.approx(build.lower)


@pytest.mark.parametrize(
    ("limb", "bends_forwards"), [(Limb.LEFT_LEG, True), (Limb.LEFT_ARM, False)]
)
def test_knees_bend_forwards_and_elbows_back(limb, bends_forwards):
    end = add(ROOT, (0.0, -0.4, 0.0))
    pole = TRUNK.front if bends_forwards else subtract((0.0, 0.0, 0.0), TRUNK.front)
    middle, _, upper, _ = by_end(ROOT, end, pole, limb)
    assert (dot(subtract(middle, ROOT), TRUNK.front) > 0) is bends_forwards
    assert dot(upper.front, TRUNK.front) > 0


def test_a_hand_that_cannot_reach_goes_as_far_as_it_can():
    far = add(ROOT, (0.0, -3.0, 0.0))
    _, reached, _, _ = by_end(ROOT, far, TRUNK.front, Limb.LEFT_ARM)
    build = BUILDS[Limb.LEFT_ARM]
    assert distance(ROOT, reached) == pytest.approx(build.upper + build.lower, abs=0.001)


def test_a_level_shank_lies_level():
    upper = upper_frame(TRUNK, Angles(-20, 3, 10), 1)
    chain = by_angles(ROOT, upper, None, 0.0, Limb.LEFT_LEG)
    assert chain.end[1] == pytest.approx(chain.middle[1])
    assert chain.end[0] > chain.middle[0]
