"""The window's side of the voice: sends words to the voice host, and never waits for it."""

import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from limber.ui.voice.messages import Command, Finished, Hush, Ready, Say, SpeakingVoice, Use
from limber.ui.voice.notices import NO_ANSWER, no_engine

if TYPE_CHECKING:
    from limber.ui.voice.voice_process import Patience, VoiceProcess

RESTS_AFTER_MS = 5 * 60_000
"""A host that has nothing to say for so long is ended; it is started again when it is needed."""

log = logging.getLogger(__name__)


def voice_command(engine: str = "") -> tuple[str, ...]:
    """Give the command that runs the voice host with an engine, or with the first that works."""
    # -P: a file in the folder where somebody starts the app is not to be taken for a module.
    host = (sys.executable, "-P", "-m", "limber.ui.voice.host")
    return (*host, engine) if engine else host


def nobody(_engine: str) -> tuple[str, ...]:
    """Give no command at all: nothing is to be said."""
    return ()


class VoiceState(StrEnum):
    """How the window stands with its voice."""

    OFF = "off"
    STARTING = "starting"
    READY = "ready"
    SILENT = "silent"


class Voice(QObject):
    """Speaks through a host; restarts it once when it fails, then stays silent and says so."""

    changed = Signal()
    """It stands otherwise, or has other voices."""
    notice_changed = Signal(str)
    """Carries a plain sentence for the screen, or nothing when the voice works."""
    began = Signal(int)
    """The words with this number are being said."""
    finished = Signal(object)
    """Carries a `Finished`."""

    def __init__(
        self,
        command: Callable[[str], Sequence[str]],
        parent: QObject | None = None,
        *,
        patience: "Patience | None" = None,
    ) -> None:
        """`command` gives the command of the host for an engine."""
        super().__init__(parent)
        self._command = command
        self._patience = patience
        self._state = VoiceState.OFF
        self._host: VoiceProcess | None = None
        self._may_restart = True
        self._engine = ""
        self._use = Use("", 0, 100)
        self._number = 0
        self._ready = Ready("", (), (), "")
        self._notice = ""
        self._has_begun = False
        self._idle = QTimer(self, singleShot=True, interval=RESTS_AFTER_MS)
        self._idle.timeout.connect(self.rest)

    @property
    def state(self) -> VoiceState:
        """How it stands."""
        return self._state

    @property
    def available(self) -> bool:
        """Whether words would be heard now."""
        return self._state is VoiceState.READY

    @property
    def notice(self) -> str:
        """The sentence last sent by `notice_changed`."""
        return self._notice

    @property
    def voices(self) -> tuple[SpeakingVoice, ...]:
        """The voices that can be chosen; empty until the host has told."""
        return self._ready.voices

    @property
    def engines(self) -> tuple[str, ...]:
        """The engines that can be chosen."""
        return self._ready.engines

    @property
    def name(self) -> str:
        """What tells this voice from others, for what is learnt of it."""
        voice = self._use.voice or self._ready.voice
        return f"{self._ready.engine}/{voice}/{self._use.rate_percent}"

    def start(self) -> None:
        """Start the host if there is none; words are dropped until it is ready."""
        if self.available:
            self._idle.start()
        elif self._state is VoiceState.OFF and self._command(self._engine):
            self._start_host()

    def give_chance(self) -> None:
        """Let the host fail once more before the voice falls silent, as in a new session."""
        self._may_restart = True
        if self._state is VoiceState.SILENT:
            self._state = VoiceState.OFF

    def retry(self) -> None:
        """Try again with a new host, as after an engine was installed."""
        self._drop_host()
        self._may_restart = True
        self._set_notice("")
        self._state = VoiceState.OFF
        self.start()

    def choose(self, engine: str, use: Use) -> None:
        """Speak so from the next words on; another engine needs another host."""
        self._use = use
        if engine != self._engine:
            self._engine = engine
            if self._state is not VoiceState.OFF:
                self.retry()
        else:
            self._send(use)

    def say(self, text: str) -> int:
        """Say words now, and break off what is being said; their number, 0 if nobody speaks."""
        if not self.available:
            return 0
        self._idle.start()
        self._number += 1
        self._send(Say(self._number, text))
        return self._number

    def hush(self) -> None:
        """Break off what is being said."""
        self._send(Hush())

    def rest(self) -> None:
        """End the host without waiting for it, until the next `start`."""
        self._drop_host()
        if self._state is not VoiceState.SILENT:
            self._state = VoiceState.OFF

    def stop(self) -> None:
        """End the host; waits a fraction of a second at most, then kills it."""
        self._state, self._host = VoiceState.OFF, None
        if not self._has_begun:
            return
        from limber.ui.voice.voice_process import Patience, VoiceProcess

        patience = self._patience or Patience()
        for host in self.findChildren(VoiceProcess):
            host.close(patience.exit_ms)
            host.deleteLater()

    def _send(self, command: Command) -> None:
        if self._host is not None and self.available:
            self._host.send(command)

    def _start_host(self) -> None:
        from limber.ui.voice.voice_process import Patience, VoiceProcess

        self._has_begun = True
        self._set_state(VoiceState.STARTING)
        patience = self._patience or Patience()
        host = self._host = VoiceProcess(self._command(self._engine), patience, self)
        host.became_ready.connect(self._on_ready)
        host.unavailable.connect(self._on_unavailable)
        host.began.connect(self.began)
        host.ended.connect(self._on_ended)
        host.spoilt.connect(self._on_spoilt)
        host.start()

    def _drop_host(self) -> None:
        if self._host is not None:
            self._host.abandon()
            self._host = None

    def _on_ready(self, ready: Ready) -> None:
        log.info("voice ready: %s, %s voices", ready.engine, len(ready.voices))
        self._ready = ready
        self._state = VoiceState.READY
        self._idle.start()
        self._send(self._use)
        self._set_notice("")
        self.changed.emit()

    def _on_ended(self, finished: Finished) -> None:
        self.finished.emit(finished)

    def _on_unavailable(self, reason: str) -> None:
        log.info("no voice: %s", reason)
        # An engine that hung before is there, and hangs: a second host may not even reach it.
        self._fall_silent(no_engine(sys.platform) if self._may_restart else NO_ANSWER)

    def _on_spoilt(self, reason: str) -> None:
        log.info("voice lost: %s", reason)
        if not self._may_restart:
            self._fall_silent(NO_ANSWER)
            return
        self._may_restart = False
        self._drop_host()
        if self._state is VoiceState.STARTING:
            # So long nothing was said; the second host will take as long to fail.
            self._set_notice(NO_ANSWER)
        self._start_host()

    def _fall_silent(self, notice: str) -> None:
        self._drop_host()
        self._set_state(VoiceState.SILENT)
        self._set_notice(notice)

    def _set_state(self, state: VoiceState) -> None:
        self._state = state
        self.changed.emit()

    def _set_notice(self, notice: str) -> None:
        if notice != self._notice:
            self._notice = notice
            self.notice_changed.emit(notice)


@dataclass(frozen=True, slots=True)
class Spoken:
    """The voice, and where what it says is written down, if anywhere."""

    voice: Voice
    transcript: Path | None = None
