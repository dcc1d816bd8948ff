"""Single entries as they stand in the history."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from limber.history.cells import Row, Value, text
from limber.history.exchange.kinds import Part
from limber.history.exchange.session_form import StoredSessions
from limber.history.exchange.small_forms import name_of
from limber.history.exchange.versions import Version, session_version, small_version
from limber.history.shelving import rows_of

if TYPE_CHECKING:
    from sqlite3 import Connection


def session_version_here(
    db: "Connection", sessions: StoredSessions, session_id: str
) -> Version | None:
    """How a session stands, if it is there."""
    try:
        rows = rows_of(db, session_id)
    except KeyError:
        return None
    return session_version(rows, sessions.readable_plan(rows["sessions"][0]))


def small_versions_here(db: "Connection", part: Part) -> Iterator[tuple[str, Version]]:
    """How the entries of another list stand, each with its name."""
    for row in db.execute(f"SELECT * FROM {part}"):  # noqa: S608 - our names
        yield name_of(part, row), small_version(part, row)


def small_row_here(db: "Connection", part: Part, entry_id: str) -> str:
    """The row of a proposal or a break, as JSON."""
    found = db.execute(f"SELECT * FROM {part} WHERE id = ?", (entry_id,))  # noqa: S608 - our names
    return json.dumps(found.fetchone(), ensure_ascii=False)


def replace_small(db: "Connection", part: Part, row: Mapping[str, Value]) -> None:
    """Write an entry that has one row, in the place of one with the same id."""
    if part is not Part.CHOICES:
        delete_small(db, part, text(row["id"]))
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO {part} ({names}) VALUES ({values})", row)  # noqa: S608 - our names


def delete_small(db: "Connection", part: Part, name: str) -> None:
    """Take an entry that has one row away."""
    if part is not Part.CHOICES:
        db.execute(f"DELETE FROM {part} WHERE id = ?", (name,))  # noqa: S608 - our names
        return
    for row in db.execute("SELECT * FROM choices").fetchall():
        if name_of(part, row) == name:
            db.execute("DELETE FROM choices WHERE number = ?", (row["number"],))


def deleted_row(db: "Connection", session_id: str) -> Row | None:
    """A session that was deleted and can still be put back."""
    found: Row | None = db.execute("SELECT * FROM deleted WHERE id = ?", (session_id,)).fetchone()
    return found
