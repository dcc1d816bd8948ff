"""One window per data folder: shown, or the one that is there brought forward."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from limber.ui.instance_lock import InstanceLock

if TYPE_CHECKING:
    from limber.ui.second_start import Met

LEFT_ALONE: Final = 2
"""The status of a second start that was told to leave a silent first one as it is."""


def with_folder(folder: Path, show: Callable[[], int]) -> int:
    """Show the window if no other one has the folder; else bring that one forward.

    Raises:
        UserFacingError: the other one does not answer, and nobody can be asked what to do.
    """
    lock = InstanceLock(folder)
    if not lock.take():
        # Late, here and below: a first start does without.
        from limber.ui.second_start import Met

        met = _meet(folder, lock)
        if met is not Met.FREE:
            return LEFT_ALONE if met is Met.SILENT else 0
    try:
        return show()
    finally:
        lock.release()


def _meet(folder: Path, lock: InstanceLock) -> "Met":
    from limber.ui.display import is_seen
    from limber.ui.second_start import Met, meet, silent_error

    met = meet(folder, lock)
    if met is Met.SILENT:
        if not is_seen(os.environ):
            raise silent_error(lock)
        met = _ask(folder, lock)
    return met


def _ask(folder: Path, lock: InstanceLock) -> "Met":
    """Ask the person, in the colours of the last picture."""
    from limber import __version__
    from limber.engine.clock import SystemClock
    from limber.paths import PICTURE_NAME, resources_dir
    from limber.ui.dress import dressed_app
    from limber.ui.first_picture import PictureFile
    from limber.ui.icons import app_icon
    from limber.ui.second_start import SilentDesk

    resources = resources_dir()
    picture = PictureFile(folder / PICTURE_NAME, __version__).read(SystemClock().read().wall)
    app, themes = dressed_app(resources, picture)
    app.setWindowIcon(app_icon(resources / "icons"))
    # The end of the question is not the end of the program.
    app.setQuitOnLastWindowClosed(False)
    desk = SilentDesk(folder, lock, themes)
    met = desk.ask()
    desk.dialog.deleteLater()
    themes.deleteLater()
    app.setQuitOnLastWindowClosed(True)
    return met
