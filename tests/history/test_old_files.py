"""A file that each published version wrote is opened by this one, whole or not at all."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from limber.history.export import session_json
from limber.history.store import Store
from tests.fakes.power_cut import Chance, Disk
from tests.fakes.recorded_disk import RecordedDisk
from tests.history.test_migrations import BROKEN, NEWEST, OLD, version
from tests.history.test_power_cuts import contents

VERSIONS = range(1, NEWEST + 1)
OLDER = range(1, NEWEST)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "limber.sqlite3"
    path.parent.mkdir()
    return path


@pytest.fixture(params=VERSIONS)
def old(request, path):
    """A history as a published version left it, and that version."""
    shutil.copyfile(OLD / f"version-{request.param}.sqlite3", path)
    return request.param


def tables(path):
    """By table its columns and rows."""
    with closing(sqlite3.connect(path)) as db:
        names = [n for (n,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {}
        for name in names:
            cursor = db.execute(f"SELECT * FROM {name}")  # noqa: S608 - a name of the test's own file
            columns = [column[0] for column in cursor.description]
            found[name] = [dict(zip(columns, row, strict=True)) for row in cursor]
        return found


def keeps(found, expected):
    """Whether everything expected is there; what is found may have more names."""
    match expected:
        case dict():
            return isinstance(found, dict) and all(
                name in found and keeps(found[name], value) for name, value in expected.items()
            )
        case list():
            return len(found) == len(expected) and all(map(keeps, found, expected))
        case _:
            return found == expected


def test_every_table_of_an_old_file_has_rows_and_there_are_words_that_are_not_ascii(old, path):
    found = tables(path)
    assert all(found.values())
    assert not repr(found).isascii()


def test_an_old_file_keeps_every_row_of_every_table(old, path):
    before = tables(path)
    Store.open(path).close()
    assert version(path) == NEWEST
    after = tables(path)
    assert set(before) <= set(after)
    for name, rows in before.items():
        assert keeps(after[name], rows), name


def test_the_history_of_an_old_file_is_told_as_it_was(old, path):
    with closing(Store.open(path)) as store:
        told = {"sessions": list(map(session_json, store.sessions()))}
    expected = json.loads((OLD / f"version-{old}.json").read_text(encoding="utf-8"))
    assert keeps(json.loads(json.dumps(told)), expected)


def test_an_old_file_is_sound_and_like_a_new_one_afterwards(old, path, tmp_path):
    Store.open(path).close()
    Store.open(tmp_path / "new.sqlite3").close()
    schema = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    with (
        closing(sqlite3.connect(path)) as db,
        closing(sqlite3.connect(tmp_path / "new.sqlite3")) as new,
    ):
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute(schema).fetchall() == new.execute(schema).fetchall()


@pytest.mark.parametrize("old", OLDER, indirect=True)
def test_an_older_file_is_copied_as_it_was_before_it_is_changed(old, path):
    before = tables(path)
    Store.open(path).close()
    (copy,) = (path.parent / "backups").iterdir()
    assert copy.name == f"limber-before-version-{NEWEST}.sqlite3"
    assert (version(copy), tables(copy)) == (old, before)


def test_a_failure_in_the_middle_of_a_migration_leaves_the_file_as_it_was(old, path):
    before = path.read_bytes()
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        Store.open(path, steps=BROKEN)
    assert path.read_bytes() == before
    assert not path.with_name("limber.sqlite3-journal").exists()


@pytest.mark.parametrize("old", OLDER, indirect=True)
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_power_cut_in_a_migration_leaves_the_old_file_or_the_new_one(old, path, tmp_path, share):
    try:
        disk = RecordedDisk()
    except (AttributeError, OSError):
        pytest.skip("the library of Python's sqlite3 cannot be reached")
    before, rows = contents(path.parent), tables(path)
    with disk.recording():
        Store.open(path).close()
    asked = [each for each in disk.asked if getattr(each, "name", "").startswith("limber.sqlite3")]
    now = Disk(before)
    for number, each in enumerate(asked):
        now.do(each)
        left = tmp_path / str(number) / "limber.sqlite3"
        now.cut(left.parent, Chance(share, number))
        found = tables(left)
        assert version(left) in (old, NEWEST)
        assert all(keeps(found[name], rows[name]) for name in rows)
        if version(left) == old:
            assert found == rows
