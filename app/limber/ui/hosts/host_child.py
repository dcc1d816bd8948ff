"""A host seen from the window: a child process whose every silence is bounded."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

MAX_NONSENSE: Final = 20
KILLED_WITHIN_MS: Final = 100


class HostChild(QObject):
    """Runs a host, hands on its lines, and says once when it is no longer any good."""

    became_ready = Signal(object)
    """Carries the `Ready`."""
    spoilt = Signal(str)
    """The host died, does not answer in time or talks nonsense; carries the reason for the log."""
    _line_read = Signal(bytes)

    def __init__(
        self, command: Sequence[str], parent: QObject, *, ready_ms: int, line_bytes: int, lines: int
    ) -> None:
        """It is ready within `ready_ms`; of lines of `line_bytes`, so many may be unfinished."""
        super().__init__(parent)
        self._line_bytes = line_bytes
        self._most_unread_bytes = lines * line_bytes
        self._nonsense = 0
        self._over = False
        self._last_words = ""
        self._watch = QTimer(self, singleShot=True, interval=ready_ms)
        self._watch.timeout.connect(self._lose_patience)
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._note_error)
        self._process.finished.connect(self._note_end)

    def start(self) -> None:
        """Start the process; what becomes of it follows within the time for being ready."""
        self._watch.start()
        self._process.start()

    def abandon(self) -> None:
        """Kill the process without waiting for it, and delete this object once it is gone."""
        self._retire()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
            return
        self._process.finished.connect(self.deleteLater)
        self._process.kill()

    def close(self, within_ms: int) -> None:
        """End the input and wait this long at most, then kill."""
        self._retire()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(within_ms):
            self._process.kill()
            self._process.waitForFinished(KILLED_WITHIN_MS)

    def _hand_over(self, line: bytes) -> None:
        """Give the host a line before anything else is done, unless its pipe is full.

        Qt would keep it until the event loop goes on, behind whatever the window has yet to draw.
        What has come from the host meanwhile may be read in this call.
        """
        self._process.write(line)
        self._process.waitForBytesWritten(0)

    def _retire(self) -> None:
        self._over = True
        self._watch.stop()

    def _spoil(self, reason: str) -> None:
        if not self._over:
            self._retire()
            self.spoilt.emit(reason)

    def _count_nonsense(self, reason: str) -> None:
        self._nonsense += 1
        if self._nonsense > MAX_NONSENSE:
            self._spoil(f"talks nonsense: {reason}")

    def _lose_patience(self) -> None:
        self._spoil("no answer in time")

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._spoil(f"does not start: {self._process.errorString()}")

    def _note_end(self, exit_status: int) -> None:
        self._read()
        self._spoil(self._last_words or f"ended with status {exit_status}")

    def _read(self) -> None:
        while not self._over and self._process.canReadLine():
            # One byte more than a line may have shows that it has more.
            self._line_read.emit(self._process.readLine(self._line_bytes + 1).data())
        if not self._over and self._process.bytesAvailable() > self._most_unread_bytes:
            self._spoil("a line without an end")
