import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from limber.engine.events import SetStatus
from limber.errors import UserFacingError
from limber.history.errors import DamagedError, HistoryError
from limber.history.models import NewSession, SessionStatus
from limber.history.store import Store
from limber.plan.models import Direction
from tests.fakes.past import pain, set_result
from tests.fakes.plans import hold_dose, plan_of

START = datetime(2026, 11, 20, 7, 30, tzinfo=timezone(timedelta(hours=1)))
PLAN = plan_of(hold_dose(), hold_dose(20.0))
LATER = timedelta(minutes=1)


def new(own="one", started_at=START, **changes):
    return NewSession(
        own, "evening", "Evening", 1, started_at, **{"rehearsal": False, "speed": 1.0, **changes}
    )


@pytest.fixture
def path(tmp_path):
    return tmp_path / "limber.sqlite3"


@pytest.fixture
def store(path):
    opened = Store.open(path)
    yield opened
    opened.close()


def test_a_session_comes_back_as_it_was_written(store):
    store.begin(new(), PLAN)
    result = set_result("a", seconds=9.75, reps=None, rung="a-short")
    store.record_set("one", result, START + LATER)
    store.finish("one", SessionStatus.DONE, START + 2 * LATER)
    found = store.session("one")
    assert (found.started_at, found.ended_at) == (START, START + 2 * LATER)
    assert found.started_at.utcoffset() == timedelta(hours=1)
    assert (found.programme, found.status, found.note) == ("evening", SessionStatus.DONE, None)
    assert [(each.result, each.finished_at) for each in found.sets] == [(result, START + LATER)]
    assert store.sessions() == (found,)


def test_a_set_without_a_side_is_replaced_and_keeps_its_place(store):
    store.begin(new(), PLAN)
    for number in (1, 2):
        store.record_set("one", set_result("a", number=number), START)
    again = set_result("a", number=1, status=SetStatus.PARTIAL, seconds=3.0)
    store.record_set("one", again, START + LATER)
    assert [each.result for each in store.session("one").sets] == [again, set_result("a", number=2)]


def test_each_direction_has_sets_of_its_own_in_the_order_they_were_done(store):
    store.begin(new(), PLAN)
    results = [
        set_result("b", direction=Direction.SECOND),
        set_result("b", direction=Direction.FIRST),
        set_result("a"),
    ]
    for result in results:
        store.record_set("one", result, START)
    assert [each.result for each in store.session("one").sets] == results


def test_the_doses_are_kept_as_they_were_asked_for(store):
    store.begin(new(), PLAN)
    items = store.items("one")
    assert [(item.item, item.exercise_name) for item in items] == [
        (item.id, item.form.name) for item in PLAN.items
    ]
    assert items[1].dose == PLAN.items[1].form.dose


def test_the_items_of_many_sessions_come_at_once(store):
    other = plan_of(hold_dose(99.0))
    store.begin(new("one"), PLAN)
    store.record_set("one", set_result("a"), START)
    store.begin(new("two", START + LATER), other)
    found = store.items_of(["two", "none", "one"])
    assert list(found) == ["two", "none", "one"]
    assert [item.dose for item in found["one"]] == [item.form.dose for item in PLAN.items]
    assert [item.dose for item in found["two"]] == [item.form.dose for item in other.items]
    assert found["none"] == ()
    assert store.items_of([]) == {}


@pytest.mark.parametrize("stored", ["{}", "null", "{", '{"sets": "many"}', "[" * 100_000])
def test_a_stored_dose_that_is_none_is_told(store, path, stored):
    store.begin(new(), PLAN)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE items SET dose = ?", (stored,))
    db.close()
    with pytest.raises(DamagedError):
        store.items("one")


def test_sessions_come_newest_first_and_from_a_day_on(store):
    for number in range(5):
        day = START + timedelta(days=number)
        store.begin(new(str(number), day), PLAN)
        store.record_set(str(number), set_result("a"), day)
    assert [each.id for each in store.sessions()] == ["4", "3", "2", "1", "0"]
    assert [each.id for each in store.sessions(limit=2)] == ["4", "3"]
    assert [each.id for each in store.sessions(since=date(2026, 11, 23))] == ["4", "3"]
    assert all(len(each.sets) == 1 for each in store.sessions(limit=2))


def test_a_session_belongs_to_the_local_day_on_which_it_began(store):
    before_midnight = datetime(2026, 11, 20, 23, 50, tzinfo=timezone(timedelta(hours=-5)))
    store.begin(new(started_at=before_midnight), PLAN)
    assert before_midnight.astimezone(UTC).date() == date(2026, 11, 21)
    assert store.sessions(since=date(2026, 11, 21)) == ()
    assert len(store.sessions(since=date(2026, 11, 20))) == 1


def test_the_hour_that_comes_twice_is_told_apart_by_its_offset(store):
    summer = datetime(2026, 10, 25, 2, 50, tzinfo=timezone(timedelta(hours=2)))
    winter = datetime(2026, 10, 25, 2, 10, tzinfo=timezone(timedelta(hours=1)))
    store.begin(new(started_at=summer), PLAN)
    store.finish("one", SessionStatus.DONE, winter)
    found = store.session("one")
    assert found.ended_at - found.started_at == timedelta(minutes=20)
    assert found.ended_at.isoformat() == winter.isoformat()


