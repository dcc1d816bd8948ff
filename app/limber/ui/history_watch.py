"""Hears of what others change in the history, such as `limber import` beside the open window."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from limber.history.store import Store

_SETTLED_AFTER_MS: Final = 400
"""A change is written in several strokes; it is looked at when they are over."""


class HistoryWatch(QObject):
    """Watches the file of a history that is open here."""

    changed = Signal()
    """Somebody else has changed the history."""

    def __init__(
        self,
        store: Store,
        path: Path,
        parent: QObject | None = None,
        *,
        settled_after_ms: int = _SETTLED_AFTER_MS,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._path = path
        self._journal = path.with_name(f"{path.name}-journal")
        self._seen = store.changes_by_others
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(settled_after_ms)
        self._timer.timeout.connect(self._look)
        self._files = QFileSystemWatcher([str(path)], self)
        self._files.fileChanged.connect(self._wait)

    def close(self) -> None:
        """Watch no longer; the history may be closed."""
        self._timer.stop()
        self._files.fileChanged.disconnect()

    def _wait(self, _name: str) -> None:
        self._timer.start()

    def _look(self) -> None:
        if self._journal.exists():  # somebody is still writing, whom asking would wait for
            self._timer.start()
            return
        # What was taken away and put back is another file, which nobody watches yet.
        if str(self._path) not in self._files.files() and self._path.exists():
            self._files.addPath(str(self._path))
        now = self._store.changes_by_others
        if now != self._seen:
            self._seen = now
            self.changed.emit()
