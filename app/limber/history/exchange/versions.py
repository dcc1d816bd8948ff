"""Which of two versions of an entry is kept: the same on every machine, whichever came first.

A session that is over is kept rather than one that can still be gone on with; else the one that
was touched last: corrected, ended, or its last set or pain. Of proposals it is the one that was
answered last, of breaks the one that was changed last. Where that is the same, the content
decides, so that two histories that take in each other's become the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from limber.decoding.fingerprint import fingerprint
from limber.history.cells import Row, Value
from limber.history.exchange.kinds import Part
from limber.history.exchange.session_form import SessionRows, line_of, session_form
from limber.history.exchange.small_forms import form_of_row
from limber.history.models import SessionStatus

_DECIDES: Final[Mapping[Part, str]] = {
    Part.CHOICES: "chosen_at",
    Part.PROPOSALS: "answered_at",
    Part.BREAKS: "changed_at",
}


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One of several versions of an entry; the greatest is kept."""

    is_over: bool
    touched_at: str
    """UTC."""
    fingerprint: str


def session_version(rows: SessionRows, plan: object) -> Version:
    """That of a session; `plan` is how it can be gone on with, or None."""
    (head,) = rows["sessions"]
    is_open = plan is not None or head["status"] == SessionStatus.RUNNING
    touched = [head["started_at"], head["ended_at"], head["changed_at"]]
    touched += [row["finished_at"] for row in rows["sets"]]
    touched += [row["felt_at"] for row in rows["pains"]]
    last = max(str(moment) for moment in touched if moment is not None)
    return Version(not is_open, last, _fingerprint(session_form(rows, plan)))


def small_version(part: Part, row: Row) -> Version:
    """That of an entry which has one row."""
    touched: Value = row[_DECIDES[part]]
    return Version(True, str(touched or ""), _fingerprint(form_of_row(part, row)))  # noqa: FBT003 - the first field


def _fingerprint(form: Mapping[str, object]) -> str:
    return fingerprint(line_of(form).encode())
