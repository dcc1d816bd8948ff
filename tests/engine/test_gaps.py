"""A gap is not exercise: the machine slept, or the program stood still."""

from datetime import timedelta, timezone

import pytest

from limber.engine.events import Paused, PauseReason
from limber.engine.session import Session
from limber.engine.table import Action, State
from limber.plan.models import StepKind, Timing
from tests.engine.plans import one_hold, range_of_reps, two_sided
from tests.fakes.clock import FakeClock
from tests.fakes.player import Player, started

GAP = PauseReason.GAP


def playing(speed: float = 1.0) -> Player:
    """In a hold, 5.5 s after it began."""
    player = Player(one_hold(300.0), speed=speed)
    player.wait_until(10.5)
    return player


@pytest.mark.parametrize(
    ("real", "wall"),
    [(3.01, 3.01), (3.01, 0.0), (0.2, 3600.0), (3600.0, -3600.0)],
    ids=["both clocks", "monotonic only", "wall only", "monotonic, wall set back"],
)
def test_more_than_three_seconds_pause_at_the_last_good_instant(real: float, wall: float) -> None:
    player = playing()
    player.clock.advance(real, real=real, wall=wall)
    assert player.tick() == (Paused(10.5, GAP),)
    assert player.session.moment().active_seconds == 5.5


def test_a_sleep_is_noticed_though_the_clock_on_the_wall_was_set_back_by_as_much() -> None:
    player = playing()
    player.clock.advance(0.2, wall=-0.2, elapsed=3600.0)
    assert player.tick() == (Paused(10.5, GAP),)


def test_after_a_sleep_the_step_is_counted_in_and_goes_on_where_it_was() -> None:
    player = playing()
    player.clock.advance(0.0, wall=8 * 3600.0, elapsed=8 * 3600.0)
    player.tick()
    player.do(Action.RESUME)
    assert player.session.state is State.COUNTING_IN
    assert player.session.moment().count_in == 3
    player.wait(3.0)
    assert player.session.state is State.RUNNING
    assert player.session.moment().active_seconds == 5.5


@pytest.mark.parametrize("minutes", [-5, -60, -24 * 60, -3650 * 24 * 60])
def test_a_clock_that_is_set_back_holds_nothing_up(minutes: int) -> None:
    player = playing()
    player.clock.wall += timedelta(minutes=minutes)
    player.wait(10.0)
    assert player.session.state is State.RUNNING
    assert player.session.moment().active_seconds == 15.5


def test_nothing_that_lies_in_the_gap_is_told_or_recorded() -> None:
    player = Player(two_sided())
    player.wait_until(14.0)
    player.clock.advance(100.0)
    assert player.tick() == (Paused(14.0, GAP),)
    assert player.session.results == ()
    player.do(Action.RESUME)
    player.wait(4.0)
    assert player.session.results[0].seconds == 10.0


@pytest.mark.parametrize(
    ("real", "wall"),
    [(3.0, 3.0), (2.9, -3600.0), (0.1, 0.0)],
    ids=["3 s", "set back", "wall still"],
)
def test_up_to_three_seconds_are_exercise(real: float, wall: float) -> None:
    player = playing()
    player.clock.advance(real, real=real, wall=wall)
    player.tick()
    assert player.session.state is State.RUNNING
    assert player.session.moment().active_seconds == 5.5 + real


def test_the_gap_is_measured_in_real_time_at_any_speed() -> None:
    player = playing(speed=20.0)
    player.clock.advance(58.0)
    player.tick()
    assert player.session.state is State.RUNNING
    player.clock.advance(62.0)
    assert player.tick() == (Paused(68.5, GAP),)


def test_another_offset_of_the_wall_clock_is_no_gap() -> None:
    player = playing()
    player.clock.advance(1.0)
    player.clock.wall = player.clock.wall.astimezone(timezone(timedelta(hours=2)))
    assert player.tick() == ()


def test_an_action_after_a_gap_is_not_acted_upon_for_the_person_has_yet_to_see_it() -> None:
    player = playing()
    player.clock.advance(30.0)
    assert player.do(Action.SKIP) == (Paused(10.5, GAP),)
    assert player.session.step.kind is StepKind.HOLD


def test_after_a_gap_the_session_goes_on_like_after_any_pause() -> None:
    player = playing()
    player.clock.advance(30.0)
    player.tick()
    player.do(Action.RESUME)
    player.play_to_the_end()
    assert player.session.results[0].seconds == 300.0
    assert player.now == 305.0 + 33.0


def test_a_gap_in_the_count_pauses_too() -> None:
    player = playing()
    player.do(Action.PAUSE, Action.RESUME)
    player.clock.advance(30.0)
    assert player.tick() == (Paused(10.5, GAP),)


def test_a_gap_while_repetitions_are_counted_by_hand_pauses_too() -> None:
    player = Player(range_of_reps(timing=Timing(count_reps_myself=True)))
    player.wait_until(7.0)
    player.clock.advance(4.0)
    assert player.tick() == (Paused(7.0, GAP),)


def test_no_gap_is_seen_while_the_session_waits_or_is_paused_or_is_over() -> None:
    player = Player(one_hold(), waiting=True)
    player.clock.advance(5000.0)
    assert started(player.do(Action.START)) == [(5000.0, StepKind.POSITION)]
    player.do(Action.PAUSE)
    player.clock.advance(5000.0)
    player.do(Action.RESUME)
    assert player.session.state is State.COUNTING_IN
    player.do(Action.END)
    player.clock.advance(5000.0)
    assert player.tick() == ()


def test_time_between_making_a_session_and_its_beginning_is_no_gap() -> None:
    clock = FakeClock()
    session = Session(one_hold(), clock)
    clock.advance(60.0)
    session.begin(waiting=False)
    clock.advance(1.0)
    session.tick()
    assert session.state is State.RUNNING
