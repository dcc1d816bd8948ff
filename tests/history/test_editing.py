"""Sessions corrected, written by hand, deleted and brought back."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from limber.engine.events import SetStatus
from limber.history.corrections import Correction
from limber.history.deleted import KEPT_DAYS
from limber.history.editing import planned_sets
from limber.history.errors import HistoryError
from limber.history.models import SessionStatus
from limber.history.store import Store
from tests.fakes.past import pain, set_result
from tests.history.test_store import PLAN, START, new

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
NOW = START + 3 * DAY
FIRST, SECOND = set_result("a", number=1), set_result("a", number=2)


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "limber.sqlite3")
    yield opened
    opened.close()


def add(store, own="one", status=SessionStatus.DONE, began=START):
    """A session of ten minutes with two sets and a pain."""
    store.begin(replace(new(own), started_at=began), PLAN)
    store.record_set(own, FIRST, began + MINUTE)
    store.record_set(own, SECOND, began + 2 * MINUTE)
    store.record_pain(own, pain(4, felt_at=began + MINUTE))
    store.finish(own, status, began + 10 * MINUTE)
    return store.session(own)


def as_it_was(record, **changes):
    """The correction that changes nothing but what is named."""
    values = Correction(
        started_at=record.started_at,
        length_seconds=(record.ended_at - record.started_at).total_seconds(),
        status=record.status,
        session_of_day=record.session_of_day,
        sets=tuple(each.result for each in record.sets),
        pain_before=record.pain_before,
        pain_after=record.pain_after,
        effort=record.effort,
        note=record.note,
    )
    return replace(values, **changes)


def test_a_correction_that_says_the_same_leaves_all_but_the_time_of_the_change(store):
    before = add(store)
    store.editing.correct("one", as_it_was(before), NOW)
    after = store.session("one")
    assert after.changed_at == NOW
    assert replace(after, changed_at=None) == before


def test_all_that_was_said_of_a_session_can_be_corrected(store):
    before = add(store)
    less = replace(FIRST, status=SetStatus.PARTIAL, seconds=12.0)
    corrected = as_it_was(
        before,
        length_seconds=900.0,
        status=SessionStatus.PARTIAL,
        session_of_day=2,
        sets=(less,),
        pain_before=0,
        pain_after=10,
        effort=5,
        note="Hüfte zog — 痛み",
    )
    store.editing.correct("one", corrected, NOW)
    after = store.session("one")
    assert after.ended_at == START + 15 * MINUTE
    assert (after.status, after.session_of_day) == (SessionStatus.PARTIAL, 2)
    assert [each.result for each in after.sets] == [less]
    assert (after.pain_before, after.pain_after, after.effort) == (0, 10, 5)
    assert after.note == "Hüfte zog — 痛み"


def test_a_session_that_is_moved_takes_its_sets_and_pains_along(store):
    before = add(store)
    store.editing.correct("one", as_it_was(before, started_at=START - DAY), NOW)
    after = store.session("one")
    day = (START - DAY).date()
    assert [each.id for each in store.review.days(day, day)] == ["one"]
    assert [each.finished_at for each in after.sets] == [
        each.finished_at - DAY for each in before.sets
    ]
    assert after.pains[0].felt_at == before.pains[0].felt_at - DAY


def test_a_set_that_is_added_ends_with_the_one_before_it(store):
    before = add(store)
    sets = (FIRST, SECOND, replace(SECOND, set=3))
    store.editing.correct("one", as_it_was(before, sets=sets), NOW)
    ends = [each.finished_at for each in store.session("one").sets]
    assert ends == [START + MINUTE, START + 2 * MINUTE, START + 2 * MINUTE]


def test_a_correction_is_taken_back_whole(store):
    before = add(store)
    token = store.editing.correct("one", as_it_was(before, sets=(SECOND,), note="no"), NOW)
    store.editing.put_back(token)
    assert store.session("one") == before


def test_a_session_that_can_be_resumed_stays_so_until_it_is_said_to_be_done(store):
    before = add(store, status=SessionStatus.PARTIAL)
    store.editing.correct("one", as_it_was(before, sets=(FIRST,)), NOW)
    (kept,) = store.interrupted().record.sets
    assert kept.result == FIRST
    store.editing.correct("one", as_it_was(before, status=SessionStatus.DONE), NOW)
    assert store.interrupted() is None


@pytest.mark.parametrize("change", ["correct", "delete"])
def test_a_session_that_is_still_open_is_left_alone_and_says_so(store, change):
    record = add(store)
    store.begin(new("open"), PLAN)
    store.record_set("open", FIRST, START + MINUTE)
    ways = {
        "correct": lambda: store.editing.correct("open", as_it_was(record), NOW),
        "delete": lambda: store.deleted.delete("open", NOW),
    }
    with pytest.raises(HistoryError, match="still open"):
        ways[change]()
    assert store.session("open").changed_at is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"started_at": NOW + MINUTE}, "begins in the future"),
        ({"started_at": NOW - MINUTE}, "ends in the future"),
        ({"length_seconds": -1.0}, "that length"),
        ({"length_seconds": 90_000.0}, "that length"),
        ({"effort": 11}, "from 0 to 10"),
        ({"pain_after": -1}, "from 0 to 10"),
        ({"note": "x" * 4001}, "too long"),
        ({"sets": (replace(FIRST, reps=1001),)}, "too many repetitions"),
        ({"sets": (replace(FIRST, seconds=40_000.0),)}, "lasts too long"),
    ],
)
def test_what_cannot_have_been_is_refused_in_words(store, changes, words):
    before = add(store)
    with pytest.raises(HistoryError, match=words):
        store.editing.correct("one", as_it_was(before, **changes), NOW)
    assert store.session("one") == before


def test_a_session_without_anything_done_is_refused_unless_it_hurt(store):
    skipped = (replace(FIRST, status=SetStatus.SKIPPED),)
    with pytest.raises(HistoryError, match="No set"):
        store.editing.add(PLAN, as_it_was(add(store), sets=skipped), NOW)
    store.editing.correct("one", as_it_was(store.session("one"), sets=skipped), NOW)
    assert not store.session("one").has_work


def test_a_session_written_by_hand_has_the_sets_of_its_plan_in_its_time(store):
    sets = planned_sets(PLAN)
    written = Correction(START, 600.0, SessionStatus.DONE, 1, sets, note="at the gym")
    own = store.editing.add(PLAN, written, NOW)
    found = store.session(own)
    assert (found.by_hand, found.rehearsal, found.changed_at) == (True, False, NOW)
    assert (found.programme_name, found.note) == (PLAN.programme_name, "at the gym")
    assert tuple(each.result for each in found.sets) == sets
    assert {each.result.status for each in found.sets} == {SetStatus.DONE}
    assert found.sets[-1].finished_at == found.ended_at == START + 10 * MINUTE
    assert store.items(own)[0].item == PLAN.items[0].id
    assert store.interrupted() is None


def test_a_deleted_session_comes_back_as_it_was(store):
    before = add(store)
    items = store.items("one")
    store.deleted.delete("one", NOW)
    assert store.sessions() == ()
    (deleted,) = store.deleted.all()
    assert (deleted.id, deleted.started_at, deleted.deleted_at) == ("one", START, NOW)
    assert deleted.programme_name == before.programme_name
    store.deleted.bring_back("one")
    assert store.deleted.all() == ()
    assert (store.session("one"), store.items("one")) == (before, items)


def test_what_was_interrupted_is_not_resumed_when_another_began_since(store):
    add(store, status=SessionStatus.PARTIAL)
    store.deleted.delete("one", NOW)
    store.deleted.bring_back("one")
    assert store.interrupted() is not None
    store.deleted.delete("one", NOW)
    add(store, "two", began=START + DAY)
    store.deleted.bring_back("one")
    assert store.interrupted() is None


def test_what_is_not_deleted_cannot_be_brought_back(store):
    with pytest.raises(KeyError):
        store.deleted.bring_back("one")
    with pytest.raises(KeyError):
        store.deleted.delete("one", NOW)


def test_deleted_sessions_are_kept_for_thirty_days(tmp_path):
    with closing(Store.open(tmp_path / "limber.sqlite3")) as store:
        add(store)
        store.deleted.delete("one", NOW)
        assert store.deleted.purge(NOW + KEPT_DAYS * DAY) == 0
        assert store.deleted.purge(NOW + KEPT_DAYS * DAY + MINUTE) == 1
        assert store.deleted.all() == ()
