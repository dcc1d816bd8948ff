"""The sound host: `python -m limber.ui.sound.host SOUNDS_FOLDER`, a process that plays cues.

It reads commands on stdin and answers on stdout (see `protocol`), and ends when its input ends. A
sound system that hangs or crashes takes this process with it, and nothing else.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Callable
from io import BufferedWriter
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QObject, Slot

from limber.ui.hosts.lines import ProtocolError
from limber.ui.sound.host_input import CommandReader, claim_pipes, end_process_after
from limber.ui.sound.messages import (
    Command,
    Done,
    Failed,
    Play,
    Prime,
    Ready,
    Refused,
    Report,
    Stop,
)
from limber.ui.sound.output import Output, OutputUnavailableError, SilentOutput
from limber.ui.sound.protocol import decode_command, encode_report
from limber.ui.sound.sound_files import SoundFiles, find_files

OPENING_SECONDS = 10.0
"""The window gives up sooner; this ends a host whose window is gone while the system hangs."""


def open_output(files: SoundFiles, on_lost: Callable[[str], None]) -> Output:
    """Open the first output that works: Qt, then playsound3, then silence with the reasons."""
    reasons: list[str] = []
    for open_one in (_open_qt, _open_playsound):
        try:
            return open_one(files, on_lost)
        except (ImportError, OutputUnavailableError) as error:
            reasons.append(str(error))
    return SilentOutput(reasons)


def _open_qt(files: SoundFiles, on_lost: Callable[[str], None]) -> Output:
    # Late: the import fails where libpulse is missing.
    from limber.ui.sound.qt_output import QtOutput

    return QtOutput(files, on_lost)


def _open_playsound(files: SoundFiles, _on_lost: Callable[[str], None]) -> Output:
    # Late: the import runs up to four programs.
    from limber.ui.sound.playsound_output import open_playsound_output

    return open_playsound_output(files)


class SoundHost(QObject):
    """Carries out commands and reports on each."""

    def __init__(self, reports: BufferedWriter) -> None:
        super().__init__()
        self._reports = reports
        self._output: Output = SilentOutput([])
        self._lost = False

    @property
    def exit_status(self) -> int:
        """1 when the output was lost."""
        return int(self._lost)

    def open(self, sounds_folder: Path) -> None:
        """Find an output and report it."""
        files = find_files(sounds_folder)
        self._output = open_output(files, self.lose)
        self._report(Ready(self._output.back_end, self._output.detail, files.damaged))

    @Slot(bytes)
    def take(self, line: bytes) -> None:
        """Do what the line says; a fault of the output ends the host, a bad line does not."""
        try:
            self._obey(decode_command(line))
        except ProtocolError as error:
            self._report(Refused(str(error)))
        except Exception as error:  # noqa: BLE001 - any fault of a sound system ends in silence
            self.lose(f"{type(error).__name__}: {error}")
        else:
            self._report(Done())

    def lose(self, reason: str) -> None:
        """Report that nothing can be heard any more, and end."""
        self._lost = True
        self._report(Failed(reason))
        self.end()

    @Slot()
    def end(self) -> None:
        """Give the output back and leave the event loop."""
        self._output.close()
        self._output = SilentOutput([])
        QCoreApplication.quit()

    def _obey(self, command: Command) -> None:
        match command:
            case Play(cue, volume_percent, sounds):
                self._output.play(cue, volume_percent, sounds)
            case Prime():
                self._output.prime()
            case Stop():
                self._output.stop()

    def _report(self, report: Report) -> None:
        try:
            self._reports.write(encode_report(report))
            self._reports.flush()
        except BrokenPipeError:
            # The window is gone; the end of the input follows.
            QCoreApplication.quit()


def main(arguments: list[str]) -> NoReturn:
    """Run until the input ends."""
    # Ctrl-C in a terminal reaches the whole group; the window decides when the session ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    commands, reports = claim_pipes()
    application = QCoreApplication(["limber-sound"])
    host = SoundHost(reports)
    reader = CommandReader(commands)
    reader.line_received.connect(host.take)
    reader.ended.connect(host.end)
    end_process_after(OPENING_SECONDS)
    host.open(Path(arguments[0]))
    faulthandler.cancel_dump_traceback_later()
    reader.start()
    application.exec()
    # Nothing is torn down: the reading thread and the sound system's may still be in Qt.
    os._exit(host.exit_status)


if __name__ == "__main__":
    main(sys.argv[1:])
