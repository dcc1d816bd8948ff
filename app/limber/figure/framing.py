"""What part of the room a picture shows, as its camera has it."""

from dataclasses import dataclass

from limber.figure.camera import Camera
from limber.figure.shapes import Ball


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
    """The bounds of balls; what belongs to the mat counts in height only."""
    seen = [(camera.seen(place), radius) for place, radius in balls]
    heights = [camera.seen(place).y for place, _ in mat]
    return Bounds(
        min(at.x - radius for at, radius in seen),
        max(at.x + radius for at, radius in seen),
        min([at.y - radius for at, radius in seen] + heights),
        max([at.y + radius for at, radius in seen] + heights),
    )
