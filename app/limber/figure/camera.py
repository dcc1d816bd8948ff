"""From where the figure is seen: points in space become points on the picture."""

import math
from dataclasses import dataclass
from typing import Final

from limber.figure.vectors import Vector

DISTANCE_METRES: Final = 6.5


@dataclass(frozen=True, slots=True)
class Seen:
    """A point on the picture, in metres at the middle of the scene, y up."""

    x: float
    y: float
    depth: float
    """Towards the viewer."""
    size: float
    """How much larger things look here than in the middle."""


class Camera:
    """An eye at a fixed distance, turned about the figure and raised, in degrees."""

    __slots__ = ("_cos_height", "_cos_turn", "_sin_height", "_sin_turn", "height", "turn")

    def __init__(self, turn: float, height: float) -> None:
        self.turn, self.height = turn, height
        self._cos_turn, self._sin_turn = _cos_sin(turn)
        self._cos_height, self._sin_height = _cos_sin(height)

    def seen(self, point: Vector) -> Seen:
        """Where a point of the room is on the picture."""
        x, y, depth = self.direction(point)
        size = DISTANCE_METRES / (DISTANCE_METRES - depth)
        return Seen(x * size, y * size, depth, size)

    def direction(self, way: Vector) -> Vector:
        """A direction of the room as the viewer has it: right, up, towards."""
        x = way[0] * self._cos_turn - way[2] * self._sin_turn
        z = way[0] * self._sin_turn + way[2] * self._cos_turn
        y = way[1] * self._cos_height - z * self._sin_height
        return (x, y, way[1] * self._sin_height + z * self._cos_height)

    @property
    def eye(self) -> Vector:
        """The direction from the figure to the viewer."""
        return (
            self._sin_turn * self._cos_height,
            self._sin_height,
            self._cos_turn * self._cos_height,
        )

    def mirrored(self) -> "Camera":
        """The camera that sees the mirror image of what this one sees."""
        return Camera(-self.turn, self.height)


def _cos_sin(degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return math.cos(angle), math.sin(angle)
