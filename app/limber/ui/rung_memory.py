"""Remembers the rungs that are chosen in mid-session, and what held before."""

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.ui.advising import Before
from limber.ui.presenters.desk import Desk


class RungMemory(QObject):
    """Puts a choice in force for the next sessions, and takes the last one back."""

    trouble = Signal(str)
    """A sentence: the choice holds, but could not be noted."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._before: Before | None = None

    def choose(self, programme: str, item: str, rung: str) -> None:
        """An item goes on with another rung."""
        settings = self._desk.keeper.settings
        self._before = Before(
            programme,
            item,
            settings.rungs.get(programme, {}).get(item),
            settings.doses.get(programme, {}).get(item),
        )
        try:
            self._desk.advising.switch(programme, item, rung)
        except UserFacingError as error:
            self.trouble.emit(str(error))

    def take_back(self, programme: str, item: str) -> None:
        """What held before the last choice holds again, if that was of this item."""
        before, self._before = self._before, None
        if before is None or (before.programme, before.item) != (programme, item):
            return
        try:
            self._desk.advising.take_back(before)
        except UserFacingError as error:
            self.trouble.emit(str(error))
