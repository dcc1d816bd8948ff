"""Where the squares stand, and where the keys lead."""

from datetime import date, timedelta

import pytest

from limber.ui.view_state.calendar_grid import CalendarGrid, Walk, pitch_for, walk

MONDAY, SUNDAY = 0, 6
TODAY = date(2026, 11, 20)
BOUNDS = (date(2024, 1, 1), date(2026, 12, 31))


def grid(year=2026, first=MONDAY):
    return CalendarGrid(year, first, 30.0, 20.0, 17.0)


@pytest.mark.parametrize("first", [MONDAY, SUNDAY])
@pytest.mark.parametrize("year", [2023, 2024, 2026, 2028])
def test_each_day_has_a_place_that_leads_back_to_it(year, first):
    made = grid(year, first)
    day, places = date(year, 1, 1), set()
    while day.year == year:
        square = made.square(day)
        assert made.day_at(square.x + square.side / 2, square.y + square.side / 2) == day
        places.add((square.x, square.y))
        day += timedelta(days=1)
    assert len(places) in (365, 366)


def test_a_week_is_a_column_that_begins_with_the_first_day_of_the_week():
    monday, sunday = date(2026, 11, 16), date(2026, 11, 22)
    assert grid().column_of(monday) == grid().column_of(sunday)
    assert grid().square(monday).y == 20.0
    assert grid(first=SUNDAY).square(sunday).y == 20.0
    assert grid(first=SUNDAY).column_of(sunday) == grid(first=SUNDAY).column_of(monday) + 1


@pytest.mark.parametrize(
    ("x", "y"), [(0, 30), (40, 0), (40, 20 + 7 * 17 + 1), (31, 21), (2000, 30)]
)
def test_beside_the_year_there_is_no_day(x, y):
    # 2026 begins on a Thursday, so its first column has no Monday.
    assert grid().day_at(x, y) is None


def test_the_months_begin_one_after_the_other():
    starts = grid().month_starts()
    assert len(starts) == 12
    assert list(starts) == sorted(starts)


def test_the_squares_fill_the_width_up_to_a_largest_size():
    columns = grid().columns
    assert pitch_for(columns * 15.0, 2026, MONDAY, most=20.0) == pytest.approx(15.0)
    assert pitch_for(5000.0, 2026, MONDAY, most=20.0) == 20.0
    assert pitch_for(0.0, 2026, MONDAY, most=20.0) == 1.0


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (Walk.DAY_BACK, date(2026, 3, 30)),
        (Walk.DAY_ON, date(2026, 4, 1)),
        (Walk.WEEK_BACK, date(2026, 3, 24)),
        (Walk.WEEK_ON, date(2026, 4, 7)),
        (Walk.MONTH_BACK, date(2026, 2, 28)),
        (Walk.MONTH_ON, date(2026, 4, 30)),
        (Walk.START, date(2026, 1, 1)),
        (Walk.END, TODAY),
    ],
)
def test_keys_lead_by_day_week_month_and_to_the_ends(step, expected):
    assert walk(date(2026, 3, 31), step, BOUNDS, TODAY) == expected


def test_walking_crosses_into_the_next_year_and_stops_at_the_ends():
    assert walk(date(2025, 12, 31), Walk.DAY_ON, BOUNDS, TODAY) == date(2026, 1, 1)
    assert walk(date(2025, 5, 5), Walk.END, BOUNDS, TODAY) == date(2025, 12, 31)
    assert walk(date(2024, 1, 3), Walk.WEEK_BACK, BOUNDS, TODAY) == BOUNDS[0]
    assert walk(date(2026, 12, 15), Walk.MONTH_ON, BOUNDS, TODAY) == BOUNDS[1]
