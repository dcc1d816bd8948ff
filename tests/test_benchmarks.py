"""The benchmarks still measure what they say; how fast it is here is no test."""

import re
import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


def test_the_start_is_measured_to_a_painted_start_button():
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "start.py"), "--runs", "1", "--screen", "offscreen"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    assert re.search(r"Limber / bare window: \d+\.\d\d ×, target ≤ 2 ×: (met|MISSED)", done.stdout)
