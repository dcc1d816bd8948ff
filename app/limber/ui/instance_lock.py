"""One window per data folder: a lock that the system holds is the truth.

What stands in the file is only told of its owner. The system gives the lock back when its owner is
gone, however it went, so that nothing left over can stand in the way: no number that now belongs to
another program, no name of another machine, nothing half written.
"""

import errno
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSysInfo

from limber.errors import UserFacingError

_NAME: Final = "limber.lock"
_PRIVATE: Final = 0o600
_READ_ONLY: Final = (errno.EROFS, errno.EACCES, errno.EPERM)
_MOST_BYTES: Final = 1000


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a folder, as it wrote down itself."""

    process_id: int
    machine: str

    @property
    def is_here(self) -> bool:
        """Whether it runs on this machine, and its number means something here."""
        return self.machine == QSysInfo.machineHostName()


class InstanceLock:
    """Held by the one process that has the window of a data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self._file: int | None = None

    def take(self) -> bool:
        """Whether this process has the folder now.

        Raises:
            UserFacingError: the file of the lock cannot be made.
        """
        try:
            file = _open(self._path)
        except OSError as error:
            if error.errno in _READ_ONLY:
                return True  # nothing can be written there, so no two can spoil it
            raise UserFacingError(
                f"Limber cannot make the file {self._path}.",
                f"The system says: {error.strerror}. Move away what is there, or choose another"
                " folder with --data-dir.",
            ) from error
        if not _lock(file) or not _is_file_at(file, self._path):
            os.close(file)
            return False
        self._file = file
        _write(file, f"{os.getpid()}\n{QSysInfo.machineHostName()}\n")
        return True

    def owner(self) -> Owner | None:
        """Who has the folder; None where nobody can be told."""
        try:
            words = self._path.read_bytes()[:_MOST_BYTES].decode().splitlines()
            process_id, machine = int(words[0]), words[1]
        except (OSError, ValueError, IndexError):
            return None
        return Owner(process_id, machine) if process_id > 1 else None

    def release(self) -> None:
        """Let another process have the folder; the file stays, for it is what is locked."""
        if self._file is not None:
            _write(self._file, "")
            os.close(self._file)
            self._file = None


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE)
    except PermissionError:
        if not path.exists() or not _is_of_another_user(path):
            raise
        path.unlink()  # left over, in a folder of our own
        return os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE)


def _is_of_another_user(path: Path) -> bool:
    return sys.platform != "win32" and path.stat().st_uid != os.geteuid()


def _is_file_at(file: int, path: Path) -> bool:
    """Whether the open file is still the one with this name, and was not removed meanwhile."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except OSError:
        return False


def _write(file: int, text: str) -> None:
    """Say who has the folder, if there is room for it; the lock itself takes none."""
    with suppress(OSError):
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, text.encode())


if sys.platform == "win32":
    import msvcrt

    _FAR_BEHIND: Final = 1 << 20
    """What is locked cannot be read there: lock a byte that is never written."""

    def _lock(file: int) -> bool:
        os.lseek(file, _FAR_BEHIND, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A file system without locks: better two windows than none, for SQLite takes its own.
            return True
        return True
