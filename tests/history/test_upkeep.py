"""A history is looked after from any thread, beside whoever has it open."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date

import pytest

from limber.history.errors import HistoryError
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.history.test_store import PLAN, START, new

DAY = date(2026, 11, 21)


@pytest.fixture
def store(tmp_path):
    with closing(Store.open(tmp_path / "limber.sqlite3")) as made:
        made.begin(new(), PLAN)
        yield made


def elsewhere(work):
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


def test_another_thread_makes_the_days_copy_and_the_session_goes_on(store, tmp_path):
    assert elsewhere(lambda: store.upkeep.look_after(DAY))
    store.record_set("one", set_result("a"), START)
    (copy,) = (tmp_path / "backups").iterdir()
    with closing(Store.open_for_reading(copy)) as copied:
        assert [each.id for each in copied.sessions()] == ["one"]
        assert copied.session("one").sets == ()


def test_a_day_that_has_its_copy_keeps_it(store, tmp_path):
    store.upkeep.look_after(DAY)
    (copy,) = (tmp_path / "backups").iterdir()
    before = copy.stat()
    store.record_set("one", set_result("a"), START)
    assert store.upkeep.look_after(DAY)
    assert copy.stat() == before


def test_a_file_that_was_taken_away_is_not_made_anew(store, tmp_path):
    path = tmp_path / "limber.sqlite3"
    path.unlink()
    assert store.upkeep.look_after(DAY)
    with pytest.raises(HistoryError, match="missing"):
        store.upkeep.back_up(DAY)
    assert not path.exists()
    assert not (tmp_path / "backups").exists()
