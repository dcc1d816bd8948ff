"""The skin drawn tight around circles on the picture."""

import math
from collections.abc import Iterable, Sequence
from typing import Final

Point = tuple[float, float]
Circle = tuple[float, float, float]
"""x, y and radius."""

_CORNERS: Final = 28
_AROUND: Final = tuple(
    (math.cos(math.tau * step / _CORNERS), math.sin(math.tau * step / _CORNERS))
    for step in range(_CORNERS)
)


def hull(circles: Iterable[Circle]) -> list[Point]:
    """The corners of the smallest convex outline around the circles, in order."""
    points = sorted(
        {
            (round(x + radius * cosine, 2), round(y + radius * sine, 2))
            for x, y, radius in circles
            for cosine, sine in _AROUND
        }
    )
    return _half(points)[:-1] + _half(points[::-1])[:-1]


def _half(points: Sequence[Point]) -> list[Point]:
    found: list[Point] = []
    for point in points:
        while len(found) > 1 and _turns_right(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return found


def _turns_right(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0
