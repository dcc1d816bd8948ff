"""The open file of a history: read and changed as one, and held on to whatever becomes of it."""

from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from limber.history import backups, database
from limber.history.errors import DamagedError, HistoryError

if TYPE_CHECKING:
    from sqlite3 import Connection


class HeldFile:
    """A history that is open; with `writes` it is the one that may change it."""

    def __init__(self, db: "Connection", path: Path, *, writes: bool) -> None:
        self.db = db
        self._path = path
        self._writes = writes
        self._place = backups.place_of(path) if writes else None
        self._changes_before = 0
        self._seen_version = 0

    @property
    def changes(self) -> int:
        """How much has been written since it was opened: it grows with every change.

        Also with those of others, such as an import beside an open window.
        """
        return self._changes_before + self.db.total_changes + self.changes_by_others

    @contextmanager
    def writing(self) -> Generator["Connection"]:
        """All changes within happen, or none."""
        with self._told_of_damage():
            self._write_anew_if_gone()
            with database.transaction(self.db, "IMMEDIATE"):
                yield self.db

    @contextmanager
    def reading(self) -> Generator["Connection"]:
        """All queries within see the same state."""
        with self._told_of_damage(), database.transaction(self.db, "DEFERRED"):
            yield self.db

    def is_sound(self) -> bool:
        """Whether the whole file can be read; if not, that is noted for the next opening."""
        try:
            with self.reading() as db:
                sound = database.passes_check(db)
        except DamagedError:
            sound = False
        if not sound and self._writes:
            backups.doubt(self._path)
        return sound

    def copy_to(self, copy: Path) -> bool:
        """Copy it whole, or not at all if it is not sound, which is noted; whether it was."""
        try:
            with database.in_plain_words():
                is_sound = database.write_copy(self.db, copy)
        except DamagedError:  # met before there was anything to check
            is_sound = False
        if not is_sound and self._writes:
            backups.doubt(self._path)
        return is_sound

    def replace_by(self, brought: Path) -> None:
        """Have the contents of another file, which was brought up to date, in one change.

        Raises:
            HistoryError: one of them cannot be read or written; nothing was changed.
        """
        with (
            database.in_plain_words(),
            closing(database.connect(str(brought), 0.0)) as source,
        ):
            self._write_anew_if_gone()
            database.copy_contents(source, self.db)
        self._changes_before += 1

    @property
    def is_in_place(self) -> bool:
        """Whether the file that is written here is the one that others find by its name."""
        return self._place is not None and backups.place_of(self._path) == self._place

    @property
    def changes_by_others(self) -> int:
        """How often others have changed the file; the last that was seen while it is in use."""
        with suppress(HistoryError), database.in_plain_words():
            self._seen_version = database.data_version(self.db)
        return self._seen_version

    def _write_anew_if_gone(self) -> None:
        """Where the file was taken away, write it anew: the open one still has all of it."""
        if self._place is None or backups.place_of(self._path) == self._place:
            return
        if self._path.exists():
            backups.set_aside(self._path, "found")
        if not database.write_copy(self.db, self._path):
            raise DamagedError
        gone = self.db
        self.db = database.connect(str(self._path), database.WRITER_WAITS_SECONDS)
        self._place = backups.place_of(self._path)
        self._changes_before += gone.total_changes + self._seen_version
        gone.close()

    @contextmanager
    def _told_of_damage(self) -> Generator[None]:
        """Damage that is met is noted for the next time that the history is opened."""
        try:
            with database.in_plain_words():
                yield
        except DamagedError:
            if self._writes:
                backups.doubt(self._path)
            raise
