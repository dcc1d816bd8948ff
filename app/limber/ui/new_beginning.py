"""Deleting all data and beginning as on the first day, in a new window at the same place."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from limber.history.erasing import erase
from limber.ui.entrance import Entrance
from limber.ui.shell import Shell
from limber.ui.theme import ThemeSource
from limber.ui.view_state.data import left_text


def begin_anew(
    old: Shell,
    themes: ThemeSource,
    folder: Path,
    delete: Callable[[Path], Sequence[Path]] = erase,
) -> tuple[Entrance, str]:
    """Delete the data of a shell that is closed; the new window, and what could not be deleted.

    The old window stays until the new one is shown: without any window the program would end.
    """
    left = delete(folder)
    entrance = Entrance(themes)
    entrance.window.setGeometry(old.window.geometry())
    entrance.window.setWindowState(old.window.windowState())
    old.window.setEnabled(False)
    QTimer.singleShot(0, entrance.window, lambda: _put_away(old))
    names = tuple(str(path.relative_to(folder)) for path in left)
    return entrance, left_text(names, str(folder))


def _put_away(old: Shell) -> None:
    old.window.hide()
    old.window.deleteLater()
    old.deleteLater()
