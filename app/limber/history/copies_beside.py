"""Looking into the copies of a history beside whoever has it open, and preparing to go back to one.

Each of these opens the database for itself, so any thread may call them, and has it to itself only
for moments: a session can be written meanwhile.
"""

from datetime import date, datetime
from pathlib import Path

from limber.history import database
from limber.history.copies import (
    Copy,
    Difference,
    Prepared,
    compared,
    listed,
    outline,
    outline_of,
    prepare,
)
from limber.history.upkeep import Upkeep, held_beside


class CopiesBeside:
    """The copies of the history at `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def listed(self) -> tuple[Copy, ...]:
        """Every copy, the newest first."""
        return listed(self._path)

    def back_up(self, today: date) -> Path | None:
        """Make the day's copy anew; None, and nothing changed, if the history is not sound.

        Raises:
            HistoryError: the history cannot be opened, or the copy not be written.
        """
        return Upkeep(self._path).back_up(today)

    def difference(self, copy: Path) -> Difference:
        """What going back to `copy` would change.

        Raises:
            HistoryError: it is damaged, newer than this program, or no history.
        """
        theirs = outline_of(copy)
        with held_beside(self._path) as file, database.in_plain_words():
            return compared(outline(file.db), theirs)

    def prepare(self, copy: Path, now: datetime) -> Prepared:
        """Bring `copy` up to date and keep what is the history now, for `Copies.take`.

        Raises:
            HistoryError: one of the two cannot be read or written; nothing is left of it.
        """
        with held_beside(self._path) as file:
            return prepare(file, self._path, copy, now)
