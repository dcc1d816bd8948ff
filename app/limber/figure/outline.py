"""The skin drawn tight around circles on the picture."""

import math
from collections.abc import Iterable
from typing import Final

Point = tuple[float, float]
Circle = tuple[float, float, float]
"""x, y and radius."""

_DIRECTIONS: Final = 64
_AROUND: Final = tuple(
    (math.cos(math.tau * step / _DIRECTIONS), math.sin(math.tau * step / _DIRECTIONS))
    for step in range(_DIRECTIONS)
)


def hull(circles: Iterable[Circle]) -> list[Point]:
    """The corners of the convex outline around the circles: what reaches furthest each way."""
    around = list(circles)
    points: list[Point] = []
    for cosine, sine in _AROUND:
        furthest = -math.inf
        point = (0.0, 0.0)
        for x, y, radius in around:
            reach = x * cosine + y * sine + radius
            if reach > furthest:
                furthest, point = reach, (x + radius * cosine, y + radius * sine)
        points.append(point)
    return points
