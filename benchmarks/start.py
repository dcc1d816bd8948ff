"""Process start to the first usable window: Limber against a bare PySide6 window."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory
from typing import Final

from measure import (
    Screen,
    describe,
    in_turns,
    options,
    ratio,
    ready_folder,
    run_benchmark,
    run_window,
    screens,
    verdict,
)

TARGET: Final = 2.0
DREAM: Final = 1.5
FIRST_RUN_SECONDS: Final = 2.5
BARE: Final = "bare window"
LIMBER: Final = "Limber"
FIRST: Final = "Limber, the first time"
RESUMED: Final = "Limber, one to resume"
"""A session was left in its first hold, and Today offers to resume it."""


def main() -> None:
    """Measure on each screen."""
    chosen = options(__doc__ or "", runs=11).parse_args()
    with screens(chosen.screen) as found, TemporaryDirectory() as folder:
        for screen in found:
            _measure(screen, Path(folder) / screen.name, chosen.runs)


def _measure(screen: Screen, folder: Path, runs: int) -> None:
    used = ready_folder(folder / "used")
    _bare(screen)
    _run_limber(used, screen, stay=FIRST_RUN_SECONDS)
    stopped = copytree(used, folder / "stopped")
    run_window("window_limber.py", ["hold", str(stopped), "0"], screen)
    found = in_turns(
        runs,
        {
            BARE: lambda: _bare(screen),
            LIMBER: lambda: _run_limber(used, screen),
            RESUMED: lambda: _run_limber(stopped, screen),
            FIRST: _first_start(folder / "new", screen),
        },
    )
    print(f"Start, {screen.name}: process start to the first usable window")
    for name, values in found.items():
        print(describe(name, values, "ms"))
    times = ratio(found[LIMBER], found[BARE])
    print(verdict("Limber / bare window", times, TARGET))
    print(verdict("the dream", times, DREAM))
    print(f"  with a session to resume: {ratio(found[RESUMED], found[BARE]):.2f} ×")
    print(f"  the very first start: {ratio(found[FIRST], found[BARE]):.2f} ×")


def _bare(screen: Screen) -> float:
    told = run_window("window_bare.py", ["paint"], screen)
    return (told["painted"] - told["started"]) * 1000


def _run_limber(folder: Path, screen: Screen, stay: float = 0.0) -> float:
    told = run_window("window_limber.py", ["paint", str(folder), str(stay)], screen)
    return (told["painted"] - told["started"]) * 1000


def _first_start(folder: Path, screen: Screen) -> Callable[[], float]:
    def measure() -> float:
        rmtree(folder, ignore_errors=True)
        return _run_limber(folder, screen)

    return measure


if __name__ == "__main__":
    run_benchmark(main)
