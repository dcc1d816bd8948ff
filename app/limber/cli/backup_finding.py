"""What `limber doctor` finds of the backups: when the last was made, and whether it can be read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from limber.dates import day_and_month
from limber.history.backups import newest_daily
from limber.history.copies import look_at, reads_through

REMEDY: Final = "Open Limber and press “Back up now” in Settings."


@dataclass(frozen=True, slots=True)
class BackupFinding:
    """The last backup."""

    is_good: bool
    text: str
    remedy: str = ""


def last_backup(history: Path) -> BackupFinding:
    """The last backup of a history, read through; without any there is nothing wrong yet."""
    try:
        path = newest_daily(history)
    except OSError as error:
        return BackupFinding(is_good=False, text=f"{error.strerror}.", remedy=REMEDY)
    if path is None:
        return BackupFinding(is_good=True, text="None yet; the window makes one a day.")
    made_at = look_at(path).made_at.astimezone()
    day = f"{day_and_month(made_at.date())} {made_at.year}"
    if reads_through(path):
        return BackupFinding(is_good=True, text=f"Of {day}. The whole of it can be read.")
    return BackupFinding(is_good=False, text=f"That of {day} is damaged.", remedy=REMEDY)
