"""What of this machine the window would find; each look is in a process that may hang or die."""

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from limber.ui.disk_room import free_bytes
from limber.ui.display import display_problem
from limber.ui.hosts.lines import ProtocolError
from limber.ui.sound.messages import BackEnd, Ready
from limber.ui.sound.protocol import decode_report
from limber.ui.view_state.findings import (
    NO_ANSWER,
    Found,
    device_kind,
    room_found,
    screen_found,
    sound_found,
    voice_found,
)
from limber.ui.voice import notices
from limber.ui.voice import protocol as voice_protocol
from limber.ui.voice.messages import Ready as Speaks

PATIENCE_SECONDS = 10.0
"""A frozen sound server lets the first use of it hang for ever."""

_OPEN_DISPLAY = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
size = application.primaryScreen().size()
print(f"{application.platformName()}, {size.width()} x {size.height()}")
"""

_KEEP_AWAKE = """
import sys
from limber.ui.awake.presenting import presenting
with presenting() as is_kept:
    sys.exit(not is_kept)
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a process."""

    is_good: bool
    """Whether it ended by itself, in time, with status 0."""
    output: bytes = b""


Ask = Callable[[Sequence[str], Mapping[str, str]], Answer]
"""Runs Python with these arguments and this environment."""


def ask_python(arguments: Sequence[str], environ: Mapping[str, str]) -> Answer:
    """Run Python without input and away from this folder, for ten seconds at most."""
    try:
        ended = subprocess.run(  # noqa: S603 - this Python, with arguments of our own
            [sys.executable, "-P", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            env=environ,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return Answer(is_good=False)
    return Answer(is_good=ended.returncode == 0, output=ended.stdout)


class MachineProbes:
    """Looks at the machine for `limber doctor`."""

    def __init__(self, environ: Mapping[str, str], sounds_dir: Path, ask: Ask = ask_python) -> None:
        self._environ = environ
        self._sounds_dir = sounds_dir
        self._ask = ask

    def display(self) -> Found:
        """Whether a window can be opened."""
        problem = display_problem(self._environ)
        if problem is not None:
            return Found(is_good=False, text="No window can be opened.", remedy=problem)
        answer = self._ask(["-c", _OPEN_DISPLAY], self._environ)
        if not answer.is_good:
            return Found(
                is_good=False,
                text="There is a display, but Qt cannot open it.",
                remedy="Run limber with QT_DEBUG_PLUGINS=1 to see which library is missing.",
            )
        return Found(is_good=True, text=answer.output.decode(errors="replace").strip())

    def sound(self) -> Found:
        """Whether a cue can be heard, asked of the process that would play it.

        The device is told by its kind: what doctor prints may be shown to anybody.
        """
        arguments = ["-m", "limber.ui.sound.host", str(self._sounds_dir)]
        ready = _ready(self._ask(arguments, self._environ).output)
        if ready is None:
            return NO_ANSWER
        is_silent = ready.back_end is BackEnd.NONE
        detail = ready.detail if is_silent else device_kind(ready.detail)
        return sound_found(ready.back_end, detail, ready.damaged)

    def voice(self) -> Found:
        """Whether something can be said."""
        first = self._ask(["-m", "limber.ui.voice.host"], self._environ).output.split(b"\n", 1)[0]
        try:
            report = voice_protocol.decode_report(first)
        except ProtocolError:
            return voice_found(notices.NO_ANSWER)
        return voice_found("" if isinstance(report, Speaks) else notices.no_engine(sys.platform))

    def keep_awake(self) -> Found:
        """Whether the screen can be kept from going dark."""
        return screen_found(is_kept=self._ask(["-c", _KEEP_AWAKE], self._environ).is_good)

    def room(self, folder: Path) -> Found:
        """Whether the disk has room for the data."""
        return room_found(free_bytes(folder))


def _ready(output: bytes) -> Ready | None:
    """The host's first report, where it is that it is ready."""
    try:
        report = decode_report(output.split(b"\n", 1)[0])
    except ProtocolError:
        return None
    return report if isinstance(report, Ready) else None
