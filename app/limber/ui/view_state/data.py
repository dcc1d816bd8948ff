"""What Settings says of the data: where they lie, when they were last copied, and what is left."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from limber.ui.view_state.history_words import full_day_text
from limber.ui.view_state.words import time_text

NO_BACKUP = "None yet. Limber makes one on each day that you open it."
NOT_SOUND = "The history is damaged, so no backup was made. Close Limber and start it again."


@dataclass(frozen=True, slots=True)
class DataState:
    """Where the data lie."""

    folder: str
    done: str = ""
    """What was just done."""
    trouble: str = ""
    """Why it could not be done."""


def last_backup_text(made_at: datetime | None, now: datetime) -> str:
    """When the last backup was made: Last: today 07:43."""
    if made_at is None:
        return NO_BACKUP
    day, today = made_at.date(), now.date()
    if day == today:
        return f"Last: today {time_text(made_at)}"
    if day == today - timedelta(days=1):
        return f"Last: yesterday {time_text(made_at)}"
    return f"Last: {full_day_text(day)}, {time_text(made_at)}"


def left_text(left: tuple[str, ...], folder: str) -> str:
    """What is to be read when not everything could be deleted; empty if all is gone."""
    if not left:
        return ""
    named = ", ".join(left)
    return (
        f"Not everything could be deleted. Left in {folder}: {named}."
        " Close what uses these files and delete them by hand."
    )
