"""Copies are made and read beside whoever has the history open, who can write meanwhile."""

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from limber.history import database
from limber.history.errors import HistoryError
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.history.test_opening import root_page
from tests.history.test_store import PLAN, START, new

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "limber.sqlite3"


@pytest.fixture
def store(path):
    with closing(Store.open(path)) as made:
        add(made, "first", 0)
        yield made


def add(store, name, days):
    store.begin(new(name, START + timedelta(days=days)), PLAN)
    store.record_set(name, set_result("a"), START)


def ids(store):
    return sorted(each.id for each in store.sessions())


def elsewhere(work):
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


def files(folder):
    return sorted(each.name for each in folder.rglob("*") if each.is_file())


def test_another_thread_says_what_going_back_would_change(store):
    beside = store.copies.beside
    copy = elsewhere(lambda: beside.back_up(DAY))
    add(store, "later", 3)
    store.set_scores("first", note="Stiff.")
    told = elsewhere(lambda: beside.difference(copy))
    assert told == store.copies.difference(copy)
    assert (told.going.sessions, told.coming.sessions, told.changing.sessions) == (1, 0, 1)
    assert elsewhere(beside.listed) == store.copies.listed()


def test_more_sessions_than_are_looked_at_at_once_are_all_counted(store):
    copy = store.copies.back_up(DAY)
    with store._writing() as db:
        db.execute("CREATE TEMP TABLE one AS SELECT * FROM sessions")
        for number in range(1000):
            db.execute("UPDATE one SET number = NULL, id = ?", (f"copy {number}",))
            db.execute("INSERT INTO sessions SELECT * FROM one")
    assert store.copies.beside.difference(copy).going.sessions == 1000


def test_what_was_prepared_elsewhere_takes_the_place_of_the_history_here(store, tmp_path):
    beside = store.copies.beside
    copy = beside.back_up(DAY)
    add(store, "later", 3)
    prepared = elsewhere(lambda: beside.prepare(copy, NOW))
    assert ids(store) == ["first", "later"]
    kept = store.copies.take(prepared)
    assert ids(store) == ["first"]
    assert files(tmp_path) == sorted([copy.name, kept.name, "limber.sqlite3"])
    store.copies.restore(kept, NOW)
    assert ids(store) == ["first", "later"]


def test_who_gives_up_what_was_prepared_leaves_nothing_of_it(store, tmp_path):
    copy = store.copies.back_up(DAY)
    before = files(tmp_path)
    store.copies.beside.prepare(copy, NOW).give_up()
    assert files(tmp_path) == before


def test_a_bad_copy_is_told_before_anything_is_kept(store, tmp_path):
    copy = store.copies.back_up(DAY)
    copy.write_bytes(b"nonsense" * 1000)
    before = files(tmp_path)
    with pytest.raises(HistoryError, match="damaged"):
        store.copies.beside.prepare(copy, NOW)
    assert files(tmp_path) == before


def test_where_the_history_was_taken_away_nothing_is_begun_anew(store, path, tmp_path):
    copy, beside = store.copies.back_up(DAY), store.copies.beside
    path.rename(tmp_path / "elsewhere")
    for ask in (lambda: beside.difference(copy), lambda: beside.prepare(copy, NOW)):
        with pytest.raises(HistoryError, match="missing"):
            ask()
    assert files(tmp_path) == sorted([copy.name, "elsewhere"])
    assert store.copies.beside is None


def test_where_another_file_has_its_name_only_the_open_one_is_copied(store, path, tmp_path):
    path.rename(tmp_path / "elsewhere")
    Store.open(path).close()
    assert store.copies.beside is None
    assert store.copies.back_up(DAY) is not None
    assert store.copies.newest_daily().sessions == 1


class Interrupted(sqlite3.Connection):
    """A history that somebody else writes after the first few pages of each copy were read."""

    def backup(self, target, *, pages, progress):
        self.times = getattr(self, "times", 0)

        def look(*told):
            progress(*told)
            if self.times < self.most:
                self.times += 1
                with closing(sqlite3.connect(self.path, timeout=0.0)) as other, other:
                    other.execute("INSERT INTO noted VALUES (1)")

        super().backup(target, pages=pages, progress=look)


@pytest.fixture
def interrupted(store, path):
    with store._writing() as db:
        db.execute("CREATE TABLE noted (number INTEGER)")
        db.execute("CREATE TABLE ballast AS SELECT zeroblob(4000000) AS bytes")
    made = sqlite3.connect(path, isolation_level=None, factory=Interrupted)
    database.prepare(made)
    made.path = path
    with closing(made):
        yield made


def test_whoever_writes_while_a_copy_is_made_does_not_wait_and_is_in_it(interrupted, tmp_path):
    interrupted.most = 1
    copy = tmp_path / "copy.sqlite3"
    assert database.write_copy(interrupted, copy)
    assert interrupted.times == 1
    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("SELECT count(*) FROM noted").fetchone() == (1,)
        assert copied.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("table", ["items", "sets", "sessions"])
def test_a_damaged_table_is_noted_and_not_copied(store, path, tmp_path, table):
    place = root_page(path, table)
    with path.open("r+b") as file:
        file.seek((place - 1) * 4096)
        file.write(b"\xa5" * 4096)
    assert store.copies.beside.back_up(DAY) is None
    assert files(tmp_path) == ["limber.sqlite3", "limber.sqlite3.doubtful"]


def test_two_copies_of_a_day_can_be_made_at_once(store, path, tmp_path):
    beside = store.copies.beside
    with ThreadPoolExecutor(4) as pool:
        made = [pool.submit(beside.back_up, DAY) for _ in range(8)]
        (copy,) = {each.result() for each in made}
    assert files(tmp_path) == sorted([copy.name, "limber.sqlite3"])
    assert store.copies.newest_daily().sessions == 1


def test_a_copy_that_was_never_finished_goes_when_nobody_can_be_making_it(store, tmp_path):
    copy = store.copies.back_up(DAY)
    old, new_one = (copy.with_name(f"{copy.name}.{number}.part") for number in (1, 2))
    for part in (old, new_one):
        part.write_bytes(b"half")
    os.utime(old, (copy.stat().st_mtime - 4000,) * 2)
    store.copies.back_up(DAY)
    assert (old.exists(), new_one.exists()) == (False, True)
