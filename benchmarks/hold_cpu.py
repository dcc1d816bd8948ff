"""Processor time of a running hold: Limber's player against a bare window with a moving ring."""

from pathlib import Path
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

TARGET: Final = 1.5
LONGEST_SECONDS: Final = 25.0
"""A hold of the programme that is played takes 30 s."""
BARE: Final = "bare window with a ring"
LIMBER: Final = "Limber's player"


def main() -> None:
    """Measure on each screen."""
    parser = options(__doc__ or "", runs=3)
    parser.add_argument("--seconds", type=float, default=20.0, help="of the hold (20, at most 25)")
    chosen = parser.parse_args()
    seconds = min(chosen.seconds, LONGEST_SECONDS)
    with screens(chosen.screen) as found, TemporaryDirectory() as folder:
        for screen in found:
            _measure(screen, Path(folder) / screen.name, chosen.runs, seconds)


def _measure(screen: Screen, folder: Path, runs: int, seconds: float) -> None:
    used = ready_folder(folder)
    hold = ["hold", str(used), str(seconds)]
    diameter = round(run_window("window_limber.py", ["hold", str(used), "1"], screen)["diameter"])
    ring = ["ring", str(seconds), str(diameter)]
    found = in_turns(
        runs,
        {
            BARE: lambda: run_window("window_bare.py", ring, screen)["cpu"],
            LIMBER: lambda: run_window("window_limber.py", hold, screen)["cpu"],
        },
    )
    print(f"A hold, {screen.name}: processor time of {seconds:g} s, ring of {diameter} px, 20 a s")
    for name, values in found.items():
        print(describe(name, values, "s", digits=2))
    print(verdict("Limber / bare window", ratio(found[LIMBER], found[BARE]), TARGET))


if __name__ == "__main__":
    run_benchmark(main)
