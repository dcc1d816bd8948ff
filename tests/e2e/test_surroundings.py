"""What is wrong around the program is told in one sentence, and nothing is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from limber.history.store import Store
from limber.paths import DATABASE_NAME
from tests.e2e.programmes import BRISK, put, write_brisk
from tests.e2e.waiting import until


def one_sentence(done):
    """The single line of a program that ended with 2."""
    assert done.returncode == 2, done.stderr
    (line,) = done.stderr.splitlines()
    assert line.endswith(".")
    return line


def cores(home):
    return [path.name for path in home.folder.iterdir() if path.name.startswith("core")]


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "wayland-9"}])
def test_without_a_display_one_sentence_says_what_to_do(home, environ):
    line = one_sentence(home.limber(**environ))
    assert "needs a display" in line
    assert cores(home) == []


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--start", "nothing-such"], "nothing-such"),
        (["--speed", "0"], "0"),
        (["--speed", "101"], "101"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_words_that_make_no_sense_are_named_and_no_window_opens(home, words, named):
    assert named in one_sentence(home.limber(*words, QT_QPA_PLATFORM="offscreen"))


def test_a_file_in_place_of_the_data_folder_is_named(home):
    home.data.write_text("no folder")
    assert str(home.data) in one_sentence(home.limber(QT_QPA_PLATFORM="offscreen"))
    assert home.data.read_text() == "no folder"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="nothing is forbidden to root here")
def test_a_data_folder_that_may_not_be_written_is_named(home):
    home.data.symlink_to("/proc")
    assert str(home.data) in one_sentence(home.limber(QT_QPA_PLATFORM="offscreen"))


@pytest.mark.needs("Xvfb", "xdotool")
def test_beside_a_history_of_a_newer_version_a_session_is_kept_until_it_can_join(home, open_window):
    write_brisk(home)
    path = home.data / DATABASE_NAME
    Store.open(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    window = open_window("--start", BRISK, "--speed", "100")
    waiting = path.with_name("limber.waiting.sqlite3")
    until(lambda: done_in(waiting), what="the session in the file beside it")
    assert window.is_open
    assert window.ask_to_end() == 0
    assert path.read_bytes() == before
    assert "newer" in one_sentence(home.limber("history"))


def done_in(path):
    """How many sessions are over in a history beside which a window is open."""
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path)) as database:
        if not database.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sessions'").fetchone():
            return 0
        asked = "SELECT count(*) FROM sessions WHERE status = 'done'"
        return int(database.execute(asked).fetchone()[0])


BROKEN = {
    "cut short": '{"kind": "exercise", "id": "bad-file", "na',
    "huge": '{"kind": "exercise", "id": "' + "x" * 2_000_000 + '"}',
    "nested too deeply": "[" * 100_000 + "]" * 100_000,
    "empty": "",
    "a wrong field": '{"kind": "exercise", "id": "bad-file", "colour": "red"}',
    "no text at all": "\0\1\2\3",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_of_ones_own_is_named_by_the_check(home, content):
    path = put(home.own_catalogue / "exercises" / "bad-file.json", content)
    done = home.limber("check", str(path))
    assert done.returncode == 2
    assert "bad-file.json" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.needs("Xvfb", "xdotool")
def test_broken_files_of_ones_own_do_not_keep_the_window_from_playing(home, open_window):
    for number, content in enumerate(BROKEN.values()):
        put(home.own_catalogue / "exercises" / f"bad-{number}.json", content)
        put(home.own_catalogue / "programmes" / f"bad-{number}.json", content)
    write_brisk(home)
    window = open_window("--start", BRISK, "--speed", "100")
    until(lambda: [each["status"] for each in home.sessions()] == ["done"], what="the session")
    assert window.is_open
    assert window.said == ""
