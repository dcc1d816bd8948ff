"""What takes long, cut into steps: one in each turn of the event loop, and a picture after each."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_BETWEEN_MS: Final = 4
"""Without a wait a turn that lasts is followed by the next before any other timer."""


class Turns(QObject):
    """Takes the steps of one thing at a time; whoever begins another drops the one before."""

    def __init__(self, parent: QObject) -> None:
        """It ends with `parent`."""
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        # Not a single shot: one of no time comes before what is waiting to be painted.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.take_turn)

    @property
    def is_over(self) -> bool:
        """Whether no step is left."""
        return self._steps is None

    def begin(self, steps: Iterator[object]) -> None:
        """Take these from the next turn on; to ask for the next is to take a step."""
        self._steps = steps
        self._timer.start(_BETWEEN_MS)

    def drop(self) -> None:
        """Leave undone what is not done."""
        self._steps = None
        self._timer.stop()

    @Slot()
    def take_turn(self) -> None:
        """Take the next step."""
        steps = self._steps
        if steps is None:
            return
        try:
            next(steps)
        except StopIteration:
            # The last step may have begun something else.
            if self._steps is steps:
                self.drop()

    def finish(self) -> None:
        """Take all steps that are left now."""
        while self._steps is not None:
            self.take_turn()
