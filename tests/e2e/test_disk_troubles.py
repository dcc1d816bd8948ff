"""The disk is full, or the data folder goes away, in the middle of a session."""

import shutil
import subprocess
from pathlib import Path

import pytest

from limber.history.store import Store
from limber.paths import DATABASE_NAME
from tests.e2e.programmes import BRISK, choose, write_brisk
from tests.e2e.waiting import stays, until

pytestmark = pytest.mark.needs("Xvfb", "xdotool")

SETS = 6
LOOKED_AT_SECONDS = 0.5
"""Beside the time that each look takes: the session goes on meanwhile."""
BLOCK = b"\0" * 4096


class SmallDisk:
    """A disk of a few megabytes of its own, which can be filled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self) -> None:
        """Leave no room at all."""
        with self._filler.open("ab", buffering=0) as file:
            try:
                while file.write(BLOCK) == len(BLOCK):
                    pass
            except OSError:
                return

    def free(self) -> None:
        """Make room."""
        self._filler.unlink()


@pytest.fixture
def small_disk(home):
    home.data.parent.mkdir(exist_ok=True)
    home.data.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", str(home.data)]
    try:
        subprocess.run(words, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a small disk can only be made by root on Linux")
    yield SmallDisk(home.data)
    subprocess.run(["umount", "--lazy", str(home.data)], check=True)


def kept(home):
    """How many sets of the newest session are kept."""
    session = next(iter(home.sessions()), None)
    return 0 if session is None else len(session["sets"])


def is_whole(home):
    session = next(iter(home.sessions()), None)
    return session is not None and session["status"] == "done" and len(session["sets"]) == SETS


def test_on_a_full_disk_a_session_goes_on_and_is_written_when_there_is_room(
    home, open_window, small_disk
):
    write_brisk(home)
    choose(home, BRISK)
    window = open_window("--start", BRISK, "--speed", "20")
    until(lambda: kept(home) >= 1, what="the first set")
    small_disk.fill()
    before = kept(home)
    assert stays(lambda: kept(home), seconds=LOOKED_AT_SECONDS) == before
    assert window.is_open
    small_disk.free()
    until(lambda: is_whole(home), what="all sets, now that there is room")
    (session,) = home.sessions()
    assert [each["set"] for each in session["sets"]] == list(range(1, SETS + 1))
    assert window.is_open


def test_limber_starts_and_plays_on_a_disk_that_is_full(home, open_window, small_disk):
    write_brisk(home)
    choose(home, BRISK)
    Store.open(home.data / DATABASE_NAME).close()
    small_disk.fill()
    window = open_window("--start", BRISK, "--speed", "100")
    assert stays(home.sessions, seconds=LOOKED_AT_SECONDS) == []
    assert window.is_open
    small_disk.free()
    until(lambda: is_whole(home), what="all sets, now that there is room")


def test_a_data_folder_that_goes_away_in_a_session_is_made_again_with_all_sets(home, open_window):
    write_brisk(home)
    choose(home, BRISK)
    window = open_window("--start", BRISK, "--speed", "20")
    until(lambda: kept(home) >= 2, what="two sets")
    shutil.rmtree(home.data)
    until(lambda: home.data.exists() and is_whole(home), what="the whole session")
    assert window.is_open
    assert home.data.stat().st_mode & 0o777 == 0o700
