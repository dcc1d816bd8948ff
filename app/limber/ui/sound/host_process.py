"""One sound host seen from the window: a child process whose every silence is bounded."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from limber.ui.sound.messages import Command, Done, Failed, Ready, Refused
from limber.ui.sound.protocol import MAX_LINE_BYTES, ProtocolError, decode_report, encode_command

MAX_UNANSWERED = 4
"""So many commands may be under way; more are dropped, for a late cue is worse than none."""

MAX_UNREAD_BYTES = 16 * MAX_LINE_BYTES
MAX_NONSENSE = 20
KILLED_WITHIN_MS = 100


class HostProcess(QObject):
    """Starts a host, sends it commands, and says once when it is no longer any good."""

    became_ready = Signal(object)
    """Carries the `Ready`."""

    spoilt = Signal(str)
    """The host died, does not answer in time or talks nonsense; carries the reason for the log."""

    def __init__(self, command: Sequence[str], answer_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._unanswered = 0
        self._nonsense = 0
        self._over = False
        self._last_words = ""
        self._patience = QTimer(self, singleShot=True, interval=answer_ms)
        self._patience.timeout.connect(self._lose_patience)
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._note_error)
        self._process.finished.connect(self._note_end)

    def start(self) -> None:
        """Start the process; `became_ready` or `spoilt` follows within the time for an answer."""
        self._patience.start()
        self._process.start()

    def send(self, command: Command) -> None:
        """Send a command, or drop it when the host is behind; never waits."""
        if self._over or self._unanswered >= MAX_UNANSWERED:
            return
        self._process.write(encode_command(command))
        self._unanswered += 1
        if not self._patience.isActive():
            self._patience.start()

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

    def _retire(self) -> None:
        self._over = True
        self._patience.stop()

    def _spoil(self, reason: str) -> None:
        if not self._over:
            self._retire()
            self.spoilt.emit(reason)

    def _lose_patience(self) -> None:
        self._spoil("no answer in time")

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._spoil(f"does not start: {self._process.errorString()}")

    def _note_end(self, exit_status: int) -> None:
        self._spoil(self._last_words or f"ended with status {exit_status}")

    def _read(self) -> None:
        while not self._over and self._process.canReadLine():
            self._take(bytes(self._process.readLine(MAX_LINE_BYTES).data()))
        if not self._over and self._process.bytesAvailable() > MAX_UNREAD_BYTES:
            self._spoil("a line without an end")

    def _take(self, line: bytes) -> None:
        try:
            report = decode_report(line)
        except ProtocolError as error:
            self._count_nonsense(str(error))
            return
        match report:
            case Ready():
                self._patience.stop()
                self.became_ready.emit(report)
            case Done():
                self._count_answer()
            case Failed(detail):
                self._last_words = detail
            case Refused(detail):
                self._count_answer()
                self._count_nonsense(detail)

    def _count_answer(self) -> None:
        if self._unanswered == 0:
            self._count_nonsense("an answer to no command")
            return
        self._unanswered -= 1
        self._patience.stop()
        if self._unanswered:
            self._patience.start()

    def _count_nonsense(self, reason: str) -> None:
        self._nonsense += 1
        if self._nonsense > MAX_NONSENSE:
            self._spoil(f"talks nonsense: {reason}")
