"""The sessions of History as far as they are looked at, narrowed down by kind and by words."""

from collections.abc import Callable
from datetime import date
from typing import Final

from limber.history.due import DaySession
from limber.history.models import SessionRecord
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.history_filter import ALL, asked_for, found_text, wanted_until

AT_ONCE: Final = 20
"""More than a window shows; the list asks for the next ones when it comes near its end."""


class HistoryList:
    """Reads sessions newest first; with words to find, from the newest of all."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._choice = ALL
        self._words = ""
        self._until = date.max
        self._found: tuple[str, ...] = ()
        self._found_at: int | None = None
        self.records: list[SessionRecord] = []
        self.has_more = False

    @property
    def has_words(self) -> bool:
        """Whether sessions are looked for by words."""
        return bool(self._words)

    @property
    def is_narrowed(self) -> bool:
        """Whether some sessions are left out."""
        return self._choice != ALL or self.has_words

    @property
    def key(self) -> tuple[object, ...]:
        """What the list is narrowed down to, and when it was looked for."""
        return (self._choice, self._words, self._found_at)

    @property
    def found_text(self) -> str:
        """How many sessions there are with the words; empty where none are looked for."""
        return found_text(self._words, len(self._found)) if self._words else ""

    def narrow(self, choice: str) -> None:
        """Show the sessions of another choice."""
        self._choice, self._found_at = choice, None

    def look_for(self, words: str) -> None:
        """Show the sessions with other words; empty for all."""
        self._words, self._found_at = words.strip(), None

    def read(self, until: date) -> None:
        """Read the first ones that began on a day or before.

        Raises:
            HistoryError: they cannot be read; so does `read_more`.
        """
        self._until = until
        self._find()
        self.records, self.has_more = self._read(0)

    def read_more(self) -> list[SessionRecord]:
        """Read some older ones."""
        older, self.has_more = self._read(len(self.records))
        self.records += older
        return older

    def give_up(self) -> None:
        """There are no more, as they cannot be read."""
        self.has_more = False

    def asked_for(self) -> Callable[[DaySession], bool] | None:
        """Whether a session of the calendar is in the list; None where all are."""
        by_kind = asked_for(self._choice)
        if not self._words:
            return by_kind
        found = frozenset(self._found)
        return lambda session: session.id in found

    def _find(self) -> None:
        """Look for the words, unless nothing was written since."""
        store = self._desk.store
        if self._words and self._found_at != store.changes:
            wanted = wanted_until(self._choice, date.max)
            self._found = store.search.ids(self._words, wanted)
            self._found_at = store.changes

    def _read(self, known: int) -> tuple[list[SessionRecord], bool]:
        store = self._desk.store
        if self._words:
            wanted = self._found[known : known + AT_ONCE]
            return list(store.search.sessions(wanted)), len(self._found) > known + AT_ONCE
        of_kind = wanted_until(self._choice, self._until)
        read = store.review.sessions(of_kind, AT_ONCE + 1, known)
        return list(read[:AT_ONCE]), len(read) > AT_ONCE
