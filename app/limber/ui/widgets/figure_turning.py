"""From where a figure is looked at: by dragging, by keys, or from one of three places."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation, Signal, Slot

from limber.figure.models import View
from limber.ui.tokens import Duration

DEGREES_PER_PIXEL: Final = 0.5
RISE_PER_PIXEL: Final = 0.35
KEY_DEGREES: Final = 15.0
FRONT_DEGREES: Final = 67.5
ABOVE_HEIGHT: Final = 62.0
HEIGHTS: Final = (0.0, 85.0)


class Standpoint(StrEnum):
    """A place to look from."""

    SIDE = "side"
    """Where the figure is best seen."""
    FRONT = "front"
    ABOVE = "above"
    FREE = "free"
    """Wherever it was turned to by hand."""


class Turning(QObject):
    """How far the view is turned from the usual one; what is chosen is reached in a moment."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offset = QPointF()
        self._goal = QPointF()
        self._held = False
        self._usual_height = 0.0
        self._still = False
        self._way = QVariantAnimation(self)
        self._way.setDuration(Duration.FIGURE_SETTLE)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._follow)
        self._way.finished.connect(self.changed)

    @property
    def is_moving(self) -> bool:
        """Whether the view goes on changing, so that a quick picture will do."""
        return self._held or self._way.state() is QVariantAnimation.State.Running

    @property
    def turned_degrees(self) -> float:
        """How far the figure is turned from its usual place; what is near went to the right."""
        return -self._offset.x()

    def set_reduce_motion(self, *, reduced: bool) -> None:
        """Reach what is chosen at once."""
        self._still = reduced

    def start_from(self, usual: View) -> None:
        """Another figure: look at it from its usual place."""
        self._way.stop()
        self._usual_height = usual.height
        self._offset = self._goal = QPointF()

    def view(self, usual: View, *, mirrored: bool) -> View:
        """From where to look; a mirrored figure is turned the same way by the same hand."""
        turn = (-usual.turn if mirrored else usual.turn) + self._offset.x()
        low, high = HEIGHTS
        height = min(max(usual.height + self._offset.y(), low), high)
        return View(round(_wrapped(turn)), round(height))

    def hold(self, *, held: bool) -> None:
        """The figure is taken hold of, or let go."""
        self._way.stop()
        self._held = held
        self.changed.emit()

    def drag(self, way: QPointF) -> None:
        """Follow a hand that moved so many pixels: what is near goes with it."""
        x = self._offset.x() - way.x() * DEGREES_PER_PIXEL
        self._offset = self._goal = QPointF(x, self._within(way.y() * RISE_PER_PIXEL))
        self.changed.emit()

    def step(self, steps: int) -> None:
        """Turn by the keys; negative: to the left."""
        self._go_to(QPointF(self._goal.x() - steps * KEY_DEGREES, self._goal.y()))

    def stand(self, standpoint: Standpoint, *, mirrored: bool) -> None:
        """Look from one of the three places, or go on looking from where one does."""
        match standpoint:
            case Standpoint.SIDE:
                self._go_to(QPointF())
            case Standpoint.FRONT:
                self._go_to(QPointF(FRONT_DEGREES if mirrored else -FRONT_DEGREES, 0.0))
            case Standpoint.ABOVE:
                self._go_to(QPointF(0.0, ABOVE_HEIGHT - self._usual_height))
            case Standpoint.FREE:
                self._go_to(self._offset)

    def _within(self, rise: float) -> float:
        low, high = HEIGHTS
        height = self._usual_height + self._offset.y() + rise
        return min(max(height, low), high) - self._usual_height

    def _go_to(self, goal: QPointF) -> None:
        self._way.stop()
        self._goal = goal
        if self._still:
            self._offset = goal
            self.changed.emit()
            return
        self._way.setStartValue(self._offset)
        self._way.setEndValue(goal)
        self._way.start()

    @Slot(object)
    def _follow(self, offset: QPointF) -> None:
        self._offset = offset
        self.changed.emit()


def _wrapped(degrees: float) -> float:
    return (degrees + 180) % 360 - 180
