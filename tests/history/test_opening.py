import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta

import pytest

from limber.history import backups
from limber.history.errors import DamagedError, HistoryError
from limber.history.store import Store
from limber.history.upkeep import Upkeep
from tests.fakes.past import set_result
from tests.history.test_store import PLAN, START, new

KILLED = """
import sys
from pathlib import Path
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.history.test_store import PLAN, START, new
store = Store.open(Path(sys.argv[1]))
store.begin(new(), PLAN)
for number in range(1, 10_000):
    store.record_set("one", set_result("a", number=number), START)
    print(number, flush=True)
"""

HOT = """
import os, signal, sys
from pathlib import Path
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.history.test_store import PLAN, START, new
store = Store.open(Path(sys.argv[1]))
store.begin(new(), PLAN)
store.record_set("one", set_result("a"), START)
store._file.db.execute("PRAGMA cache_size = 1")
store._file.db.execute("BEGIN IMMEDIATE")
for number in range(2, 2000):
    store._file.db.execute("INSERT INTO sets SELECT session, item, side, direction, ?, ?, exercise,"
        " exercise_name, status, reps, target_reps, seconds, target_seconds, finished_at,"
        " finished_offset, rung FROM sets WHERE set_number = 1", (number, number))
os.kill(os.getpid(), signal.SIGKILL)
"""

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "limber.sqlite3"


def fill(path, sessions=1):
    store = Store.open(path)
    for number in range(sessions):
        store.begin(new(str(number), START + timedelta(days=number)), PLAN)
        store.record_set(str(number), set_result("a"), START)
    return store


def root_page(path, table):
    """Where a table begins in the file, counted from 1; opening the history reads none of it."""
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
        return found.fetchone()[0]


def run(script, path):
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True
    )


@posix_only
@pytest.mark.parametrize("reported", [1, 7, 30])
def test_every_set_reported_before_a_kill_is_there(path, reported):
    with run(KILLED, path) as process:
        numbers = [int(process.stdout.readline()) for _ in range(reported)]
        process.send_signal(signal.SIGKILL)
        process.wait()
    store = Store.open(path, thorough=True)
    sets = store.interrupted().record.sets
    assert [each.result.set for each in sets][:reported] == numbers
    assert store.notice is None
    assert store.is_sound()
    store.close()


@posix_only
def test_a_reader_takes_back_what_a_killed_program_left_half_done(path):
    with run(HOT, path) as process:
        process.wait()
    assert path.with_name("limber.sqlite3-journal").stat().st_size > 0
    reader = Store.open_for_reading(path)
    assert len(reader.session("one").sets) == 1
    reader.close()


def test_two_readers_see_each_set_as_soon_as_it_is_recorded(path):
    store = fill(path)
    readers = [Store.open_for_reading(path) for _ in range(2)]
    for number in range(2, 6):
        store.record_set("0", set_result("a", number=number), START)
        assert [len(reader.session("0").sets) for reader in readers] == [number, number]
    for each in (store, *readers):
        each.close()


def test_a_reader_writes_nothing_and_makes_no_file(path):
    reader = Store.open_for_reading(path)
    assert (reader.sessions(), reader.interrupted(), path.exists()) == ((), None, False)
    reader.close()
    fill(path).close()
    reader = Store.open_for_reading(path)
    with pytest.raises(HistoryError):
        reader.discard("0")
    reader.close()


def test_a_file_held_by_another_program_is_told_as_such(path):
    store = fill(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store._file.db.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(HistoryError, match="used by another program"):
        store.record_set("0", set_result("b"), START)
    other.close()
    store.record_set("0", set_result("b"), START)
    store.close()


@pytest.mark.parametrize("opened", [Store.open, Store.open_for_reading])
def test_a_newer_history_is_refused_and_left_as_it_is(path, opened):
    fill(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    with pytest.raises(HistoryError, match="newer version"):
        opened(path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.glob("limber*")] == ["limber.sqlite3"]


DAMAGES = {
    "no database": lambda raw: b"not a database at all, but long enough to be one" * 100,
    "emptied": lambda raw: b"",
    "cut short": lambda raw: raw[: len(raw) // 2],
    "first page": lambda raw: raw[:16] + b"\xff" * 4080 + raw[4096:],
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_history_is_set_aside_and_the_last_good_copy_put_back(path, damage):
    store = fill(path, sessions=3)
    store.upkeep.back_up(date(2026, 11, 22))
    store.begin(new("later", START + timedelta(days=9)), PLAN)
    store.close()
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    store = Store.open(path)
    assert [each.id for each in store.sessions()][-3:] == ["2", "1", "0"]
    assert "limber.damaged-1.sqlite3" in store.notice
    assert "2026-11-22" in store.notice
    assert path.with_name("limber.damaged-1.sqlite3").read_bytes() == damaged
    store.close()


def test_without_a_good_copy_a_damaged_history_begins_anew(path):
    path.write_bytes(b"nonsense" * 1000)
    (path.parent / "backups").mkdir()
    (path.parent / "backups" / "limber-2026-11-22.sqlite3").write_bytes(b"nonsense")
    store = Store.open(path)
    assert store.sessions() == ()
    assert "begins anew" in store.notice
    store.close()


def test_a_reader_never_moves_a_damaged_file(path):
    path.write_bytes(b"nonsense" * 1000)
    with pytest.raises(DamagedError):
        Store.open_for_reading(path)
    assert [each.name for each in path.parent.glob("limber*")] == ["limber.sqlite3"]


def test_damage_met_on_the_way_is_put_right_at_the_next_opening(path):
    store = fill(path, sessions=60)
    store.upkeep.back_up(date(2026, 11, 22))
    store.close()
    raw = bytearray(path.read_bytes())
    start = (root_page(path, "sets") - 1) * 4096
    raw[start : start + 4096] = b"\xff" * 4096
    path.write_bytes(raw)
    store = Store.open(path)
    assert not store.is_sound()
    store.close()
    store = Store.open(path)
    assert "2026-11-22" in store.notice
    assert len(store.sessions()) == 60
    store.close()
    again = Store.open(path)
    assert again.notice is None
    again.close()


def test_one_copy_is_made_a_day_and_the_newest_are_kept(path):
    store = fill(path)
    folder = path.parent / "backups"
    days = [date(2026, 11, number) for number in range(1, 11)]
    upkeep = Upkeep(path, keep=3)
    assert all(upkeep.look_after(day) for day in days)
    assert sorted(each.name for each in folder.iterdir()) == [
        f"limber-2026-11-{number:02}.sqlite3" for number in (8, 9, 10)
    ]
    newest = backups.daily_copy(folder, path, days[-1])
    made = newest.stat()
    assert upkeep.look_after(days[-1])
    assert newest.stat() == made
    copy = Store.open_for_reading(newest)
    assert copy.sessions() == store.sessions()
    copy.close()
    store.close()


@posix_only
def test_the_files_are_private_to_the_user(path):
    store = fill(path)
    copy = store.upkeep.back_up(date(2026, 11, 22))
    assert [each.stat().st_mode & 0o777 for each in (path, copy)] == [0o600, 0o600]
    store.close()


def test_a_folder_in_the_place_of_the_file_is_told(path):
    path.mkdir()
    with pytest.raises(HistoryError, match="cannot be opened"):
        Store.open(path)
