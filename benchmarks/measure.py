"""What the benchmarks share: screens, programs that are measured in turns, and how results read."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from limber.decoding import Decoder
from limber.paths import SETTINGS_NAME, prepare_data_dir
from limber.settings import Settings, SettingsStore, Theme

HERE: Final = Path(__file__).resolve().parent
PROGRAMME: Final = "hip-rotation-home"
OFFSCREEN: Final = "offscreen"
LONGEST_RUN_SECONDS: Final = 240

Environment = Mapping[str, str]
Told = dict[str, float]
"""What a measured program said of itself: a name and a number on each line."""


class CannotMeasureError(Exception):
    """Why this machine cannot measure; a sentence."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Where windows are shown while they are measured."""

    name: str
    environ: Environment


@contextmanager
def screens(wanted: str) -> Generator[tuple[Screen, ...]]:
    """The screens to measure on: off screen, and a private X server where there is one."""
    with ExitStack() as stack:
        environ = _with_bytecode(stack.enter_context(TemporaryDirectory(prefix="limber-bytecode-")))
        offscreen = Screen(OFFSCREEN, {**environ, "QT_QPA_PLATFORM": OFFSCREEN})
        if wanted == OFFSCREEN:
            yield (offscreen,)
        elif shutil.which("Xvfb"):
            display = stack.enter_context(_x_server())
            real = Screen("Xvfb", {**environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display})
            yield (real,) if wanted == "xvfb" else (real, offscreen)
        elif wanted == "xvfb":
            raise CannotMeasureError("Xvfb is missing: install Debian's package xvfb.")
        else:
            print("Xvfb is missing (Debian's package xvfb): measured off screen alone.")
            yield (offscreen,)


def _with_bytecode(folder: str) -> dict[str, str]:
    """The environment of a person's start: modules are compiled once, here into a folder apart."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


@contextmanager
def _x_server() -> Generator[str]:
    """A private X server; it chooses its own display."""
    read, write = os.pipe()
    size = ("-screen", "0", "1400x900x24", "-nolisten", "tcp")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), *size],  # noqa: S607 - where the system has it
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = told.readline().strip()
    if not display:
        raise CannotMeasureError("Xvfb does not start.")
    try:
        yield f":{display}"
    finally:
        server.terminate()
        server.wait()


def run_window(script: str, words: Sequence[str], screen: Screen) -> Told:
    """Run one of the programs beside this file, and return what it said.

    `started` is the instant, on the monotonic clock, at which the process was asked for.
    """
    started = time.monotonic()
    printed = run_printing(script, words, screen)
    lines = [line.split() for line in printed.splitlines()]
    return {
        "started": started,
        **{words[0]: float(words[1]) for words in lines if len(words) == 2},
    }


def run_printing(script: str, words: Sequence[str], screen: Screen) -> str:
    """Run one of the programs beside this file, and return what it printed."""
    command = [sys.executable, str(HERE / script), *words]
    try:
        done = subprocess.run(
            command,
            env=screen.environ,
            capture_output=True,
            text=True,
            timeout=LONGEST_RUN_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotMeasureError(f"{script} {words[0]} does not end.") from error
    if done.returncode or not done.stdout:
        raise CannotMeasureError(f"{script} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def in_turns(
    runs: int, measurements: Mapping[str, Callable[[], float]]
) -> Mapping[str, tuple[float, ...]]:
    """Each measurement `runs` times, one after the other, so that a slow minute meets all."""
    found: dict[str, list[float]] = {name: [] for name in measurements}
    for turn in range(runs):
        names = list(measurements)
        for name in names if turn % 2 == 0 else reversed(names):
            found[name].append(measurements[name]())
    return {name: tuple(values) for name, values in found.items()}


def ready_folder(folder: Path) -> Path:
    """A data folder as it is after the first day: a programme chosen, in a quiet room."""
    made = prepare_data_dir(folder)
    settings = Settings(active_programme=PROGRAMME, volume_percent=0, theme=Theme.LIGHT)
    SettingsStore(made / SETTINGS_NAME, Decoder()).save(settings)
    return made


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def describe(name: str, values: Sequence[float], unit: str, digits: int = 0) -> str:
    """A line with the median and the spread."""
    spread = f"{min(values):.{digits}f}–{max(values):.{digits}f}"
    return f"  {name:24} {median(values):8.{digits}f} {unit}  ({spread}, {len(values)} runs)"


def ratio(value: Sequence[float], floor: Sequence[float]) -> float:
    """How many times the yardstick's median."""
    return median(value) / median(floor)


def verdict(what: str, value: float, target: float, unit: str = "×", digits: int = 2) -> str:
    """A line that holds a value against its target."""
    word = "met" if value <= target else "MISSED"
    return f"  {what}: {value:.{digits}f} {unit}, target ≤ {target:g} {unit}: {word}"


def options(description: str, runs: int) -> argparse.ArgumentParser:
    """The options that all benchmarks have."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--runs", type=int, default=runs, help=f"of each program ({runs})")
    parser.add_argument(
        "--screen", choices=("both", "xvfb", OFFSCREEN), default="both", help="where (both)"
    )
    return parser


def run_benchmark(measure: Callable[[], None]) -> None:
    """Measure, or end with the sentence that says why that is not possible."""
    try:
        measure()
    except CannotMeasureError as error:
        sys.exit(str(error))
