"""What the command line is handed: where to write, what to ask, and how to open a window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TextIO

from limber.engine.clock import Clock, SystemClock
from limber.errors import UserFacingError


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How the window is to be opened."""

    data_dir: Path
    """All that is written lies below it."""
    start: str | None = None
    """The id of a programme that begins at once; it is in the catalogue."""
    speed: float = 1.0
    """How many times faster than real time a session runs; anything but 1 is a rehearsal."""
    transcript: Path | None = None
    """A file to which each sentence that is said is added."""


@dataclass(frozen=True, slots=True)
class DemoOptions:
    """How the demonstration is to be played."""

    speed: float
    say: Callable[[str], None]
    """Prints one line."""
    data_dir: Path | None = None
    """Where the throw-away folder is made, if a folder was named."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What report is to be written."""

    data_dir: Path
    """With the history that it is about."""
    target: Path
    """The file, whose name ends in .pdf; one that is there gives way."""


def _no_reports(options: ReportOptions) -> None:
    raise UserFacingError(
        f"This version of Limber cannot write {options.target.name}.",
        "Export a .json or .csv file instead.",
    )


def _no_window(_folder: Path) -> bool:
    return False


class Finding(Protocol):
    """What was found when something was looked at."""

    @property
    def is_good(self) -> bool:
        """Whether it is there and works."""
        ...

    @property
    def text(self) -> str:
        """What is there, or what is missing."""
        ...

    @property
    def remedy(self) -> str:
        """What to do about it, in a sentence; empty where nothing need be done."""
        ...


class Probes(Protocol):
    """Looks at what only the window's side knows; none of them may end the process or hang."""

    def display(self) -> Finding:
        """Whether a window can be opened."""
        ...

    def sound(self) -> Finding:
        """Whether a cue can be heard."""
        ...

    def voice(self) -> Finding:
        """Whether something can be said."""
        ...

    def keep_awake(self) -> Finding:
        """Whether the screen can be kept from going dark."""
        ...

    def room(self, folder: Path) -> Finding:
        """Whether the disk has room for what is kept in a folder, which need not be there yet."""
        ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything outside the command line that it needs."""

    stdout: TextIO | None
    stderr: TextIO | None
    environ: Mapping[str, str]
    open_window: Callable[[WindowOptions], int]
    """Shows the window and returns the exit status."""
    play_demo: Callable[[DemoOptions], int]
    """Plays the demonstration and returns the exit status."""
    probes: Callable[[], Probes]
    """Makes what looks at the machine; dear to import, so made when it is needed."""
    write_report: Callable[[ReportOptions], None] = _no_reports
    """Writes the report, which takes the window's side to draw; UserFacingError if it cannot."""
    window_is_open: Callable[[Path], bool] = _no_window
    """Whether a window is open with this data folder."""
    clock: Clock = field(default_factory=SystemClock)
