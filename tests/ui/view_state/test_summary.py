from dataclasses import replace
from datetime import datetime

import pytest

from limber.engine.events import SetStatus
from limber.history.models import SessionStatus
from limber.ui.view_state.summary import Worked, build_state
from tests.fakes.past import EVENING, pain, session, set_result
from tests.fakes.plans import Shelf, exercise, hold_dose
from tests.ui.hurting import RISING, SHARP

PLAN = Shelf((exercise("bridge", hold_dose(holds=2)), exercise("clam", hold_dose()))).plan()
WORKED = Worked(1002, 1191)
CATALOGUE = replace(Shelf((exercise("bridge", hold_dose()),)).catalogue(), safety=(RISING, SHARP))


def test_a_finished_session_is_named_after_its_time_of_day():
    state = build_state(session(), PLAN, WORKED)
    assert state.title == "Evening session done"
    assert state.is_finished
    morning = session(started_at=datetime(2025, 11, 20, 7, 40, tzinfo=EVENING.tzinfo))
    assert build_state(morning, PLAN, WORKED).title == "Morning session done"


def test_a_session_that_was_stopped_says_that_it_is_kept():
    state = build_state(session(status=SessionStatus.PARTIAL), PLAN, WORKED)
    assert state.title == "Session saved, part-way"
    assert not state.is_finished


def test_the_times_tell_from_when_to_when_and_how_much_of_the_plan():
    state = build_state(session(), PLAN, WORKED)
    assert state.when == "Thursday 20 November, 20:31 to 20:49, 16 min 42 s of 19 min 51 s"


def test_every_exercise_of_the_plan_has_a_line():
    done = [set_result("bridge", number=number) for number in (1, 2)]
    state = build_state(session(done), PLAN, WORKED)
    assert [(one.sets, one.status) for one in state.exercises] == [
        ("2 of 2 sets", SetStatus.DONE),
        ("Left out", SetStatus.SKIPPED),
    ]
    assert state.tally == "1 done, 1 skipped"


def test_scores_that_were_not_given_say_nothing():
    record = session(pain_before=None, pain_after=None, effort=None)
    state = build_state(record, PLAN, WORKED)
    assert (state.pain_before, state.pain_after) == ("", None)
    assert (state.effort, state.last_effort, state.note) == (None, "", "")


def test_scores_of_before_stand_beside_the_questions_even_if_they_are_nought():
    state = build_state(session(pain_before=0), PLAN, WORKED, last_effort=4)
    assert state.pain_before == "Before the session: 0"
    assert state.last_effort == "Last evening session: 4"


def test_a_rehearsal_says_that_it_counts_for_nothing():
    assert "counts for nothing" in build_state(session(rehearsal=True), PLAN, WORKED).rehearsal
    assert build_state(session(), PLAN, WORKED).rehearsal == ""


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (2, 3, "Your pain is higher than before the session."),
        (None, 4, "Your pain is above the line at which a session counts as progress."),
        (6, 5, "Your pain is above the line at which a session counts as progress."),
        (2, 2, ""),
        (None, 3, ""),
        (2, None, ""),
    ],
)
def test_rising_pain_is_answered_with_its_safety_notes(before, after, said):
    record = session(pain_before=before, pain_after=after)
    warned = build_state(record, PLAN, WORKED, catalogue=CATALOGUE).rising
    assert (warned.title if warned else "") == said
    if warned:
        assert warned.detail == RISING.text


def test_sharp_pain_is_answered_with_its_safety_notes():
    record = session(pains=[pain(None, sharp=True)])
    warned = build_state(record, PLAN, WORKED, catalogue=CATALOGUE).sharp
    assert warned is not None
    assert warned.detail == SHARP.text


def test_pain_that_was_not_sharp_is_no_cause_for_alarm():
    record = session(pains=[pain(7)])
    assert build_state(record, PLAN, WORKED, catalogue=CATALOGUE).sharp is None


def test_a_flare_day_is_named():
    assert build_state(session(flare=True), PLAN, WORKED).flare == "Flare day"
    assert build_state(session(), PLAN, WORKED).flare == ""
