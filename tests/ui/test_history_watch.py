"""The window hears of what is changed beside it."""

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


def test_what_is_written_here_is_no_news(qtbot, watch, store):
    with qtbot.assertNotEmitted(watch.changed, wait=100):
        store.begin(new("one"), PLAN)
