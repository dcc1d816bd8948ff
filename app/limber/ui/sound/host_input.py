"""The host's ends of its pipes, kept away from everything else that runs in the process."""

import faulthandler
import os
import sys
import threading
from io import BufferedReader, BufferedWriter

from PySide6.QtCore import QObject, Signal

from limber.ui.sound.protocol import MAX_LINE_BYTES

LAST_WORDS_SECONDS = 1.0


def claim_pipes() -> tuple[BufferedReader, BufferedWriter]:
    """Take stdin and stdout for the protocol alone.

    Player programs would otherwise read commands, and a library's print would become a report.
    """
    commands = os.fdopen(os.dup(0), "rb")
    reports = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return commands, reports


def end_process_after(seconds: float) -> None:
    """End the process then, whatever it hangs in: this clock needs neither Qt nor Python's lock."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=sys.stderr)


class CommandReader(QObject):
    """Reads lines in a thread of its own, because only that works on pipes everywhere."""

    line_received = Signal(bytes)
    ended = Signal()

    def __init__(self, commands: BufferedReader) -> None:
        super().__init__()
        self._commands = commands

    def start(self) -> None:
        """Begin to read; the thread ends with the input."""
        threading.Thread(target=self._read_to_the_end, daemon=True).start()

    def _read_to_the_end(self) -> None:
        while line := self._commands.readline(MAX_LINE_BYTES):
            self.line_received.emit(line)
        end_process_after(LAST_WORDS_SECONDS)
        self.ended.emit()
