"""Whether somebody answers on the session's bus: Qt waits for ever for one that does not."""

import os
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket

_PLACES: Final = ("path=", "abstract=")


def local_place(address: str) -> str | None:
    """The place of a bus on this computer: a path, or `@` and an abstract name.

    None where there is no bus, or one that is not on this computer.
    """
    kind, _, rest = address.partition(":")
    if kind != "unix" or ";" in rest:
        return None
    places = [part for part in rest.split(",") if part.startswith(_PLACES)]
    if len(places) != 1:
        return None
    name, _, place = places[0].partition("=")
    return f"@{place}" if name == "abstract" else place


class BusProbe(QObject):
    """Says hello to a bus without waiting for it."""

    answered = Signal()
    """The bus is alive; never told where it is not."""

    def __init__(self, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket = QLocalSocket(self)
        if place.startswith("@"):
            self._socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._hear)
        self._socket.setServerName(place.removeprefix("@"))

    def ask(self) -> None:
        """Say hello; `answered` follows once if there is an answer."""
        self._socket.connectToServer()

    def close(self) -> None:
        """Ask no more."""
        self._socket.abort()

    def _greet(self) -> None:
        user = str(os.getuid()).encode().hex()
        self._socket.write(f"\0AUTH EXTERNAL {user}\r\n".encode())

    def _hear(self) -> None:
        self.close()
        self.answered.emit()
