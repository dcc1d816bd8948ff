"""Leaving in order: when the system asks the program to end, the session is saved first."""

import signal
import socket
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication


class Departure(QObject):
    """Says when the program has been asked to end: a signal, or the desktop logging out."""

    end_requested = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.commitDataRequest.connect(self._log_out)
        self._sockets = socket.socketpair()
        for end in self._sockets:
            end.settimeout(0)
        # Python runs its handlers between two bytecodes, and Qt's loop runs none: wake it.
        self._notifier = QSocketNotifier(self._sockets[0].fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._old_fd = signal.set_wakeup_fd(self._sockets[1].fileno(), warn_on_full_buffer=False)
        for number in _signals():
            signal.signal(number, self._hear)

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(self._old_fd)
        for number in _signals():
            signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        for end in self._sockets:
            end.close()

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self.end_requested.emit()

    def _wake(self) -> None:
        self._sockets[0].recv(64)

    def _log_out(self) -> None:
        self.end_requested.emit()


def _signals() -> tuple[signal.Signals, ...]:
    if sys.platform == "win32":
        return (signal.SIGINT, signal.SIGBREAK)
    return (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
