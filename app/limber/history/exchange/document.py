"""The history as one document: the same history, the same bytes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from limber.history.batches import session_ids
from limber.history.exchange.kinds import KIND, VERSION, Part
from limber.history.exchange.session_form import Form, StoredSessions, line_of
from limber.history.exchange.small_forms import stored_forms

if TYPE_CHECKING:
    from sqlite3 import Connection


def document(db: "Connection") -> Iterator[str]:
    """The text of the document in pieces, oldest session first, an entry a line."""
    yield f'{{"kind": "{KIND}", "version": {VERSION}'
    for part in Part:
        yield f',\n"{part}": ['
        before = "\n"
        for form in _forms(db, part):
            yield f"{before}{line_of(form)}"
            before = ",\n"
        yield "]" if before == "\n" else "\n]"
    yield "}\n"


def _forms(db: "Connection", part: Part) -> Iterator[Form]:
    if part is Part.SESSIONS:
        return _session_forms(db)
    return stored_forms(db, part)


def _session_forms(db: "Connection") -> Iterator[Form]:
    stored = StoredSessions(db)
    for session_id in session_ids(db):
        form = stored.form(session_id)
        if form is not None:
            yield form
