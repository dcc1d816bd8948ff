"""A history as files go out of it and into it, beside whatever else has it open.

Each of these opens the database for itself, so any thread may call them.
"""

from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from limber.errors import UserFacingError
from limber.history import database
from limber.history.batches import batches_of, select_batch, session_ids
from limber.history.erasing import written_files
from limber.history.exchange.changes import Changes, Progress, Undone
from limber.history.exchange.document import document
from limber.history.exchange.files import read_chunks, shown, written_file
from limber.history.exchange.merging import Merge
from limber.history.exchange.staging import Staged, staged
from limber.history.exchange.table import table
from limber.history.exchange.undoing import LastImport, last_import, undo_last
from limber.history.migrations import STEPS
from limber.history.models import SessionRecord

if TYPE_CHECKING:
    from sqlite3 import Connection

WRITER_WAITS_MS = 10_000
"""For a session that is written beside it."""


def _no_progress(_done: float) -> None:
    pass


class Exchange:
    """The way out of and into the history at `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def export_json(self, target: Path) -> None:
        """Write all of the history as our own document.

        Raises:
            UserFacingError: it cannot be read, or not be written there; see `written_file`.
        """
        self._export(target, document)

    def export_csv(self, target: Path) -> None:
        """Write a table with a line for each set; raises as `export_json`."""
        self._export(target, table)

    def sessions(self, since: date | None = None) -> Iterator[SessionRecord]:
        """The sessions from a local day onwards, newest first.

        They are read some at a time, so that nobody who writes waits for the reader of them.

        Raises:
            HistoryError: the history cannot be read.
        """
        with self._reading() as db:
            newest_first = session_ids(db, since)[::-1]
        return (record for batch in batches_of(newest_first) for record in self._batch(batch))

    def refuse_own(self, target: Path) -> None:
        """Keep what Limber itself lives by from being written over.

        Raises:
            UserFacingError: the target is one of its own files.
        """
        if target.name in {path.name for path in written_files(self._path.parent)} and (
            target.resolve().parent == self._path.parent.resolve()
        ):
            raise UserFacingError(
                f"{shown(target)} is one of Limber's own files.", "Choose another name."
            )

    @contextmanager
    def read(self, file: Path, on_progress: Progress = _no_progress) -> Generator[Staged]:
        """A file that was exported, all of it checked; nothing is changed.

        Raises:
            UserFacingError: it cannot be read, or is not good; every problem is told.
        """
        with staged(file.name, read_chunks(file, on_progress)) as found:
            yield found

    def changes(
        self,
        found: Staged,
        playing: Collection[str] = (),
        on_progress: Progress = _no_progress,
    ) -> Changes:
        """What taking in a file would change; `playing` are sessions that are left alone.

        Raises:
            HistoryError: the history cannot be read.
        """
        with self._snapshot() as db:
            return Merge(db, found, playing).changes(on_progress)

    def take_in(
        self,
        found: Staged,
        source: str,
        now: datetime,
        playing: Collection[str] = (),
        on_progress: Progress = _no_progress,
    ) -> Changes:
        """Take in a file, all of it or nothing; `source` is its name.

        Raises:
            HistoryError: the history cannot be written; nothing was changed.
        """
        with self._writing() as db:
            return Merge(db, found, playing).make(source, now, on_progress)

    def last_import(self) -> LastImport | None:
        """The import that can be taken back."""
        with self._reading() as db:
            return last_import(db)

    def undo(self, playing: Collection[str] = ()) -> Undone | None:
        """Take the last import back; None where there is none.

        Raises:
            HistoryError: the history cannot be written; nothing was changed.
        """
        with self._writing() as db:
            return undo_last(db, playing)

    def running(self) -> frozenset[str]:
        """The sessions that are not over, as far as the history knows."""
        with self._reading() as db:
            rows = db.execute("SELECT id FROM sessions WHERE status = 'running'").fetchall()
        return frozenset(str(row["id"]) for row in rows)

    def _batch(self, session_ids: Sequence[str]) -> tuple[SessionRecord, ...]:
        with self._reading() as db:
            return tuple(select_batch(db, session_ids))

    def _export(self, target: Path, texts: "Callable[[Connection], Iterator[str]]") -> None:
        self.refuse_own(target)
        with (
            self._snapshot() as db,
            written_file(target) as temporary,
            temporary.open("w", encoding="utf-8", newline="") as file,
        ):
            file.writelines(texts(db))

    @contextmanager
    def _snapshot(self) -> "Generator[Connection]":
        """The history as it is now, so that a long reading holds up nobody who writes."""
        with closing(database.connect("", 0.0)) as copy:
            with self._reading() as db:
                database.copy_contents(db, copy)
            with database.in_plain_words():
                yield copy

    @contextmanager
    def _reading(self) -> "Generator[Connection]":
        with (
            database.in_plain_words(),
            closing(database.open_to_read(self._path, STEPS)) as db,
            database.transaction(db, "DEFERRED"),
        ):
            yield db

    @contextmanager
    def _writing(self) -> "Generator[Connection]":
        with (
            database.in_plain_words(),
            closing(database.open_to_write(self._path, STEPS, thorough=False)) as db,
        ):
            db.execute(f"PRAGMA busy_timeout = {WRITER_WAITS_MS}")
            # Written before the end, the pages would keep everybody from reading until then.
            db.execute("PRAGMA cache_spill = OFF")
            with database.transaction(db, "IMMEDIATE"):
                yield db
