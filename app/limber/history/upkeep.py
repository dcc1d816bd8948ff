"""Looking after a history beside whoever has it open: whether all of it can be read, and copies.

Each of these opens the database for itself, so any thread may call them.
"""

from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from limber.history import backups, database
from limber.history.errors import missing
from limber.history.held_file import HeldFile
from limber.history.migrations import STEPS

COPIES_KEPT: Final = 7


class Upkeep:
    """Looks after the history at `path`."""

    def __init__(self, path: Path, *, keep: int = COPIES_KEPT) -> None:
        self._path, self._keep = path, keep

    def look_after(self, today: date) -> bool:
        """Make the day's copy unless it is there; whether the whole history can be read.

        If not, that is noted, and it is put right when it is next opened.

        Raises:
            HistoryError: the history cannot be opened, or the copy not be written.
        """
        if not self._path.exists():
            return True  # taken away: whoever has it open writes it anew
        if _daily(self._path, today).exists():
            with held_beside(self._path) as file:
                return file.is_sound()
        # The copy is read instead: it holds up nobody who writes.
        return self.back_up(today) is not None

    def back_up(self, today: date) -> Path | None:
        """Make the day's copy anew; None, and nothing changed, if the history is not sound.

        Raises:
            HistoryError: the history cannot be opened, or the copy not be written.
        """
        with held_beside(self._path) as file:
            return back_up(file, self._path, today, self._keep)


@contextmanager
def held_beside(path: Path) -> Generator[HeldFile]:
    """The history at `path` beside whoever has it open; never begun anew where it was taken away.

    Raises:
        HistoryError: it cannot be opened.
    """
    if not path.exists():
        raise missing()
    with database.in_plain_words(), closing(database.open_to_read(path, STEPS)) as db:
        yield HeldFile(db, path, writes=True)


def back_up(file: HeldFile, path: Path, today: date, keep: int = COPIES_KEPT) -> Path | None:
    """Make the day's copy of an open history anew; raises as `Upkeep.back_up`."""
    copy = _daily(path, today)
    if not file.copy_to(copy):
        return None
    with database.in_plain_words():
        backups.thin_out(copy.parent, path, keep)
    return copy


def _daily(path: Path, today: date) -> Path:
    return backups.daily_copy(backups.backup_folder(path), path, today)
