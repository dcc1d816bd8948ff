"""The week as marks, walked by key and said in words; and the ring beside it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.widgets.kept_ring import KeptRing
from limber.ui.widgets.week_strip import WeekStrip
from tests.ui.todays import MORNING, past, past_days, today


@pytest.fixture
def strip(qtbot):
    made = WeekStrip(ThemeSource(ThemeChoice.LIGHT))
    made.show_state(today(done=past_days(3)).lately.week)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_it_begins_with_today(strip):
    assert strip.accessibleName().startswith("This week. Thursday 20 November: ")


def test_the_arrows_walk_from_day_to_day_and_stop_at_the_ends(strip, qtbot):
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.spoken == "Wednesday 19 November: morning done, evening done"
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.spoken.startswith("Sunday 23 November: ")
    assert strip.accessibleName() == f"This week. {strip.spoken}"


def test_it_stays_on_its_day_while_the_week_is_the_same(strip, qtbot):
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    strip.show_state(today(done=past_days(3)).lately.week)
    assert strip.spoken.startswith("Wednesday")
    strip.show_state(today(done=[past(MORNING), *past_days(3)]).lately.week)
    assert strip.spoken.startswith("Thursday")


def test_what_was_done_is_painted_under_its_day(strip):
    """A done square is filled with the brand's colour, a coming one is not."""
    picture = strip.grab().toImage()
    brand = strip.theme.palette.brand.lower()

    def has_brand(column: int) -> bool:
        middle = int(22 + (column + 0.5) * (strip.width() - 22) / 7)
        return any(
            picture.pixelColor(QPoint(x, y)).name() == brand
            for y in range(strip.height())
            for x in range(middle - 8, middle + 9)
        )

    assert [has_brand(column) for column in range(7)] == [True, True, True, *[False] * 4]


def test_another_day_has_another_today(strip):
    tomorrow = today(now=MORNING + timedelta(days=1)).lately.week
    strip.show_state(tomorrow)
    assert strip.spoken.startswith("Friday 21 November")


@pytest.mark.parametrize("percent", [0, 1, 83, 99, 100])
def test_the_ring_goes_round_as_far_as_the_percentage(qtbot, percent):
    ring = KeptRing(ThemeSource(ThemeChoice.LIGHT))
    qtbot.addWidget(ring)
    ring.show_percent(percent, f"{percent} %")
    ring.resize(ring.sizeHint())
    picture = ring.grab().toImage()
    brand, middle, radius = ring.theme.palette.brand.lower(), 50, 44
    left = picture.pixelColor(middle - radius, middle).name() == brand
    right = picture.pixelColor(middle + radius, middle).name() == brand
    assert (right, left) == (percent >= 30, percent >= 78)
    assert ring.accessibleName() == f"{percent} %"
