"""The command line as a process of its own, with real streams."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
from tests.cli.terminal import Terminal
sys.exit(Terminal(Path(sys.argv[1])).call_with(sys.stdout, sys.stderr, *sys.argv[2:]))
"""


@pytest.fixture
def command(tmp_path):
    return [sys.executable, "-c", PROGRAM, str(tmp_path / "data"), "exercises", "--json"]


def environ(**more):
    return {**os.environ, "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}", **more}


def test_a_reader_that_stops_reading_leaves_no_complaint(command):
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ()
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_full_disk_is_told_once(command):
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, env=environ(), check=False
        )
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("The output cannot be written.")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_json_can_be_read_whatever_the_terminals_encoding(command, encoding):
    told = environ(PYTHONIOENCODING=encoding)
    ended = subprocess.run(command, capture_output=True, env=told, check=True)
    assert len(json.loads(ended.stdout.decode(encoding))["exercises"]) >= 51
