"""What of this machine the window would find; each look is in a process that may hang or die."""

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from limber.ui.display import display_problem
from limber.ui.sound.messages import BackEnd, Ready
from limber.ui.sound.protocol import ProtocolError, decode_report

PATIENCE_SECONDS = 10.0
"""A frozen sound server lets the first use of it hang for ever."""

_OPEN_DISPLAY = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
size = application.primaryScreen().size()
print(f"{application.platformName()}, {size.width()} x {size.height()}")
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found; `remedy` says what to do where it is not good."""

    is_good: bool
    text: str
    remedy: str = ""


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
        """Whether a cue can be heard, asked of the process that would play it."""
        arguments = ["-m", "limber.ui.sound.host", str(self._sounds_dir)]
        ready = _ready(self._ask(arguments, self._environ).output)
        if ready is None:
            return Found(
                is_good=False,
                text="The sound system does not answer.",
                remedy="Restart it, or the machine. A session runs on screen alone meanwhile.",
            )
        if ready.back_end is BackEnd.NONE:
            return Found(
                is_good=False,
                text=f"No sound output: {ready.detail}.",
                remedy="Plug in or switch on a loudspeaker. On Linux libpulse0 must be installed.",
            )
        return Found(is_good=True, text=f"{ready.detail} (through {ready.back_end})")

    def voice(self) -> Found:
        """Whether something can be said."""
        return Found(
            is_good=False,
            text="This version does not speak.",
            remedy="Follow the cues and the screen.",
        )

    def keep_awake(self) -> Found:
        """Whether the screen can be kept from going dark."""
        return Found(
            is_good=False,
            text="This version leaves the screen saver alone.",
            remedy="Set a longer time in the system's settings before a long session.",
        )


def _ready(output: bytes) -> Ready | None:
    """The host's first report, where it is that it is ready."""
    try:
        report = decode_report(output.split(b"\n", 1)[0])
    except ProtocolError:
        return None
    return report if isinstance(report, Ready) else None
