"""Pause, and go on after 3-2-1 with the time that was left."""

import pytest

from limber.engine.events import CountingIn, Paused, PauseReason, Resumed, StepStarted
from limber.engine.table import Action, State
from limber.plan.models import StepKind
from tests.engine.plans import one_hold, range_of_reps, two_sided
from tests.fakes.player import Player, beaten, only, started

PAUSE, RESUME = Action.PAUSE, Action.RESUME


def test_a_pause_stands_still_as_long_as_it_lasts() -> None:
    player = Player(one_hold())
    player.wait_until(12.25)
    assert player.do(PAUSE) == (Paused(12.25, PauseReason.ASKED),)
    assert player.wait(500.0) == ()
    assert player.session.moment().remaining_seconds == 22.75


def test_after_a_pause_three_seconds_are_counted_and_the_hold_goes_on_with_what_was_left() -> None:
    player = Player(one_hold())
    player.wait_until(12.25)
    player.do(PAUSE)
    player.wait(100.0)
    assert player.do(RESUME) == (CountingIn(112.25), player.events[-1])
    assert player.session.state is State.COUNTING_IN
    events = player.wait(3.0)
    assert beaten(player.events)[-3:] == [
        *[(112.25, "count", 3), (113.25, "count", 2), (114.25, "count", 1)]
    ]
    assert events[-1] == Resumed(115.25)
    player.wait(22.75)
    (one,) = player.session.results
    assert one.seconds == 30.0
    assert started(player.events)[-1] == (138.0, StepKind.DONE)


def test_many_pauses_take_nothing_from_the_hold() -> None:
    player = Player(one_hold())
    player.wait_until(5.0)
    for _ in range(20):
        player.wait(1.37)
        player.do(PAUSE)
        player.wait(0.61)
        player.do(RESUME)
        player.wait(3.0)
    player.play_to_the_end()
    assert player.session.results[0].seconds == 30.0
    assert player.now == pytest.approx(35.0 + 20 * 3.61, abs=1e-9)


def test_a_pause_in_the_count_starts_the_count_anew() -> None:
    player = Player(one_hold())
    player.wait_until(10.0)
    player.do(PAUSE, RESUME)
    player.wait(1.5)
    player.do(PAUSE)
    assert player.session.state is State.PAUSED
    player.do(RESUME)
    assert beaten(player.wait(3.0))[-2:] == [(12.5, "count", 2), (13.5, "count", 1)]
    assert player.session.moment().remaining_seconds == 25.0


def test_a_paused_ready_is_repeated_and_not_counted_in_twice() -> None:
    player = Player(one_hold())
    player.wait_until(4.0)
    player.do(PAUSE)
    player.wait(10.0)
    events = player.do(RESUME) + player.wait(3.0)
    assert only(events, CountingIn) == []
    assert [(at, value) for at, _, value in beaten(events)] == [(14.0, 3), (15.0, 2), (16.0, 1)]
    assert started(events) == [(14.0, StepKind.READY), (17.0, StepKind.HOLD)]


@pytest.mark.parametrize("instant", [1.0, 17.0, 35.0, 41.0])
def test_rests_switches_and_positions_go_on_with_what_was_left(instant: float) -> None:
    player = Player(two_sided())
    player.wait_until(instant)
    left = player.session.moment().remaining_seconds
    player.do(PAUSE)
    player.wait(50.0)
    player.do(RESUME)
    player.wait(3.0)
    assert player.session.state is State.RUNNING
    assert player.session.moment().remaining_seconds == left
    player.play_to_the_end()
    assert player.now == 70.0 + 53.0


def test_a_paced_repetition_goes_on_where_it_stood() -> None:
    player = Player(range_of_reps())
    player.wait_until(8.5)
    player.do(PAUSE)
    player.wait(10.0)
    player.do(RESUME)
    player.wait(3.0)
    assert beaten(player.wait(1.5)) == [(23.0, "rep", 1), (23.0, "lift", 2)]


def test_a_step_that_had_not_begun_when_it_was_paused_is_started_by_the_count() -> None:
    player = Player(two_sided())
    player.wait_until(21.0)
    player.do(Action.BACK)
    player.do(PAUSE, RESUME)
    events = player.wait(3.0)
    assert isinstance(events[-1], StepStarted)
    assert events[-1].step.set == 1


def test_the_count_can_be_cut_short() -> None:
    player = Player(one_hold())
    player.wait_until(10.0)
    for action in (Action.FINISH, Action.SKIP):
        player.do(PAUSE, RESUME)
        assert player.do(action) == (Resumed(10.0),)
    assert player.session.moment().remaining_seconds == 25.0
