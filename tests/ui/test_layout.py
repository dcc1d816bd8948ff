"""No text is cut and nothing overlaps, in the corners of the space of sizes, scales and letters.

All of that space is gone through by `benchmarks/layout.py`.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMALL, LARGE = "1040x680", "3840x2160"
CORNERS = ((SMALL, "1", "3"), (SMALL, "2", "1"), (LARGE, "1", "1"), (LARGE, "2", "3"))
"""Size, text scale, scale factor."""


def faults_of(size: str, text_scale: str, scale_factor: str) -> str:
    """What is wrong on any screen; the scale factor is read as a process begins."""
    command = [sys.executable, "-m", "tests.ui.tour.layout", "--german"]
    options = ["--size", size, "--text-scale", text_scale]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale_factor}
    done = subprocess.run(
        [*command, *options], cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    return done.stdout or (done.stderr if done.returncode else "")


def test_everything_has_its_room_in_languages_with_long_words():
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda corner: faults_of(*corner), CORNERS)
        faults = {corner: each for corner, each in zip(CORNERS, found, strict=True) if each}
    assert faults == {}
