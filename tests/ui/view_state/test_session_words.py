"""What is said of a session's events to somebody who does not look."""

from limber.catalogue.models import CountRange, Per, Side
from limber.engine.session import Session
from limber.plan.models import Timing
from limber.ui.view_state.session_words import Teller
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise, hold_dose, reps_dose, run_dose

INTRODUCTION = "Exercise 1 of 1. A. On the mat. Lie down. Bend your working knee. Breathe."


def told(*doses, seconds, waiting=False, timing=None):
    """Everything said of a session, from its start on; the steps are known after the first."""
    shelf = Shelf([exercise(chr(ord("a") + i), dose) for i, dose in enumerate(doses)])
    clock, said = FakeClock(), []
    session = Session(shelf.plan(timing=timing), clock)
    events = session.begin(waiting=waiting)
    known = ""
    for _ in range(round(seconds * 2) + 1):
        teller = Teller(session.plan, shelf.catalogue())
        for event in events:
            saying = teller.saying(event, session.moment(), known=known)
            if saying is not None:
                said.append(saying.words)
        known = session.step.rung or known
        clock.advance(0.5)
        events = session.tick()
    return said


def test_while_the_session_waits_the_exercise_is_read_out_with_the_keys():
    (said,) = told(hold_dose(), seconds=5, waiting=True)
    assert said == f"{INTRODUCTION} Press Space when ready. Space pauses, Escape ends."


def test_a_hold_is_told_with_its_length_and_its_counts():
    assert told(hold_dose(20.0), seconds=30) == [
        INTRODUCTION,
        "Get ready",
        *"321",
        "Hold, 20 seconds. Set 1 of 1.",
        "Half way",
        *"321",
        "The session is over",
    ]


def test_the_side_is_told_with_each_set_and_where_it_changes():
    said = told(hold_dose(10.0, per=Per.SIDE, first=Side.LEFT), seconds=60)
    words = [each for each in said if not each.isdigit()]
    assert words[0].startswith(
        "Exercise 1 of 1. A. Left side. On the mat. Lie down. Bend your left"
    )
    assert words[1:] == [
        "Get ready",
        "Hold, 10 seconds. Left side, set 1 of 1.",
        "Switch to the right side, 10 seconds",
        "Get into place. Right side.",
        "Get ready",
        "Hold, 10 seconds. Right side, set 1 of 1.",
        "The session is over",
    ]


def test_a_rest_tells_which_set_comes_or_reads_out_the_next_exercise():
    said = told(hold_dose(10.0, holds=2, rest=5.0), hold_dose(10.0), seconds=45)
    rests = [each for each in said if each.startswith("Rest")]
    assert rests[0] == "Rest, 5 seconds. Next: set 2 of 2."
    assert rests[1].startswith("Rest, 10 seconds. Next: Exercise 2 of 2. B. On the mat.")
    assert said.count("Get into place.") == 1


def test_repetitions_are_counted_and_the_tempo_is_said_in_the_first_one_only():
    said = told(reps_dose(3), seconds=25)
    start = said.index("Move, 3 repetitions. Set 1 of 1.")
    assert said[start + 1 :] == ["Lift", "Hold", "Lower", "1", "2", "3", "The session is over"]


def test_alternating_repetitions_tell_the_side_of_each():
    said = told(reps_dose(2, per=Per.SIDE_ALTERNATING, first=Side.RIGHT), seconds=40)
    assert "Move, 4 repetitions. Right side first, set 1 of 1." in said
    assert [each for each in said if each in ("Left side", "Right side")] == [
        "Right side",
        "Left side",
    ] * 2


def test_of_a_range_it_is_told_when_it_is_enough():
    said = told(reps_dose(CountRange(2, 4)), seconds=20)
    assert "Move, 2 to 4 repetitions. Set 1 of 1." in said
    assert "Enough. Up to 4, Enter ends the set" in said


def test_who_counts_is_told_with_which_key():
    timing = Timing(count_reps_myself=True)
    assert told(reps_dose(3), seconds=8, timing=timing)[-1] == (
        "Move, 3 repetitions. Set 1 of 1. Space counts one."
    )


def test_of_a_movement_that_goes_two_ways_the_way_is_told():
    said = told(run_dose(10.0, per=Per.DIRECTION), seconds=60)
    ways = [each for each in said if each.startswith(("Move", "Now"))]
    assert ways == [
        "Move, 10 seconds. Left side, set 1 of 1.",
        "Now the other way, 10 seconds",
        "Move, 10 seconds. Right side, set 1 of 1.",
    ]


def test_waiting_before_a_set_that_is_known_names_the_set_alone():
    said = told(hold_dose(10.0), seconds=6, timing=Timing(wait_for_me=True))
    assert said[-1] == "Set 1 of 1. Press Space when ready."
