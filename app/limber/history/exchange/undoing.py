"""Taking the last import back, within the caller's transaction."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from limber.history.cells import Row, moment_of, text
from limber.history.exchange.before import Before, Earlier
from limber.history.exchange.changes import Undone
from limber.history.exchange.kinds import Part
from limber.history.exchange.session_form import StoredSessions
from limber.history.exchange.stored import (
    delete_small,
    replace_small,
    session_version_here,
    small_versions_here,
)
from limber.history.shelving import unshelve

if TYPE_CHECKING:
    from sqlite3 import Connection

_INSERT_DELETED = (
    "INSERT INTO deleted (id, deleted_at, deleted_offset, session)"
    " VALUES (:id, :deleted_at, :deleted_offset, :session) ON CONFLICT DO NOTHING"
)


@dataclass(frozen=True, slots=True)
class LastImport:
    """The import that can be taken back."""

    source: str
    """The name of the file."""
    imported_at: datetime


def last_import(db: "Connection") -> LastImport | None:
    """The newest import that was not taken back."""
    row = _newest(db, "source, imported_at, imported_offset")
    if row is None:
        return None
    return LastImport(text(row["source"]), moment_of(row["imported_at"], row["imported_offset"]))


def undo_last(db: "Connection", playing: Collection[str]) -> Undone | None:
    """Have everything as it was before the newest import, but for what was changed since.

    None where there is no import to take back. Sessions that are being played (`playing`) stay.
    """
    row = _newest(db, "number, source, before")
    if row is None:
        return None
    before = Before.of(text(row["before"]))
    undone = _undo_sessions(db, before.entries[Part.SESSIONS], playing, text(row["source"]))
    for part in (Part.CHOICES, Part.PROPOSALS, Part.BREAKS):
        _undo_small(db, part, before.entries[part])
    db.execute("DELETE FROM imports WHERE number = ?", (row["number"],))
    return undone


def _newest(db: "Connection", columns: str) -> Row | None:
    found: Row | None = db.execute(
        f"SELECT {columns} FROM imports ORDER BY number DESC LIMIT 1"  # noqa: S608 - our names
    ).fetchone()
    return found


def _undo_sessions(
    db: "Connection", entries: Mapping[str, Earlier], playing: Collection[str], source: str
) -> Undone:
    undone, sessions = Undone(source), StoredSessions(db)
    for name, earlier in entries.items():
        now = session_version_here(db, sessions, name)
        if now is None:
            continue  # deleted since, which it stays
        if name in playing or now.fingerprint != earlier.fingerprint:
            undone = replace(undone, left=undone.left + 1)
        elif earlier.was is None:
            _remove(db, name, earlier.deleted)
            undone = replace(undone, removed=undone.removed + 1)
        else:
            unshelve(db, earlier.was)
            undone = replace(undone, restored=undone.restored + 1)
    return undone


def _remove(db: "Connection", session_id: str, deleted: Row | None) -> None:
    db.execute("DELETE FROM sessions WHERE id = ?", (session_id,))
    if deleted is not None:
        db.execute(_INSERT_DELETED, deleted)


def _undo_small(db: "Connection", part: Part, entries: Mapping[str, Earlier]) -> None:
    here = dict(small_versions_here(db, part)) if entries else {}
    for name, earlier in entries.items():
        if name not in here or here[name].fingerprint != earlier.fingerprint:
            continue  # changed since, so it stays
        if earlier.was is None:
            delete_small(db, part, name)
        else:
            replace_small(db, part, json.loads(earlier.was))
