"""Copies of the history's file: their names, which are kept, and what is put back."""

import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

_DAILY = re.compile(r"-\d{4}-\d\d-\d\d$")

PRIVATE = 0o600
"""The permissions of every file of the history: nobody else reads it."""


def backup_folder(path: Path) -> Path:
    """Where the copies of a history lie."""
    return path.parent / "backups"


def daily_copy(folder: Path, path: Path, day: date) -> Path:
    """The copy that is made on a day."""
    return folder / f"{path.stem}-{day.isoformat()}{path.suffix}"


def copy_before(path: Path, version: int) -> Path:
    """The copy that is made before the tables become those of `version`."""
    return backup_folder(path) / f"{path.stem}-before-version-{version}{path.suffix}"


def thin_out(folder: Path, path: Path, keep: int) -> None:
    """Remove daily copies but for the newest; those made for another reason stay."""
    daily = [copy for copy in _copies(folder, path) if _DAILY.search(copy.stem)]
    for copy in sorted(daily, reverse=True)[keep:]:
        copy.unlink(missing_ok=True)


def has_copies(path: Path) -> bool:
    """Whether there is any copy of a history."""
    return bool(_copies(backup_folder(path), path))


def newest_daily(path: Path) -> Path | None:
    """The last daily copy of a history, if there is one."""
    copies = _newest_first(backup_folder(path), path)
    return next((copy for copy in copies if _DAILY.search(copy.stem)), None)


def set_aside_and_restore(path: Path, is_good: Callable[[Path], bool]) -> str:
    """Move a damaged file out of the way, put the newest good copy in its place, and say so."""
    aside = _set_aside(path)
    kept = f"The history file was damaged. It is kept as {aside.name}."
    for copy in _newest_first(backup_folder(path), path):
        if is_good(copy):
            _put_back(copy, path)
            day = copy.stem.removeprefix(f"{path.stem}-")
            which = f"of {day}" if _DAILY.search(copy.stem) else "made before an update"
            return f"{kept} Limber went back to the copy {which}."
    return f"{kept} There was no good copy of it, so the history begins anew."


def doubt(path: Path) -> None:
    """Note that a history has to be read through before it is trusted again."""
    with suppress(OSError):
        _doubts(path).touch(mode=PRIVATE)


def is_doubtful(path: Path) -> bool:
    """Whether damage was met in a history."""
    return _doubts(path).exists()


def trust(path: Path) -> None:
    """Take the note away."""
    _doubts(path).unlink(missing_ok=True)


def _doubts(path: Path) -> Path:
    return path.with_name(f"{path.name}.doubtful")


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read, if there is none yet."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE))


def _set_aside(path: Path) -> Path:
    """Give the file and its journal a name of their own, and return it."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    path.replace(aside)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.replace(aside.with_name(f"{aside.name}-journal"))
    return aside


def _put_back(copy: Path, path: Path) -> None:
    temporary = path.with_name(f"{path.name}.restored")
    make_private(temporary)
    shutil.copyfile(copy, temporary)
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    temporary.replace(path)


def _copies(folder: Path, path: Path) -> list[Path]:
    return list(folder.glob(f"{path.stem}-*{path.suffix}"))


def _newest_first(folder: Path, path: Path) -> list[Path]:
    return sorted(_copies(folder, path), key=lambda copy: copy.stat().st_mtime_ns, reverse=True)
