"""The database as a whole: opened, brought up to date, copied, and changed once at a time.

Besides what salvages and puts right, nothing else knows SQLite.
"""

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from limber.history import backups
from limber.history.cells import Value
from limber.history.errors import (
    DamagedError,
    HistoryError,
    in_use,
    missing,
    newer_version,
    not_writable,
    older_version,
    told_of,
)
from limber.history.migrations import APPLICATION_ID

READER_WAITS_SECONDS = 5.0
WRITER_WAITS_SECONDS = 1.0  # for a reader to end; longer would hold up the session
_PAGES_AT_ONCE = 200  # less than a hundredth of a second
_COPIED_ANEW = 5  # times, where somebody writes while it is copied
_COMPARED = "PRAGMA integrity_check(1)"
_TABLES = frozenset({"sessions", "items", "sets"})


def open_to_write(
    path: Path, steps: Sequence[str], *, thorough: bool, may_begin: bool = False
) -> sqlite3.Connection:
    """The database at `path`, made or brought up to date, after a copy of an older one was kept.

    Where there are copies, a new one is only made if it `may_begin`.

    Raises:
        HistoryError: it cannot be opened, or is damaged; it is as it was.
    """
    if path.is_symlink() and not path.exists():
        raise not_writable("its name is a link that leads nowhere")
    is_empty = not path.exists() or path.stat().st_size == 0
    if is_empty and not may_begin and backups.has_copies(path):
        raise DamagedError
    backups.make_private(path)
    with (
        in_plain_words(),
        closed_on_failure(connect(str(path), WRITER_WAITS_SECONDS)) as db,
    ):
        before, newest = version_of(db, len(steps)), len(steps)
        if thorough and before > 0 and not is_whole(db, with_indices=True):
            raise DamagedError
        if 0 < before < newest and not write_copy(db, backups.copy_before(path, newest)):
            raise DamagedError
        if before < newest:
            migrate(db, steps)
        return db


def open_to_read(path: Path, steps: Sequence[str]) -> sqlite3.Connection:
    """The database at `path` beside whoever writes it; an empty one if there is none.

    It is opened to be written, as what a killed program left half done has to be taken back
    first, but nothing is written through it, and a damaged file stays where it is.

    Raises:
        HistoryError: it cannot be read.
    """
    with in_plain_words():
        empty = not path.exists() or path.stat().st_size == 0
        if empty and backups.has_copies(path):
            raise missing()
        db = connect(":memory:" if empty else str(path), READER_WAITS_SECONDS)
        with closed_on_failure(db):
            if empty:
                migrate(db, steps)
            elif version_of(db, len(steps)) < len(steps):
                raise older_version()
            db.execute("PRAGMA query_only = ON")
        return db


def connect(name: str, wait_seconds: float) -> sqlite3.Connection:
    """A connection that waits so long for others; nothing is read yet."""
    with closed_on_failure(sqlite3.connect(name, timeout=wait_seconds, isolation_level=None)) as db:
        prepare(db)
        return db


def is_good(copy: Path, newest: int) -> bool:
    """Whether a copy can stand in for the history."""
    try:
        with opened_copy(copy, newest):
            return True
    except (sqlite3.Error, HistoryError):
        return False


def write_copy(db: sqlite3.Connection, copy: Path) -> bool:
    """Copy the database whole, or not at all if it is not sound; whether it was.

    The copy gets its name when it was opened anew, read through, and found to hold as much.
    Whoever writes meanwhile waits for a few pages to be copied, and not for all.
    """
    copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = backups.part_of(copy)
    temporary.unlink(missing_ok=True)
    try:
        backups.make_private(temporary)
        with closing(connect(str(temporary), 0.0)) as target:
            # Synced in the last step, the disk would keep those who write until it is done.
            target.execute("PRAGMA synchronous = OFF")
            amounts = _copy_in_steps(db, target)
        with closing(connect(str(temporary), 0.0)) as target:
            is_good_copy = is_whole(target) and _amounts(target) == amounts
        if is_good_copy:
            backups.put_in_place(temporary, copy)
    finally:
        temporary.unlink(missing_ok=True)
    return is_good_copy


