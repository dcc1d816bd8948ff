"""Peak memory of the window's process: Limber against a bare PySide6 window."""

from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Final

from measure import (
    Screen,
    Told,
    describe,
    options,
    ratio,
    ready_folder,
    run_benchmark,
    run_window,
    screens,
    verdict,
)

TARGET: Final = 2.0
STAGES: Final = ("today", "pages", "playing")
NAMES: Final = {
    "today": "Limber, Today open",
    "pages": "… and every page",
    "playing": "… and while playing",
}


def main() -> None:
    """Measure on each screen."""
    parser = options(__doc__ or "", runs=5)
    parser.add_argument("--seconds", type=float, default=15.0, help="of play (15)")
    chosen = parser.parse_args()
    with screens(chosen.screen) as found, TemporaryDirectory() as folder:
        for screen in found:
            _measure(screen, Path(folder) / screen.name, chosen.runs, chosen.seconds)


def _measure(screen: Screen, folder: Path, runs: int, seconds: float) -> None:
    used = ready_folder(folder / "used")
    run_window("window_limber.py", ["paint", str(used), "3"], screen)
    run_window("window_bare.py", ["memory", "0"], screen)
    bare: list[float] = []
    limber: list[Told] = []
    for run in range(runs):
        # Each run leaves a session behind, which the next one would offer to resume.
        copy = copytree(used, folder / f"run-{run}")
        words = ["memory", str(copy), str(seconds)]
        bare.append(run_window("window_bare.py", ["memory", "2"], screen)["peak"])
        limber.append(run_window("window_limber.py", words, screen))
    print(f"Memory, {screen.name}: the most that the window's process has had")
    print(describe("bare window", bare, "MB"))
    for stage in STAGES:
        values = [told[stage] for told in limber]
        print(describe(NAMES[stage], values, "MB") + f"  {ratio(values, bare):.2f} ×")
    peak = [told["playing"] for told in limber]
    print(verdict("Limber / bare window", ratio(peak, bare), TARGET))


if __name__ == "__main__":
    run_benchmark(main)
