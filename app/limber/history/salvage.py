"""Bringing over into a history what another file of it still has, session by session.

The other file may be damaged: what cannot be read in it, or makes no sense, is left out.
"""

import sqlite3
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from limber.history import backups, database, queries
from limber.history.cells import Row, Value
from limber.history.doses import items_by_session
from limber.history.errors import HistoryError
from limber.history.sense import check_row, is_readable

PAGE_BYTES: Final = 4096
_MORE_NUMBERS: Final = 5_000
"""How far beyond the known sessions is looked where the damaged file does not say."""
_SIZE_IN_HEADER: Final = slice(28, 32)
_NOT_NEEDED: Final = ("ended_at", "ended_offset", "changed_at")
_CHANGED_AT: Final = {"breaks": "changed_at", "proposals": "answered_at"}
"""Besides sessions, what is changed after it was first written."""
_MAKES_NO_SENSE: Final = (sqlite3.Error, HistoryError, ValueError, TypeError, LookupError)


def salvage(db: sqlite3.Connection, path: Path, damaged: Path) -> int:
    """Bring over what can still be read in a damaged file; how many sessions that are.

    `db` is the history at `path`, opened anew. It is tried twice: with the file as it is, and with
    its first page, which tells where everything lies, taken from the history.
    """
    before = sessions_in(db)
    with _copied(path, damaged) as copy:
        with suppress(*_MAKES_NO_SENSE):
            bring_over(db, copy)
        _transplant(path, copy)
        with suppress(*_MAKES_NO_SENSE):
            bring_over(db, copy)
    return len(sessions_in(db) - before)


def bring_over(db: sqlite3.Connection, other: Path, *, renumbers: bool = False) -> None:
    """Have `db` hold the sessions of another file that it lacks, or has only in part.

    `renumbers` is for a file with numbers of its own, whose rows come behind those that are here.
    """
    with closing(sqlite3.connect(other, timeout=0.0, isolation_level=None)) as source:
        database.prepare(source)
        source.text_factory = _as_far_as_it_goes
        with database.transaction(db, "IMMEDIATE"):
            children, others = _kinds_of_table(db)
            for head in _heads(source, _last_number(source, db)):
                if _is_wanted(db, head):
                    _bring_session(db, source, head, children)
            for table in others:
                _bring_rows(db, source, table, renumbers=renumbers)


def _as_far_as_it_goes(raw: bytes) -> str:
    """A text in which a bit has turned: one letter is no reason to leave out the row."""
    return raw.decode("utf-8", "replace")


def sessions_in(db: sqlite3.Connection) -> set[str]:
    """The ids of all sessions."""
    return {str(row["id"]) for row in db.execute("SELECT id FROM sessions")}


@contextmanager
def _copied(path: Path, damaged: Path) -> Generator[Path]:
    """A copy of the damaged file, which is left as it is; its journal is played back in that."""
    copy = path.with_name(f"{path.name}.salvaged")
    journals = [file.with_name(f"{file.name}-journal") for file in (damaged, copy)]
    try:
        for source, target in ((damaged, copy), journals):
            if source.exists():
                backups.make_private(target)
                target.write_bytes(source.read_bytes())
        yield copy
    finally:
        for file in (copy, journals[1]):
            file.unlink(missing_ok=True)


def _transplant(path: Path, copy: Path) -> None:
    """Give a copy the first page of the history at `path`, which has the same tables."""
    raw = bytearray(copy.read_bytes())
    raw[:PAGE_BYTES] = path.read_bytes()[:PAGE_BYTES]
    raw[_SIZE_IN_HEADER] = (len(raw) // PAGE_BYTES).to_bytes(4, "big")
    copy.write_bytes(raw)
    copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)


def _kinds_of_table(db: sqlite3.Connection) -> tuple[Sequence[str], Sequence[str]]:
    """The tables with rows of a session, and those with rows of their own."""
    found = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    names = [str(row["name"]) for row in found if not str(row["name"]).startswith("sqlite_")]
    children = [name for name in names if _belongs_to_sessions(db, name)]
    return children, [name for name in names if name not in ("sessions", *children)]


def _belongs_to_sessions(db: sqlite3.Connection, table: str) -> bool:
    keys = db.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return any(key["table"] == "sessions" for key in keys)


def _last_number(source: sqlite3.Connection, db: sqlite3.Connection) -> int:
    newest = "SELECT coalesce(max(number), 0) AS last FROM sessions"
    try:
        return int(source.execute(newest).fetchone()["last"])
    except (sqlite3.Error, ValueError, TypeError):
        return int(db.execute(newest).fetchone()["last"]) + _MORE_NUMBERS


def _heads(source: sqlite3.Connection, last: int) -> Iterator[Row]:
    for number in range(1, last + 1):
        with suppress(sqlite3.Error):
            row: Row | None = source.execute(
                "SELECT * FROM sessions WHERE number = ?", (number,)
            ).fetchone()
            if row is not None:
                yield row


