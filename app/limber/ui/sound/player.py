"""The window's side of sound: sends cues to the sound host, and never waits for it."""

import logging
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.messages import BackEnd, Command, Play, Prime, Ready, Stop

if TYPE_CHECKING:
    from limber.ui.sound.host_process import HostProcess

NO_OUTPUT = "No sound output. The screen shows every change."
NO_ANSWER = "The sound system does not answer. The screen shows every change."
DAMAGED = "Some sounds are damaged or missing. Installing Limber again brings them back."
AWAKE_FOR_TESTS_MS = 30_000

log = logging.getLogger(__name__)


def host_command(sounds_folder: Path) -> tuple[str, ...]:
    """Give the command that runs the sound host with the WAV files of this folder."""
    # -P: a file in the folder where somebody starts the app is not to be taken for a module.
    return (sys.executable, "-P", "-m", "limber.ui.sound.host", str(sounds_folder))


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the player waits for the host, in milliseconds."""

    answer_ms: int = 5000
    """For the host to be ready, and for each answer, before it is killed."""

    exit_ms: int = 200
    """For the host to end by itself when the window closes."""


class HostState(StrEnum):
    """How the player stands with its host."""

    OFF = "off"
    STARTING = "starting"
    READY = "ready"
    SILENT = "silent"


class SoundPlayer(QObject):
    """Plays cues through a host; restarts it once when it fails, then stays silent and says so."""

    notice_changed = Signal(str)
    """Carries a plain sentence for the screen, or nothing when sound works.

    That files are damaged is told once: most can be heard all the same.
    """

    def __init__(
        self,
        command: Sequence[str],
        parent: QObject | None = None,
        *,
        patience: Patience | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._patience = patience or Patience()
        self._state = HostState.OFF
        self._host: HostProcess | None = None
        self._may_restart = True
        self._volume_percent = 100
        self._muted = False
        self._primed = False
        self._set = SoundSet.SOFT
        self._left_out: Collection[Cue] = ()
        self._tests = QTimer(self, singleShot=True, interval=AWAKE_FOR_TESTS_MS)
        self._tests.timeout.connect(self._end_tests)
        self._notice = ""

    @property
    def available(self) -> bool:
        """Whether a cue would be heard now, volume and mute apart."""
        return self._state is HostState.READY

    @property
    def is_starting(self) -> bool:
        """Whether it is not known yet if a cue would be heard."""
        return self._state is HostState.STARTING

    @property
    def notice(self) -> str:
        """Why nothing can be heard; empty if something can."""
        return self._notice

    def start(self) -> None:
        """Start the host; cues are dropped until it is ready."""
        if self._state is HostState.OFF:
            self._start_host()

    def retry(self) -> None:
        """Try again with a new host, as after a headset was plugged in."""
        self._drop_host()
        self._may_restart = True
        self._set_notice("")
        self._start_host()

    def prime(self) -> None:
        """Keep the loudspeaker awake until `silence`, so that the first cue comes whole."""
        self._tests.stop()
        self._primed = True
        if self.available:
            self._may_restart = True
        self._send(Prime())

    def play(self, cue: Cue) -> None:
        """Play a cue now or never, unless it is left out; returns at once."""
        if cue not in self._left_out:
            self._send(Play(cue, self._volume_percent, self._set))

    def wake(self) -> None:
        """Keep the loudspeaker awake for the next half minute, in which sounds are tried."""
        if not self._primed:
            if not self._tests.isActive():
                self._send(Prime())
            self._tests.start()

    def hear(self, cue: Cue) -> None:
        """Play a cue to try it, even one that is left out."""
        self.wake()
        self._send(Play(cue, self._volume_percent, self._set))

    def choose(self, sounds: SoundSet, left_out: Collection[Cue] = ()) -> None:
        """From the next cue on use this set, without these cues."""
        self._set, self._left_out = sounds, left_out

    def silence(self) -> None:
        """Break off what sounds, as when a session ends."""
        self._send(Stop())
        self._primed = False

    def set_volume(self, percent: int) -> None:
        """Set the volume of cues to come, 0 (nothing) to 100."""
        self._change_loudness(volume_percent=min(100, max(0, percent)), muted=self._muted)

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - a Qt slot takes it by position
        """Break off what sounds and play nothing until unmuted."""
        self._change_loudness(volume_percent=self._volume_percent, muted=muted)

    def stop(self) -> None:
        """End the host; waits a fraction of a second at most, then kills it."""
        self._state = HostState.OFF
        self._host = None
        from limber.ui.sound.host_process import HostProcess

        for host in self.findChildren(HostProcess):
            host.close(self._patience.exit_ms)
            host.deleteLater()

    @property
    def _audible(self) -> bool:
        return not self._muted and self._volume_percent > 0

    def _send(self, command: Command) -> None:
        if self._host is not None and self.available and self._audible:
            self._host.send(command)

    def _change_loudness(self, *, volume_percent: int, muted: bool) -> None:
        was_audible = self._audible
        if was_audible and (muted or volume_percent == 0):
            self._send(Stop())
        self._volume_percent = volume_percent
        self._muted = muted
        if self._audible and not was_audible and (self._primed or self._tests.isActive()):
            self._send(Prime())

    def _start_host(self) -> None:
        self._state = HostState.STARTING
        from limber.ui.sound.host_process import HostProcess

        self._host = HostProcess(self._command, self._patience.answer_ms, self)
        self._host.became_ready.connect(self._on_ready)
        self._host.spoilt.connect(self._on_spoilt)
        self._host.start()

    def _drop_host(self) -> None:
        if self._host is not None:
            self._host.abandon()
            self._host = None

    def _on_ready(self, ready: Ready) -> None:
        log.info("sound host ready: %s (%s)", ready.back_end, ready.detail)
        if ready.back_end is BackEnd.NONE:
            self._fall_silent(NO_OUTPUT)
            return
        self._state = HostState.READY
        self._set_notice("")
        if ready.damaged:
            self.notice_changed.emit(DAMAGED)
            log.warning("damaged or missing sounds: %s", ", ".join(ready.damaged))
        if self._primed or self._tests.isActive():
            self._send(Prime())

    def _end_tests(self) -> None:
        if not self._primed:
            self._send(Stop())

    def _on_spoilt(self, reason: str) -> None:
        log.info("sound host lost: %s", reason)
        if not self._may_restart:
            self._fall_silent(NO_ANSWER)
            return
        self._may_restart = False
        self._drop_host()
        self._start_host()

    def _fall_silent(self, notice: str) -> None:
        self._drop_host()
        self._state = HostState.SILENT
        self._set_notice(notice)

    def _set_notice(self, notice: str) -> None:
        if notice != self._notice:
            self._notice = notice
            self.notice_changed.emit(notice)
