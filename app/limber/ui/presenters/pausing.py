"""Ending what takes today out, and taking that back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.models import StoredBreak
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.pause_words import pause_on

ENDED: Final = "Ended. Today is a day like others."


class Pausing(QObject):
    """Ends the day off or the pause that today lies in, and remembers how it was."""

    changed = Signal()
    trouble = Signal(str)
    """Why something could not be written."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._before: StoredBreak | None = None

    @property
    def ended(self) -> str:
        """What was done and can be taken back, in words; empty where nothing was."""
        return ENDED if self._before else ""

    def forget(self) -> None:
        """Let what was done stand."""
        self._before = None

    def end(self) -> None:
        """Let it end with yesterday."""
        today = self._desk.today
        pause = pause_on(self._desk.breaks, today)
        if pause is not None and self._try(lambda: self._end(pause)):
            self._before = pause
            self.changed.emit()

    def undo(self) -> None:
        """Let it be as it was before it was ended."""
        before = self._before
        if before is not None and self._try(lambda: self._desk.store.breaks.put_back(before)):
            self._before = None
            self.changed.emit()

    def _end(self, pause: StoredBreak) -> None:
        yesterday = self._desk.today - timedelta(days=1)
        self._desk.store.breaks.end(pause, yesterday, self._desk.clock.read().wall)

    def _try(self, change: Callable[[], None]) -> bool:
        try:
            change()
        except UserFacingError as error:
            self.trouble.emit(str(error))
            return False
        return True
