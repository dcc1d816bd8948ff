"""Longer, shorter, finished early, ended; and what is recorded of it."""

import pytest

from limber.catalogue.models import Range
from limber.engine.events import Ended, SetStatus, WorkEnded
from limber.engine.table import Action, NotPossibleError, State
from limber.plan.models import StepKind
from tests.engine.plans import one_hold, range_of_reps, two_sided
from tests.fakes.plans import hold_dose, plan_of
from tests.fakes.player import Player, beaten, only, started

ADD, CUT, FINISH, END = Action.ADD_TIME, Action.CUT_TIME, Action.FINISH, Action.END
DONE, PARTIAL, SKIPPED = SetStatus.DONE, SetStatus.PARTIAL, SetStatus.SKIPPED


def recorded(player: Player) -> tuple[SetStatus, float, float | None]:
    one = player.session.results[-1]
    return (one.status, one.seconds, one.target_seconds)


def test_ten_seconds_more_are_held_and_recorded() -> None:
    player = Player(one_hold(30.0))
    player.wait_until(10.0)
    player.do(ADD, ADD)
    assert player.session.moment().seconds == 50.0
    assert started(player.wait_until(55.0)) == [(55.0, StepKind.DONE)]
    assert recorded(player) == (DONE, 50.0, 30.0)


def test_ten_seconds_less_are_a_part_of_the_hold() -> None:
    player = Player(one_hold(30.0))
    player.wait_until(10.0)
    player.do(CUT)
    player.wait_until(25.0)
    assert recorded(player) == (PARTIAL, 20.0, 30.0)


def test_cutting_more_than_is_left_ends_the_hold_at_once() -> None:
    player = Player(one_hold(30.0))
    player.wait_until(27.3)
    assert started(player.do(CUT)) == [(pytest.approx(27.3), StepKind.DONE)]
    assert recorded(player) == (PARTIAL, 22.3, 30.0)


def test_added_and_cut_again_leaves_the_hold_as_it_was() -> None:
    player = Player(one_hold(30.0))
    player.wait_until(10.0)
    player.do(ADD, CUT)
    player.wait_until(35.0)
    assert recorded(player) == (DONE, 30.0, 30.0)


def test_the_last_seconds_are_counted_at_the_new_end_and_no_beat_comes_twice() -> None:
    player = Player(one_hold(30.0))
    player.wait_until(34.0)
    player.do(ADD)
    assert beaten(player.wait(11.0)) == [*[(42.0, "last", 3), (43.0, "last", 2), (44.0, "last", 1)]]


@pytest.mark.parametrize("instant", [1.0, 3.0, 16.0, 31.0])
def test_the_time_before_a_set_can_be_lengthened_and_cut(instant: float) -> None:
    player = Player(two_sided())
    player.wait_until(instant)
    kind = player.session.step.kind
    player.do(ADD)
    player.wait(10.0)
    assert player.session.step.kind is kind
    assert started(player.do(CUT))[0][0] == pytest.approx(instant + 10.0)


def test_repetitions_are_not_lengthened() -> None:
    player = Player(range_of_reps())
    player.wait_until(7.0)
    for action in (ADD, CUT):
        with pytest.raises(NotPossibleError):
            player.do(action)


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (5.5, (SKIPPED, 0.5, 30.0)),
        (20.0, (PARTIAL, 15.0, 30.0)),
        (34.9, (PARTIAL, 29.9, 30.0)),
    ],
)
def test_a_hold_finished_early_is_recorded_with_what_was_held(
    instant: float, expected: tuple[SetStatus, float, float]
) -> None:
    player = Player(one_hold(30.0))
    player.wait_until(instant)
    assert only(player.do(FINISH), WorkEnded)[0].at == instant
    assert recorded(player) == expected


@pytest.mark.parametrize(("instant", "status"), [(24.0, PARTIAL), (25.0, DONE), (30.0, DONE)])
def test_a_hold_with_a_range_is_done_from_its_least_on(instant: float, status: SetStatus) -> None:
    player = Player(plan_of(hold_dose(Range(20.0, 30.0))))
    player.wait_until(instant)
    player.do(FINISH)
    assert recorded(player) == (status, instant - 5.0, 20.0)


def test_a_hold_with_a_range_goes_on_to_its_most() -> None:
    player = Player(plan_of(hold_dose(Range(20.0, 30.0))))
    player.wait(60.0)
    assert recorded(player) == (DONE, 30.0, 20.0)
    assert player.events[-1] == Ended(35.0, finished=True)


@pytest.mark.parametrize(
    ("instant", "early", "expected"),
    [
        (7.0, False, (SKIPPED, 0)),
        (16.0, False, (PARTIAL, 2)),
        (16.0, True, (DONE, 2)),
        (7.0, True, (SKIPPED, 0)),
        (20.0, False, (DONE, 3)),
        (26.0, False, (DONE, 4)),
    ],
)
def test_repetitions_finished_early(
    instant: float, *, early: bool, expected: tuple[SetStatus, int]
) -> None:
    player = Player(range_of_reps(may_stop_early=early))
    player.wait_until(instant)
    player.do(FINISH)
    (one,) = player.session.results
    assert (one.status, one.reps) == expected


def test_finishing_a_rest_goes_on_with_the_set() -> None:
    player = Player(two_sided())
    player.wait_until(17.0)
    assert started(player.do(FINISH)) == [(17.0, StepKind.HOLD)]


def test_finishing_while_waiting_begins() -> None:
    for action in (FINISH, Action.SKIP):
        player = Player(two_sided(), waiting=True)
        assert started(player.do(action)) == [(0.0, StepKind.POSITION)]


@pytest.mark.parametrize("paused", [False, True])
def test_ending_records_the_set_that_is_on_and_no_other(*, paused: bool) -> None:
    player = Player(two_sided())
    player.wait_until(24.0)
    if paused:
        player.do(Action.PAUSE)
        player.wait(100.0)
    at = player.now
    assert player.do(END)[-1] == Ended(at, finished=False)
    assert [(one.status, one.seconds) for one in player.session.results] == [
        (DONE, 10.0),
        (PARTIAL, 4.0),
    ]
    assert player.session.state is State.ENDED
    assert player.wait(100.0) == ()


def test_a_very_short_hold_held_to_its_end_is_done() -> None:
    player = Player(one_hold(0.5))
    player.wait_until(10.0)
    assert recorded(player) == (DONE, 0.5, 0.5)


@pytest.mark.parametrize("instant", [0.0, 4.0, 5.5])
def test_ending_before_anything_was_done_records_nothing(instant: float) -> None:
    player = Player(two_sided())
    player.wait_until(instant)
    player.do(END)
    assert player.session.results == ()


def test_a_set_that_may_be_stopped_early_is_only_a_part_when_the_session_is_ended() -> None:
    player = Player(range_of_reps(may_stop_early=True))
    player.wait_until(16.0)
    player.do(END)
    assert player.session.results[0].status is PARTIAL


def test_an_ended_session_can_do_nothing_more() -> None:
    player = Player(two_sided())
    player.do(END)
    for action in Action:
        with pytest.raises(NotPossibleError):
            player.do(action)
