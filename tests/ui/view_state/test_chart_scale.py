"""Axes, places and labels of charts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.ui.view_state.chart_scale import Plot, next_point, nice_ticks, with_room

PLOT = Plot(left=40.0, top=10.0, right=240.0, bottom=110.0, count=4, most=200.0)


@pytest.mark.parametrize(
    ("most", "steps", "expected"),
    [
        (168, 4, (0, 50, 100, 150, 200)),
        (200, 4, (0, 50, 100, 150, 200)),
        (54, 3, (0, 20, 40, 60)),
        (8, 3, (0, 5, 10)),
        (2, 3, (0, 1, 2)),
        (0, 4, (0, 1)),
        (1.5, 4, (0, 1, 2)),
    ],
)
def test_the_steps_of_an_axis_are_easy_to_read(most, steps, expected):
    assert nice_ticks(most, steps) == expected


@given(st.floats(0, 1e7), st.integers(1, 6))
def test_an_axis_reaches_every_value_in_few_whole_steps(most, steps):
    ticks = nice_ticks(most, steps)
    assert ticks[0] == 0
    assert ticks[-1] >= most * (1 - 1e-6)
    assert 2 <= len(ticks) <= steps + 2
    assert all(each == round(each) for each in ticks)


def test_a_value_has_its_height_and_is_held_in_the_plot():
    assert PLOT.y_of(0) == 110.0
    assert PLOT.y_of(100) == 60.0
    assert PLOT.y_of(900) == 10.0
    assert Plot(0, 0, 10, 10, 0, 0).y_of(5) == 10.0


def test_points_stand_in_the_middle_of_their_slots():
    assert [PLOT.x_of(index) for index in range(4)] == [65.0, 115.0, 165.0, 215.0]
    assert PLOT.start_of(1) == 90.0


@pytest.mark.parametrize(("x", "index"), [(0, 0), (41, 0), (90, 1), (239, 3), (900, 3)])
def test_the_pointer_finds_the_nearest_slot(x, index):
    assert PLOT.index_at(x) == index


def test_without_points_there_is_no_slot():
    assert Plot(0, 0, 10, 10, 0, 1).index_at(5) is None
    assert Plot(10, 0, 10, 10, 3, 1).index_at(5) is None


def test_labels_give_way_to_the_one_behind_them():
    labels = [(10.0, 20.0), (25.0, 20.0), (60.0, 20.0)]
    assert with_room(labels, 4.0, (0.0, 100.0)) == (1, 2)
    assert with_room(labels, 4.0, (0.0, 65.0)) == (1,)
    assert with_room([(5.0, 20.0)], 4.0, (0.0, 100.0)) == ()
    assert with_room([], 4.0, (0.0, 100.0)) == ()


@pytest.mark.parametrize(
    ("current", "step", "expected"), [(None, -1, 3), (3, -1, 2), (0, -1, 0), (3, 1, 3), (1, 1, 2)]
)
def test_the_keys_begin_at_the_newest_point_and_stop_at_the_ends(current, step, expected):
    assert next_point(current, step, 4) == expected


def test_where_there_are_no_points_no_key_leads():
    assert next_point(None, 1, 0) is None
