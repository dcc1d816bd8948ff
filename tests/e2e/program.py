"""Limber as a process of its own, with a data folder of its own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.screen import Screen
from tests.e2e.waiting import LONGEST_SECONDS, until

_OF_THE_TEST = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "LIMBER_DATA_DIR", "XAUTHORITY")


@dataclass(frozen=True, slots=True)
class Home:
    """A home folder with a data folder in it, and no sound unless one is given."""

    folder: Path

    @property
    def data(self) -> Path:
        """What is handed over as `--data-dir`."""
        return self.folder / "limber"

    @property
    def own_catalogue(self) -> Path:
        """The person's own exercises and programmes."""
        return self.data / "catalogue"

    def environ(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """An environment that knows nothing of the machine's desktop."""
        nowhere = self.folder / "run"
        nowhere.mkdir(mode=0o700, exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_TEST}
        return {
            **kept,
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(nowhere),
            "PULSE_SERVER": f"unix:{nowhere}/native",
            "PIPEWIRE_REMOTE": f"{nowhere}/pipewire",
            **(more or {}),
        }

    def limber(self, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run a command of Limber's to its end."""
        return subprocess.run(
            command(self.data, *words),
            capture_output=True,
            text=True,
            timeout=LONGEST_SECONDS,
            check=False,
            cwd=self.folder,
            env=self.environ(environ),
        )

    def sessions(self) -> list[dict[str, Any]]:
        """What `limber history --json` tells, newest first."""
        done = self.limber("history", "--json")
        assert done.returncode == 0, done.stderr
        sessions: list[dict[str, Any]] = json.loads(done.stdout)["sessions"]
        return sessions


class Window:
    """A running Limber that has the keyboard of its screen."""

    def __init__(
        self, home: Home, screen: Screen, *words: str, inside: Sequence[str] = (), **environ: str
    ) -> None:
        """`inside` stands before the command, and becomes it."""
        self._errors = home.folder / "stderr"
        with self._errors.open("a") as errors:
            self.process = subprocess.Popen(
                [*inside, *command(home.data, *words)],
                stdout=errors,
                stderr=errors,
                cwd=home.folder,
                env=home.environ({"DISPLAY": screen.display, **environ}),
            )
        self._screen = screen
        screen.focus(until(self._own_windows, what=f"the window; it said: {self.said}")[0])

    @property
    def said(self) -> str:
        """What the program wrote to its terminal."""
        return self._errors.read_text()

    @property
    def is_open(self) -> bool:
        """Whether the process runs and its window is to be seen."""
        return self.process.poll() is None and bool(self._own_windows())

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._screen.press(*keys)

    def ask_to_end(self) -> int:
        """Ask the process to end, as a system that shuts down does; its exit status."""
        self.process.terminate()
        return self.process.wait(LONGEST_SECONDS)

    def kill(self) -> None:
        """Pull the plug."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        """End the process in whatever state it is."""
        if self.process.poll() is None:
            self.kill()

    def _own_windows(self) -> list[str]:
        assert self.process.poll() is None, self.said
        return self._screen.windows(self.process.pid)


def command(data: Path, *words: str) -> list[str]:
    """The words that start Limber on a data folder."""
    return [sys.executable, "-P", "-m", "limber", *words, "--data-dir", str(data)]
