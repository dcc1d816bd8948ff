"""Props as solid things: boxes, balls, bands and cushions, placed in the room."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from limber.figure.vectors import Vector, between, mirrored


class Stuff(StrEnum):
    """What a thing is made of, and so its colour."""

    CLOTH = "cloth"
    WOOD = "wood"
    RUBBER = "rubber"
    BAND = "band"
    WALL = "wall"


@dataclass(frozen=True, slots=True)
class Box:
    """A box along the axes of the room, by its lowest and its highest corner."""

    low: Vector
    high: Vector
    stuff: Stuff

    def mirrored(self) -> "Box":
        """The mirror image."""
        low, high = mirrored(self.low), mirrored(self.high)
        return Box((high[0], low[1], low[2]), (low[0], high[1], high[2]), self.stuff)

    def planes(self) -> Iterator[tuple[int, float, float]]:
        """Each face: its axis, the sign of its outward direction, and its place on the axis."""
        for axis in range(3):
            yield axis, 1.0, self.high[axis]
            yield axis, -1.0, self.low[axis]


@dataclass(frozen=True, slots=True)
class Bolster:
    """A cushion, ball or roll: balls with a skin around them."""

    balls: tuple[tuple[Vector, float], ...]
    stuff: Stuff
    top: tuple[tuple[Vector, float], ...] = ()
    """Of a thick cushion: the balls around its upper face."""

    def mirrored(self) -> "Bolster":
        """The mirror image."""
        balls, top = (
            tuple((mirrored(centre), size) for centre, size in part)
            for part in (self.balls, self.top)
        )
        return Bolster(balls, self.stuff, top)


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A band or strap along a line of points, so wide."""

    points: tuple[Vector, ...]
    width: float
    stuff: Stuff

    def mirrored(self) -> "Ribbon":
        """The mirror image."""
        return Ribbon(tuple(map(mirrored, self.points)), self.width, self.stuff)

    def pieces(self) -> Iterator["Ribbon"]:
        """The ribbon cut up, so that each piece lies before or behind the body."""
        for start, end in zip(self.points, self.points[1:], strict=False):
            yield Ribbon((start, between(start, end, 1.0)), self.width, self.stuff)


Thing = Box | Bolster | Ribbon
