"""The database as a whole: which version it is, whether it is sound, and one change at a time."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from limber.history.errors import DamagedError, newer_version
from limber.history.migrations import APPLICATION_ID
from limber.history.rows import Value

if TYPE_CHECKING:
    from sqlite3 import Connection, Cursor

_TABLES = frozenset({"sessions", "items", "sets"})


def prepare(db: "Connection") -> None:
    """Set what holds for every connection; EXTRA also makes the end of the journal durable."""
    db.row_factory = _as_dict
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = EXTRA")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA trusted_schema = OFF")


def version_of(db: "Connection", newest: int) -> int:
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


def migrate(db: "Connection", steps: Sequence[str]) -> None:
    """Take the database through all steps that it has not had, or through none."""
    with transaction(db, "IMMEDIATE"):
        for step in steps[version_of(db, len(steps)) :]:
            for statement in step.split(";\n"):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(steps)}")


def passes_check(db: "Connection") -> bool:
    """Whether every page of the database can be read."""
    return _first(db, "PRAGMA quick_check(1)") == "ok"


@contextmanager
def transaction(db: "Connection", kind: str) -> Generator[None]:
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
def closed_on_failure(db: "Connection") -> Generator["Connection"]:
    """The connection, closed if something goes wrong within."""
    try:
        yield db
    except BaseException:
        db.close()
        raise


def _first(db: "Connection", statement: str) -> Value:
    row: dict[str, Value] | None = db.execute(statement).fetchone()
    return None if row is None else next(iter(row.values()))


def _as_dict(cursor: "Cursor", row: tuple[Value, ...]) -> dict[str, Value]:
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}
