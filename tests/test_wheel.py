"""The wheel, built, installed into an environment of its own and started from an empty folder."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LIMIT_SECONDS = 120


def run(*command: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run a command that has to succeed, and show what it said where it does not."""
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LIMIT_SECONDS,
        check=False,
        **options,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The programs' folder of an environment with this wheel and the other packages from here."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    places = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", "venv", places))
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    programs = Path(sysconfig.get_path("scripts", "venv", places))
    pip = [sys.executable, "-m", "pip", "--python", programs / "python"]
    run(*pip, "install", "--no-deps", "--no-index", "--force-reinstall", wheel)
    return programs


@pytest.fixture
def start(installed, tmp_path) -> Callable[..., str]:
    """Runs a program of the environment in an empty folder and gives what it printed."""
    empty = tmp_path / "empty"
    empty.mkdir()
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return lambda program, *arguments: (
        run(installed / program, *arguments, cwd=empty, env=environ).stdout
    )


def test_the_wheel_carries_the_exercises_and_the_sounds(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.startswith("limber/_share/data/exercises/") for name in names)
    assert any(name.startswith("limber/_share/resources/sounds/") for name in names)
    assert not any("__pycache__" in name for name in names)


def test_an_installed_copy_finds_its_own_exercises(start):
    print_place = "from limber import paths; print(paths.catalogue_dir())"
    assert Path(start("python", "-c", print_place).strip()).parts[-3:] == (
        "limber",
        "_share",
        "data",
    )


def test_an_installed_copy_lists_the_programmes(start):
    listed = json.loads(start("limber", "programmes", "--json"))
    assert {"hip-rotation-home", "full-hip-routine"} <= {p["id"] for p in listed["programmes"]}


def test_an_installed_copy_plays_the_demo_to_its_end(start):
    assert start("limber", "demo").strip()
