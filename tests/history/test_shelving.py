"""A session taken out of the tables and put back."""

import json
from contextlib import closing
from datetime import timedelta

import pytest

from limber.catalogue.models import Side
from limber.history import database, shelving
from limber.history.models import SessionStatus
from limber.history.store import Store
from tests.fakes.past import pain, set_result
from tests.history.test_store import PLAN, START, new

MINUTE = timedelta(minutes=1)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "limber.sqlite3"
    with closing(Store.open(path)) as store:
        for own in ("kept", "taken"):
            store.begin(new(own), PLAN)
            store.record_set(own, set_result("a", side=Side.LEFT, rung="a"), START + MINUTE)
            store.record_pain(own, pain(4, felt_at=START + MINUTE))
            store.set_scores(own, pain_after=3, note="Hüfte, links „zog“\n痛み")
            store.finish(own, SessionStatus.PARTIAL, START + 2 * MINUTE)
    return path


def everything(path):
    """All that the history says, by session."""
    with closing(Store.open_for_reading(path)) as store:
        ids = [each.id for each in store.sessions()]
        return {own: (store.session(own), store.items(own)) for own in ids}


def changed(path, change):
    with closing(database.connect(str(path), 0.0)) as db, database.transaction(db, "IMMEDIATE"):
        return change(db)


def test_a_session_comes_back_as_it_was_with_all_that_is_its_own(path):
    before = everything(path)
    shelved = changed(path, lambda db: shelving.shelve(db, "taken"))
    assert everything(path) == before
    changed(path, lambda db: db.execute("DELETE FROM sessions WHERE id = 'taken'"))
    assert set(everything(path)) == {"kept"}
    changed(path, lambda db: shelving.unshelve(db, shelved))
    assert everything(path) == before


def test_a_session_that_is_put_back_over_itself_is_there_once(path):
    before = everything(path)
    shelved = changed(path, lambda db: shelving.shelve(db, "taken"))
    changed(path, lambda db: db.execute("UPDATE sessions SET note = NULL"))
    changed(path, lambda db: shelving.unshelve(db, shelved))
    after = everything(path)
    assert after["taken"] == before["taken"]
    assert after["kept"][0].note is None


def test_an_interrupted_session_can_still_be_taken_up_when_it_comes_back(path):
    shelved = changed(path, lambda db: shelving.shelve(db, "taken"))
    changed(path, lambda db: shelving.unshelve(db, shelved))
    with closing(Store.open(path)) as store:
        assert store.interrupted().record.id == "taken"


def test_what_was_shelved_before_a_column_was_there_has_its_default(path):
    rows = json.loads(changed(path, lambda db: shelving.shelve(db, "taken")))
    del rows["sessions"][0]["by_hand"], rows["sessions"][0]["changed_at"]
    changed(path, lambda db: shelving.unshelve(db, json.dumps(rows)))
    assert set(everything(path)) == {"kept", "taken"}


def test_a_session_that_is_not_there_cannot_be_shelved(path):
    with pytest.raises(KeyError, match="nobody"):
        changed(path, lambda db: shelving.shelve(db, "nobody"))
