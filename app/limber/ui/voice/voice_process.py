"""One voice host seen from the window: a child process whose every silence is bounded."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from limber.speech.pace import Pace
from limber.ui.voice.messages import (
    Command,
    Finished,
    Hush,
    Lost,
    Ready,
    Say,
    Started,
    Unavailable,
)
from limber.ui.voice.protocol import (
    MAX_REPORT_BYTES,
    ProtocolError,
    decode_report,
    encode_command,
)

MAX_NONSENSE = 20
KILLED_WITHIN_MS = 100
MOST_TIMES_SLOWER = 4
"""An engine that takes longer than that for its words hangs."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the window waits for the host, in milliseconds."""

    ready_ms: int = 20_000
    """An engine takes some seconds to stand, longer on a busy machine."""
    answer_ms: int = 5000
    """For words to begin, and beyond the usual time for them to end."""
    exit_ms: int = 200
    """For the host to end by itself when the window closes."""


class VoiceProcess(QObject):
    """Starts a host, sends it commands, and says once when it is no longer any good."""

    became_ready = Signal(object)
    """Carries the `Ready`."""
    unavailable = Signal(str)
    """Nothing can speak on this machine; carries the reason for the log."""
    began = Signal(int)
    """The words of this id are being said."""
    ended = Signal(object)
    """Carries the `Finished`."""
    spoilt = Signal(str)
    """The host died, does not answer in time or talks nonsense; carries the reason."""

    def __init__(self, command: Sequence[str], patience: Patience, parent: QObject) -> None:
        super().__init__(parent)
        self._patience = patience
        self._nonsense = 0
        self._over = False
        self._last_words = ""
        self._waits_ms = 0
        self._newest = 0
        self._watch = QTimer(self, singleShot=True)
        self._watch.timeout.connect(self._lose_patience)
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._note_error)
        self._process.finished.connect(self._note_end)

    def start(self) -> None:
        """Start the process; what becomes of it follows within the patience."""
        self._watch.start(self._patience.ready_ms)
        self._process.start()

    def send(self, command: Command) -> None:
        """Send a command; never waits."""
        if self._over:
            return
        self._process.write(encode_command(command))
        match command:
            case Say(number, text):
                self._newest = number
                usual_ms = round(Pace().seconds(text) * 1000)
                self._waits_ms = self._patience.answer_ms + MOST_TIMES_SLOWER * usual_ms
                self._watch.start(self._patience.answer_ms)
            case Hush():
                if self._watch.isActive():
                    self._watch.start(self._patience.answer_ms)
            case _:
                pass

    def abandon(self) -> None:
        """Kill the process without waiting for it, and delete this object once it is gone."""
        self._retire()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
            return
        self._process.finished.connect(self.deleteLater)
        self._process.kill()

    def close(self) -> None:
        """End the input and wait a moment at most, then kill."""
        self._retire()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(self._patience.exit_ms):
            self._process.kill()
            self._process.waitForFinished(KILLED_WITHIN_MS)

    def _retire(self) -> None:
        self._over = True
        self._watch.stop()

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
        self._read()
        self._spoil(self._last_words or f"ended with status {exit_status}")

    def _read(self) -> None:
        while not self._over and self._process.canReadLine():
            self._take(bytes(self._process.readLine(MAX_REPORT_BYTES + 1).data()))
        if not self._over and self._process.bytesAvailable() > 2 * MAX_REPORT_BYTES:
            self._spoil("a line without an end")

    def _take(self, line: bytes) -> None:
        try:
            report = decode_report(line)
        except ProtocolError as error:
            self._nonsense += 1
            if self._nonsense > MAX_NONSENSE:
                self._spoil(f"talks nonsense: {error}")
            return
        match report:
            case Ready():
                self._watch.stop()
                self.became_ready.emit(report)
            case Unavailable(detail):
                self._retire()
                self.unavailable.emit(detail)
            case Started(number):
                self._watch.start(self._waits_ms)
                self.began.emit(number)
            case Finished(number):
                if number == self._newest:
                    self._watch.stop()
                self.ended.emit(report)
            case Lost(detail):
                self._last_words = detail
