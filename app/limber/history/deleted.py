"""Deleted sessions: kept whole for a while, so that each of them can be brought back."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from limber.history import queries
from limber.history.cells import Row, moment_of, offset_minutes, text, utc_text
from limber.history.editing import refuse_running
from limber.history.shelving import shelve, unshelve

if TYPE_CHECKING:
    from sqlite3 import Connection

KEPT_DAYS: Final = 30
"""Then a deleted session is gone for good."""

_ALL = """
SELECT id, deleted_at, deleted_offset,
    json_extract(session, '$.sessions[0].programme_name') AS programme_name,
    json_extract(session, '$.sessions[0].started_at') AS started_at,
    json_extract(session, '$.sessions[0].started_offset') AS started_offset
FROM deleted ORDER BY deleted_at DESC, started_at DESC
"""
_Using = Callable[[], AbstractContextManager["Connection"]]


@dataclass(frozen=True, slots=True)
class DeletedSession:
    """As much of a deleted session as tells which it was."""

    id: str
    programme_name: str
    started_at: datetime
    deleted_at: datetime
    """Both local times."""


class Deleted:
    """The sessions that were deleted in the last weeks."""

    def __init__(self, writing: _Using, reading: _Using) -> None:
        self._writing = writing
        self._reading = reading

    def delete(self, session_id: str, now: datetime) -> None:
        """Take a session out of the history, and keep it aside.

        Raises:
            KeyError: there is none with this id.
            HistoryError: it is still open, or this cannot be written.
        """
        with self._writing() as db:
            refuse_running(db, session_id, "deleted")
            row = (session_id, utc_text(now), offset_minutes(now), shelve(db, session_id))
            db.execute("INSERT OR REPLACE INTO deleted VALUES (?, ?, ?, ?)", row)
            queries.delete_session(db, session_id)

    def all(self) -> tuple[DeletedSession, ...]:
        """Each of them, the last one that was deleted first."""
        with self._reading() as db:
            rows: list[Row] = db.execute(_ALL).fetchall()
            return tuple(
                DeletedSession(
                    id=text(row["id"]),
                    programme_name=text(row["programme_name"]),
                    started_at=moment_of(row["started_at"], row["started_offset"]),
                    deleted_at=moment_of(row["deleted_at"], row["deleted_offset"]),
                )
                for row in rows
            )

    def bring_back(self, session_id: str) -> None:
        """Put a session back as it was; it can be resumed only if none began after it.

        Raises:
            KeyError: it is not among the deleted ones.
        """
        with self._writing() as db:
            found: Row | None = db.execute(
                "SELECT session FROM deleted WHERE id = ?", (session_id,)
            ).fetchone()
            if found is None:
                raise KeyError(session_id)
            unshelve(db, text(found["session"]))
            queries.settle_if_passed(db, session_id)
            db.execute("DELETE FROM deleted WHERE id = ?", (session_id,))

    def purge(self, now: datetime) -> int:
        """Let those go that were deleted long ago; how many they were."""
        last = utc_text(now - timedelta(days=KEPT_DAYS))
        with self._writing() as db:
            return db.execute("DELETE FROM deleted WHERE deleted_at < ?", (last,)).rowcount
