"""A second start brings the first window forward, through a local socket."""

import sys
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QDir, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from limber.decoding.fingerprint import fingerprint

ANSWER_MS = 3000
"""So long a second start waits for the first one's answer."""
LONGEST_SOCKET_PATH = 100
RAISE = b"raise\n"


def raise_other(folder: Path, patience_ms: int = ANSWER_MS) -> bool:
    """Ask the window that has the folder to come forward; whether it said that it does."""
    deadline = QDeadlineTimer(patience_ms)
    socket = QLocalSocket()
    socket.connectToServer(_address(folder))
    if not socket.waitForConnected(deadline.remainingTime()):
        return False
    socket.write(RAISE)
    return socket.waitForReadyRead(deadline.remainingTime())


class Knock(QObject):
    """Goes on asking the window that has the folder to come forward, while other things happen."""

    answered = Signal()
    """It said that it does."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = _address(folder)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._ask)
        self._socket.readyRead.connect(self.answered)

    def knock(self) -> None:
        """Ask, unless an answer is awaited still."""
        if self._socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            self._socket.connectToServer(self._address)

    def _ask(self) -> None:
        self._socket.write(RAISE)


class RaiseListener(QObject):
    """Hears when somebody starts Limber a second time on the same folder."""

    raise_requested = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        address = _address(folder)
        # The lock says that nobody else is alive: a socket that is left over is removed.
        QLocalServer.removeServer(address)
        self._server.listen(address)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.write(RAISE)
        socket.flush()
        socket.disconnected.connect(socket.deleteLater)
        self.raise_requested.emit()


def _address(folder: Path) -> str:
    """A full path in the folder; a name made of it where that is too long or not usual."""
    path = str(folder / "limber.sock")
    if sys.platform != "win32" and len(path.encode()) <= LONGEST_SOCKET_PATH:
        return path
    name = "limber-" + fingerprint(path.encode())
    return name if sys.platform == "win32" else QDir.temp().filePath(name)
