"""The moving figure: what a frame costs, how soon it appears, its memory, and a set's cost."""

from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from measure import (
    Screen,
    Told,
    describe,
    in_turns,
    options,
    ratio,
    run_benchmark,
    run_window,
    screens,
    verdict,
)

SCALES: Final = (1, 2)
FRAME_RATIO: Final = 2.0
FRAME_MS: Final = 2.0
FIRST_MS: Final = 100.0
GAP_MS: Final = 50.0
KEPT_MB: Final = 64.0
CPU_RATIO: Final = 1.5
SCRIPT: Final = "window_figure.py"
SETS: Final = ("still", "moving", "fresh")
"""Fresh: nothing is painted before the set begins."""


def main() -> None:
    """Measure on each screen, at one and at two pixels to a point."""
    parser = options(__doc__ or "", runs=3)
    parser.add_argument("--figure", default="hip-airplane", help="whose frames (hip-airplane)")
    parser.add_argument("--seconds", type=float, default=5.0, help="of frames (5)")
    parser.add_argument("--set-seconds", type=float, default=30.0, help="of a set; 0: none (30)")
    chosen = parser.parse_args()
    with screens(chosen.screen) as found, TemporaryDirectory() as name:
        for screen in found:
            folder = str(_warm(Path(name) / screen.name, screen, chosen.figure))
            for scale in SCALES:
                words = ["play", folder, str(chosen.seconds), chosen.figure]
                _measure_frames(_scaled(screen, scale), words, chosen.runs)
            if chosen.set_seconds > 0:
                words = ["reps", folder, str(chosen.set_seconds), chosen.figure]
                _measure_set(screen, words, chosen.runs)


def _warm(folder: Path, screen: Screen, figure: str) -> Path:
    """A data folder that has been used once."""
    folder.mkdir(parents=True)
    run_window(SCRIPT, ["play", str(folder), "1", figure], screen)
    return folder


def _scaled(screen: Screen, scale: int) -> Screen:
    return Screen(f"{screen.name} at {scale} ×", {**screen.environ, "QT_SCALE_FACTOR": str(scale)})


def _measure_frames(screen: Screen, words: list[str], runs: int) -> None:
    told: list[Told] = [run_window(SCRIPT, words, screen) for _ in range(runs)]
    found = {name: [each[name] for each in told] for name in told[0]}
    print(f"The figure {words[-1]}, {screen.name}, 680 × 470")
    print(describe("a frame while playing", found["figure_ms"], "ms", digits=2))
    print(describe("a blit of one picture", found["blit_ms"], "ms", digits=2))
    print(describe("all frames of the cycle", found["cycle_ms"], "ms"))
    print(describe("frames in the cycle", found["frames"], ""))
    print(verdict("a frame / a blit", ratio(found["figure_ms"], found["blit_ms"]), FRAME_RATIO))
    print(verdict("a frame, window's thread", median(found["figure_ms"]), FRAME_MS, "ms"))
    print(verdict("first picture", max(found["first_ms"]), FIRST_MS, "ms", 0))
    print(verdict("longest gap meanwhile", max(found["gap_ms"]), GAP_MS, "ms", 1))
    print(verdict("pictures kept", max(found["kept_mb"]), KEPT_MB, "MB", 1))


def _measure_set(screen: Screen, words: list[str], runs: int) -> None:
    found = in_turns(runs, {how: partial(_set_seconds, screen, words, how) for how in SETS})
    print(f"A set of repetitions, {screen.name}: processor time of {words[2]} s, ring and figure")
    for name, values in found.items():
        print(describe(f"{name} figure", values, "s", digits=2))
    print(verdict("moving / still", ratio(found["moving"], found["still"]), CPU_RATIO))
    print(f"  with the painting of its frames: {ratio(found['fresh'], found['still']):.2f} ×")


def _set_seconds(screen: Screen, words: list[str], how: str) -> float:
    return run_window(SCRIPT, [*words, how], screen)["cpu"]


if __name__ == "__main__":
    run_benchmark(main)
