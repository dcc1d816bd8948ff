"""What Settings says of the backups: the last one, what lies in each, and going back to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from limber.history.copies import Copy, Days, Difference, Why
from limber.ui.view_state.data import last_backup_text
from limber.ui.view_state.history_words import full_day_text
from limber.ui.view_state.words import count_text, time_text

NO_COPIES: Final = "There are no backups yet. One is made on each day that you open Limber."
BUSY: Final = (
    "A session is still being played or saved. End it first; then you can go back to a backup."
)
MAKING: Final = "Making the backup…"
LISTING: Final = "Looking for the backups…"
READING: Final = "Reading the backup…"
GOING_BACK: Final = "Going back to the backup…"
UNDOING: Final = "Going back to what you had before…"
CHANGED: Final = "Your history was changed meanwhile, so it was left as it is. Try again."
FAULT: Final = "Something went wrong in Limber. The log says more."
BACKED_UP: Final = "The backup is made."
UNDONE: Final = "Your history is again as it was before you went back to a backup."
UNREADABLE: Final = "Damaged, or from a newer Limber; you cannot go back to it."
SAME: Final = "It has the same sessions as your history now, so nothing would change."
KEPT: Final = "What you have now is kept as a backup too, so you can undo this."
_WHY: Final = {
    Why.DAILY: "",
    Why.BEFORE_UPDATE: "Before an update: ",
    Why.BEFORE_RESTORE: "Before going back: ",
    Why.BY_HAND: "",
}
_KILOBYTE: Final = 1000


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One backup in the list."""

    path: Path
    title: str
    """When it was made."""
    detail: str
    """What lies in it."""
    can_be_restored: bool = True


@dataclass(frozen=True, slots=True)
class RestoreQuestion:
    """What going back to a backup would do, before it is done."""

    path: Path
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class BackupsState:
    """The last backup, and as far as going back to one has come."""

    last: str = ""
    rows: tuple[CopyRow, ...] | None = None
    """The list to choose from; None while it is closed."""
    question: RestoreQuestion | None = None
    working: str = ""
    """What is being done now; nothing else can be asked for until it is over."""
    done: str = ""
    """What was just done."""
    trouble: str = ""
    """Why it could not be done."""
    can_undo: bool = False
    """Whether the last going back can be taken back with one press."""


def last_text(copy: Copy | None, now: datetime) -> str:
    """When the last backup was made and what lies in it."""
    if copy is None:
        return last_backup_text(None, now)
    made_at = copy.made_at.astimezone(now.tzinfo)
    return f"{last_backup_text(made_at, now)} · {contents_text(copy)}"


def copy_rows(copies: Sequence[Copy], now: datetime) -> tuple[CopyRow, ...]:
    """All backups, the newest first."""
    return tuple(CopyRow(c.path, _title(c, now), contents_text(c), c.is_readable) for c in copies)


def question_about(copy: Copy, difference: Difference, now: datetime) -> RestoreQuestion:
    """What to ask before going back to `copy`."""
    named = copy.path.name if copy.why is Why.BY_HAND else f"the one of {_made_text(copy, now)}"
    effects = list(_effects(difference))
    words = [*effects, KEPT] if effects else [SAME]
    return RestoreQuestion(copy.path, f"Go back to {named}?", " ".join(words))


def restored_text(copy: Copy) -> str:
    """What is to be read when a backup has taken the place of the history."""
    return f"Your history is that of the backup now: {count_text(copy.sessions, 'session')}."


def contents_text(copy: Copy) -> str:
    """What lies in a backup: 214 sessions, the last on Friday 20 November 2026 · 1.2 MB."""
    if not copy.is_readable:
        return UNREADABLE
    sessions = count_text(copy.sessions, "session")
    if copy.last_day is not None:
        sessions = f"{sessions}, the last on {full_day_text(copy.last_day)}"
    return f"{sessions} · {size_text(copy.size_bytes)}"


def size_text(size_bytes: int) -> str:
    """A size: 84 kB, 1.2 MB."""
    kilobytes = size_bytes / _KILOBYTE
    if round(kilobytes) < _KILOBYTE:
        return f"{max(1, round(kilobytes))} kB"
    return f"{kilobytes / _KILOBYTE:.1f} MB"


def _title(copy: Copy, now: datetime) -> str:
    return f"{_WHY[copy.why]}{_made_text(copy, now)}"


def _made_text(copy: Copy, now: datetime) -> str:
    made_at = copy.made_at.astimezone(now.tzinfo)
    return f"{full_day_text(made_at.date())}, {time_text(made_at)}"


def _effects(difference: Difference) -> Sequence[str]:
    found = (
        (difference.going, "would go"),
        (difference.coming, "would come back"),
        (difference.changing, "would be as then"),
    )
    return [
        f"{count_text(days.sessions, 'session')} {words} ({_span(days)})."
        for days, words in found
        if days.sessions
    ]


def _span(days: Days) -> str:
    ends = [full_day_text(day) for day in (days.first, days.last) if day is not None]
    return " to ".join(dict.fromkeys(ends))
