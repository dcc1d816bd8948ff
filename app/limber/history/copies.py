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
from limber.history.upkeep import back_up

if TYPE_CHECKING:
    from sqlite3 import Connection

    from limber.history.copies_beside import CopiesBeside

_AT_ONCE = 200  # sessions: about a hundredth of a second
_OUTLINE = """
SELECT number, id, day, ended_at, pain_before, pain_after, effort, note, status,
    (SELECT count(*) FROM sets WHERE session = number) AS sets,
    (SELECT sum(seconds) FROM sets WHERE session = number) AS seconds
FROM sessions WHERE number > ? ORDER BY number LIMIT ?
"""

Outline = Mapping[str, Row]
"""What is compared of each session, by its id."""


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


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that going back needs before it is done."""

    brought: Path
    """What takes the place of the history, brought up to date."""
    kept: Path
    """A copy of what is the history until then."""

    def give_up(self) -> None:
        """Leave the history as it is, and nothing of this."""
        self.brought.unlink(missing_ok=True)
        self.kept.unlink(missing_ok=True)


class Copies:
    """The copies that lie beside a history, and other files that are histories."""

    def __init__(self, file: HeldFile, path: Path) -> None:
        self._file = file
        self._path = path

    def listed(self) -> tuple[Copy, ...]:
        """Every copy, the newest first."""
        return listed(self._path)

    def newest_daily(self) -> Copy | None:
        """The last one that was made on a day, or at the person's wish."""
        path = backups.newest_daily(self._path)
        return None if path is None else look_at(path)

    def left_behind(self) -> Copy | None:
        """What the last restoring replaced, which can be gone back to."""
        found = backups.newest_before_restore(self._path)
        return None if found is None else look_at(found)

    @property
    def beside(self) -> "CopiesBeside | None":
        """The same for any thread; None where the file is not to be found by its name."""
        from limber.history.copies_beside import CopiesBeside

        return CopiesBeside(self._path) if self._file.is_in_place else None

    def difference(self, copy: Path) -> Difference:
        """What going back to `copy` would change.

        Raises:
            HistoryError: it is damaged, newer than this program, or no history.
        """
        theirs = outline_of(copy)
        with self._file.reading() as db:
            ours = outline(db)
        return compared(ours, theirs)

    def back_up(self, today: date) -> Path | None:
        """As `Upkeep.back_up`, from the open file, wherever that is now."""
        return back_up(self._file, self._path, today)

    def prepare(self, copy: Path, now: datetime) -> Prepared:
        """Do all of going back to `copy` that comes before `take`; see `prepare`."""
        return prepare(self._file, self._path, copy, now)

    def restore(self, copy: Path, now: datetime) -> Path:
        """Go back to `copy`; what was the history until now is kept as the file returned.

        Raises:
            HistoryError: one of the two cannot be read or written; the history is as it was.
        """
        return self.take(self.prepare(copy, now))

    def take(self, prepared: Prepared) -> Path:
        """Go back to what was prepared for it; what was the history until now, which is kept.

        Raises:
            HistoryError: it cannot be written; the history is as it was.
        """
        try:
            self._file.replace_by(prepared.brought)
        finally:
            prepared.brought.unlink(missing_ok=True)
        with database.in_plain_words():
            backups.thin_out_before_restore(self._path)
        return prepared.kept


def prepare(file: HeldFile, path: Path, copy: Path, now: datetime) -> Prepared:
    """Bring `copy` up to date beside the history at `path`, and keep what that is now.

    Raises:
        HistoryError: one of the two cannot be read or written; nothing is left of it.
    """
    with _told_of(copy):  # first, for a bad one is to change nothing
        brought = database.bring_up(copy, path, STEPS)
    kept = backups.copy_before_restore(path, now)
    with backups.removed_on_failure(brought):
        if not file.copy_to(kept):
            raise DamagedError
    return Prepared(brought, kept)


def outline_of(copy: Path) -> Outline:
    """What lies in a copy, all of which is read for damage first; raises as `prepare`."""
    with _told_of(copy), database.opened_copy(copy, len(STEPS)) as db:
        return outline(db)


def outline(db: "Connection") -> Outline:
    """What lies in a history, some sessions at a time, between which it can be written."""
    found: dict[str, Row] = {}
    number: Value = 0
    while True:
        rows: list[dict[str, Value]] = db.execute(_OUTLINE, (number, _AT_ONCE)).fetchall()
        for row in rows:
            number = row.pop("number")  # which may be another one in each file
            found[str(row["id"])] = row
        if len(rows) < _AT_ONCE:
            return found


def compared(ours: Outline, theirs: Outline) -> Difference:
    """What going from one to the other would change."""
    changed = [row for key, row in ours.items() if key in theirs and theirs[key] != row]
    return Difference(
        going=_days([row for key, row in ours.items() if key not in theirs]),
        coming=_days([row for key, row in theirs.items() if key not in ours]),
        changing=_days(changed),
    )


@contextmanager
def _told_of(copy: Path) -> Generator[None]:
    """Damage that is met within is the copy's, and not the history's."""
    try:
        with database.in_plain_words():
            yield
    except DamagedError as error:
        raise bad_copy(copy.name) from error


def listed(path: Path) -> tuple[Copy, ...]:
    """Every copy of the history at `path`, the newest first."""
    return tuple(map(look_at, backups.newest_first(path)))


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


def _days(rows: Sequence[Row]) -> Days:
    days = sorted(str(row["day"]) for row in rows)
    return Days(len(days), _day(days[0]), _day(days[-1])) if days else Days()


def _day(value: Value) -> date | None:
    return None if value is None else date.fromisoformat(str(value))
