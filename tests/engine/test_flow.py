"""A session that nobody touches, from the first position to the end."""

from limber.engine.events import (
    CountingIn,
    Ended,
    SetRecorded,
    SetStatus,
    StepStarted,
    Waiting,
    WorkEnded,
)
from limber.engine.session import Session
from limber.engine.table import Action, State
from limber.plan.models import StepKind
from tests.engine.plans import one_hold, range_of_reps, two_sided
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise, hold_dose, item, plan_of
from tests.fakes.player import Player, beaten, only, started


def test_the_first_position_is_shown_and_no_time_runs_until_the_person_is_in_place() -> None:
    player = Player(one_hold(), waiting=True)
    assert player.events == [Waiting(0.0, 0, player.session.step)]
    assert player.wait(100.0) == ()
    assert player.session.state is State.WAITING
    assert started(player.do(Action.START)) == [(100.0, StepKind.POSITION)]
    assert started(player.wait(10.0)) == [(102.0, StepKind.READY), (105.0, StepKind.HOLD)]


def test_a_session_may_begin_at_once() -> None:
    player = Player(one_hold(), waiting=False)
    assert player.session.state is State.RUNNING
    assert started(player.events) == [(0.0, StepKind.POSITION)]


def test_every_step_begins_at_its_planned_instant() -> None:
    player = Player(two_sided())
    plan = player.session.plan
    player.wait(80.0)
    assert [event.at for event in player.told(StepStarted)] == list(plan.starts_at())
    assert [event.step for event in player.told(StepStarted)] == list(plan.steps)
    assert player.events[-1] == Ended(70.0, finished=True)
    assert player.session.state is State.ENDED


def test_an_untouched_session_records_every_set_as_done_with_its_measured_seconds() -> None:
    player = Player(two_sided())
    player.wait(70.0)
    results = player.session.results
    assert [(one.side, one.set) for one in results] == [
        *[("left", 1), ("left", 2), ("right", 1), ("right", 2)]
    ]
    for one in results:
        assert (one.status, one.seconds, one.target_seconds) == (SetStatus.DONE, 10.0, 10.0)
        assert (one.item, one.exercise, one.exercise_name) == ("a", "a", "A")
        assert (one.reps, one.target_reps) == (None, None)


def test_a_set_is_recorded_before_the_next_step_starts() -> None:
    player = Player(two_sided())
    events = player.wait_until(15.0)[-3:]
    assert [type(event) for event in events] == [WorkEnded, SetRecorded, StepStarted]
    assert {event.at for event in events} == {15.0}


def test_a_late_tick_delivers_all_that_it_missed_in_order_at_its_exact_instant() -> None:
    often, late = Player(two_sided()), Player(two_sided(), speed=1000.0)
    often.wait(70.0)
    late.clock.advance(70.0)
    late.tick()
    assert late.events == often.events


def test_paced_repetitions_are_counted_up_to_the_most_of_their_range() -> None:
    player = Player(range_of_reps())
    events = player.wait_until(30.0)
    assert [beat for beat in beaten(events) if beat[1] in {"rep", "enough"}] == [
        (10.0, "rep", 1),
        (15.0, "rep", 2),
        *[(20.0, "rep", 3), (20.0, "enough", 3)],
        (25.0, "rep", 4),
        (30.0, "rep", 5),
    ]
    (one,) = player.session.results
    assert (one.reps, one.target_reps, one.seconds, one.target_seconds) == (5, 3, 25.0, 15.0)
    assert one.status is SetStatus.DONE


def test_no_count_in_comes_between_steps_that_follow_each_other() -> None:
    player = Player(two_sided())
    player.wait(70.0)
    assert player.told(CountingIn) == []


def test_a_session_without_sets_ends_as_it_begins() -> None:
    shelf = Shelf([exercise("a", hold_dose())], items=[item("a", times=1)])
    player = Player(shelf.plan(session=2), waiting=True)
    assert [type(event) for event in player.events] == [StepStarted, Ended]
    assert only(player.events, Ended)[0].finished
    assert not any(player.session.can(action) for action in Action)


def test_nothing_can_be_asked_of_a_session_without_sets_before_it_begins() -> None:
    shelf = Shelf([exercise("a", hold_dose())], items=[item("a", times=1)])
    session = Session(shelf.plan(session=2), FakeClock())
    assert not any(session.can(action) for action in Action)


def test_sets_without_rest_follow_each_other_at_once() -> None:
    player = Player(plan_of(hold_dose(10.0, holds=2, rest=0.0)))
    assert started(player.wait(20.0))[-2:] == [(15.0, StepKind.REST), (15.0, StepKind.HOLD)]
