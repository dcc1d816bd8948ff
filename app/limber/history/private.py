"""What Limber has written is for its user alone; what was open to others once is closed."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from limber.history.erasing import written_files

_OTHERS: Final = 0o077
_FOLDERS: Final = ("backups", "cache", "cache/figures", "logs")
_FILES: Final = ("limber.lock", "limber.sock")
_OWN_CATALOGUE: Final = "catalogue"


def make_private(folder: Path) -> None:
    """Take from other users what they may do with Limber's files in a data folder.

    What is not Limber's stays as it is. Windows keeps a user's folders from others by itself.
    """
    if os.name == "posix":
        for path in _ours(folder):
            with suppress(OSError):  # it has gone, or is another user's
                _close(path)


def _ours(folder: Path) -> Iterator[Path]:
    yield from (folder / name for name in (*_FOLDERS, *_FILES))
    yield from written_files(folder)
    yield folder / _OWN_CATALOGUE
    if not (folder / _OWN_CATALOGUE).is_symlink():
        yield from (folder / _OWN_CATALOGUE).rglob("*")


def _close(path: Path) -> None:
    mode = path.lstat().st_mode
    if mode & _OTHERS and not stat.S_ISLNK(mode):
        path.chmod(stat.S_IMODE(mode) & ~_OTHERS)
