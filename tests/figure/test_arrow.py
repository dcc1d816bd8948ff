"""The line of an arrow on the picture; a metre is 100 pixels long."""

import itertools
import math

import pytest

from limber.figure.arrow import ARROW_CLEAR, ARROW_LEAST, STEPS, arrow_line

METRE = 100.0
FAR_BELOW = (0.0, -1000.0)


def line(*way):
    return arrow_line(way, FAR_BELOW, METRE)


def turns(points):
    """By how many degrees the line turns at each of its points."""
    angles = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in itertools.pairwise(points)]
    for before, after in itertools.pairwise(angles):
        yield abs(math.degrees((after - before + math.pi) % math.tau - math.pi))


def on_circle(count):
    around = (math.tau * step / count for step in range(count + 1))
    return [(50 * math.cos(angle), 50 * math.sin(angle)) for angle in around]


def test_an_arrow_runs_beside_the_way_away_from_the_body():
    points = line((0.0, 0.0), (60.0, 0.0), (100.0, 0.0))
    assert [y for _, y in points] == [pytest.approx(ARROW_CLEAR * METRE)] * (STEPS + 1)
    assert [points[0][0], points[-1][0]] == [pytest.approx(0.0), pytest.approx(100.0)]


def test_a_corner_of_the_way_becomes_a_bend():
    points = line((0.0, 0.0), (0.0, 60.0), (60.0, 60.0))
    assert len(points) == STEPS + 1
    assert max(turns(points)) < 15


def test_a_short_way_is_drawn_straight_and_as_long_as_can_be_read():
    points = line((0.0, 0.0), (1.0, 3.0), (5.0, 0.0))
    assert math.dist(points[0], points[-1]) == pytest.approx(ARROW_LEAST * METRE)
    assert max(turns(points)) < 0.01
    assert points[-1][0] > points[0][0]


def test_a_way_that_is_seen_end_on_has_no_arrow():
    assert line((0.0, 0.0), (0.2, 0.0), (0.1, 0.1)) == []


def test_nothing_that_moves_has_an_arrow():
    assert line((3.0, 4.0), (3.0, 4.0)) == []


def test_a_circle_is_drawn_round_and_left_open():
    points = line(*on_circle(20))
    assert all(math.hypot(*point) > 50 for point in points)
    assert max(turns(points)) < 30
    assert math.dist(points[0], points[-1]) > 20
