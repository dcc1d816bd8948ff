import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from limber.catalogue.models import Side
from limber.engine.events import SetStatus
from limber.history.errors import HistoryError
from limber.history.migrations import STEPS
from limber.history.models import SessionStatus
from limber.history.store import Store
from tests.fakes.past import pain, set_result
from tests.history.test_opening import fill
from tests.history.test_store import PLAN, START

FURTHER = (*STEPS, "ALTER TABLE sessions ADD COLUMN mood TEXT;\nUPDATE sessions SET mood = 'calm'")
BROKEN = (*STEPS, "ALTER TABLE sessions ADD COLUMN mood TEXT;\nUPDATE nowhere SET mood = 'calm'")

NEWEST = len(STEPS)
OLD = Path(__file__).parent / "old"
"""Histories as older programs wrote them, one of each version; never made anew."""
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


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
    copy = path.parent / "backups" / f"limber-before-version-{NEWEST + 1}.sqlite3"
    assert (version(path), version(copy)) == (NEWEST + 1, NEWEST)
    copied = Store.open_for_reading(copy)
    assert copied.sessions() == expected
    copied.close()


def test_a_step_that_fails_leaves_the_history_as_it_was(path):
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        Store.open(path, steps=BROKEN)
    assert version(path) == NEWEST
    store = Store.open(path)
    assert len(store.sessions()) == 3
    store.close()


def test_a_reader_does_not_bring_a_history_up_to_date(path):
    with pytest.raises(HistoryError, match="older version"):
        Store.open_for_reading(path, steps=FURTHER)
    assert version(path) == NEWEST


def test_an_older_program_refuses_what_a_newer_one_wrote(path):
    Store.open(path, steps=FURTHER).close()
    with pytest.raises(HistoryError, match="newer version"):
        Store.open(path)
    assert version(path) == NEWEST + 1


@pytest.fixture
def old_path(tmp_path):
    path = tmp_path / "limber.sqlite3"
    shutil.copyfile(OLD / "version-1.sqlite3", path)
    return path


@pytest.fixture
def brought_up(old_path):
    store = Store.open(old_path)
    yield store
    store.close()


def test_there_is_an_old_history_of_every_version():
    names = {f"version-{number}.sqlite3" for number in range(1, NEWEST + 1)}
    assert {file.name for file in OLD.glob("*.sqlite3")} == names
    assert all(version(OLD / name) == int(name[8:-8]) for name in names)


def test_the_sessions_of_version_1_survive_with_their_sets(brought_up):
    assert brought_up.notice is None
    stopped, rehearsed, first = brought_up.sessions()
    assert [each.id for each in (stopped, rehearsed, first)] == ["stopped", "rehearsed", "first"]
    assert (first.started_at, first.ended_at) == (START, START + 4 * MINUTE)
    assert (first.pain_before, first.pain_after, first.effort) == (3, 0, 10)
    assert (first.status, first.note) == (SessionStatus.DONE, "Stiff.\nThen fine.")
    name = "Clamshell — “hold”"
    assert [(each.result, each.finished_at - START) for each in first.sets] == [
        (set_result("a", side=Side.LEFT, name=name), MINUTE),
        (
            set_result("a", side=Side.RIGHT, name=name, status=SetStatus.SKIPPED, seconds=0.0),
            2 * MINUTE,
        ),
        (set_result("b", reps=7, target_reps=8, seconds=41.25), 3 * MINUTE),
    ]
    assert (rehearsed.rehearsal, rehearsed.speed, len(rehearsed.sets)) == (True, 20.0, 1)
    assert (stopped.status, stopped.started_at) == (SessionStatus.PARTIAL, START + 2 * DAY)


def test_what_version_1_did_not_know_is_empty(brought_up):
    found = brought_up.sessions()
    assert {each.result.rung for session in found for each in session.sets} == {None}
    assert {(session.flare, session.pains) for session in found} == {(False, ())}
    assert (brought_up.choices(), brought_up.proposals()) == ((), ())


def test_the_items_and_the_plan_of_version_1_survive(brought_up):
    doses = [(item.id, item.form.dose) for item in PLAN.items]
    asked = brought_up.items_of(["first", "rehearsed", "stopped"])
    assert [[(item.item, item.dose) for item in items] for items in asked.values()] == [doses] * 3
    assert brought_up.interrupted().plan.items == PLAN.items


def test_a_session_of_version_1_goes_on_in_the_tables_of_today(brought_up):
    brought_up.reopen("stopped")
    brought_up.record_pain("stopped", pain(4))
    brought_up.record_set("stopped", set_result("a", rung="a"), START + 3 * DAY)
    found = brought_up.session("stopped")
    assert (found.pains, found.sets[0].result.rung) == ((pain(4),), "a")


def test_the_copy_of_version_1_is_kept_as_it_was(old_path, brought_up):
    copy = old_path.parent / "backups" / f"limber-before-version-{NEWEST}.sqlite3"
    assert (version(old_path), version(copy)) == (NEWEST, 1)
    tables = "SELECT sql FROM sqlite_schema ORDER BY name"
    kept, original = sqlite3.connect(copy), sqlite3.connect(OLD / "version-1.sqlite3")
    assert kept.execute(tables).fetchall() == original.execute(tables).fetchall()
    kept.close()
    original.close()


def test_a_table_brought_up_to_date_is_like_a_new_one(brought_up, tmp_path):
    new = Store.open(tmp_path / "new.sqlite3")
    tables = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    assert brought_up._file.db.execute(tables).fetchall() == new._file.db.execute(tables).fetchall()
    new.close()
