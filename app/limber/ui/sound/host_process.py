"""One sound host seen from the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from limber.ui.hosts.host_child import HostChild
from limber.ui.hosts.lines import ProtocolError
from limber.ui.sound.messages import Command, Done, Failed, Ready, Refused
from limber.ui.sound.protocol import MAX_LINE_BYTES, decode_report, encode_command

MAX_UNANSWERED = 4
"""So many commands may be under way; more are dropped, for a late cue is worse than none."""
MAX_UNREAD_LINES = 16


class HostProcess(HostChild):
    """Sends a host commands, each of which it answers in time or is no longer any good."""

    def __init__(self, command: Sequence[str], answer_ms: int, parent: QObject) -> None:
        super().__init__(
            command, parent, ready_ms=answer_ms, line_bytes=MAX_LINE_BYTES, lines=MAX_UNREAD_LINES
        )
        self._unanswered = 0
        self._line_read.connect(self._take)

    @property
    def under_way(self) -> int:
        """How many commands are not answered yet."""
        return self._unanswered

    def send(self, command: Command) -> None:
        """Send a command, or drop it when the host is behind; never waits."""
        if self._over or self._unanswered >= MAX_UNANSWERED:
            return
        self._unanswered += 1
        if not self._watch.isActive():
            self._watch.start()
        self._hand_over(encode_command(command))

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
        self._watch.stop()
        if self._unanswered:
            self._watch.start()
