"""How large the digits and words of the player are, against the table of the design."""

import pytest

from limber.ui.widgets.sizes import (
    VIEWING_DISTANCES_M,
    DigitRoom,
    Viewing,
    digit_room,
    mm_per_px,
    seconds_text,
)

LAPTOP_WIDTH_MM, LAPTOP_WIDTH_PX = 286.5, 1280
HOLD_RING, REP_RING, REST_RING = 472, 385, 414


@pytest.mark.parametrize(
    ("diameter", "room", "expected_px"),
    [
        (HOLD_RING, DigitRoom.TWO, 256),
        (HOLD_RING, DigitRoom.ONE, 256),
        (REP_RING, DigitRoom.TWO, 208),
        (REP_RING, DigitRoom.ONE, 240),
        (REST_RING, DigitRoom.TWO_IN_THIN_RING, 240),
        (HOLD_RING, DigitRoom.MINUTES, 172),
    ],
)
def test_the_digits_of_the_reference_laptop(
    diameter: float, room: DigitRoom, expected_px: float
) -> None:
    assert Viewing().digits_px(diameter, room) == pytest.approx(expected_px, abs=1.5)


@pytest.mark.parametrize(
    ("arc_minutes", "expected_px"), [(16, 86), (22, 118), (44, 236)], ids=["16′", "22′", "44′"]
)
def test_an_angle_at_three_metres_as_a_font_size(arc_minutes: float, expected_px: float) -> None:
    assert Viewing(3.0).font_px(arc_minutes) == pytest.approx(expected_px, abs=0.6)


def test_words_are_88_px_at_three_metres_and_grow_with_the_distance() -> None:
    assert Viewing(3.0).word_px() == 88
    assert Viewing(1.5).word_px() == 88
    assert Viewing(4.0).word_px() == pytest.approx(114, abs=1)


def test_digits_never_outgrow_the_ring() -> None:
    far = Viewing(4.0)
    assert far.digits_px(200, DigitRoom.TWO) == pytest.approx(108)
    assert far.digits_px(0, DigitRoom.TWO) == 0


def test_minutes_on_the_reference_laptop_just_reach_the_floor() -> None:
    assert Viewing().reaches_floor(172)
    assert not Viewing().reaches_floor(160)


@pytest.mark.parametrize(
    ("width_mm", "width_px", "expected"),
    [
        (LAPTOP_WIDTH_MM, LAPTOP_WIDTH_PX, 0.2238),
        (0, 1280, 0.2238),
        (1600, 1280, 0.2238),
        (300, 0, 0.2238),
        (520, 1920, 0.2708),
    ],
    ids=["laptop", "no size", "beamer", "no pixels", "desktop"],
)
def test_a_screen_that_tells_nonsense_counts_as_a_laptop(
    width_mm: float, width_px: float, expected: float
) -> None:
    assert mm_per_px(width_mm, width_px) == pytest.approx(expected, abs=0.0002)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0"), (9, "9"), (99, "99"), (100, "1:40"), (600, "10:00"), (-1, "0")]
)
def test_seconds_turn_into_minutes_above_99(seconds: int, text: str) -> None:
    assert seconds_text(seconds) == text


def test_the_room_depends_on_the_text_and_the_ring() -> None:
    assert digit_room("5", thin_ring=True) is DigitRoom.ONE
    assert digit_room("12", thin_ring=True) is DigitRoom.TWO_IN_THIN_RING
    assert digit_room("12", thin_ring=False) is DigitRoom.TWO
    assert digit_room("2:05", thin_ring=False) is DigitRoom.MINUTES


@pytest.mark.parametrize("distance_m", VIEWING_DISTANCES_M)
@pytest.mark.parametrize("room", DigitRoom)
def test_in_the_least_ring_the_digits_are_just_large_enough(
    distance_m: float, room: DigitRoom
) -> None:
    viewing = Viewing(distance_m)
    least = viewing.least_ring_px(room)
    assert viewing.reaches_floor(viewing.digits_px(least, room))
    assert not viewing.reaches_floor(viewing.digits_px(least - 1, room))


@pytest.mark.parametrize("distance_m", VIEWING_DISTANCES_M)
def test_words_have_a_whole_size_that_is_not_below_what_the_eye_needs(distance_m: float) -> None:
    viewing = Viewing(distance_m)
    assert viewing.word_px() == int(viewing.word_px())
    assert viewing.word_px() >= viewing.font_px(16.0)
