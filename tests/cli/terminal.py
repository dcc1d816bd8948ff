"""A terminal to type commands into, and what came of them."""

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from limber import cli


@dataclass(frozen=True)
class Found:
    is_good: bool
    text: str
    remedy: str = ""


@dataclass
class FakeProbes:
    """A machine with a screen and no sound."""

    def display(self) -> Found:
        return Found(True, "xcb, 1040 x 680")

    def sound(self) -> Found:
        return Found(False, "No sound output.", "Plug in a loudspeaker.")

    def voice(self) -> Found:
        return Found(False, "This version does not speak.")

    def keep_awake(self) -> Found:
        return Found(False, "The screen may go dark.", "Set a longer time.")

    def room(self, folder: Path) -> Found:
        return Found(True, f"The disk of {folder.name} has room.")


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Terminal:
    """Calls the command line with a data folder of its own."""

    data_dir: Path
    windows: list[cli.WindowOptions] = field(default_factory=list)
    demos: list[cli.DemoOptions] = field(default_factory=list)
    on_window: Callable[[], int] = lambda: 0

    def __call__(self, *words: str, environ: Mapping[str, str] | None = None) -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        status = self.call_with(out, err, *words, environ=environ)
        return Outcome(status, out.getvalue(), err.getvalue())

    def call_with(
        self,
        out: TextIO | None,
        err: TextIO | None,
        *words: str,
        environ: Mapping[str, str] | None = None,
    ) -> int:
        if environ is None:
            environ = {"LIMBER_DATA_DIR": str(self.data_dir)}
        surroundings = cli.Surroundings(
            stdout=out,
            stderr=err,
            environ=environ,
            open_window=self._open_window,
            play_demo=self._play_demo,
            probes=FakeProbes,
        )
        return cli.run(words, surroundings)

    def _open_window(self, options: cli.WindowOptions) -> int:
        self.windows.append(options)
        return self.on_window()

    def _play_demo(self, options: cli.DemoOptions) -> int:
        self.demos.append(options)
        options.say("Ready.")
        return 0
