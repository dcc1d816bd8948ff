"""Turning frames into each other, and leading limbs to other places."""

import math

import pytest

from limber.figure.body import Limb
from limber.figure.leading import led_to, with_middle_above, with_middle_lifted
from limber.figure.limbs import BUILDS, by_angles, hinge_angle
from limber.figure.turns import between_frames, inside, outside, swinging
from limber.figure.vectors import Frame, distance, dot, frame

UPRIGHT = frame((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0))
TURNED = UPRIGHT.flexed(40).rolled(-25).twisted(70)
HALF_ROUND = UPRIGHT.twisted(180)


def apart(one: Frame, other: Frame) -> float:
    pairs = ((one.left, other.left), (one.up, other.up), (one.front, other.front))
    return max(distance(*pair) for pair in pairs)


@pytest.mark.parametrize("last", [TURNED, HALF_ROUND, UPRIGHT])
def test_a_frame_turns_from_the_one_to_the_other_and_stays_a_frame(last):
    assert apart(between_frames(UPRIGHT, last, 0.0), UPRIGHT) < 1e-9
    assert apart(between_frames(UPRIGHT, last, 1.0), last) < 1e-9
    middle = between_frames(UPRIGHT, last, 0.5)
    assert abs(dot(middle.up, middle.front)) < 1e-9
    assert apart(between_frames(middle, last, 1.0), last) < 1e-9


def test_a_frame_seen_from_another_is_put_back_as_it_was():
    assert apart(outside(TURNED, inside(TURNED, UPRIGHT)), UPRIGHT) < 1e-9


def test_an_arm_that_swings_over_is_lifted():
    beside = frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
    overhead = frame((-1.0, 0.0, 0.1), (0.0, 1.0, 0.0))
    assert apart(swinging(beside, overhead, 1.0), overhead) < 1e-9
    assert swinging(beside, overhead, 0.5).down[1] > 0.5


def arm(elbow=60.0, shoulder=UPRIGHT):
    return by_angles((0.0, 0.5, 0.0), shoulder, elbow, 0.0, Limb.LEFT_ARM)


def test_a_limb_is_led_to_a_place_and_no_bone_stretches():
    for end in ((0.1, 0.2, 0.2), (0.0, 0.9, 0.1), (-0.3, 0.4, 0.1)):
        led = led_to(arm(), Limb.LEFT_ARM, end)
        assert distance(led.end, end) < 1e-6
        assert distance(led.root, led.middle) == pytest.approx(BUILDS[Limb.LEFT_ARM].upper)
        assert distance(led.middle, led.end) == pytest.approx(BUILDS[Limb.LEFT_ARM].lower)


def test_a_limb_that_is_where_it_should_be_stays_as_it_is():
    usual = arm()
    led = led_to(usual, Limb.LEFT_ARM, usual.end)
    assert distance(usual.middle, led.middle) < 1e-6


def test_a_limb_that_does_not_reach_is_stretched_out_towards_the_place():
    led = led_to(arm(), Limb.LEFT_ARM, (0.0, 5.0, 0.0))
    assert hinge_angle(led, BUILDS[Limb.LEFT_ARM]) == pytest.approx(0.0, abs=0.1)
    assert led.end[1] == pytest.approx(0.5 + 0.29 + 0.252, abs=1e-3)


def test_an_elbow_is_raised_out_of_the_mat_in_two_ways():
    low = arm(shoulder=UPRIGHT.flexed(-20)).moved((0.0, -0.35, 0.0))
    assert low.middle[1] < 0
    about = with_middle_above(low, 0.02)
    assert about.middle[1] == pytest.approx(0.02)
    assert distance(about.end, low.end) < 1e-6
    lifted = with_middle_lifted(low, 0.02)
    assert lifted.middle[1] == pytest.approx(0.02)
    assert distance(lifted.root, low.root) == 0
    assert with_middle_above(arm(), 0.02) == arm()
    assert with_middle_lifted(arm(), 0.02) == arm()
    assert math.isclose(distance(lifted.root, lifted.middle), 0.29, abs_tol=1e-6)