def test_scores_are_set_one_by_one_and_taken_away_again(store):
    store.begin(new(), PLAN)
    store.set_scores("one", pain_before=3, note="Stiff.")
    store.set_scores("one", effort=10)
    found = store.session("one")
    assert (found.pain_before, found.effort, found.note) == (3, 10, "Stiff.")
    store.set_scores("one", pain_before=None, note="")
    found = store.session("one")
    assert (found.pain_before, found.effort, found.note) == (None, 10, None)


def test_a_note_that_is_too_long_is_refused_and_half_characters_are_replaced(store):
    store.begin(new(), PLAN)
    store.set_scores("one", note="ä" * 4000)
    with pytest.raises(UserFacingError, match="too long"):
        store.set_scores("one", note="x" * 4001)
    assert store.session("one").note == "ä" * 4000
    store.set_scores("one", note="a\ud800b\0")
    assert store.session("one").note == "a?b"


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_outside_its_scale_is_an_error_of_ours(store, score):
    store.begin(new(), PLAN)
    with pytest.raises(ValueError, match=str(score)):
        store.set_scores("one", pain_after=score)


def test_an_unknown_session_is_an_error_of_ours(store):
    calls = [
        lambda: store.record_set("none", set_result(), START),
        lambda: store.record_pain("none", pain()),
        lambda: store.finish("none", SessionStatus.DONE, START),
        lambda: store.keep_as_partial("none"),
        lambda: store.discard("none"),
        lambda: store.set_scores("none", effort=1),
        lambda: store.session("none"),
    ]
    for call in calls:
        with pytest.raises(KeyError):
            call()


def test_a_killed_session_and_one_ended_early_are_offered_again(store):
    store.begin(new(), PLAN)
    store.record_set("one", set_result("a"), START)
    assert store.interrupted().plan == PLAN
    store.finish("one", SessionStatus.PARTIAL, START + LATER)
    assert store.interrupted().record.status is SessionStatus.PARTIAL
    store.reopen("one")
    assert store.session("one").ended_at is None
    store.finish("one", SessionStatus.DONE, START + LATER)
    assert store.interrupted() is None


def test_a_session_kept_as_it_is_ends_with_its_last_set(store):
    store.begin(new(), PLAN)
    store.record_set("one", set_result("a"), START + LATER)
    store.keep_as_partial("one")
    found = store.session("one")
    assert (found.status, found.ended_at) == (SessionStatus.PARTIAL, START + LATER)
    assert store.interrupted() is None


def test_a_new_session_settles_those_before_it(store):
    store.begin(new("empty"), PLAN)
    store.begin(new("half", START + LATER), PLAN)
    store.record_set("half", set_result("a"), START + 2 * LATER)
    store.begin(new("now", START + 3 * LATER), PLAN)
    assert [(each.id, each.status.value) for each in store.sessions()] == [
        ("now", "running"),
        ("half", "partial"),
    ]
    assert store.interrupted().record.id == "now"


def test_a_changed_plan_is_the_one_that_is_offered(store):
    store.begin(new(), PLAN)
    other = plan_of(hold_dose(5.0))
    store.change_plan("one", other)
    assert store.interrupted().plan == other


def test_a_stored_plan_that_cannot_be_read_is_not_offered(store, path):
    store.begin(new(), PLAN)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE sessions SET plan = '{}'")
    db.close()
    assert store.interrupted() is None


def test_a_discarded_session_takes_its_sets_and_pains_along(store, path):
    store.begin(new(), PLAN)
    store.record_pain("one", pain())
    store.record_set("one", set_result("a"), START)
    store.discard("one")
    db = sqlite3.connect(path)
    assert db.execute(
        "SELECT (SELECT count(*) FROM sets), (SELECT count(*) FROM items),"
        " (SELECT count(*) FROM pains)"
    ).fetchone() == (0, 0, 0)
    db.close()


def _record_many(store):
    for number in range(2, 500):
        store.record_set("one", set_result("a", number=number), START)


def test_a_full_disk_is_told_and_nothing_is_lost(store):
    store.begin(new(), PLAN)
    store.record_set("one", set_result("a"), START)
    pages = next(iter(store._file.db.execute("PRAGMA page_count").fetchone().values()))
    store._file.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(HistoryError, match="The disk is full"):
        _record_many(store)
    before = len(store.session("one").sets)
    assert before >= 1
    store._file.db.execute("PRAGMA max_page_count = 100000")
    store.record_set("one", set_result("b"), START)
    assert len(store.session("one").sets) == before + 1


def test_no_query_walks_through_all_sets(store):
    for statement in (
        "SELECT 1 FROM sets WHERE session = 1 ORDER BY place",
        "SELECT 1 FROM pains WHERE session = 1 ORDER BY place",
        "SELECT seconds FROM sets WHERE exercise = 'a' AND finished_at > '2026'",
        "SELECT 1 FROM sessions ORDER BY started_at DESC LIMIT 50",
        "SELECT 1 FROM sessions WHERE day >= '2026-01-01'",
        "SELECT id FROM sessions WHERE plan IS NOT NULL ORDER BY started_at DESC LIMIT 1",
    ):
        plan = store._file.db.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        detail = str(plan[0]["detail"])
        assert "INDEX" in detail or "PRIMARY KEY" in detail, detail
