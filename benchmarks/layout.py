"""Looks for texts that are cut or overlap on every screen, in all sizes, scales and languages."""

import argparse
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SIZES: Final = ("1040x680", "1280x800", "1920x1080", "3840x2160")
"""In logical pixels."""
SCALE_FACTORS: Final = ("1", "1.5", "2", "3")
TEXTS: Final = (100, 125, 150, 175, 200)
LANGUAGES: Final = ("english", "german")
"""The second is as long as German is as a rule."""


@dataclass(frozen=True, slots=True)
class Corner:
    """One place in the space that is gone through."""

    size: str
    scale_factor: str
    text_percent: int
    language: str

    def __str__(self) -> str:
        return f"{self.size} × {self.scale_factor}, text {self.text_percent} %, {self.language}"


def main() -> int:
    """Print the faults by screen, and how many there are; 1 where there is one."""
    chosen = _options().parse_args()
    space = product(chosen.sizes, chosen.scales, chosen.texts, chosen.languages)
    corners = [Corner(*each) for each in space]
    found: Counter[str] = Counter()
    with ThreadPoolExecutor(chosen.processes) as pool:
        for corner, faults in zip(corners, pool.map(_faults_in, corners), strict=True):
            print(f"{corner}: {len(faults)}", flush=True)
            found.update(faults)
    for line in _by_screen(found):
        print(line)
    print(f"{len(found)} faults in {len(corners)} looks")
    return 1 if found else 0


def _faults_in(corner: Corner) -> Sequence[str]:
    """What is wrong there, each beginning with its screen; the scale is read at a start."""
    command = [sys.executable, "-m", "tests.ui.tour.layout", "--size", corner.size]
    command += ["--text-scale", f"{corner.text_percent / 100:g}"]
    command += ["--german"] if corner.language == "german" else []
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": corner.scale_factor}
    done = subprocess.run(
        command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    if done.returncode and not done.stdout:
        return [f"the tour itself: {done.stderr.strip().splitlines()[-1]}"]
    return done.stdout.splitlines()


def _by_screen(found: Counter[str]) -> Iterator[str]:
    screen = ""
    for fault, times in sorted(found.items()):
        here, _, what = fault.partition(": ")
        if here != screen:
            screen = here
            yield screen
        yield f"  {what} ({times} of the looks)"


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, every in (("sizes", SIZES), ("scales", SCALE_FACTORS), ("languages", LANGUAGES)):
        parser.add_argument(f"--{name}", nargs="+", choices=every, default=every)
    parser.add_argument("--texts", nargs="+", type=int, choices=TEXTS, default=TEXTS)
    processes = os.cpu_count() or 1
    parser.add_argument("--processes", type=int, default=processes, help=f"({processes})")
    return parser


if __name__ == "__main__":
    sys.exit(main())
