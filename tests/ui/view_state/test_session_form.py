"""What stands in the form for a session, and what is kept of it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from limber.catalogue.models import Side
from limber.engine.events import SetStatus
from limber.history.models import SessionRecord, SessionStatus, SetRecord
from limber.ui.view_state.form_sets import (
    exercise_fields,
    sets_tally,
    with_amount,
    with_another,
    with_status,
    without,
)
from limber.ui.view_state.session_form import (
    answers_of,
    corrected,
    form_of,
    new_answers,
    session_names,
    written,
)
from tests.fakes.past import ZONE, set_result
from tests.fakes.world import World

BEGAN = datetime(2025, 11, 20, 20, 31, 17, tzinfo=ZONE)
LENGTH = timedelta(minutes=18, seconds=42)
LEFT = set_result("pigeon", side=Side.LEFT, seconds=29.6, target_seconds=30.0)
RIGHT = set_result("pigeon", side=Side.RIGHT, seconds=30.0)
REPS = set_result("bridge", reps=8, target_reps=10, status=SetStatus.PARTIAL)
SETS = (LEFT, RIGHT, REPS)
TIMES = (time(7, 30), time(20, 30))


def record(**changes) -> SessionRecord:
    values = SessionRecord(
        id="one",
        programme="home",
        programme_name="Home",
        session_of_day=2,
        started_at=BEGAN,
        ended_at=BEGAN + LENGTH,
        status=SessionStatus.DONE,
        rehearsal=False,
        speed=1.0,
        pain_before=2,
        pain_after=None,
        effort=5,
        note=None,
        sets=tuple(SetRecord(each, BEGAN) for each in SETS),
    )
    return replace(values, **changes)


def here(local: datetime) -> datetime:
    return local.replace(tzinfo=ZONE)


def test_what_is_left_as_it_stands_is_kept_to_the_second():
    said = corrected(record(), answers_of(record()), SETS, here)
    assert (said.started_at, said.ended_at) == (BEGAN, BEGAN + LENGTH)
    assert (said.pain_before, said.pain_after, said.effort, said.note) == (2, None, 5, None)


def test_another_time_and_length_are_taken_by_the_minute_where_the_session_was():
    answers = replace(answers_of(record()), day=date(2025, 11, 18), minute=450, length_minutes=20)
    said = corrected(record(), answers, SETS, here)
    assert said.started_at == datetime(2025, 11, 18, 7, 30, tzinfo=ZONE)
    assert said.length_seconds == 1200.0


def test_the_form_says_which_session_it_is():
    form = form_of(record(rehearsal=True), TIMES, BEGAN.date())
    assert form.about.startswith("Home, Thursday 20 November 2025. A rehearsal")
    assert form.sessions == (("1", "Morning"), ("2", "Evening"))
    assert form_of(record(ended_at=None), TIMES, BEGAN.date()).answers.length_minutes == 0


def test_a_session_that_the_programme_has_no_more_is_still_among_them():
    assert session_names((time(7, 30),), 3)[-1] == ("3", "No. 3")


def test_a_session_by_hand_is_where_the_clock_is():
    answers = new_answers(date(2025, 11, 18), time(7, 30), 1214.0, 1)
    said = written(replace(answers, note="At the gym"), SETS, here)
    assert said.started_at == datetime(2025, 11, 18, 7, 30, tzinfo=ZONE)
    assert (said.length_seconds, said.note) == (1200.0, "At the gym")
    assert new_answers(date(2025, 11, 18), time(7, 30), 0.0, 1).length_minutes == 20


@pytest.mark.parametrize(
    ("local", "kept"),
    [
        ("2026-03-28 07:30", "2026-03-28 07:30+01:00"),
        ("2026-03-29 02:30", "2026-03-29 03:30+02:00"),
        ("2026-07-01 07:30", "2026-07-01 07:30+02:00"),
        ("2026-10-25 02:30", "2026-10-25 02:30+02:00"),
        ("2024-02-29 07:30", "2024-02-29 07:30+01:00"),
    ],
    ids=["winter", "hour-left-out", "summer", "hour-there-twice", "leap-day"],
)
def test_a_session_by_hand_has_the_offset_of_its_own_day(local, kept):
    day = datetime.fromisoformat(local)
    answers = new_answers(day.date(), day.time(), 600.0, 1)
    said = written(answers, SETS, World("2026-11-20 12:00").at_local)
    assert said.started_at.isoformat(" ", "minutes") == kept


def test_a_session_that_is_moved_over_the_change_of_the_clocks_takes_the_offset_of_that_day():
    answers = replace(answers_of(record()), day=date(2025, 10, 20))
    said = corrected(record(), answers, SETS, World("2025-11-20 23:00").at_local)
    assert said.started_at.isoformat(" ", "minutes") == "2025-10-20 20:31+02:00"


def test_a_session_on_a_journey_stays_on_the_clock_of_its_place():
    answers = replace(answers_of(record()), minute=450)
    said = corrected(record(), answers, SETS, World("2025-11-21 23:00", "Asia/Tokyo").at_local)
    assert said.started_at == datetime(2025, 11, 20, 7, 30, tzinfo=ZONE)


def test_each_set_says_where_it_belongs_and_what_it_counts():
    pigeon, bridge = exercise_fields(SETS)
    assert pigeon.summary == "2 sets: 2 done"
    assert [each.label for each in pigeon.sets] == ["Left, set 1", "Right, set 1"]
    assert (pigeon.sets[0].amount, pigeon.sets[0].unit) == (30, "s")
    assert (bridge.sets[0].amount, bridge.sets[0].unit, bridge.sets[0].most) == (8, "reps", 1000)
    assert bridge.sets[0].spoken == "Bridge, set 1"
    assert [each.text for each in pigeon.further] == ["Add a set, left", "Add a set, right"]
    assert sets_tally(SETS) == "1 done, 1 partial"


def test_seconds_that_are_shown_rounded_stay_until_others_are_said():
    assert with_amount(SETS, LEFT.key, 30)[0].seconds == 29.6
    assert with_amount(SETS, LEFT.key, 12)[0].seconds == 12.0
    assert with_amount(SETS, REPS.key, 12)[2].reps == 12


def test_what_is_skipped_counts_none_and_what_is_done_all_that_was_asked_for():
    skipped = with_status(SETS, REPS.key, SetStatus.SKIPPED)
    assert (skipped[2].status, skipped[2].reps) == (SetStatus.SKIPPED, 0)
    assert with_status(skipped, REPS.key, SetStatus.DONE)[2].reps == 10
    assert with_status(skipped, REPS.key, SetStatus.PARTIAL)[2].reps == 0
    more = with_amount(SETS, REPS.key, 14)
    assert with_status(more, REPS.key, SetStatus.DONE)[2].reps == 14


def test_a_set_is_added_behind_the_last_of_its_side_with_the_next_number():
    more = with_another(SETS, LEFT.key)
    assert [(each.side, each.set) for each in more[:3]] == [
        (Side.LEFT, 1),
        (Side.LEFT, 2),
        (Side.RIGHT, 1),
    ]


def test_a_set_that_is_taken_away_leaves_the_others_their_numbers():
    more = with_another(SETS, LEFT.key)
    assert [each.set for each in without(more, LEFT.key) if each.side is Side.LEFT] == [2]
