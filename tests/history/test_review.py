"""What is counted where it is stored."""

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

import pytest

from limber.catalogue.models import Side
from limber.engine.events import SetStatus
from limber.history import queries, review
from limber.history.models import NewSession, SessionStatus, Wanted
from limber.history.review import SessionKind
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.fakes.plans import hold_dose, plan_of

PLAN = plan_of(hold_dose())
ZONE = timezone(timedelta(hours=1))
START = datetime(2026, 11, 2, 23, 50, tzinfo=ZONE)
"""Ten minutes before midnight."""
DAY = START.date()
ALWAYS = (date(2000, 1, 1), date(2100, 1, 1))
MINUTE = timedelta(minutes=1)


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "limber.sqlite3")
    yield opened
    opened.close()


def add(
    store: Store,
    own: str,
    *results,
    day: int = 0,
    minutes: int = 20,
    apart: timedelta = MINUTE,
    status: SessionStatus = SessionStatus.DONE,
    **changes,
) -> str:
    """A session that lasted so long, with its sets each so long after the one before."""
    began = START + timedelta(days=day)
    values = {"programme": "home", "programme_name": "Home", "session_of_day": 1, **changes}
    fixed = {"rehearsal": False, "speed": 1.0}
    store.begin(NewSession(id=own, started_at=began, **{**fixed, **values}), PLAN)
    for number, result in enumerate(results or (set_result("a"),), start=1):
        store.record_set(own, result, began + number * apart)
    store.finish(own, status, began + minutes * MINUTE)
    return own


def test_a_session_belongs_to_the_day_on_which_it_began(store):
    add(store, "one", minutes=30)
    (found,) = store.review.days(DAY, DAY)
    assert (found.id, found.day, found.is_done) == ("one", DAY, True)
    assert store.review.days(DAY + timedelta(days=1), DAY + timedelta(days=1)) == ()


def test_the_days_have_rehearsals_and_parts_told_apart_and_nothing_without_work(store):
    add(store, "part", status=SessionStatus.PARTIAL)
    add(store, "rehearsal", day=1, rehearsal=True, speed=20.0)
    add(store, "empty", set_result("a", status=SetStatus.SKIPPED), day=2)
    found = store.review.days(*ALWAYS)
    assert [(each.id, each.is_done, each.is_rehearsal) for each in found] == [
        ("part", False, False),
        ("rehearsal", True, True),
    ]


def test_the_span_goes_from_the_first_to_the_last_session_that_counts(store):
    assert store.review.span() is None
    add(store, "early", rehearsal=True)
    add(store, "first", day=1)
    add(store, "last", day=9)
    assert store.review.span() == (DAY + timedelta(days=1), DAY + timedelta(days=9))


def test_a_day_has_the_minutes_and_the_scores_of_its_sessions(store):
    add(store, "one")
    add(store, "two", minutes=10, session_of_day=2)
    store.set_scores("one", pain_before=4, pain_after=2, effort=6)
    store.set_scores("two", pain_after=3)
    (found,) = store.review.totals(*ALWAYS)
    assert (found.day, found.sessions, round(found.seconds)) == (DAY, 2, 1800)
    assert (found.pain_before.count, found.pain_before.total) == (1, 4)
    assert (found.pain_after.count, found.pain_after.total) == (2, 5)
    assert (found.effort.count, found.effort.total) == (1, 6)


def test_rehearsals_are_no_part_of_the_totals(store):
    add(store, "one", rehearsal=True)
    assert store.review.totals(*ALWAYS) == ()
    assert store.review.worked(*ALWAYS) == ()


def test_the_hours_for_which_a_session_lay_do_not_count(store):
    results = [set_result("a", number=number) for number in (1, 2, 3)]
    add(store, "one", *results, minutes=10 * 60, apart=timedelta(minutes=4))
    (found,) = store.review.totals(*ALWAYS)
    assert round(found.seconds) == 3 * 4 * 60
    add(store, "two", *results, day=1, minutes=10 * 60, apart=timedelta(hours=2))
    assert round(store.review.totals(*ALWAYS)[1].seconds) == 3 * review.LONGEST_GAP_SECONDS


