"""The copies of a history: what lies in each, what going back to one would change, and doing it."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from limber.history import backups, database
from limber.history.cells import Row, Value
from limber.history.errors import DamagedError, HistoryError, bad_copy
from limber.history.held_file import HeldFile
from limber.history.migrations import STEPS

if TYPE_CHECKING:
    from sqlite3 import Connection

_OUTLINE = """
SELECT id, day, ended_at, pain_before, pain_after, effort, note, status,
    (SELECT count(*) FROM sets WHERE session = number) AS sets,
    (SELECT sum(seconds) FROM sets WHERE session = number) AS seconds
FROM sessions
"""


class Why(StrEnum):
    """For what reason a copy was made."""

    DAILY = "daily"
    BEFORE_UPDATE = "before-update"
    BEFORE_RESTORE = "before-restore"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy and what lies in it."""

    path: Path
    why: Why
    made_at: datetime
    """UTC."""
    size_bytes: int
    sessions: int = 0
    last_day: date | None = None
    """The day of the newest session."""
    is_readable: bool = True
    """Whether it is a history that this program can read."""


@dataclass(frozen=True, slots=True)
class Days:
    """So many sessions, from a day to a day."""

    sessions: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What going back to a copy would do to the sessions."""

    going: Days
    """They are in the history and not in the copy."""
    coming: Days
    """They are in the copy and not in the history."""
    changing: Days
    """They are in both, and are not the same."""


class Copies:
    """The copies that lie beside a history, and other files that are histories."""

    def __init__(self, file: HeldFile, path: Path) -> None:
        self._file = file
        self._path = path

    def listed(self) -> tuple[Copy, ...]:
        """Every copy, the newest first."""
        return tuple(map(look_at, backups.newest_first(self._path)))

    def newest_daily(self) -> Copy | None:
        """The last one that was made on a day, or at the person's wish."""
        path = backups.newest_daily(self._path)
        return None if path is None else look_at(path)

    def left_behind(self) -> Copy | None:
        """What the last restoring replaced, which can be gone back to."""
        found = backups.newest_before_restore(self._path)
        return None if found is None else look_at(found)

    def difference(self, copy: Path) -> Difference:
        """What going back to `copy` would change.

        Raises:
            HistoryError: it is damaged, newer than this program, or no history.
        """
        with _told_of(copy), database.opened_copy(copy, len(STEPS)) as db:
            theirs = _outline(db)
        with self._file.reading() as db:
            ours = _outline(db)
        changed = [row for key, row in ours.items() if key in theirs and theirs[key] != row]
        return Difference(
            going=_days([row for key, row in ours.items() if key not in theirs]),
            coming=_days([row for key, row in theirs.items() if key not in ours]),
            changing=_days(changed),
        )

    def restore(self, copy: Path, now: datetime) -> Path:
        """Go back to `copy`; what was the history until now is kept as the file returned.

        Raises:
            HistoryError: one of the two cannot be read or written; the history is as it was.
        """
        with _told_of(copy), database.opened_copy(copy, len(STEPS)):
            pass  # before anything is written, for a bad one is to change nothing
        kept = backups.copy_before_restore(self._path, now)
        if not self._file.copy_to(kept):
            raise DamagedError
        with _told_of(copy):
            self._file.replace_by(copy, STEPS)
        with database.in_plain_words():
            backups.thin_out_before_restore(self._path)
        return kept


@contextmanager
def _told_of(copy: Path) -> Generator[None]:
    """Damage that is met within is the copy's, and not the history's."""
    try:
        with database.in_plain_words():
            yield
    except DamagedError as error:
        raise bad_copy(copy.name) from error


def look_at(path: Path) -> Copy:
    """What lies in a file that may be a history."""
    why = Why(backups.why_made(path))
    try:
        found = path.stat()
    except OSError:
        return Copy(path, why, datetime.fromtimestamp(0, UTC), 0, is_readable=False)
    made_at = datetime.fromtimestamp(found.st_mtime, UTC)
    try:
        with (
            database.in_plain_words(),
            database.opened_copy(path, len(STEPS), thorough=False) as db,
        ):
            row: Row = db.execute("SELECT count(*) AS n, max(day) AS day FROM sessions").fetchone()
    except HistoryError:
        return Copy(path, why, made_at, found.st_size, is_readable=False)
    return Copy(path, why, made_at, found.st_size, int(str(row["n"])), _day(row["day"]))


def reads_through(copy: Path) -> bool:
    """Whether all of a copy can be read; takes the longer the more there is."""
    try:
        with database.in_plain_words():
            return database.is_good(copy, len(STEPS))
    except HistoryError:
        return False


def _outline(db: "Connection") -> Mapping[str, Row]:
    return {str(row["id"]): row for row in db.execute(_OUTLINE)}


def _days(rows: Sequence[Row]) -> Days:
    days = sorted(str(row["day"]) for row in rows)
    return Days(len(days), _day(days[0]), _day(days[-1])) if days else Days()


def _day(value: Value) -> date | None:
    return None if value is None else date.fromisoformat(str(value))
