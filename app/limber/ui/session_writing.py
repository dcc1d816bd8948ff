"""Sees to it that sessions are written: what could not be is tried again until it can."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from limber.engine.clock import Clock
from limber.errors import UserFacingError
from limber.history.recorder import Recorder
from limber.history.store import Store

TRIES_EVERY_MS: Final = 2000


class SessionWriting(QObject):
    """Makes the recorder of each session, and keeps those that still have something to write."""

    trouble_met = Signal(str)
    """Something cannot be written: a sentence that says what to do."""
    trouble_over = Signal(str)
    """All is written after all; the sentence that does not hold any more."""

    def __init__(self, store: Store, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._recorders: list[Recorder] = []
        """Of the sessions that are not written to their end, the newest first."""
        self._told = ""
        self._again = QTimer(self, interval=TRIES_EVERY_MS)
        self._again.timeout.connect(self.flush)

    @property
    def trouble(self) -> str:
        """Why not everything is written; empty where it is."""
        return self._told

    def new_recorder(self) -> Recorder:
        """What writes the session that begins now."""
        self.flush()
        self._recorders = [each for each in self._recorders if each.unsaved]
        self._recorders.insert(0, Recorder(self._store, self._clock, self._tell))
        return self._recorders[0]

    def flush(self) -> bool:
        """Write what could not be written yet; whether all of it is written."""
        # A session that begins late puts away what it finds running: the newest goes first.
        if not all(each.flush() for each in self._recorders):
            return False
        self._again.stop()
        if self._told:
            sentence, self._told = self._told, ""
            self.trouble_over.emit(sentence)
        return True

    def _tell(self, error: UserFacingError) -> None:
        self._told = str(error)
        self._again.start()
        self.trouble_met.emit(self._told)
