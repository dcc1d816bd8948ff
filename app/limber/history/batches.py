"""Many sessions read some at a time: fast, and never all of them in memory."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from limber.history.cells import Row, text
from limber.history.models import SessionRecord
from limber.history.queries import select_by_ids

if TYPE_CHECKING:
    from sqlite3 import Connection

AT_ONCE: Final = 100
_OLDEST_FIRST: Final = "SELECT id FROM sessions WHERE day >= ? ORDER BY started_at, id"


def session_ids(db: "Connection", since: date | None = None) -> list[str]:
    """The ids of the sessions from a local day onwards, oldest first: the same everywhere."""
    rows: list[Row] = db.execute(_OLDEST_FIRST, (since.isoformat() if since else "",)).fetchall()
    return [text(row["id"]) for row in rows]


def batches_of(session_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in their order, so many at once as `select_batch` is asked for."""
    for start in range(0, len(session_ids), AT_ONCE):
        yield session_ids[start : start + AT_ONCE]


def select_batch(db: "Connection", session_ids: Sequence[str]) -> Iterator[SessionRecord]:
    """These sessions in this order, as far as they are there."""
    found = {record.id: record for record in select_by_ids(db, session_ids)}
    for session_id in session_ids:
        if session_id in found:
            yield found[session_id]
