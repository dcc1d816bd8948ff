"""The window hears of what is changed beside it."""

import sqlite3
from contextlib import closing

import pytest

from limber.ui.history_watch import HistoryWatch
from tests.history.exchange.documents import Machine, document, session
from tests.history.test_store import PLAN, new


@pytest.fixture
def watch(tmp_path, store, qapp):
    return HistoryWatch(store, tmp_path / "limber.sqlite3", settled_after_ms=20)


def test_an_import_beside_the_window_is_heard_of(qtbot, watch, store, tmp_path):
    before = store.changes
    with qtbot.waitSignal(watch.changed):
        Machine(tmp_path).take_in(document(session()))
    assert store.changes > before
    with qtbot.waitSignal(watch.changed):
        Machine(tmp_path).exchange.undo()


def test_who_is_still_writing_is_waited_for_without_holding_up_the_window(qtbot, watch, tmp_path):
    journal = tmp_path / "limber.sqlite3-journal"
    with closing(sqlite3.connect(tmp_path / "limber.sqlite3", isolation_level=None)) as other:
        other.execute("PRAGMA synchronous = OFF")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE more (a)")
        assert journal.exists()
        with qtbot.assertNotEmitted(watch.changed, wait=150):
            (tmp_path / "limber.sqlite3").touch()
        with qtbot.waitSignal(watch.changed):
            other.execute("COMMIT")


def test_what_is_written_here_is_no_news(qtbot, watch, store):
    with qtbot.assertNotEmitted(watch.changed, wait=100):
        store.begin(new("one"), PLAN)
