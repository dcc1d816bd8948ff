"""Where the parts of the player lie, in logical pixels: the digits and words come first."""

from dataclasses import dataclass, replace

MARGIN = 40
KEY_BAR = 64
TOP_LINE, HEADING_HEIGHT = 24, 26
PROGRESS_TOP = 54
CONTENT_TOP = 96
RING_OF_WIDTH, RING_OF_HEIGHT = 0.37, 0.59
REST_RING_OF_WIDTH = 0.325
"""The thin ring has more room for its digits."""
LEAST_RING_OF_WIDTH = 0.3
LEFT_SHARE = 0.578
GAP = 24
NAME_HEIGHT, LINE_HEIGHT, DETAIL_HEIGHT = 46, 46, 40
TEMPO_HEIGHT = 130
LEAST_FIGURE = 130
LEAST_BESIDE = 0.85
"""The part of its width that the left column keeps beside a wide word."""
UPRIGHT_SHAPE = 0.62
"""How wide an upright figure is for its height, its props not counted."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place: left, top, width, height; nothing is shown in one without a size."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Needs:
    """What the parts ask for: the room that their large words take."""

    word_width: int
    word_height: int
    side_height: int
    """0 where no side is shown."""
    is_resting: bool
    """The word stands at the left, and what comes next under the ring."""
    has_tempo: bool
    side_width: int = 0
    text_scale: float = 1.0
    """How much larger the lines below the large words are, from 1 to 2."""
    is_upright: bool = False
    """The figure stands, kneels or sits: it may be drawn beside the side marker, and higher."""
    instruction_lines: int = 2
    next_lines: int = 2
    """How many lines the name of what comes next takes, below the ring."""
    least_ring: int = 0
    """The diameter below which the digits cannot be read from the mat."""
    ways_height: int = 0
    """Of the buttons below it; 0 where there are none."""
    ways_width: int = 0
    is_word_left: bool = False
    """The word stands at the left, and the ring beside it, as in a rest."""


@dataclass(frozen=True, slots=True)
class PlayerLayout:
    """The places of all parts."""

    title: Box
    time_left: Box
    progress: Box
    name: Box
    word: Box
    side: Box
    figure: Box
    instruction: Box
    detail: Box
    ring: Box
    tempo: Box
    keys: Box
    ways: Box = Box()
    """The buttons below what comes next."""


def lay_out(width: int, height: int, needs: Needs) -> PlayerLayout:
    """The places in a window of this size; what repeats the voice is dropped first."""
    bottom = height - KEY_BAR
    inner = width - 2 * MARGIN
    usual = round(min(RING_OF_WIDTH * width, RING_OF_HEIGHT * height))
    diameter, is_word_left = _diameter(usual, width, bottom, needs)
    needs = replace(needs, is_word_left=is_word_left)
    column = max(usual, diameter, inner - round(LEFT_SHARE * width))
    left_width = inner - column - GAP
    word, name = _word_and_name(width, needs, column)
    ring = _ring(width, bottom, needs, column, diameter)
    name_height = round(NAME_HEIGHT * needs.text_scale)
    side_top = CONTENT_TOP + name_height + 16
    if needs.is_word_left:
        side_top = max(word.y + word.height + 14, name.y + name.height + 16)
    elif word.x < MARGIN + left_width:
        left_width, side_top = _beside_or_below(word, left_width, side_top)
    side_height = max(0, min(needs.side_height, bottom - DETAIL_HEIGHT - 6 - side_top))
    side = Box(MARGIN, side_top, left_width, side_height) if side_height else Box()
    figure, instruction, detail = _left_column(left_width, side_top, side, bottom, needs)
    ways = Box()
    if needs.is_resting:
        half = min(column // 2, width - MARGIN - ring.x - ring.width // 2)
        name, detail, ways = _next_lines(ring, half, bottom, needs)
    if needs.is_upright and figure.height:
        side, figure = _beside_marker(side, figure, needs.side_width)
    title, time_left = _heading(inner, needs.text_scale)
    below_ring = ring.y + ring.height
    tempo = Box(ring.x, below_ring + 8, ring.width, bottom - below_ring - 16)
    return PlayerLayout(
        title=title,
        time_left=time_left,
        progress=Box(MARGIN, PROGRESS_TOP, inner, 20),
        name=name,
        word=word,
        side=side,
        figure=figure,
        instruction=instruction,
        detail=detail,
        ring=ring,
        tempo=tempo if needs.has_tempo and tempo.height >= TEMPO_HEIGHT // 2 else Box(),
        keys=Box(0, bottom, width, KEY_BAR),
        ways=ways,
    )


def _diameter(usual: int, width: int, bottom: int, needs: Needs) -> tuple[int, bool]:
    """How large the ring is to be, and whether the word stands at the left to make room for it.

    It grows with what its digits need, as far as the word and the side marker leave it room.
    """
    beside = width - 2 * MARGIN - GAP - max(needs.word_width, needs.side_width)
    grown = min(needs.least_ring, beside, bottom - CONTENT_TOP - 12)
    if needs.is_resting:
        return max(min(usual, round(REST_RING_OF_WIDTH * width)), grown), True
    below_word = min(usual, bottom - CONTENT_TOP - needs.word_height - 24)
    makes_room = below_word < needs.least_ring and below_word < grown
    return (grown, True) if makes_room else (usual, False)


def _heading(inner: int, text_scale: float) -> tuple[Box, Box]:
    """The session's name and the time left, above the progress."""
    height = min(round(HEADING_HEIGHT * text_scale), PROGRESS_TOP - 8)
    top = max(4, TOP_LINE - 4 + HEADING_HEIGHT - height)
    width = inner * 3 // 4
    return Box(MARGIN, top, width, height), Box(MARGIN + width, top, inner - width, height)


