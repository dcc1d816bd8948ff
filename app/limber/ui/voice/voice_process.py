"""One voice host seen from the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from limber.speech.pace import Pace
from limber.ui.hosts.host_child import HostChild
from limber.ui.hosts.lines import ProtocolError
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
    decode_report,
    encode_command,
)

MAX_UNREAD_LINES = 2
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


class VoiceProcess(HostChild):
    """Sends a host commands, and bounds how long it takes for words to begin and to end."""

    unavailable = Signal(str)
    """Nothing can speak on this machine; carries the reason for the log."""
    began = Signal(int)
    """The words of this id are being said."""
    ended = Signal(object)
    """Carries the `Finished`."""

    def __init__(self, command: Sequence[str], patience: Patience, parent: QObject) -> None:
        super().__init__(
            command,
            parent,
            ready_ms=patience.ready_ms,
            line_bytes=MAX_REPORT_BYTES,
            lines=MAX_UNREAD_LINES,
        )
        self._patience = patience
        self._waits_ms = 0
        self._newest = 0
        self._line_read.connect(self._take)

    def send(self, command: Command) -> None:
        """Send a command; never waits."""
        if self._over:
            return
        self._hand_over(encode_command(command))
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

    def _take(self, line: bytes) -> None:
        try:
            report = decode_report(line)
        except ProtocolError as error:
            self._count_nonsense(str(error))
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
