"""A copy of everything that is one's own, in a folder that the person chooses."""

import shutil
from datetime import date
from pathlib import Path

from limber.errors import UserFacingError
from limber.history.backups import make_private


def save_keepsake(history: Path, settings: Path, into: Path, day: date) -> Path:
    """Copy a history and the settings, if there are any, into a new folder; returns that.

    The new folder can be handed to Limber as its data folder.

    Raises:
        UserFacingError: they cannot be written there; what was begun is taken away again.
    """
    target = _free_name(into, f"Limber backup {day.isoformat()}")
    try:
        target.mkdir(mode=0o700)
        for source, name in ((history, "limber.sqlite3"), (settings, "settings.json")):
            if source.exists():
                make_private(target / name)
                shutil.copyfile(source, target / name)
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise UserFacingError(
            "The backup cannot be saved there.",
            f"Choose another folder. The system says: {error.strerror}.",
        ) from error
    return target


def _free_name(into: Path, name: str) -> Path:
    path, number = into / name, 1
    while path.exists():
        number += 1
        path = into / f"{name} ({number})"
    return path
