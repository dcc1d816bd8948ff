"""What a session can do without, and the first picture too: the log, and an ear for others."""

from contextlib import ExitStack
from pathlib import Path

from PySide6.QtWidgets import QApplication

from limber.log import hear_faults, start_log
from limber.paths import DATABASE_NAME
from limber.ui.departure import Departure
from limber.ui.folder_watch import FolderWatch
from limber.ui.history_watch import HistoryWatch
from limber.ui.presenters.desk import Desk
from limber.ui.qt_messages import log_qt_messages
from limber.ui.shell import Shell


def settle_in(
    app: QApplication, shell: Shell, desk: Desk, folder: Path, endings: ExitStack
) -> None:
    """Start what the window is without at first; `endings` ends it."""
    add = shell.window.notices.add
    endings.callback(start_log(folder))
    endings.callback(hear_faults(lambda error: add(_fault_sentence(error))))
    log_qt_messages()
    departure = Departure(app)
    departure.end_requested.connect(shell.leave)
    endings.callback(departure.close)
    watch = HistoryWatch(desk.store, folder / DATABASE_NAME, shell)
    watch.changed.connect(shell.catch_up)
    endings.callback(watch.close)
    place = FolderWatch(folder, shell)
    place.gone.connect(add)
    place.came_back.connect(desk.keeper.save_again)
    endings.callback(place.close)


def _fault_sentence(error: BaseException) -> str:
    return f"Something went wrong in Limber ({type(error).__name__}). The log says more."
