"""Where the parts of the player lie, in every window and for every viewing distance."""

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import combinations, product
from pathlib import Path

import pytest

from limber.ui.fonts import load_fonts
from limber.ui.icons import IconName
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import Phase
from limber.ui.view_state.player_layout import Box, Needs, PlayerLayout, lay_out
from limber.ui.widgets.phase_word import PhaseWord, PhaseWordState
from limber.ui.widgets.side_marker import SideMarker, SideMarkerState
from limber.ui.widgets.sizes import VIEWING_DISTANCES_M, DigitRoom, Viewing

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
SIZES = [
    (1040, 680),
    (1280, 720),
    (1280, 800),
    (1366, 768),
    (1440, 900),
    (1920, 1080),
    (2560, 1440),
    (1040, 1080),
    (1920, 680),
]
LARGE, LAPTOP, FINE = 0.4, 0.2238, 0.12
"""Millimetres per pixel of a television, a laptop, and a screen whose pixels are very small."""
WORDS = {
    Phase.READY: ("SET UP", "READY"),
    Phase.HOLD: ("HOLD", "DONE"),
    Phase.MOVE: ("MOVE", "LIFT", "LOWER"),
    Phase.REST: ("REST", "SWITCH SIDES", "OTHER WAY"),
}


@pytest.fixture(scope="module")
def measured(qapp) -> list[tuple[Viewing, Needs]]:
    """What the parts ask for with each word, from each distance, on each kind of screen."""
    load_fonts(FONTS)
    return list(_needs(ThemeSource(ThemeChoice.LIGHT)))


def _needs(themes: ThemeSource) -> Iterator[tuple[Viewing, Needs]]:
    word, marker = PhaseWord(themes), SideMarker(themes)
    marker.show_state(SideMarkerState("OTHER WAY", "1", word_first=False))
    for viewing in (Viewing(d, mm) for d in VIEWING_DISTANCES_M for mm in (LARGE, LAPTOP, FINE)):
        word.set_viewing(viewing)
        marker.set_viewing(viewing)
        for phase, texts in WORDS.items():
            for text in texts:
                word.show_state(PhaseWordState(text, IconName.HOLD, phase))
                size = word.sizeHint()
                for side, is_upright in product((0, marker.sizeHint().height()), (False, True)):
                    for has_tempo in {False, phase is Phase.MOVE}:
                        needs = Needs(
                            word_width=size.width(),
                            word_height=size.height(),
                            side_height=side,
                            is_resting=phase is Phase.REST,
                            has_tempo=has_tempo,
                            side_width=marker.sizeHint().width() if side else 0,
                            is_upright=is_upright,
                            ways_height=54 if phase is Phase.REST else 0,
                        )
                        yield viewing, needs
                        yield viewing, replace(needs, text_scale=2.0)
                        for room in (DigitRoom.TWO, DigitRoom.MINUTES):
                            yield viewing, replace(needs, least_ring=viewing.least_ring_px(room))


def shown(places: PlayerLayout) -> dict[str, Box]:
    named = {field.name: getattr(places, field.name) for field in fields(places)}
    return {name: box for name, box in named.items() if box.width > 0 and box.height > 0}


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_part_lies_on_another(measured, width, height):
    for _viewing, needs in measured:
        boxes = shown(lay_out(width, height, needs))
        lying = [(a, b) for a, b in combinations(sorted(boxes), 2) if overlap(boxes[a], boxes[b])]
        assert lying == [], needs


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_part_lies_inside_the_window(measured, width, height):
    for _viewing, needs in measured:
        for name, box in shown(lay_out(width, height, needs)).items():
            inside = box.x >= 0 and box.y >= 0
            inside &= box.x + box.width <= width and box.y + box.height <= height
            assert inside, (name, box, needs)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_what_is_read_from_the_mat_is_always_there(measured, width, height):
    for _viewing, needs in measured:
        boxes = shown(lay_out(width, height, needs))
        missing = {"title", "time_left", "progress", "word", "ring", "keys"} - boxes.keys()
        assert missing == set(), needs
        assert ("side" in boxes) == (needs.side_height > 0), needs


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_digits_can_be_read_from_three_metres(measured, width, height):
    for viewing, needs in measured:
        if viewing.mm_per_px == FINE or viewing.distance_m > 3.0:
            continue
        ring = lay_out(width, height, needs).ring
        for room in (DigitRoom.ONE, DigitRoom.TWO):
            digits = viewing.digits_px(ring.width, room)
            assert viewing.reaches_floor(digits), (ring, needs)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_word_has_the_size_that_the_distance_asks_for_where_it_fits(measured, width, height):
    for _viewing, needs in measured:
        word = lay_out(width, height, needs).word
        assert word.height == needs.word_height
        assert word.width >= min(needs.word_width, width - 2 * 40)


REACHED = [
    ((1040, 680), DigitRoom.TWO, 38),
    ((1040, 680), DigitRoom.TWO_IN_THIN_RING, 36),
    ((1040, 680), DigitRoom.MINUTES, 32),
    ((1280, 800), DigitRoom.TWO, 47),
    ((1280, 800), DigitRoom.TWO_IN_THIN_RING, 45),
    ((1280, 800), DigitRoom.MINUTES, 32),
]


@pytest.mark.parametrize(("window", "room", "arc_minutes"), REACHED)
def test_so_many_minutes_of_arc_are_reached_at_three_metres(window, room, arc_minutes):
    viewing = Viewing(3.0, LAPTOP)
    working = Needs(323, 99, 104, is_resting=False, has_tempo=False, side_width=330)
    is_resting = room is DigitRoom.TWO_IN_THIN_RING
    needs = replace(working, is_resting=is_resting, least_ring=viewing.least_ring_px(room))
    digits = viewing.digits_px(lay_out(*window, needs).ring.width, room)
    assert viewing.font_px(arc_minutes) <= digits < viewing.font_px(arc_minutes + 1)


