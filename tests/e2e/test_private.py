"""Nothing leaves the computer, and what is kept is for one user alone."""

import os
import stat
import subprocess
import sys

import pytest

from tests.e2e.programmes import BRISK, choose, write_brisk
from tests.e2e.socket_guard import SocketGuard, is_alone, namespace, sent_in_namespace_of
from tests.e2e.waiting import LONGEST_SECONDS, until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="umask and namespaces are POSIX")

OPEN_TO_ALL = ("sh", "-c", 'umask 0; exec "$@"', "sh")
SOUND_HOST = "limber.ui.sound.host"
HEALTH = ("Long breath", "long-breath", "Brisk", "brisk", "pain", "groin")
TRIES = """
import socket, sys
for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
    socket.socket(socket.AF_INET, kind).connect_ex(("192.0.2.1", 80))
print("tried", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def guard(tmp_path):
    return SocketGuard(tmp_path)


def open_to_others(folder):
    """What somebody else could look into."""
    return [
        f"{path.relative_to(folder)} {oct(mode)}"
        for path in (folder, *folder.rglob("*"))
        if (mode := stat.S_IMODE(path.lstat().st_mode)) & 0o077
    ]


@pytest.mark.needs("Xvfb", "xdotool")
def test_a_whole_use_tries_no_network_and_leaves_nothing_open_to_others(home, open_window, guard):
    write_brisk(home)
    choose(home, BRISK)
    for path in (home.data, *home.data.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    alone = namespace()
    inside = [*OPEN_TO_ALL, *alone]
    words = ("--start", BRISK, "--speed", "100", "--transcript", str(home.folder / "said.txt"))
    window = open_window(*words, inside=inside, **guard.environ)
    until(lambda: [each["status"] for each in home.sessions()] == ["done"], what="the session")
    window.press("Return")  # from the summary
    window.press(*(f"ctrl+{number}" for number in range(1, 7)))  # every page, Settings last
    until(lambda: not open_to_others(home.data), what=f"these: {open_to_others(home.data)}")
    if alone:
        assert is_alone(window.process.pid)
        assert set(sent_in_namespace_of(window.process.pid).values()) == {0}
    assert window.ask_to_end() == 0
    assert open_to_others(home.data) == []
    assert stat.S_IMODE((home.folder / "said.txt").stat().st_mode) == 0o600
    assert guard.tried == []
    for name in ("-m limber ", SOUND_HOST):
        assert name in guard.watched
    logs = "".join(path.read_text() for path in (home.data / "logs").iterdir())
    assert [word for word in HEALTH if word in logs] == []


def test_what_plays_and_what_speaks_tries_no_network(home, guard):
    home.limber("doctor", QT_QPA_PLATFORM="offscreen", **guard.environ)
    for name in (SOUND_HOST, "limber.ui.voice.host"):
        assert name in guard.watched
    assert guard.tried == []


def test_the_guard_sees_what_python_tries(tmp_path, guard):
    with subprocess.Popen(
        [sys.executable, "-P", "-c", TRIES],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env={**os.environ, **guard.environ},
    ) as process:
        assert process.wait(LONGEST_SECONDS) == 0
    assert len(guard.tried) == 2
    assert "192.0.2.1" in guard.tried[0]


def test_the_system_sees_what_is_tried_without_a_network():
    alone = namespace()
    if not alone:
        pytest.skip("this system lets nobody have a network namespace")
    with subprocess.Popen(
        [*alone, sys.executable, "-c", TRIES], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"tried\n"
        sent = sent_in_namespace_of(process.pid)
        process.communicate()
    assert sent["OutNoRoutes"] == 2
