"""What a physiotherapist asks of a time."""

from datetime import timedelta

import pytest

from limber.catalogue.models import Side
from limber.engine.events import SetStatus
from limber.history.models import SessionStatus
from limber.history.store import Store
from tests.fakes.past import pain, set_result
from tests.history.test_review import ALWAYS, DAY, PLAN, add

ONE_DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "limber.sqlite3")
    yield opened
    opened.close()


def test_each_side_of_an_exercise_is_counted_apart(store):
    left = [set_result("a", number=n, side=Side.LEFT, seconds=30.0) for n in (1, 2)]
    right = [
        set_result("a", number=1, side=Side.RIGHT, seconds=20.0, status=SetStatus.PARTIAL),
        set_result("a", number=2, side=Side.RIGHT, seconds=0.0, status=SetStatus.SKIPPED),
    ]
    add(store, "one", *left, *right)
    add(store, "two", *left, day=1)
    by_side = {each.side: each for each in store.review.done(ALWAYS)}
    assert (by_side[Side.LEFT].times, by_side[Side.LEFT].sets_done) == (2, 4)
    assert by_side[Side.RIGHT].asked == 1
    assert (by_side[Side.RIGHT].sets, by_side[Side.RIGHT].sets_done) == (2, 0)
    assert by_side[Side.RIGHT].seconds == 20


def test_what_was_only_skipped_was_asked_for_and_never_done(store):
    add(store, "one", set_result("a", status=SetStatus.SKIPPED, seconds=0.0))
    (found,) = store.review.done(ALWAYS)
    assert (found.times, found.asked, found.sets, found.seconds) == (0, 1, 1, 0)


def test_repetitions_are_counted_where_there_are_some(store):
    add(store, "one", set_result("a", reps=8, target_reps=8), set_result("b"))
    assert [(each.item, each.reps) for each in store.review.done(ALWAYS)] == [
        ("a", 8),
        ("b", None),
    ]


def test_rehearsals_and_sessions_of_other_times_are_left_out(store):
    add(store, "rehearsal", rehearsal=True, speed=20.0)
    add(store, "before")
    assert store.review.done((DAY + ONE_DAY, DAY + 2 * ONE_DAY)) == ()
    assert [each.times for each in store.review.done((DAY, DAY))] == [1]


def test_the_latest_form_is_that_which_was_played_last_with_its_dose(store):
    item = PLAN.items[0]
    add(store, "one", set_result(item.id, rung=item.form.rung))
    found = store.review.latest_form(ALWAYS, item.id)
    assert (found.name, found.dose) == (item.form.name, item.form.dose)
    assert store.review.latest_form(ALWAYS, "unknown") is None


def test_pains_come_with_the_name_of_their_exercise_the_newest_first(store):
    exercise = PLAN.items[0].form.exercise
    add(store, "one")
    store.record_pain("one", pain(3, item="gone", side=Side.LEFT))
    add(store, "two", day=1)
    store.record_pain(
        "two", pain(None, item=exercise, sharp=True, felt_at=store.session("two").started_at)
    )
    new, old = store.review.pains(ALWAYS, 10)
    assert (new.exercise, new.pain, new.is_sharp) == (PLAN.items[0].form.name, None, True)
    assert (old.exercise, old.side, old.pain) == ("gone", Side.LEFT, 3)
    assert store.review.pains(ALWAYS, 1) == (new,)


def test_notes_come_with_the_pain_of_their_session(store):
    add(store, "silent")
    add(store, "told", day=1, status=SessionStatus.PARTIAL)
    store.set_scores("told", pain_before=2, pain_after=4, note="Hüfte links\n痛み")
    (found,) = store.review.notes(ALWAYS, 10)
    assert (found.day, found.text) == (DAY + ONE_DAY, "Hüfte links\n痛み")
    assert (found.pain_before, found.pain_after) == (2, 4)


def test_two_times_together_are_as_if_they_were_read_as_one(store):
    add(store, "one", set_result("a", seconds=20.0), set_result("b", reps=5, target_reps=8))
    add(
        store,
        "two",
        set_result("a", seconds=40.0, status=SetStatus.PARTIAL),
        set_result("b", status=SetStatus.SKIPPED, seconds=0.0),
        day=1,
    )
    early, late = store.review.done((DAY, DAY)), store.review.done((DAY + ONE_DAY, DAY + ONE_DAY))
    together = tuple(a.plus(b) for a, b in zip(early, late, strict=True))
    assert together == store.review.done(ALWAYS)
    assert [(each.seconds, each.reps) for each in together] == [(30, None), (30, 5)]