def test_minutes_take_the_room_beside_the_word_where_there_is_too_little_below_it():
    viewing = Viewing(3.0, LAPTOP)
    usual = Needs(323, 99, 104, is_resting=False, has_tempo=False, side_width=330)
    minutes = replace(usual, least_ring=viewing.least_ring_px(DigitRoom.MINUTES))
    small = lay_out(1040, 680, minutes)
    assert small.ring.y < small.word.y + small.word.height
    assert small.word.x + small.word.width < small.ring.x
    assert small.word.y < small.name.y < small.side.y < small.figure.y
    large = lay_out(1280, 800, minutes)
    assert large.ring.y >= large.word.y + large.word.height


def test_the_ring_is_round_and_as_large_as_its_column(measured):
    usual = Needs(
        word_width=320, word_height=97, side_height=104, is_resting=False, has_tempo=False
    )
    ring = lay_out(1280, 800, usual).ring
    assert ring.width == ring.height == 472


def test_an_upright_figure_stands_beside_the_side_marker_where_it_is_larger_there():
    lying = Needs(
        word_width=320,
        word_height=97,
        side_height=104,
        is_resting=False,
        has_tempo=False,
        side_width=330,
    )
    below = lay_out(1280, 800, lying)
    beside = lay_out(1280, 800, replace(lying, is_upright=True))
    assert below.figure.y >= below.side.y + below.side.height
    assert beside.figure.y == beside.side.y
    assert beside.figure.x >= beside.side.x + beside.side.width
    assert beside.figure.height > below.figure.height
    narrow = lay_out(1280, 800, replace(lying, is_upright=True, side_width=600))
    assert narrow.figure == below.figure


def test_in_a_rest_what_comes_next_stands_under_the_ring():
    needs = Needs(word_width=300, word_height=97, side_height=0, is_resting=True, has_tempo=False)
    places = lay_out(1280, 800, needs)
    assert places.word.x == 40
    assert places.name.y >= places.ring.y + places.ring.height
    assert places.detail.y >= places.name.y + places.name.height


def test_the_tempo_goes_before_the_digits_become_too_small_to_be_read():
    near = Needs(320, 97, 104, is_resting=False, has_tempo=True)
    assert lay_out(1280, 800, near).tempo.height > 0
    far = lay_out(1280, 800, replace(near, least_ring=424))
    assert far.tempo == Box()
    assert far.ring.width >= 424


def test_the_ring_of_a_rest_grows_with_what_its_digits_need():
    usual = lay_out(1280, 800, RESTING).ring.width
    assert usual < 424
    assert lay_out(1280, 800, replace(RESTING, least_ring=424)).ring.width == 424


RESTING = Needs(
    word_width=300,
    word_height=97,
    side_height=104,
    is_resting=True,
    has_tempo=False,
    ways_height=54,
)


def test_the_buttons_of_a_rest_stand_below_what_comes_next_where_there_is_room():
    for lines in (1, 2):
        places = lay_out(1280, 800, replace(RESTING, next_lines=lines))
        assert places.ways.y >= places.detail.y + places.detail.height
        assert places.ways.height == 54
    assert lay_out(1280, 640, RESTING).ways == Box()
    assert lay_out(1280, 800, replace(RESTING, ways_width=900)).ways == Box()


def test_a_short_name_of_what_comes_next_leaves_no_gap_above_its_detail():
    short, long = (lay_out(1280, 800, replace(RESTING, next_lines=lines)) for lines in (1, 2))
    assert short.name.height < long.name.height
    assert short.detail.y == short.name.y + short.name.height


def test_a_figure_has_the_room_of_a_line_that_is_not_needed():
    working = replace(RESTING, is_resting=False, ways_height=0)
    one, two = (lay_out(1280, 800, replace(working, instruction_lines=n)) for n in (1, 2))
    assert one.figure.height == two.figure.height + two.instruction.height // 2
    assert one.detail == two.detail


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_the_lines_go_before_the_figure_and_the_large_words_never(text_scale):
    needs = Needs(
        word_width=320,
        word_height=97,
        side_height=104,
        is_resting=False,
        has_tempo=False,
        text_scale=text_scale,
    )
    in_order = []
    for height in range(1000, 420, -4):
        places = lay_out(1280, height, needs)
        assert places.side.height == 104
        assert places.word.height == 97
        there = tuple(
            getattr(places, name).height > 0 for name in ("detail", "instruction", "figure")
        )
        if there not in in_order:
            in_order.append(there)
    without_figure = (True, True, False)
    assert in_order[:4] == [
        (True, True, True),
        (False, True, True),
        (False, False, True),
        without_figure,
    ]


def test_the_lines_are_larger_where_the_text_is_and_there_is_room():
    def at(text_scale, *, is_resting=False):
        needs = Needs(320, 97, 104, is_resting, has_tempo=False, text_scale=text_scale)
        return lay_out(1920, 1080, needs)

    for name in ("title", "name", "instruction", "detail"):
        assert getattr(at(1.5), name).height > getattr(at(1.0), name).height, name
    assert at(2.0, is_resting=True).name.height > at(1.0, is_resting=True).name.height
    assert at(2.0).ring == at(1.0).ring
    assert at(2.0).word == at(1.0).word


def test_the_tempo_is_shown_only_where_there_is_one(measured):
    for _viewing, needs in measured:
        if not needs.has_tempo:
            assert "tempo" not in shown(lay_out(1280, 800, needs))
