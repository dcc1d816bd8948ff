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

NOT_KEPT: Final = (
    "You can look at your history and exercise, but what you do now is lost when Limber is closed."
)


def open_or_wait(path: Path) -> Store:
    """The history at `path`; where it cannot be opened, what is done waits in a file beside it.

    Where nothing can be written there either, it is the history to be read alone. The store's
    `notice` says so.

    Raises:
        HistoryError: it cannot even be read.
    """
    try:
        return _readable(path)
    except HistoryError as error:
        try:
            beside = Store.open(waiting_file(path))
        except HistoryError:
            return _only_read(path, error)
        beside.notice = f"{error} {KEPT_BESIDE}"
        return beside


def _only_read(path: Path, why: HistoryError) -> Store:
    """The history for looking at it, where nothing can be written beside it either."""
    if not path.exists():
        raise why
    store = Store.open_for_reading(path)
    store.notice = f"{why} {NOT_KEPT}"
    return store


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