def copy_contents(
    source: sqlite3.Connection, target: sqlite3.Connection, *, pages: int = -1
) -> None:
    """Have `target` hold what `source` holds, in one change.

    Between so many `pages` the source can be written, and then it begins anew.

    Raises:
        HistoryError: another program has one of them; nothing was changed.
    """

    def look(status: int, _left: int, _pages: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise in_use()  # SQLite would try for ever

    source.backup(target, pages=pages, progress=look)


@contextmanager
def opened_copy(copy: Path, newest: int, *, thorough: bool = True) -> Generator[sqlite3.Connection]:
    """A copy, which stays as it is, to be read; `thorough` reads all of it for damage first.

    Raises:
        HistoryError: it is newer than this program, damaged, or no history at all.
    """
    name = f"{copy.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(name, timeout=0.0, isolation_level=None, uri=True)) as db:
        db.row_factory = _as_dict
        db.execute("PRAGMA trusted_schema = OFF")
        if version_of(db, newest) == 0 or (thorough and not is_whole(db)):
            raise DamagedError
        yield db


def bring_up(copy: Path, path: Path, steps: Sequence[str]) -> Path:
    """Write the contents of a copy, with the tables of today, beside the history at `path`.

    Raises:
        HistoryError: the copy is newer than this program, damaged, or no history at all.
    """
    brought = path.with_name(f"{path.name}.restored")
    brought.unlink(missing_ok=True)
    with backups.removed_on_failure(brought):
        backups.make_private(brought)
        with closing(connect(str(brought), 0.0)) as db:
            with opened_copy(copy, len(steps)) as source:
                copy_contents(source, db)
            migrate(db, steps)
            if not is_whole(db):
                raise DamagedError
    return brought


@contextmanager
def in_plain_words() -> Generator[None]:
    """What the surroundings cause, as the sentence that a person reads; the rest is our fault."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        told = told_of(getattr(error, "sqlite_errorcode", 1), str(error))
        if told is None:
            raise
        raise told from error
    except OSError as error:
        raise not_writable(error.strerror or "no reason given") from error


def prepare(db: sqlite3.Connection) -> None:
    """Set what holds for every connection; EXTRA also makes the end of the journal durable."""
    db.row_factory = _as_dict
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = EXTRA")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA trusted_schema = OFF")


def version_of(db: sqlite3.Connection, newest: int) -> int:
    """The version of a database of ours, 0 for an empty one; `newest` is what we can read.

    Raises:
        HistoryError: it is newer than this program, or none of ours.
    """
    version = int(_first(db, "PRAGMA user_version") or 0)
    is_ours = _first(db, "PRAGMA application_id") == APPLICATION_ID
    if is_ours and version > newest:
        raise newer_version()
    tables = {row["name"] for row in db.execute("SELECT name FROM sqlite_schema").fetchall()}
    if tables and not (is_ours and tables >= _TABLES):
        raise DamagedError
    return version


def data_version(db: sqlite3.Connection) -> int:
    """A number that is another one when somebody else has changed the file."""
    return int(_first(db, "PRAGMA data_version") or 0)


def migrate(db: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Take the database through all steps that it has not had, or through none."""
    with transaction(db, "IMMEDIATE"):
        for step in steps[version_of(db, len(steps)) :]:
            for statement in step.split(";\n"):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(steps)}")


def passes_check(db: sqlite3.Connection) -> bool:
    """Whether every page of the database can be read."""
    return _first(db, "PRAGMA quick_check(1)") == "ok"


def is_whole(db: sqlite3.Connection, *, with_indices: bool = False) -> bool:
    """Whether every page can be read, and what stands on it makes sense.

    `with_indices`: they also have to say what the tables say, which takes longer.
    """
    if not passes_check(db) or (with_indices and _first(db, _COMPARED) != "ok"):
        return False
    from limber.history.sense import read_through  # late: a start does without

    try:
        read_through(db)
    except (sqlite3.Error, DamagedError):
        return False
    return True


@contextmanager
def transaction(db: sqlite3.Connection, kind: str) -> Generator[None]:
    """All that is done within happens, or nothing of it."""
    db.execute(f"BEGIN {kind}")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # some failures have already taken all of it back
            db.execute("ROLLBACK")
        raise


@contextmanager
def closed_on_failure(db: sqlite3.Connection) -> Generator[sqlite3.Connection]:
    """The connection, closed if something goes wrong within."""
    try:
        yield db
    except BaseException:
        db.close()
        raise


def _copy_in_steps(source: sqlite3.Connection, target: sqlite3.Connection) -> list[Value]:
    """Copy with short locks; how much the source held then."""
    for _ in range(_COPIED_ANEW):
        version = data_version(source)
        copy_contents(source, target, pages=_PAGES_AT_ONCE)
        amounts = _amounts(source)
        if data_version(source) == version:
            return amounts
    raise in_use()


def _amounts(db: sqlite3.Connection) -> list[Value]:
    return [_first(db, f"SELECT count(*) FROM {table}") for table in sorted(_TABLES)]  # noqa: S608 - our names


def _first(db: sqlite3.Connection, statement: str) -> Value:
    row: dict[str, Value] | None = db.execute(statement).fetchone()
    return None if row is None else next(iter(row.values()))


def _as_dict(cursor: sqlite3.Cursor, row: tuple[Value, ...]) -> dict[str, Value]:
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}
