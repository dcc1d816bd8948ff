"""Deleting what Limber has written, which it knows by name: nothing else is ever touched."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

_WRITTEN: Final = {
    "": (
        r"limber(\.waiting)?\.sqlite3(-journal|\.doubtful|(\.restored|(\.\d+)?\.part|\.salvaged)(-journal)?)?",
        r"limber(\.waiting)?\.(damaged|found)-\d+\.sqlite3(-journal)?",
        r"settings\.json(\.\d+\.tmp)?",
        r"settings\.(newer|damaged)-\d+\.json",
        r"checked\.txt(\.\d+\.tmp)?",
        r"today\.(json|tmp)",
    ),
    "backups": (
        r"limber(\.waiting)?-(\d{4}-\d\d-\d\d|before-version-\d+)\.sqlite3((\.\d+)?\.part)?(-journal)?",
        r"limber(\.waiting)?-before-restore-[\d-]+\.sqlite3((\.\d+)?\.part)?(-journal)?",
    ),
    "cache/figures": (r"[0-9a-f]{16}(\.\d+\.part)?\.png",),
    "logs": (r"limber\.log(\.\d+)?", r"crash\.log"),
}
"""By folder: the names of the files. What a person put there has others and stays, as do the
exercises of one's own and the lock of the window that is open."""
_FOLDERS: Final = ("backups", "cache/figures", "cache", "logs")
"""Removed when nothing is left in them."""


def written_files(folder: Path) -> tuple[Path, ...]:
    """What Limber has written into a data folder, as far as it can be listed."""
    return tuple(_written(folder))


def erase(folder: Path, remove: Callable[[Path], None] = Path.unlink) -> tuple[Path, ...]:
    """Delete what Limber has written into a data folder that is not in use; returns what is left.

    What cannot be deleted does not keep the rest from going.
    """
    left: list[Path] = []
    for path in _written(folder):
        try:
            remove(path)
        except FileNotFoundError:
            continue
        except OSError:
            left.append(path)
    for name in _FOLDERS:
        with suppress(OSError):  # something is in it, or it is not there
            if not _leads_elsewhere(folder, name):
                (folder / name).rmdir()
    return tuple(left)


def _written(folder: Path) -> Iterator[Path]:
    for name, patterns in _WRITTEN.items():
        if not _leads_elsewhere(folder, name):
            yield from _matching(folder / name, re.compile("|".join(patterns)))


def _matching(folder: Path, pattern: re.Pattern[str]) -> Iterator[Path]:
    with suppress(OSError):  # it is not there, or is no folder
        for path in sorted(folder.iterdir()):
            if pattern.fullmatch(path.name) and (path.is_symlink() or path.is_file()):
                yield path


def _leads_elsewhere(folder: Path, name: str) -> bool:
    """Whether a folder within is a link: what it leads to is not Limber's."""
    inner = folder
    for part in Path(name).parts:
        inner /= part
        if inner.is_symlink():
            return True
    return False
