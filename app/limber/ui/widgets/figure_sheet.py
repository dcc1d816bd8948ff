"""The picture's sheet: metres in the room become pixels."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from limber.figure.camera import Camera
from limber.figure.outline import Circle, Point, hull
from limber.figure.picture import Setting
from limber.figure.vectors import Vector

Balls = Iterable[tuple[Vector, float]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A camera with a scale: so many pixels a metre, about a middle."""

    camera: Camera
    pixels_per_metre: float
    middle: QPointF
    """In metres, as the camera sees it."""
    area: QRectF

    def point(self, place: Vector) -> QPointF:
        """Where a point of the room is, in pixels."""
        seen = self.camera.seen(place)
        return QPointF(self._x(seen.x), self._y(seen.y))

    def circle(self, place: Vector, radius: float) -> Circle:
        """What a ball in the room looks like, in pixels."""
        seen = self.camera.seen(place)
        size = radius * seen.size * self.pixels_per_metre
        return (self._x(seen.x), self._y(seen.y), size)

    def circles(self, balls: Balls) -> list[Circle]:
        """What balls in the room look like."""
        return [self.circle(place, radius) for place, radius in balls]

    def skin(self, balls: Balls) -> QPainterPath:
        """The outline drawn tight around balls."""
        return path_of(hull(self.circles(balls)))

    def polygon(self, places: Iterable[Vector]) -> QPainterPath:
        """The closed outline through points of the room."""
        points = [self.point(place) for place in places]
        return path_of([(point.x(), point.y()) for point in points])

    def _x(self, metres: float) -> float:
        return self.area.center().x() + (metres - self.middle.x()) * self.pixels_per_metre

    def _y(self, metres: float) -> float:
        return self.area.center().y() - (metres - self.middle.y()) * self.pixels_per_metre


def fitted(camera: Camera, setting: Setting, area: QRectF) -> Sheet:
    """The largest scale at which the setting is on the sheet; large mats reach out sideways."""
    at = setting.bounds_from(camera)
    scale = min(area.width() / (at.right - at.left), area.height() / (at.high - at.low))
    return Sheet(camera, scale, QPointF((at.left + at.right) / 2, (at.low + at.high) / 2), area)


def path_of(points: Iterable[Point]) -> QPainterPath:
    """The closed path through points."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path
