import sqlite3

import pytest

from limber.history.errors import HistoryError
from limber.history.migrations import STEPS
from limber.history.store import Store
from tests.history.test_opening import fill

FURTHER = (*STEPS, "ALTER TABLE sessions ADD COLUMN mood TEXT;\nUPDATE sessions SET mood = 'calm'")
BROKEN = (*STEPS, "ALTER TABLE sessions ADD COLUMN mood TEXT;\nUPDATE nowhere SET mood = 'calm'")


@pytest.fixture
def path(tmp_path):
    store = fill(tmp_path / "limber.sqlite3", sessions=3)
    store.close()
    return tmp_path / "limber.sqlite3"


def version(path):
    db = sqlite3.connect(path)
    found = db.execute("PRAGMA user_version").fetchone()[0]
    db.close()
    return found


def test_an_older_history_is_brought_up_to_date_after_a_copy_was_made(path):
    before = Store.open_for_reading(path)
    expected = before.sessions()
    before.close()
    store = Store.open(path, steps=FURTHER)
    assert store.sessions() == expected
    assert store.notice is None
    store.close()
    copy = path.parent / "backups" / "limber-before-version-2.sqlite3"
    assert (version(path), version(copy)) == (2, 1)
    copied = Store.open_for_reading(copy)
    assert copied.sessions() == expected
    copied.close()


def test_a_step_that_fails_leaves_the_history_as_it_was(path):
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        Store.open(path, steps=BROKEN)
    assert version(path) == 1
    store = Store.open(path)
    assert len(store.sessions()) == 3
    store.close()


def test_a_reader_does_not_bring_a_history_up_to_date(path):
    with pytest.raises(HistoryError, match="older version"):
        Store.open_for_reading(path, steps=FURTHER)
    assert version(path) == 1


def test_an_older_program_refuses_what_a_newer_one_wrote(path):
    Store.open(path, steps=FURTHER).close()
    with pytest.raises(HistoryError, match="newer version"):
        Store.open(path)
    assert version(path) == 2
