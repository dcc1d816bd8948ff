"""The voice host: `python -m limber.ui.voice.host [ENGINE]`, a process that speaks.

It reads commands on stdin and answers on stdout (see `protocol`), and ends when its input ends. It
is not the host of the cues: making an engine takes seconds, and for ever where the system's is
frozen, and no cue may wait for that.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from io import BufferedWriter
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from limber.engine.clock import Clock, SystemClock
from limber.ui.hosts.lines import ProtocolError
from limber.ui.sound.host_input import CommandReader, claim_pipes, end_process_after
from limber.ui.voice.messages import (
    Command,
    Finished,
    Hush,
    Lost,
    Ready,
    Report,
    Say,
    Started,
    Unavailable,
    Use,
)
from limber.ui.voice.protocol import decode_command, encode_report

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

OPENING_SECONDS = 30.0
"""The window gives up sooner; this ends a host whose window is gone while the engine hangs."""
ENGINE_SECONDS = 10.0
"""Longer than any call of an engine that works."""
BREAKS_OFF_WITHIN_MS = 250
"""Where an engine does not tell that it fell silent, the next words come so late at most."""


@contextmanager
def bounded() -> Generator[None]:
    """End the process if the engine does not return from a call.

    It holds Python's lock meanwhile: not even the end of the input would be noticed.
    """
    end_process_after(ENGINE_SECONDS)
    yield
    faulthandler.cancel_dump_traceback_later()


class VoiceHost(QObject):
    """Speaks one text at a time and reports its beginning and its end."""

    def __init__(self, reports: BufferedWriter, clock: Clock) -> None:
        super().__init__()
        self._reports = reports
        self._clock = clock
        self._speech: QTextToSpeech | None = None
        self._voices: dict[str, QVoice] = {}
        self._saying: Say | None = None
        self._asked_at = 0.0
        self._is_whole = True
        self._next: Say | None = None
        self._late = QTimer(self, singleShot=True, interval=BREAKS_OFF_WITHIN_MS)
        self._late.timeout.connect(self._go_on)
        self.failed = False

    def open(self, engine: str) -> None:
        """Make an engine and report it, or that there is none."""
        try:
            # Late: the import fails where the libraries of sound are missing.
            from limber.ui.voice.engine import (
                EngineUnavailableError,
                engines,
                open_engine,
                told_voices,
                voices_of,
            )
        except ImportError as error:
            self._give_up(str(error))
            return
        try:
            speech = self._speech = open_engine(engine)
        except EngineUnavailableError as error:
            self._give_up(str(error))
            return
        self._voices = voices_of(speech)
        self._use(Use("", 0, 100))
        told = told_voices(self._voices)
        usual = told[0].id if told else ""
        self._report(Ready(speech.engine(), engines(), told, usual))
        speech.stateChanged.connect(self._follow)

    @Slot(bytes)
    def take(self, line: bytes) -> None:
        """Do what the line says; a bad line does nothing."""
        try:
            command = decode_command(line)
        except ProtocolError:
            return
        if self._speech is not None:
            with bounded():
                self._obey(command)

    @Slot()
    def end(self) -> None:
        """Fall silent and leave the event loop."""
        end_process_after(ENGINE_SECONDS)
        if self._speech is not None:
            self._speech.stateChanged.disconnect(self._follow)
            self._speech.stop()
            self._speech = None
        QCoreApplication.quit()

    def _obey(self, command: Command) -> None:
        match command:
            case Say():
                self._next = command
                if self._saying is None:
                    self._go_on()
                else:
                    self._break_off()
            case Hush():
                self._next = None
                if self._saying is not None:
                    self._break_off()
            case Use():
                self._use(command)

    def _use(self, wish: Use) -> None:
        if self._speech is None:
            return
        voice = self._voices.get(wish.voice) or next(iter(self._voices.values()), None)
        if voice is not None:
            self._speech.setLocale(voice.locale())
            self._speech.setVoice(voice)
        self._speech.setRate(wish.rate_percent / 100)
        self._speech.setVolume(wish.volume_percent / 100)

    def _break_off(self) -> None:
        self._is_whole = False
        self._late.start()
        if self._speech is not None:
            self._speech.stop()

    @Slot()
    def _go_on(self) -> None:
        """What was being said is over; say what comes next, if anything does."""
        self._late.stop()
        self._finish()
        if self._next is None or self._speech is None:
            return
        self._saying, self._next = self._next, None
        self._is_whole, self._asked_at = True, self._now
        with bounded():
            self._speech.say(self._saying.text)

    def _follow(self) -> None:
        if self._speech is None:
            return
        # Late: see `open`.
        from PySide6.QtTextToSpeech import QTextToSpeech

        match self._speech.state():
            case QTextToSpeech.State.Speaking:
                if self._saying is not None and not self._late.isActive():
                    self._report(Started(self._saying.id))
            case QTextToSpeech.State.Ready:
                self._go_on()
            case QTextToSpeech.State.Error:
                self.failed = True
                self._report(Lost(self._speech.errorString()))
                self.end()
            case _:
                pass

    def _finish(self) -> None:
        if self._saying is not None:
            lasted = self._now - self._asked_at
            self._report(Finished(self._saying.id, lasted, self._is_whole))
            self._saying = None

    def _give_up(self, reason: str) -> None:
        self._report(Unavailable(reason))
        QTimer.singleShot(0, self, self.end)

    @property
    def _now(self) -> float:
        return self._clock.read().real_seconds

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
    application = QCoreApplication(["limber-voice"])
    host = VoiceHost(reports, SystemClock())
    reader = CommandReader(commands)
    reader.line_received.connect(host.take)
    reader.ended.connect(host.end)
    end_process_after(OPENING_SECONDS)
    host.open(arguments[0] if arguments else "")
    faulthandler.cancel_dump_traceback_later()
    reader.start()
    application.exec()
    # Nothing is torn down: the reading thread and the engine's may still be in Qt.
    os._exit(int(host.failed))


if __name__ == "__main__":
    main(sys.argv[1:])
