"""The line of an arrow on the picture: the way of a part made smooth, beside the body."""

import itertools
import math
from collections.abc import Sequence
from typing import Final

from limber.figure.outline import Point

ARROW_CLEAR: Final = 0.105
"""How far the arrow runs from what it follows, away from the middle of the body, in metres."""
ARROW_LEAST: Final = 0.22
"""How long the arrow is at least; a shorter way is drawn as a straight line of this length."""
WAY_LEAST: Final = 0.006
"""A way that looks shorter has no direction from here, and no arrow."""
ROUND_CLEAR: Final = 0.06
"""How far the arrow of a circle runs outside it."""
ROUND_SHARE: Final = 0.86
"""How much of a circle is drawn."""
STEPS: Final = 24
SMOOTHINGS: Final = 32


def arrow_line(way: Sequence[Point], middle: Point, metre: float) -> list[Point]:
    """The points of the arrow, evenly apart; none where the way is seen end on.

    All in pixels; `middle` is that of the body, and a metre is `metre` pixels long.
    """
    line, apart = _even(way), math.dist(way[0], way[-1])
    if _length(way) > ARROW_LEAST * metre and apart < WAY_LEAST * metre:
        return _round(line, ROUND_CLEAR * metre)
    if apart < WAY_LEAST * metre:
        return []
    least = ARROW_LEAST * metre
    line = _straight(line, least) if apart < least else _smooth(line)
    return _aside(line, middle, ARROW_CLEAR * metre)


def _even(way: Sequence[Point]) -> list[Point]:
    """Points on the way, evenly apart."""
    steps = list(itertools.pairwise(way))
    step = _length(way) / STEPS or 1.0
    line, gone = [way[0]], 0.0
    for a, b in steps:
        size = math.dist(a, b)
        while len(line) < STEPS and gone + size >= step * len(line):
            share = (step * len(line) - gone) / size
            line.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
        gone += size
    return [*line, way[-1]]


def _smooth(line: Sequence[Point]) -> list[Point]:
    """The line without its corners; its ends stay."""
    found = list(line)
    for _ in range(SMOOTHINGS):
        inner = (
            ((a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4)
            for a, b, c in zip(found, found[1:], found[2:], strict=False)
        )
        found = [found[0], *inner, found[-1]]
    return found


def _straight(line: Sequence[Point], length: float) -> list[Point]:
    """A straight line of a length, about the middle of another and in its direction."""
    (x, y), (end_x, end_y) = line[0], line[-1]
    factor = length / math.dist(line[0], line[-1]) / STEPS
    step = ((end_x - x) * factor, (end_y - y) * factor)
    at_x, at_y = (x + end_x) / 2, (y + end_y) / 2
    places = (number - STEPS / 2 for number in range(STEPS + 1))
    return [(at_x + step[0] * place, at_y + step[1] * place) for place in places]


def _aside(line: Sequence[Point], middle: Point, clear: float) -> list[Point]:
    """The line moved to the side away from the middle of the body."""
    (x, y), (end_x, end_y) = line[0], line[-1]
    size = math.dist(line[0], line[-1])
    across = (y - end_y) / size, (end_x - x) / size
    half = line[len(line) // 2]
    out = across[0] * (half[0] - middle[0]) + across[1] * (half[1] - middle[1])
    clear = math.copysign(clear, out)
    return [(at[0] + across[0] * clear, at[1] + across[1] * clear) for at in line]


def _round(line: Sequence[Point], clear: float) -> list[Point]:
    """Most of a circle, outside the way."""
    count = len(line)
    x, y = sum(at[0] for at in line) / count, sum(at[1] for at in line) / count
    far = sum(math.dist(at, (x, y)) for at in line) / count
    wider = (far + clear) / far
    drawn = line[: round(count * ROUND_SHARE)]
    return [(x + (at[0] - x) * wider, y + (at[1] - y) * wider) for at in drawn]


def _length(way: Sequence[Point]) -> float:
    return sum(math.dist(a, b) for a, b in itertools.pairwise(way))
