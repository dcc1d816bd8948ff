"""A lock of an owner that is gone, whatever it left behind, stands in nobody's way."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo

from limber.errors import UserFacingError
from limber.ui.instance_lock import InstanceLock, Owner

TAKE_AND_STAY = """
import sys
import tempfile
from pathlib import Path
from limber.ui.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""
NOBODY = 65534
HERE = QSysInfo.machineHostName()


def another_start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", TAKE_AND_STAY, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"12",
        b"\0\xff\xfe garbage",
        b"x" * 100_000,
        b"999999\n" + HERE.encode() + b"\n",
        b"1\n" + HERE.encode() + b"\n",
        f"{os.getppid()}\nlimber\n{HERE}\n".encode(),
        b"4711\nannas-other-computer\n",
    ],
    ids=["empty", "half", "garbage", "huge", "gone", "reused", "of-an-older-form", "elsewhere"],
)
def test_what_a_killed_process_left_is_seen_through(tmp_path, content):
    (tmp_path / "limber.lock").write_bytes(content)
    lock = InstanceLock(tmp_path)
    assert lock.take()
    assert not InstanceLock(tmp_path).take()
    assert lock.owner() == Owner(os.getpid(), HERE)


def test_a_process_that_is_killed_gives_the_folder_back(tmp_path):
    first = another_start(tmp_path)
    assert answer(first) == "True"
    lock = InstanceLock(tmp_path)
    assert not lock.take()
    owner = lock.owner()
    assert owner == Owner(first.pid, HERE)
    end(first)
    assert lock.take()


def test_of_processes_that_start_at_the_same_instant_one_has_the_folder(tmp_path):
    starts = [another_start(tmp_path) for _ in range(4)]
    assert sorted(answer(each) for each in starts) == ["False"] * 3 + ["True"]
    for each in starts:
        end(each)


def test_who_was_let_go_is_not_told_as_the_owner(tmp_path):
    lock = InstanceLock(tmp_path)
    lock.take()
    lock.release()
    assert lock.owner() is None


@pytest.mark.parametrize("content", [b"", b"12", b"\xff\xfe", b"0\nhere\n", b"-5\nhere\n"])
def test_of_a_file_that_makes_no_sense_nobody_is_the_owner(tmp_path, content):
    (tmp_path / "limber.lock").write_bytes(content)
    assert InstanceLock(tmp_path).owner() is None


def test_an_owner_on_another_machine_is_not_here():
    assert Owner(4711, HERE).is_here
    assert not Owner(4711, "annas-other-computer").is_here


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_the_file_is_private(tmp_path):
    InstanceLock(tmp_path).take()
    assert stat.S_IMODE((tmp_path / "limber.lock").stat().st_mode) == 0o600


@pytest.fixture
def of_another_user():
    """A folder of nobody's, with a lock in it that root has left; we are nobody for a while."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can become another user")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "limber.lock").write_text("4711\nhere\n")
        (folder / "limber.lock").chmod(0o600)
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            os.seteuid(0)


def test_a_lock_that_another_user_left_in_ones_own_folder_is_seen_through(of_another_user):
    lock = InstanceLock(of_another_user)
    assert lock.take()
    assert (of_another_user / "limber.lock").stat().st_uid == NOBODY
    assert not InstanceLock(of_another_user).take()


def test_a_folder_in_the_place_of_the_lock_is_told_in_a_sentence(tmp_path):
    (tmp_path / "limber.lock").mkdir()
    with pytest.raises(UserFacingError, match=r"cannot make the file .*limber\.lock"):
        InstanceLock(tmp_path).take()
