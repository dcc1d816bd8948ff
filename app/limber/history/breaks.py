"""Days off and pauses: what is kept of them, and how they are changed."""

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from limber.dates import day_and_month
from limber.history.cells import Row, day_of, moment_of, text, utc_text
from limber.history.errors import HistoryError
from limber.history.models import BreakKind, StoredBreak
from limber.plan.breaks import Break

if TYPE_CHECKING:
    from sqlite3 import Connection

KIND_NAMES: Final = {
    BreakKind.DAY_OFF: "day off",
    BreakKind.HOLIDAY: "holiday",
    BreakKind.ILLNESS: "illness",
    BreakKind.OTHER: "pause",
}
"""As they are called within a sentence."""

_WRITE = """
INSERT INTO breaks (id, kind, first_day, last_day, changed_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, first_day = excluded.first_day,
    last_day = excluded.last_day, changed_at = excluded.changed_at
"""

_Using = Callable[[], AbstractContextManager["Connection"]]


class Breaks:
    """The days off and pauses that are kept; no two of them overlap."""

    def __init__(self, writing: _Using, reading: _Using) -> None:
        self._writing = writing
        self._reading = reading

    def all(self) -> tuple[StoredBreak, ...]:
        """Each of them, the latest first.

        Raises:
            HistoryError: the history cannot be read.
        """
        with self._reading() as db:
            return _select(db)

    def add(self, kind: BreakKind, days: Break, now: datetime) -> StoredBreak:
        """Keep one more.

        Raises:
            HistoryError: its days are in the wrong order or overlap with another's, or it
                cannot be written.
        """
        return self._keep(StoredBreak(os.urandom(8).hex(), kind, days.first, days.last, now))

    def change(self, break_id: str, kind: BreakKind, days: Break, now: datetime) -> StoredBreak:
        """Keep it with another kind or other days; raises as `add` does."""
        return self._keep(StoredBreak(break_id, kind, days.first, days.last, now))

    def end(self, kept: StoredBreak, last: date, now: datetime) -> None:
        """Let it end with a day; without any day left it is deleted."""
        if last < kept.first:
            self.delete(kept.id)
        else:
            self.change(kept.id, kept.kind, Break(kept.first, last), now)

    def delete(self, break_id: str) -> None:
        """Take one away, if it is there."""
        with self._writing() as db:
            db.execute("DELETE FROM breaks WHERE id = ?", (break_id,))

    def put_back(self, kept: StoredBreak) -> None:
        """Keep one as it was before it was changed or deleted; raises as `add` does."""
        self._keep(kept)

    def _keep(self, kept: StoredBreak) -> StoredBreak:
        with self._writing() as db:
            _check(kept, _select(db))
            last = None if kept.last is None else kept.last.isoformat()
            changed_at = utc_text(kept.changed_at)
            row = (kept.id, kept.kind.value, kept.first.isoformat(), last, changed_at)
            db.execute(_WRITE, row)
        return kept


def _select(db: "Connection") -> tuple[StoredBreak, ...]:
    rows: list[Row] = db.execute("SELECT * FROM breaks ORDER BY first_day DESC, id").fetchall()
    return tuple(_stored(row) for row in rows)


def _stored(row: Row) -> StoredBreak:
    last = row["last_day"]
    return StoredBreak(
        id=text(row["id"]),
        kind=BreakKind(text(row["kind"])),
        first=day_of(row["first_day"]),
        last=None if last is None else day_of(last),
        changed_at=moment_of(row["changed_at"], 0),
    )


def _check(kept: StoredBreak, others: Sequence[StoredBreak]) -> None:
    if kept.last is not None and kept.last < kept.first:
        raise HistoryError(
            "The last day lies before the first.", "Choose a later last day, or an earlier first."
        )
    for other in others:
        if other.id != kept.id and other.days.overlaps(kept.days):
            raise HistoryError(
                f"These days overlap with the {_named(other)}.",
                "Change or delete that one first, or choose other days.",
            )


def _named(other: StoredBreak) -> str:
    name, first = KIND_NAMES[other.kind], day_and_month(other.first)
    if other.last is None:
        return f"{name} that began on {first}"
    if other.last == other.first:
        return f"{name} on {first}"
    return f"{name} from {first} to {day_and_month(other.last)}"