def _is_wanted(db: sqlite3.Connection, head: Row) -> bool:
    """Whether a session is not here, was open when it was copied, or was changed since."""
    here = db.execute(
        "SELECT plan, changed_at FROM sessions WHERE id = ?", (head["id"],)
    ).fetchone()
    if here is None:
        return not _is_known_otherwise(db, head)
    return here["plan"] is not None or _is_later(head.get("changed_at"), here["changed_at"])


def _is_known_otherwise(db: sqlite3.Connection, head: Row) -> bool:
    """Whether a session was deleted, or is here with the id that a damaged one had before."""
    gone = db.execute("SELECT 1 FROM deleted WHERE id = ?", (head["id"],)).fetchone()
    began = head.get("started_at")
    same = db.execute("SELECT 1 FROM sessions WHERE started_at = ?", (began,)).fetchone()
    return gone is not None or same is not None


def _is_later(at: Value, than: Value) -> bool:
    """Whether a moment is the later one; where nothing was changed there is none."""
    return at is not None and (than is None or str(at) > str(than))


def _bring_session(
    db: sqlite3.Connection, source: sqlite3.Connection, head: Row, children: Sequence[str]
) -> None:
    """Write a session with as many of its rows as can be read, or not at all."""
    with _attempt(db):
        head = _without_spoiled_times(head)
        check_row(head)
        parts = {
            table: list(_readable(source, f"SELECT * FROM {table} WHERE session = ?", head))  # noqa: S608 - our names
            for table in children
        }
        here = db.execute("SELECT number FROM sessions WHERE id = ?", (head["id"],)).fetchone()
        if here is None:
            number: Value = _insert(db, "sessions", {**head, "number": None})
        else:
            number = here["number"]
            _update(db, head)
        for table, rows in parts.items():
            for row in rows:
                with _attempt(db):
                    _insert(db, table, {**row, "session": number}, or_else="OR REPLACE")
        own = str(head["id"])
        queries.select_session(db, own)
        items_by_session([own], queries.select_items(db, [own]))


def _without_spoiled_times(head: Row) -> Row:
    """A session of which it is not known when it ended or was changed is better than none."""
    return {
        name: None if name in _NOT_NEEDED and not is_readable({name: head[name]}) else head[name]
        for name in head
    }


def _bring_rows(
    db: sqlite3.Connection, source: sqlite3.Connection, table: str, *, renumbers: bool
) -> None:
    for row in _readable(source, f"SELECT * FROM {table}"):  # noqa: S608 - our names
        with _attempt(db):
            if table == "deleted" and not _is_wanted(db, row):
                continue
            own = {"number": None} if renumbers and "number" in row else {}
            or_else = "OR REPLACE" if _was_changed(db, table, row) else "OR IGNORE"
            _insert(db, table, {**row, **own}, or_else=or_else)


def _was_changed(db: sqlite3.Connection, table: str, row: Row) -> bool:
    """Whether a row is here, but as it was before it was changed."""
    when = _CHANGED_AT.get(table)
    if when is None:
        return False
    known = f"SELECT {when} FROM {table} WHERE id = ?"  # noqa: S608 - our names
    here = db.execute(known, (row["id"],)).fetchone()
    return here is not None and _is_later(row[when], here[when])


def _readable(source: sqlite3.Connection, statement: str, head: Row | None = None) -> Iterator[Row]:
    """The rows up to the first that cannot be read."""
    with suppress(sqlite3.Error):
        yield from source.execute(statement, () if head is None else (head["number"],))


@contextmanager
def _attempt(db: sqlite3.Connection) -> Generator[None]:
    """What is done within holds, or nothing of it, and then it is left out."""
    db.execute("SAVEPOINT attempt")
    try:
        yield
    except _MAKES_NO_SENSE:
        db.execute("ROLLBACK TO attempt")
    db.execute("RELEASE attempt")


def _insert(
    db: sqlite3.Connection, table: str, row: Mapping[str, Value], *, or_else: str = ""
) -> int | None:
    check_row(row)
    known = {str(each["name"]) for each in db.execute(f"PRAGMA table_info({table})")}
    names = [name for name in row if name in known]
    values = ", ".join(f":{name}" for name in names)
    columns = ", ".join(names)
    statement = f"INSERT {or_else} INTO {table} ({columns}) VALUES ({values})"  # noqa: S608 - our names
    return db.execute(statement, row).lastrowid


def _update(db: sqlite3.Connection, head: Row) -> None:
    known = {str(each["name"]) for each in db.execute("PRAGMA table_info(sessions)")}
    changes = ", ".join(f"{n} = :{n}" for n in head if n in known and n not in ("id", "number"))
    db.execute(f"UPDATE sessions SET {changes} WHERE id = :id", head)  # noqa: S608 - our names
