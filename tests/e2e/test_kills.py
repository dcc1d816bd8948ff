"""Limber is killed again and again, and no set that it told is lost."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 20
SCRIPT = Path(__file__).parents[2] / "benchmarks" / "kills.py"


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_every_set_that_was_told_survives_twenty_kills_at_random_instants():
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--kills", str(KILLS), "--seed", "1"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.match(rf"{KILLS} kills, (\d+) sets told, each there once", done.stdout)
    assert int(found[1]) > 5 * KILLS
