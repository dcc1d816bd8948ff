"""Opening the history to be written, and putting it right from a copy where it is damaged.

What a damaged file still has is brought over, and what was kept beside it joins it.
"""

import sqlite3
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from limber.history import backups, database
from limber.history.errors import DamagedError, HistoryError


def open_history(
    path: Path, steps: Sequence[str], *, thorough: bool
) -> tuple[sqlite3.Connection, str | None]:
    """The database at `path`, and what the person should know of how it was opened.

    Raises:
        HistoryError: it cannot be opened; the file is as it was.
    """
    notice: str | None = None
    with database.in_plain_words():
        thorough = thorough or backups.is_doubtful(path)
        try:
            db = database.open_to_write(path, steps, thorough=thorough)
        except DamagedError:
            db, notice = _put_right(path, steps)
        backups.trust(path)
    return db, " ".join(filter(None, (notice, _take_in_waiting(db, path)))) or None


def waiting_file(path: Path) -> Path:
    """Where that is kept which cannot be written into the history at `path` now."""
    return path.with_name(f"{path.stem}.waiting{path.suffix}")


def _take_in_waiting(db: sqlite3.Connection, path: Path) -> str | None:
    """Have what was kept beside join the history; what the person should know of it.

    Where it cannot be written now, it goes on waiting.
    """
    waiting = waiting_file(path)
    if not waiting.exists():
        return None
    from limber.history import salvage  # late: it is hardly ever needed

    before = salvage.sessions_in(db)
    try:
        with database.in_plain_words():
            salvage.bring_over(db, waiting, renumbers=True)
            backups.remove(waiting)
    except HistoryError as error:
        return str(error)
    joined = len(salvage.sessions_in(db) - before)
    return (
        f"{_counted(joined)} that could not be written before joined your history."
        if joined
        else None
    )


def _put_right(path: Path, steps: Sequence[str]) -> tuple[sqlite3.Connection, str]:
    from limber.history import salvage

    aside = backups.set_aside(path, "damaged") if path.exists() else None
    copy = backups.restore_newest(path, partial(database.is_good, newest=len(steps)))
    db = database.open_to_write(path, steps, thorough=False, may_begin=True)
    db.execute("REINDEX")  # a copy is sound if its tables are
    brought = 0 if aside is None else salvage.salvage(db, path, aside)
    return db, " ".join((_what_was(aside), _what_is(path, copy, brought)))


def _what_was(aside: Path | None) -> str:
    if aside is None:
        return "The history file was missing."
    return f"The history file was damaged. It is kept as {aside.name}."


def _what_is(path: Path, copy: Path | None, brought: int) -> str:
    over = f"brought over {_counted(brought)} that could still be read in the damaged file."
    if copy is not None:
        went = f"Limber went back to the copy {backups.which(path, copy)}"
        return f"{went}, and {over}" if brought else f"{went}."
    if brought:
        return f"There was no good copy of it; Limber {over}"
    return "There was no good copy of it, so the history begins anew."


def _counted(sessions: int) -> str:
    return "1 session" if sessions == 1 else f"{sessions} sessions"
