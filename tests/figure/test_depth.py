import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.figure.camera import Camera
from limber.figure.depth import Solid, painting_order
from limber.figure.outline import hull
from limber.figure.things import Box, Stuff
from limber.figure.vectors import mirrored

FAR = Solid((((0.0, 0.0, -1.0), 0.1),))
NEAR = Solid((((0.0, 0.0, 1.0), 0.1),))
angles = st.floats(-180, 180)


def test_what_is_nearer_is_painted_later():
    assert painting_order([NEAR, FAR], Camera(0, 0)) == [1, 0]
    assert painting_order([NEAR, FAR], Camera(180, 0)) == [0, 1]


def test_a_leg_on_a_table_is_painted_after_it():
    table = Box((-1.0, 0.7, -1.0), (1.0, 0.74, 1.0), Stuff.WOOD)
    corners = tuple(((x, 0.72, z), 0.02) for x in (-1.0, 1.0) for z in (-1.0, 1.0))
    leg = Solid((((0.0, 0.79, -0.9), 0.05), ((0.0, 0.79, -0.5), 0.05)))
    assert painting_order([leg, Solid(corners, table)], Camera(-30, 20)) == [1, 0]


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(0, 1), st.floats(-1, 1)), max_size=8), angles)
def test_everything_is_painted_once(points, turn):
    solids = [Solid(((point, 0.2),)) for point in points]
    assert sorted(painting_order(solids, Camera(turn, 20))) == list(range(len(points)))


@given(st.tuples(st.floats(-1, 1), st.floats(0, 1), st.floats(-1, 1)), angles, st.floats(0, 85))
def test_the_mirror_image_is_seen_as_in_a_mirror(point, turn, height):
    camera = Camera(turn, height)
    seen, image = camera.seen(point), camera.mirrored().seen(mirrored(point))
    assert (image.x, image.y, image.depth) == pytest.approx((-seen.x, seen.y, seen.depth), abs=1e-9)


def test_the_eye_is_where_the_depth_grows():
    camera = Camera(-35, 25)
    assert camera.direction(camera.eye) == pytest.approx((0.0, 0.0, 1.0), abs=1e-9)


def test_an_outline_holds_all_its_circles():
    corners = hull([(0.0, 0.0, 1.0), (5.0, 0.0, 2.0)])
    assert min(x for x, _ in corners) == pytest.approx(-1.0, abs=0.02)
    assert max(x for x, _ in corners) == pytest.approx(7.0, abs=0.02)
