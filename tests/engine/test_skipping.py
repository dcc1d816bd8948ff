"""Forward by a step, a set or an exercise; what was done of it is recorded."""

import pytest

from limber.engine.events import Ended, SetResult, SetStatus
from limber.engine.table import Action, State
from limber.plan.models import StepKind
from tests.engine.plans import TWO_SIDED, one_hold, range_of_reps, two_sided
from tests.fakes.plans import plan_of
from tests.fakes.player import Player, only, started

SKIP, SKIP_EXERCISE = Action.SKIP, Action.SKIP_EXERCISE
DONE, PARTIAL, SKIPPED = SetStatus.DONE, SetStatus.PARTIAL, SetStatus.SKIPPED


def kept(player: Player) -> list[tuple[SetStatus, float]]:
    return [(one.status, one.seconds) for one in player.session.results]


@pytest.mark.parametrize(
    ("instant", "then"),
    [
        (1.0, StepKind.READY),
        (3.0, StepKind.HOLD),
        (16.0, StepKind.HOLD),
        (31.0, StepKind.POSITION),
    ],
)
def test_the_time_before_a_set_can_be_skipped(instant: float, then: StepKind) -> None:
    player = Player(two_sided())
    player.wait_until(instant)
    recorded = player.session.results
    assert started(player.do(SKIP))[0] == (instant, then)
    assert player.session.results == recorded


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.0, (SKIPPED, 0.0)), (0.9, (SKIPPED, 0.9)), (1.0, (PARTIAL, 1.0)), (9.5, (PARTIAL, 9.5))],
)
def test_a_skipped_hold_is_recorded_with_what_was_held(
    seconds: float, expected: tuple[SetStatus, float]
) -> None:
    player = Player(two_sided())
    player.wait_until(5.0 + seconds)
    assert started(player.do(SKIP)) == [(5.0 + seconds, StepKind.REST)]
    assert kept(player) == [expected]


@pytest.mark.parametrize("instant", [15.0, 16.0, 17.5, 19.75])
def test_skipped_repetitions_are_recorded_as_counted(instant: float) -> None:
    player = Player(range_of_reps())
    player.wait_until(instant)
    player.do(SKIP)
    (one,) = player.session.results
    assert (one.status, one.reps, one.seconds) == (PARTIAL, 2, instant - 5.0)


def test_a_set_skipped_beyond_its_least_is_done() -> None:
    player = Player(range_of_reps())
    player.wait_until(21.0)
    player.do(SKIP)
    assert player.session.results[0].status is DONE


def test_a_paused_set_can_be_skipped_with_what_was_held_before_the_pause() -> None:
    player = Player(two_sided())
    player.wait_until(9.0)
    player.do(Action.PAUSE)
    player.wait(100.0)
    player.do(SKIP)
    assert kept(player) == [(PARTIAL, 4.0)]
    assert player.session.step.kind is StepKind.REST


def test_skipping_the_last_set_ends_the_session() -> None:
    player = Player(one_hold())
    player.wait_until(10.0)
    assert only(player.do(SKIP), Ended) == [Ended(10.0, finished=True)]


def test_skipping_everything_ends_a_session_in_which_every_set_is_skipped() -> None:
    player = Player(two_sided())
    while player.session.state is not State.ENDED:
        player.do(SKIP)
    assert kept(player) == [(SKIPPED, 0.0)] * 4


def test_the_rest_of_an_exercise_is_skipped_set_by_set_and_the_next_exercise_follows() -> None:
    player = Player(plan_of(TWO_SIDED, TWO_SIDED))
    player.wait_until(24.0)
    assert started(player.do(SKIP_EXERCISE)) == [(24.0, StepKind.REST)]
    assert kept(player) == [(DONE, 10.0), (PARTIAL, 4.0), (SKIPPED, 0.0), (SKIPPED, 0.0)]
    assert player.session.step.item == "b"


def test_an_exercise_can_be_skipped_in_the_rest_that_leads_to_it() -> None:
    player = Player(plan_of(TWO_SIDED, TWO_SIDED))
    player.wait_until(72.0)
    events = player.do(SKIP_EXERCISE)
    assert only(events, Ended) == [Ended(72.0, finished=True)]
    assert kept(player) == [(DONE, 10.0)] * 4 + [(SKIPPED, 0.0)] * 4


def test_skipping_an_exercise_done_before_and_gone_back_to_forgets_nothing() -> None:
    player = Player(two_sided())
    player.wait_until(36.0)
    before: tuple[SetResult, ...] = player.session.results
    player.do(Action.BACK, SKIP_EXERCISE)
    assert player.session.results[: len(before)] == before
    assert kept(player) == [(DONE, 10.0)] * 2 + [(SKIPPED, 0.0)] * 2


def test_the_first_exercise_can_be_skipped_before_the_session_starts() -> None:
    player = Player(plan_of(TWO_SIDED, TWO_SIDED), waiting=True)
    player.wait(5.0)
    assert started(player.do(SKIP_EXERCISE)) == [(5.0, StepKind.REST)]
    assert player.session.step.item == "b"
