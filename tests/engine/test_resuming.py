"""A session that goes on where an interrupted one stopped."""

from limber.engine.events import CountingIn, SetResult, StepStarted, Waiting
from limber.engine.table import Action, State
from limber.plan.models import StepKind
from tests.engine.plans import TWO_SIDED, two_sided
from tests.fakes.plans import plan_of
from tests.fakes.player import Player, started


def recorded_by(instant: float) -> tuple[SetResult, ...]:
    player = Player(two_sided())
    player.wait_until(instant)
    return player.session.results


def test_it_waits_to_get_into_place_for_the_first_set_of_a_side_not_yet_recorded() -> None:
    player = Player(two_sided(), recorded=recorded_by(50.0), waiting=True)
    assert isinstance(player.events[0], Waiting)
    step = player.session.step
    assert (step.kind, step.side, step.set) == (StepKind.POSITION, "right", 1)
    player.do(Action.START)
    player.play_to_the_end()
    assert [(one.side, one.set) for one in player.session.results] == [
        *[("left", 1), ("left", 2), ("right", 1), ("right", 2)]
    ]


def test_in_the_midst_of_a_side_it_waits_at_the_set_and_counts_in() -> None:
    player = Player(two_sided(), recorded=recorded_by(16.0), waiting=True)
    step = player.session.step
    assert (step.kind, step.side, step.set) == (StepKind.HOLD, "left", 2)
    assert player.do(Action.START)[0] == CountingIn(0.0)
    assert isinstance(player.wait(3.0)[-1], StepStarted)


def test_with_nothing_recorded_it_begins_at_the_beginning() -> None:
    assert Player(two_sided(), recorded=()).session.moment().index == 0


def test_with_everything_recorded_it_is_over() -> None:
    player = Player(two_sided(), recorded=recorded_by(70.0), waiting=True)
    assert player.session.state is State.ENDED
    assert len(player.session.results) == 4


def test_what_was_recorded_before_can_be_gone_back_to() -> None:
    player = Player(two_sided(), recorded=recorded_by(50.0), waiting=True)
    player.do(Action.BACK)
    assert (player.session.step.side, player.session.step.set) == ("left", 2)


def test_the_exercises_before_are_not_played_again() -> None:
    player = Player(plan_of(TWO_SIDED, TWO_SIDED), recorded=recorded_by(70.0))
    assert started(player.events) == [(0.0, StepKind.POSITION)]
    assert player.session.step.item == "b"
