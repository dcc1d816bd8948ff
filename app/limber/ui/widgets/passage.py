"""What changes in a moment instead of at once: a level from 0 to 1 that a widget paints."""

from PySide6.QtCore import QEasingCurve, QObject, QTimeLine, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Duration


class Passage(QObject):
    """Goes to its goal within so many milliseconds and has `widget` painted on the way.

    It is there at once where motion is to be reduced, and where the widget is not seen.
    """

    moved = Signal()
    """The level is another."""
    arrived = Signal()

    def __init__(
        self,
        themes: ThemeSource,
        widget: QWidget,
        milliseconds: int,
        curve: QEasingCurve.Type = QEasingCurve.Type.Linear,
        frame_ms: int = Duration.FADE_FRAME,
    ) -> None:
        super().__init__(widget)
        self._themes = themes
        self._widget = widget
        self._milliseconds, self._curve, self._frame_ms = milliseconds, curve, frame_ms
        self._start = self._goal = 0.0
        self._line: QTimeLine | None = None

    @property
    def level(self) -> float:
        """How far it is."""
        if self._line is None or self._line.state() is not QTimeLine.State.Running:
            return self._goal
        return self._start + (self._goal - self._start) * self._line.currentValue()

    @property
    def is_moving(self) -> bool:
        """Whether it is on its way."""
        return self._line is not None and self._line.state() is QTimeLine.State.Running

    def set_level(self, level: float) -> None:
        """Be there at once, without telling anybody."""
        if self._line is not None:
            self._line.stop()
        self._start = self._goal = level

    def go_to(self, goal: float) -> None:
        """Go to another level."""
        if goal == self._goal:
            return
        start = self.level
        self.set_level(goal)
        if self._themes.theme.reduce_motion or not self._widget.isVisible():
            self._finish()
            return
        self._start = start
        line = self._line = self._line or self._new_line()
        line.setCurrentTime(0)
        line.start()

    def _new_line(self) -> QTimeLine:
        line = QTimeLine(self._milliseconds, self)
        line.setUpdateInterval(self._frame_ms)
        line.setEasingCurve(self._curve)
        line.valueChanged.connect(self._paint)
        line.finished.connect(self._finish)
        return line

    @Slot()
    def _paint(self) -> None:
        self._widget.update()
        self.moved.emit()

    @Slot()
    def _finish(self) -> None:
        self._paint()
        self.arrived.emit()


class Lit(Passage):
    """How far a button is lit: 0, 1 under the mouse, 2 while it is pressed."""

    def __init__(self, themes: ThemeSource, button: QAbstractButton) -> None:
        super().__init__(themes, button, Duration.PRESS)
        self._button = button

    def now(self) -> float:
        """The level to paint; asked for in each painting, it sees by itself what has changed."""
        over = 1.0 if self._button.underMouse() else 0.0
        self.go_to(2.0 if self._button.isDown() else over)
        return self.level
