"""Notices when the data folder is taken away while Limber is open, and when it is there again."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from limber.history.backups import place_of

LOOKS_EVERY_MS: Final = 2000
GONE: Final = (
    "The data folder was taken away. Limber goes on with what it knows, and writes all of it there"
    " anew with the next change."
)


class FolderWatch(QObject):
    """Looks every two seconds; nothing is read but where the folder lies."""

    gone = Signal(str)
    """A sentence that says so."""
    came_back = Signal()
    """There is a folder again, which lacks what was in the other one."""

    def __init__(
        self, folder: Path, parent: QObject | None = None, *, every_ms: int = LOOKS_EVERY_MS
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._place = place_of(folder)
        self._is_gone = False
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def close(self) -> None:
        """Look no longer."""
        self._timer.stop()

    def _look(self) -> None:
        place = place_of(self._folder)
        if place == self._place:
            self._is_gone = False
            return
        if not self._is_gone:
            self._is_gone = True
            self.gone.emit(GONE)
        if place is not None:
            self._place, self._is_gone = place, False
            self.came_back.emit()