def _next_lines(ring: Box, half: int, bottom: int, needs: Needs) -> tuple[Box, Box, Box]:
    """What comes next, its detail and the buttons under the ring; the detail goes first."""
    left, top, width = ring.x + ring.width // 2 - half, ring.y + ring.height + 14, 2 * half
    name_height, scale = needs.next_lines * NAME_HEIGHT, needs.text_scale
    large = round(name_height * scale), round(DETAIL_HEIGHT * scale)
    for name, detail in (large, (name_height, DETAIL_HEIGHT), (name_height, 0), (NAME_HEIGHT, 0)):
        below = top + name + detail
        if below <= bottom:
            fits = below + 14 + needs.ways_height + 8 <= bottom and needs.ways_width <= width
            ways = Box(left, below + 14, width, needs.ways_height) if fits else Box()
            return Box(left, top, width, name), Box(left, top + name, width, detail), ways
    return Box(), Box(), Box()


def _beside_or_below(word: Box, left_width: int, side_top: int) -> tuple[int, int]:
    """The left column where the word reaches into it: a little narrower, or below the word."""
    beside = word.x - MARGIN
    if beside >= left_width * LEAST_BESIDE:
        return beside, side_top
    return left_width, max(side_top, word.y + word.height + 8)


def _word_and_name(width: int, needs: Needs, column: int) -> tuple[Box, Box]:
    inner = width - 2 * MARGIN
    if needs.is_word_left:
        word = Box(MARGIN, CONTENT_TOP, min(needs.word_width, inner), needs.word_height)
        return word, Box() if needs.is_resting else _name_below(word, inner - column - GAP, needs)
    wide = min(max(column, needs.word_width), inner)
    word = Box(width - MARGIN - wide, CONTENT_TOP, wide, needs.word_height)
    height = round(NAME_HEIGHT * needs.text_scale)
    name = Box(MARGIN, CONTENT_TOP - 4, max(0, word.x - MARGIN - GAP), height)
    return word, name


def _name_below(word: Box, width: int, needs: Needs) -> Box:
    return Box(word.x, word.y + word.height + 6, width, round(NAME_HEIGHT * needs.text_scale))


def _ring(width: int, bottom: int, needs: Needs, column: int, diameter: int) -> Box:
    top = CONTENT_TOP
    beside_word = width - 2 * MARGIN - needs.word_width - GAP
    if needs.is_word_left and beside_word >= LEAST_RING_OF_WIDTH * width:
        diameter = min(diameter, beside_word)
    else:
        top += needs.word_height + 12
    tempo = TEMPO_HEIGHT if needs.has_tempo else 0
    room = bottom - top - 12
    least = max(diameter * 3 // 4, needs.least_ring)
    size = max(0, min(diameter, room - tempo if room - tempo >= least else room))
    x = min(width - MARGIN - column + (column - size) // 2, width - MARGIN - size)
    if needs.is_word_left and top == CONTENT_TOP:
        x = max(x, width - MARGIN - beside_word)
    return Box(x, top, size, size)


def _left_column(
    left_width: int, side_top: int, side: Box, bottom: int, needs: Needs
) -> tuple[Box, Box, Box]:
    """The figure, the instruction and the detail below the side marker.

    Where they do not fit, the lines lose their enlargement; then the detail goes, then the
    instruction, and last the figure: then there is room for the lines again.
    """
    top = max(side_top, side.y + side.height + 8)
    below = bottom - (10 if needs.is_resting else 6)
    detail_height = 0 if needs.is_resting else DETAIL_HEIGHT
    least = needs.instruction_lines * LINE_HEIGHT
    large = round(least * needs.text_scale), round(detail_height * needs.text_scale)
    for line, detail in (large, (least, detail_height), (least, 0), (0, 0)):
        room = below - detail - line - top - (8 if line else 0)
        if room >= LEAST_FIGURE:
            return (
                Box(MARGIN, top, left_width, room),
                Box(MARGIN, below - detail - line, left_width, line),
                Box(MARGIN, below - detail, left_width, detail),
            )
    free = max(0, below - detail_height - top)
    lines = Box(MARGIN, top, left_width, free)
    return Box(), lines, Box(MARGIN, below - detail_height, left_width, detail_height)


def _beside_marker(side: Box, figure: Box, side_width: int) -> tuple[Box, Box]:
    """An upright figure beside the side marker, where it becomes larger so."""
    left = side.x + side_width + GAP
    room = Box(left, side.y, figure.x + figure.width - left, figure.y + figure.height - side.y)
    beside = min(room.height, round(room.width / UPRIGHT_SHAPE))
    if not side.height or beside <= figure.height:
        return side, figure
    return Box(side.x, side.y, side_width, side.height), room
