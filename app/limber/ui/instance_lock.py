"""One window per data folder: a lock is the truth."""

from pathlib import Path

from PySide6.QtCore import QLockFile


class InstanceLock:
    """Held by the one process that has the window of a data folder."""

    def __init__(self, folder: Path) -> None:
        self._lock = QLockFile(str(folder / "limber.lock"))
        # Never stale by age: a session may run for hours. A dead owner is noticed all the same.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Whether this process has the folder now."""
        return self._lock.tryLock(0)

    def release(self) -> None:
        """Let another process have the folder."""
        self._lock.unlock()
