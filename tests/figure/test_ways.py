"""Over which postures one gets from one base posture into another."""

from itertools import product

import pytest

from limber.figure.kinds import BasePosture, Part
from limber.figure.passage_leg import lowest
from limber.figure.picture import BodySide
from limber.figure.ways import (
    Station,
    legs_between,
    standing_in,
    station_of,
    stations_between,
)


def between(first, last, side=BodySide.LEFT):
    return stations_between(first, last, side)


def test_one_stands_up_from_the_back_over_the_side_and_hands_and_knees():
    way = between(Station.BACK, Station.STANDING)
    assert way == (Station.ON_RIGHT, Station.FOURS, Station.LEFT_KNEE)
    assert between(Station.STANDING, Station.BACK) == way[::-1]


def test_one_turns_over_from_side_to_side_by_the_back():
    assert between(Station.ON_RIGHT, Station.ON_LEFT) == (Station.BACK,)


def test_one_changes_knees_upright():
    assert between(Station.LEFT_KNEE, Station.RIGHT_KNEE) == (Station.KNEELING,)


def test_of_two_ways_alike_the_one_over_the_working_side_is_taken():
    assert between(Station.BACK, Station.FRONT, BodySide.LEFT) == (Station.ON_RIGHT,)
    assert between(Station.BACK, Station.FRONT, BodySide.RIGHT) == (Station.ON_LEFT,)


def test_one_sits_up_straight_from_the_back():
    assert between(Station.BACK, Station.SITTING) == ()
    assert legs_between(Station.BACK, Station.SITTING, BodySide.LEFT) == 1


def test_between_any_two_stations_there_is_a_way():
    for first, last in product(Station, Station):
        way = between(first, last)
        assert len(way) <= 5
        assert first is last or {first, last}.isdisjoint(way)
    assert between(Station.CHAIR, Station.CHAIR) == ()


def test_every_base_posture_has_a_station_and_every_station_a_posture():
    found = {station_of(posture, side) for posture, side in product(BasePosture, BodySide)}
    assert found == set(Station)


@pytest.mark.parametrize("station", sorted(set(Station) - {Station.CHAIR}))
def test_whoever_rests_on_the_way_rests_on_the_mat(station):
    assert lowest(standing_in(station), Part) == pytest.approx(0.0, abs=0.02)


def test_on_the_way_over_a_side_that_side_is_below():
    assert standing_in(Station.ON_LEFT).trunk.chest_frame.left[1] < -0.9
    assert standing_in(Station.ON_RIGHT).trunk.chest_frame.left[1] > 0.9
