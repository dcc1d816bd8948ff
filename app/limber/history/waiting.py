"""A history for the time in which the real one cannot be opened: a file beside it."""

from pathlib import Path
from typing import Final

from limber.history.errors import DamagedError, HistoryError
from limber.history.opening import waiting_file
from limber.history.store import Store

KEPT_BESIDE: Final = (
    "Until Limber is started again and can open it, what you do is kept in a file beside it and"
    " then joins your history."
)


def open_or_wait(path: Path) -> Store:
    """The history at `path`; where it cannot be opened, what is done waits in a file beside it.

    The store's `notice` says so.

    Raises:
        HistoryError: nothing can be written beside it either.
    """
    try:
        return _readable(path)
    except HistoryError as error:
        beside = Store.open(waiting_file(path))
        beside.notice = f"{error} {KEPT_BESIDE}"
        return beside


def _readable(path: Path) -> Store:
    """The history, put right at once if not even its newest session can be read."""
    store = Store.open(path)
    try:
        store.sessions(limit=1)
    except DamagedError:
        store.close()
        return Store.open(path)  # damage was noted, so now all of it is read first
    except HistoryError:
        store.close()
        raise
    return store
