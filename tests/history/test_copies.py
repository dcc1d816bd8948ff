import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from limber.history.copies import Days, Difference, Why
from limber.history.errors import HistoryError
from limber.history.migrations import STEPS
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.history.test_migrations import OLD
from tests.history.test_opening import fill, root_page
from tests.history.test_store import PLAN, START, new

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 30, 15, tzinfo=UTC)
NONE = Days()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "limber.sqlite3"


@pytest.fixture
def store(path):
    opened = fill(path, sessions=3)
    yield opened
    opened.close()


@pytest.fixture
def folder(path):
    return path.parent / "backups"


def add(store, name, days):
    store.begin(new(name, START + timedelta(days=days)), PLAN)
    store.record_set(name, set_result("a", name="Käfer — 蹲"), START)


def ids(store):
    return [each.id for each in store.sessions()]


def rows(path):
    """Everything that lies in a database, table by table."""
    with closing(sqlite3.connect(path)) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE rootpage")]
        tables = [name for name in names if not name.startswith(("sqlite_", "sessions_", "sets_"))]
        return {
            name: sorted(map(repr, db.execute(f"SELECT * FROM {name}").fetchall()))  # noqa: S608
            for name in tables
            if not name.endswith(("_by_time", "_by_day"))
        }


def test_a_copy_is_listed_with_what_lies_in_it(store, folder):
    assert store.copies.listed() == ()
    path = store.upkeep.back_up(TODAY)
    (copy,) = store.copies.listed()
    assert (copy.path, copy.why, copy.sessions) == (path, Why.DAILY, 3)
    assert copy.last_day == (START + timedelta(days=2)).date()
    assert copy.size_bytes == path.stat().st_size
    assert copy.is_readable
    assert store.copies.newest_daily() == copy


def test_the_copies_are_listed_newest_first_and_the_bad_ones_too(store, folder):
    older = store.upkeep.back_up(TODAY)
    bad = folder / "limber-2026-11-23.sqlite3"
    bad.write_bytes(b"nonsense" * 1000)
    os.utime(older, (1, 1))
    assert [(each.path, each.is_readable) for each in store.copies.listed()] == [
        (bad, False),
        (older, True),
    ]


def test_the_difference_counts_what_goes_comes_and_changes(store, folder):
    copy = store.upkeep.back_up(TODAY)
    assert store.copies.difference(copy) == Difference(NONE, NONE, NONE)
    store.discard("0")
    store.set_scores("1", note="Stiff.")
    add(store, "3", 3)
    add(store, "4", 4)
    first, second = (START + timedelta(days=number) for number in (0, 1))
    assert store.copies.difference(copy) == Difference(
        going=Days(2, (START + timedelta(days=3)).date(), (START + timedelta(days=4)).date()),
        coming=Days(1, first.date(), first.date()),
        # The session that lay interrupted was settled when the next one began.
        changing=Days(2, second.date(), (START + timedelta(days=2)).date()),
    )


def test_a_copy_takes_the_place_of_the_history_and_what_was_is_kept(store, path, folder):
    copy = store.upkeep.back_up(TODAY)
    copied = rows(copy)
    add(store, "later", 9)
    was, changes = rows(path), store.changes
    kept = store.copies.restore(copy, NOW)
    assert ids(store) == ["2", "1", "0"]
    assert store.changes > changes
    assert rows(path) == copied
    assert kept.name == "limber-before-restore-2026-11-22-093015.sqlite3"
    assert rows(kept) == was
    assert store.copies.left_behind().path == kept
    add(store, "after", 10)
    assert ids(store)[0] == "after"


def test_restoring_can_be_taken_back(store, path, folder):
    copy = store.upkeep.back_up(TODAY)
    add(store, "later", 9)
    was = rows(path)
    kept = store.copies.restore(copy, NOW)
    store.copies.restore(kept, NOW + timedelta(seconds=5))
    assert rows(path) == was


def test_the_restored_history_is_there_when_it_is_opened_again(store, path, folder):
    copy = store.upkeep.back_up(TODAY)
    add(store, "later", 9)
    store.copies.restore(copy, NOW)
    again = Store.open(path, thorough=True)
    assert (ids(again), again.notice) == (["2", "1", "0"], None)
    again.close()


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_a_copy_of_an_older_version_is_brought_up_to_date_and_stays_as_it_is(
    store, tmp_path, version
):
    copy = tmp_path / "old.sqlite3"
    shutil.copyfile(OLD / f"version-{version}.sqlite3", copy)
    raw = copy.read_bytes()
    store.copies.restore(copy, NOW)
    assert {"first", "erste"} & set(ids(store))
    assert copy.read_bytes() == raw


def damaged(copy):
    raw = bytearray(copy.read_bytes())
    start = (root_page(copy, "sets") - 1) * 4096
    raw[start : start + 4096] = b"\xff" * 4096
    copy.write_bytes(raw)


def newer(copy):
    with closing(sqlite3.connect(copy)) as db:
        db.execute("PRAGMA user_version = 99")


def of_another_program(copy):
    copy.unlink()
    with closing(sqlite3.connect(copy)) as db:
        db.execute("CREATE TABLE bookmarks (url)")


BAD = {
    "a damaged page": damaged,
    "cut short": lambda copy: copy.write_bytes(copy.read_bytes()[:9000]),
    "empty": lambda copy: copy.write_bytes(b""),
    "a picture": lambda copy: copy.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 9000),
    "of another program": of_another_program,
    "newer": newer,
    "gone": lambda copy: copy.unlink(),
    "a folder": lambda copy: (copy.unlink(), copy.mkdir()),
}


@pytest.mark.parametrize("make_bad", BAD.values(), ids=BAD)
def test_a_bad_copy_is_told_and_changes_nothing(store, path, folder, make_bad):
    copy = store.upkeep.back_up(TODAY)
    make_bad(copy)
    before, there = rows(path), sorted(each.name for each in folder.iterdir())
    with pytest.raises(HistoryError):
        store.copies.difference(copy)
    with pytest.raises(HistoryError) as told:
        store.copies.restore(copy, NOW)
    assert str(told.value).endswith(".")
    assert rows(path) == before
    assert sorted(each.name for each in folder.iterdir()) == there
    assert [each.name for each in path.parent.glob("*.restored*")] == []
    assert ids(store) == ["2", "1", "0"]


def test_while_another_program_has_the_history_nothing_is_restored(store, path, folder):
    copy = store.upkeep.back_up(TODAY)
    add(store, "later", 9)
    store._file.db.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HistoryError, match="another program"):
        store.copies.restore(copy, NOW)
    other.close()
    assert ids(store)[0] == "later"
    store.copies.restore(copy, NOW)
    assert ids(store)[0] == "2"


def test_seven_of_what_was_replaced_are_kept(store, folder):
    copy = store.upkeep.back_up(TODAY)
    kept = [store.copies.restore(copy, NOW + timedelta(seconds=n)) for n in range(9)]
    assert [each.exists() for each in kept] == [False] * 2 + [True] * 7
    assert copy.exists()


def test_a_copy_that_does_not_fit_on_the_disk_leaves_nothing_behind(store, folder, tmp_path):
    folder.write_text("no folder")
    with pytest.raises(HistoryError):
        store.upkeep.back_up(TODAY)
    assert [each.name for each in tmp_path.iterdir() if "part" in each.name] == []
