"""Copies of the history's file: their names, which are kept, and what is put back."""

import os
import re
import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from threading import get_native_id

_DAILY = re.compile(r"-\d{4}-\d\d-\d\d$")
_BEFORE_UPDATE = re.compile(r"-before-version-\d+$")
_BEFORE_RESTORE = re.compile(r"-before-restore-\d{4}-\d\d-\d\d-\d{6}(-\d+)?$")
KEPT_BEFORE_RESTORE = 7
_ABANDONED_AFTER_SECONDS = 3600.0

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


def copy_before_restore(path: Path, now: datetime) -> Path:
    """The copy that is made of the history before another takes its place."""
    name = f"{path.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}"
    copy, number = backup_folder(path) / f"{name}{path.suffix}", 1
    while copy.exists():
        number += 1
        copy = copy.with_name(f"{name}-{number}{path.suffix}")
    return copy


def why_made(copy: Path) -> str:
    """Why a copy was made, as far as its name tells."""
    if _BEFORE_RESTORE.search(copy.stem):
        return "before-restore"
    if _BEFORE_UPDATE.search(copy.stem):
        return "before-update"
    return "daily" if _DAILY.search(copy.stem) else "by-hand"


def part_of(copy: Path) -> Path:
    """What a copy is called while it is made: another name in each thread that makes one."""
    return copy.with_name(f"{copy.name}.{get_native_id()}.part")


def thin_out(folder: Path, path: Path, keep: int) -> None:
    """Remove daily copies but for the newest, and what was never finished.

    Those made for another reason stay.
    """
    _remove_abandoned(folder, path)
    daily = [copy for copy in _copies(folder, path) if _DAILY.search(copy.stem)]
    for copy in sorted(daily, reverse=True)[keep:]:
        copy.unlink(missing_ok=True)


def thin_out_before_restore(path: Path) -> None:
    """Remove what earlier restorings replaced, but for the newest."""
    for copy in _before_restore(path)[KEPT_BEFORE_RESTORE:]:
        copy.unlink(missing_ok=True)


def has_copies(path: Path) -> bool:
    """Whether there is any copy of a history."""
    return bool(_copies(backup_folder(path), path))


def newest_daily(path: Path) -> Path | None:
    """The last daily copy of a history, if there is one."""
    return next((copy for copy in newest_first(path) if _DAILY.search(copy.stem)), None)


def newest_before_restore(path: Path) -> Path | None:
    """What the last restoring replaced, if there was one."""
    return next(iter(_before_restore(path)), None)


def restore_newest(path: Path, is_good: Callable[[Path], bool]) -> Path | None:
    """Put the newest good copy in the place of a history that is gone; which one it was."""
    # What a restoring replaced was not wanted: it comes last.
    replaced = _before_restore(path)
    for copy in sorted(newest_first(path), key=lambda copy: copy in replaced):
        if is_good(copy):
            _put_back(copy, path)
            return copy
    return None


def which(path: Path, copy: Path) -> str:
    """What tells a copy from the others, in words: of 2026-11-20."""
    if _DAILY.search(copy.stem):
        return f"of {copy.stem.removeprefix(f'{path.stem}-')}"
    return "made before a change"


def remove(path: Path) -> None:
    """Remove a history that is not wanted any more, with its copies and what lies beside it."""
    for copy in newest_first(path):
        copy.unlink(missing_ok=True)
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    _doubts(path).unlink(missing_ok=True)


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


@contextmanager
def removed_on_failure(path: Path) -> Generator[None]:
    """The file does not stay if something goes wrong within."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def place_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from every other one, whatever its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def set_aside(path: Path, why: str) -> Path:
    """Give the file and its journal a name of their own, and return it."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.{why}-{number}{path.suffix}")).exists():
        number += 1
    path.replace(aside)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.replace(aside.with_name(f"{aside.name}-journal"))
    return aside


def put_in_place(temporary: Path, path: Path) -> None:
    """Give a file that is whole the name that another may have; it stays through a power cut."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    temporary.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _put_back(copy: Path, path: Path) -> None:
    temporary = path.with_name(f"{path.name}.restored")
    make_private(temporary)
    shutil.copyfile(copy, temporary)
    put_in_place(temporary, path)


def _remove_abandoned(folder: Path, path: Path) -> None:
    """Remove the parts of copies that nobody can be making any more."""
    newest = max((copy.stat().st_mtime for copy in _copies(folder, path)), default=0.0)
    for part in folder.glob(f"{path.stem}-*{path.suffix}.*part*"):
        with suppress(FileNotFoundError):  # whoever made it has just finished
            if part.stat().st_mtime < newest - _ABANDONED_AFTER_SECONDS:
                part.unlink()


def _copies(folder: Path, path: Path) -> list[Path]:
    return list(folder.glob(f"{path.stem}-*{path.suffix}"))


def newest_first(path: Path) -> list[Path]:
    """All copies of a history, whatever they were made for."""
    copies = _copies(backup_folder(path), path)
    return sorted(copies, key=lambda copy: copy.stat().st_mtime_ns, reverse=True)


def _before_restore(path: Path) -> list[Path]:
    return [copy for copy in newest_first(path) if _BEFORE_RESTORE.search(copy.stem)]
