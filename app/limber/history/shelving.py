"""A session taken out of the tables whole, as one text, and put back as it was."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from limber.history.cells import Row, Value

if TYPE_CHECKING:
    from sqlite3 import Connection

_PARTS: Final = ("items", "sets", "pains")
"""The tables with rows of a session, which go with it."""
_SESSION: Final = "sessions"
_OWN: Final = frozenset({"number", "session"})
"""How rows of one database belong together; another number is given when they are put back."""

Rows = Sequence[Mapping[str, Value]]


def shelve(db: "Connection", session_id: str) -> str:
    """All rows of a session as JSON; they stay where they are.

    Raises:
        KeyError: there is no session with this id.
    """
    return json.dumps(rows_of(db, session_id), ensure_ascii=False)


def unshelve(db: "Connection", shelved: str) -> None:
    """Put a session back; one with the same id gives way, and newer columns have their default."""
    put_back(db, json.loads(shelved))


def rows_of(db: "Connection", session_id: str) -> dict[str, Rows]:
    """All rows of a session by their table, without what binds them to this database.

    Raises:
        KeyError: there is no session with this id.
    """
    head: Row | None = db.execute("SELECT * FROM sessions WHERE id = ?", (session_id,)).fetchone()
    if head is None:
        raise KeyError(session_id)
    rows: dict[str, Rows] = {_SESSION: [_without_own(head)]}
    for table in _PARTS:
        found = db.execute(f"SELECT * FROM {table} WHERE session = ?", (head["number"],))  # noqa: S608 - our names
        rows[table] = [_without_own(row) for row in found]
    return rows


def put_back(db: "Connection", rows: Mapping[str, Rows]) -> None:
    """Write the rows of a session; one with the same id gives way."""
    head = rows[_SESSION][0]
    db.execute("DELETE FROM sessions WHERE id = ?", (head["id"],))
    number = _insert(db, _SESSION, head)
    for table in _PARTS:
        for row in rows[table]:
            _insert(db, table, {"session": number, **row})


def _insert(db: "Connection", table: str, row: Mapping[str, Value]) -> int | None:
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    return db.execute(f"INSERT INTO {table} ({names}) VALUES ({values})", row).lastrowid  # noqa: S608 - our names


def _without_own(row: Row) -> Mapping[str, Value]:
    return {name: value for name, value in row.items() if name not in _OWN}
