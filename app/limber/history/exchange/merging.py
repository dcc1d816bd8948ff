"""Taking the entries of a file into the history, each within the caller's transaction."""

import json
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from limber.history.cells import offset_minutes, utc_text
from limber.history.exchange.before import Before, Earlier
from limber.history.exchange.changes import Changes, Decision, Progress
from limber.history.exchange.kinds import Part
from limber.history.exchange.session_form import StoredSessions
from limber.history.exchange.staging import Incoming, Staged
from limber.history.exchange.stored import (
    deleted_row,
    replace_small,
    session_version_here,
    small_row_here,
    small_versions_here,
)
from limber.history.exchange.versions import Version
from limber.history.shelving import put_back, shelve

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST_KEPT: Final = 5
"""So many imports can be taken back, the newest first."""


class Merge:
    """One file and one history; `playing` are sessions that are being played just now."""

    def __init__(self, db: "Connection", staged: Staged, playing: Collection[str]) -> None:
        self._db = db
        self._staged = staged
        self._playing = playing
        self._sessions = StoredSessions(db)

    def changes(self, on_progress: Progress) -> Changes:
        """What would change; nothing does."""
        return self._go_through(on_progress, None)

    def make(self, source: str, now: datetime, on_progress: Progress) -> Changes:
        """Make the changes, and keep what takes them back, unless there are none."""
        before = Before()
        changes = self._go_through(on_progress, before)
        if not changes.is_none:
            self._keep(source, now, before)
        return changes

    def _go_through(self, on_progress: Progress, before: Before | None) -> Changes:
        """Decide on each entry; with `before` do it too, and note there how it was."""
        changes, done, count = Changes(), 0, max(self._staged.count(), 1)
        for part in Part:
            small = {} if part is Part.SESSIONS else self._small_versions(part)
            for incoming in self._staged.entries(part):
                stored = self._stored_version(incoming, small)
                decision = self._decide(incoming, stored)
                if before is not None and decision.is_change:
                    self._take(incoming, stored, before)
                changes = _counted(changes, incoming, decision)
                done += 1
                on_progress(done / count)
        return changes

    def _decide(self, incoming: Incoming, stored: Version | None) -> Decision:
        if incoming.part is Part.SESSIONS and incoming.name in self._playing:
            return Decision.PLAYED
        if stored is None:
            return Decision.BACK if self._is_deleted(incoming) else Decision.NEW
        if incoming.version.fingerprint == stored.fingerprint:
            return Decision.SAME
        return Decision.NEWER if incoming.version > stored else Decision.OLDER

    def _stored_version(self, incoming: Incoming, small: Mapping[str, Version]) -> Version | None:
        if incoming.part is not Part.SESSIONS:
            return small.get(incoming.name)
        return session_version_here(self._db, self._sessions, incoming.name)

    def _small_versions(self, part: Part) -> dict[str, Version]:
        return dict(small_versions_here(self._db, part))

    def _is_deleted(self, incoming: Incoming) -> bool:
        is_session = incoming.part is Part.SESSIONS
        return is_session and deleted_row(self._db, incoming.name) is not None

    def _take(self, incoming: Incoming, stored: Version | None, before: Before) -> None:
        """Write an entry, after what is there now was noted."""
        db, part, name, rows = self._db, incoming.part, incoming.name, json.loads(incoming.rows)
        was, deleted = None, None
        if part is Part.SESSIONS:
            was = None if stored is None else shelve(db, name)
            deleted = deleted_row(db, name)
            db.execute("DELETE FROM deleted WHERE id = ?", (name,))
            put_back(db, rows)
        else:
            was = None if stored is None else small_row_here(db, part, name)
            replace_small(db, part, rows)
        before.note(part, name, Earlier(incoming.version.fingerprint, was, deleted))

    def _keep(self, source: str, now: datetime, before: Before) -> None:
        self._db.execute(
            "INSERT INTO imports (source, imported_at, imported_offset, before)"
            " VALUES (?, ?, ?, ?)",
            (source, utc_text(now), offset_minutes(now), before.text),
        )
        self._db.execute(
            "DELETE FROM imports WHERE number NOT IN"
            " (SELECT number FROM imports ORDER BY number DESC LIMIT ?)",
            (MOST_KEPT,),
        )


def _counted(changes: Changes, incoming: Incoming, decision: Decision) -> Changes:
    if incoming.part is not Part.SESSIONS:
        return changes.with_other(incoming.part, decision)
    return changes.with_session(decision, date.fromisoformat(incoming.day))
