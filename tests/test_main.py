"""The composition root: everything real put together, in a process of its own and off screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from limber import __version__
from limber.cli.steps import StepTeller
from limber.engine.events import Beat, BeatKind, StepStarted
from limber.main import DEMO_PROGRAMME, run_command_line
from limber.plan.builder import build_plan
from limber.settings import Settings
from tests.ui.real_catalogue import catalogue

LIMIT_SECONDS = 60
NOTICES = """
import sys
from pathlib import Path
from limber.engine.clock import SystemClock
from limber.ui.opened_desk import open_desk
opened = open_desk(Path(sys.argv[1]), SystemClock(1.0))
print(*filter(None, opened.told), sep="\\n")
opened.desk.store.close()
"""


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def notices(folder: Path) -> list[str]:
    """What the window says above its page when it opens."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", NOTICES, str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "limber"
    made.mkdir()
    return made


def test_where_all_is_well_nothing_is_said(folder):
    assert notices(folder) == [""]


def test_a_broken_file_of_ones_own_is_named(folder):
    put(folder / "catalogue" / "exercises" / "my-stretch.json", '{"kind": "exerc')
    (line,) = notices(folder)
    assert "my-stretch.json" in line
    assert "line 1" in line


def test_many_broken_files_are_counted(folder):
    for number in range(5):
        put(folder / "catalogue" / "exercises" / f"bad-{number}.json", "")
    *named, last = notices(folder)
    assert len(named) == 3
    assert last == "2 more files have problems; run limber check on them."


def test_a_damaged_settings_file_is_set_aside_and_told(folder):
    put(folder / "settings.json", '{"volume_percent": 20, "theme"')
    (line,) = notices(folder)
    assert "settings file was damaged" in line
    assert json.loads((folder / "settings.json").read_text())["version"] == Settings().version
    assert (folder / "settings.damaged-1.json").exists()


def test_a_damaged_history_is_kept_and_told(folder):
    damaged = "This is no database, and never was one. " * 100
    put(folder / "limber.sqlite3", damaged)
    (line,) = notices(folder)
    assert "history" in line
    kept = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".txt"]
    assert damaged.encode() in [path.read_bytes() for path in kept]


def test_nothing_half_written_is_left_in_the_data_folder(folder):
    notices(folder)
    assert (folder / "limber.sqlite3").exists()
    assert list(folder.rglob("*.tmp")) == []


def test_the_version_is_told(capsys):
    assert run_command_line(["--version"]) == 0
    assert capsys.readouterr().out == f"limber {__version__}\n"


def test_a_word_that_makes_no_sense_ends_with_two(capsys):
    assert run_command_line(["--nonsense"]) == 2
    assert "--nonsense" in capsys.readouterr().err


def test_the_demonstration_is_short():
    plan = build_plan(catalogue(), catalogue().programmes[DEMO_PROGRAMME])
    assert plan.total_seconds <= 300


def test_each_step_is_told_with_its_time_since_the_first():
    told: list[str] = []
    teller = StepTeller(told.append)
    plan = build_plan(catalogue(), catalogue().programmes["hip-rotation-home"])
    began_at = 100.0
    for index, (step, at) in enumerate(zip(plan.steps, plan.starts_at(), strict=True)):
        teller.hear(StepStarted(began_at + at, index, step))
        teller.hear(Beat(began_at + at, BeatKind.COUNT, 3))
    assert len(told) == len(plan.steps)
    assert told[0].startswith("0:00  position")
    assert any("  left  set 1 of " in line for line in told)
    assert told[-1] == "20:14  done"