def test_a_clock_that_was_set_back_takes_nothing_away(store):
    add(store, "one", minutes=-30)
    assert store.review.totals(*ALWAYS)[0].seconds == 0


def test_work_is_told_by_item_and_side_as_the_mean_of_its_sets(store):
    add(
        store,
        "one",
        set_result("a", number=1, side=Side.LEFT, seconds=30.0),
        set_result("a", number=2, side=Side.LEFT, seconds=20.0),
        set_result("a", number=3, side=Side.LEFT, status=SetStatus.SKIPPED, seconds=0.0),
        set_result("a", side=Side.RIGHT, seconds=40.0),
        set_result("b", reps=8),
    )
    found = store.review.worked(*ALWAYS)
    assert [(each.item, each.side, each.seconds, each.reps) for each in found] == [
        ("a", Side.LEFT, 25.0, None),
        ("a", Side.RIGHT, 40.0, None),
        ("b", None, 30.0, 8.0),
    ]


def test_sessions_are_found_by_day_programme_status_and_kind(store):
    add(store, "old", programme="drills", programme_name="Drills")
    add(store, "part", day=1, status=SessionStatus.PARTIAL)
    add(store, "rehearsal", day=2, rehearsal=True)

    def ids(**values):
        return [each.id for each in store.review.sessions(Wanted(**values))]

    assert ids() == ["rehearsal", "part", "old"]
    assert ids(until=DAY + timedelta(days=1)) == ["part", "old"]
    assert ids(since=DAY + timedelta(days=1)) == ["rehearsal", "part"]
    assert ids(programme="drills") == ["old"]
    assert ids(status=SessionStatus.PARTIAL) == ["part"]
    assert ids(rehearsal=True) == ["rehearsal"]
    assert [each.id for each in store.review.sessions(Wanted(), 1, 1)] == ["part"]


def test_the_kinds_have_the_name_that_they_had_last(store):
    add(store, "one", programme_name="Old name")
    add(store, "two", day=1, programme="drills", programme_name="Drills", rehearsal=True)
    add(store, "three", day=2, programme_name="New name")
    assert store.review.kinds() == (
        SessionKind("home", "New name", SessionStatus.DONE, is_rehearsal=False),
        SessionKind("drills", "Drills", SessionStatus.DONE, is_rehearsal=True),
    )


@pytest.mark.parametrize("query", ["_DAYS", "_TOTALS", "_WORKED"])
def test_days_are_found_by_their_index(store, tmp_path, query):
    db = sqlite3.connect(tmp_path / "limber.sqlite3")
    plan = db.execute(f"EXPLAIN QUERY PLAN {getattr(review, query)}", ("", "")).fetchall()
    db.close()
    steps = [step for *_, step in plan]
    assert "SEARCH sessions USING INDEX sessions_by_day (day>? AND day<?)" in steps
    assert [step for step in steps if step.startswith("SCAN s") and "subquery" not in step] == []


def test_the_list_of_a_month_is_read_in_the_order_of_the_index(store, tmp_path):
    asked = []
    db = sqlite3.connect(tmp_path / "limber.sqlite3")
    db.row_factory = sqlite3.Row
    db.set_trace_callback(asked.append)
    queries.select_wanted(db, Wanted(until=DAY), 40, 0)
    db.set_trace_callback(None)
    plans = [db.execute(f"EXPLAIN QUERY PLAN {each}").fetchall() for each in asked]
    db.close()
    steps = [step for plan in plans for *_, step in plan]
    assert "SEARCH sessions USING INDEX sessions_by_day (day>? AND day<?)" in steps
    assert "USE TEMP B-TREE FOR ORDER BY" not in [step for *_, step in plans[0]]
