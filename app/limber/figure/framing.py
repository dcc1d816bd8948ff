"""What part of the room a picture shows, as its camera has it."""

from dataclasses import dataclass
from typing import Final

from limber.figure.camera import Camera
from limber.figure.shapes import Ball

WIDER: Final = 0.35
"""So much of its width a body gives up to be seen with all of its mat."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What must be on the picture, in metres at the middle of the scene, y up."""

    left: float
    right: float
    low: float
    high: float

    def around(self, other: "Bounds") -> "Bounds":
        """The smallest bounds with both of them."""
        return Bounds(
            min(self.left, other.left),
            max(self.right, other.right),
            min(self.low, other.low),
            max(self.high, other.high),
        )

    def towards(self, other: "Bounds", share: float) -> "Bounds":
        """On the way to other bounds."""
        return Bounds(
            self.left + (other.left - self.left) * share,
            self.right + (other.right - self.right) * share,
            self.low + (other.low - self.low) * share,
            self.high + (other.high - self.high) * share,
        )


def bounds_of(camera: Camera, balls: tuple[Ball, ...], mat: tuple[Ball, ...] = ()) -> Bounds:
    """The bounds of balls and of a mat; what makes them much wider reaches out at the sides."""
    seen = [(camera.seen(place), radius) for place, radius in balls]
    corners = [camera.seen(place) for place, _ in mat]
    left, right = min(at.x - size for at, size in seen), max(at.x + size for at, size in seen)
    beyond = (
        max([left - at.x for at in corners] + [0.0]),
        max([at.x - right for at in corners] + [0.0]),
    )
    taken = min(1.0, WIDER * (right - left) / (sum(beyond) or 1.0))
    return Bounds(
        left - taken * beyond[0],
        right + taken * beyond[1],
        min([at.y - size for at, size in seen] + [at.y for at in corners]),
        max([at.y + size for at, size in seen] + [at.y for at in corners]),
    )
