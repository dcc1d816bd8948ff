"""Points and directions in space, in metres: x to the right, y up, z towards the viewer."""

import math
from dataclasses import dataclass
from typing import Final

Vector = tuple[float, float, float]

ORIGIN: Final[Vector] = (0.0, 0.0, 0.0)
UP: Final[Vector] = (0.0, 1.0, 0.0)


def add(a: Vector, b: Vector) -> Vector:
    """The sum of two vectors."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """The way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vector, factor: float) -> Vector:
    """A vector made longer or shorter."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def along(start: Vector, direction: Vector, distance: float) -> Vector:
    """The point at a distance from `start` in a direction of length 1."""
    return add(start, scale(direction, distance))


def dot(a: Vector, b: Vector) -> float:
    """The product of the lengths and the cosine of the angle between."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """What stands at right angles to both, right-handed."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vector) -> float:
    """How long a vector is."""
    return math.sqrt(dot(a, a))


def distance(a: Vector, b: Vector) -> float:
    """How far two points are apart."""
    return length(subtract(a, b))


def unit(a: Vector) -> Vector:
    """The direction of a vector; an arbitrary one where it has none."""
    size = length(a)
    return scale(a, 1 / size) if size > 1e-9 else UP


def between(a: Vector, b: Vector, share: float) -> Vector:
    """The point on the way from `a` (share 0) to `b` (share 1)."""
    return add(a, scale(subtract(b, a), share))


def across(a: Vector, axis: Vector) -> Vector:
    """What is left of a vector without its part along an axis of length 1."""
    return subtract(a, scale(axis, dot(a, axis)))


def mirrored(a: Vector) -> Vector:
    """The mirror image, left for right on the picture."""
    return (-a[0], a[1], a[2])


def turned(a: Vector, axis: Vector, degrees: float) -> Vector:
    """A vector turned about an axis of length 1, right-handed."""
    angle = math.radians(degrees)
    cosine, sine = math.cos(angle), math.sin(angle)
    around = scale(cross(axis, a), sine)
    return add(add(scale(a, cosine), around), scale(axis, dot(axis, a) * (1 - cosine)))


@dataclass(frozen=True, slots=True)
class Frame:
    """How a part of the body is turned: its own left, up and front, at right angles."""

    left: Vector
    up: Vector
    front: Vector

    def flexed(self, degrees: float) -> "Frame":
        """Turned about its own left: the upper end goes to the front."""
        return Frame(
            self.left, turned(self.up, self.left, degrees), turned(self.front, self.left, degrees)
        )

    def rolled(self, degrees: float) -> "Frame":
        """Turned about its own front: the upper end goes to the right."""
        return Frame(
            turned(self.left, self.front, degrees), turned(self.up, self.front, degrees), self.front
        )

    def twisted(self, degrees: float) -> "Frame":
        """Turned about its own length: the front goes to the left."""
        return Frame(
            turned(self.left, self.up, degrees), self.up, turned(self.front, self.up, degrees)
        )

    @property
    def down(self) -> Vector:
        """From the upper end to the lower, as a limb hangs."""
        return scale(self.up, -1)

    def place(self, origin: Vector, left: float, up: float, front: float) -> Vector:
        """A point given in this frame, in space."""
        return add(along(along(origin, self.left, left), self.up, up), scale(self.front, front))

    def mirrored(self) -> "Frame":
        """The mirror image, which is a right-handed frame again."""
        return frame(mirrored(self.up), mirrored(self.front))


def frame(up: Vector, front: Vector) -> Frame:
    """The frame with this upper end; its front is as near to `front` as it can be."""
    top = unit(up)
    ahead = unit(across(front, top))
    return Frame(cross(top, ahead), top, ahead)
