"""Doing ahead, while the person does nothing, what would otherwise be waited for."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

QUIET_MS: Final = 1000
"""So long nothing is done after the start and after each thing that the person does."""
BETWEEN_MS: Final = 25
"""Between two steps: whatever is pressed now comes before the next one."""
INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class Ahead(QObject):
    """Takes one step after the other while nobody touches `inputs`; none while it is held.

    `inputs` is what all input goes through: the application.
    """

    finished = Signal()
    """Every step is taken."""

    def __init__(
        self, steps: Iterator[object], inputs: QObject, parent: QObject | None = None
    ) -> None:
        """To ask `steps` for its next is to take a step."""
        super().__init__(parent)
        self._steps: Iterator[object] | None = steps
        self._inputs = inputs
        self._is_held = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.take_step)

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return self._steps is None

    @property
    def waits_ms(self) -> int | None:
        """How long it waits for the next step; None while nothing is to happen."""
        return self._timer.interval() if self._timer.isActive() else None

    def begin(self) -> None:
        """Take the steps from now on, the first when it has been quiet."""
        if self._steps is not None:
            self._inputs.installEventFilter(self)
            self._wait()

    def hold(self) -> None:
        """Do nothing until `release`."""
        self._is_held = True
        self._timer.stop()

    def release(self) -> None:
        """Go on when it has been quiet."""
        self._is_held = False
        self._wait()

    def end(self) -> None:
        """Leave undone what is not done."""
        self._steps = None
        self._timer.stop()
        self._inputs.removeEventFilter(self)

    @Slot()
    def take_step(self) -> None:
        """Take the next step, and the one after it soon."""
        if self._steps is None or self._is_held:
            return
        try:
            next(self._steps)
        except StopIteration:
            self.end()
            self.finished.emit()
        else:
            self._timer.setInterval(BETWEEN_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self._wait()
        return False

    def _wait(self) -> None:
        if self._steps is not None and not self._is_held:
            self._timer.start(QUIET_MS)
