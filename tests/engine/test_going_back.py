"""Back to a set, and a set anew."""

import pytest

from limber.engine.events import CountingIn, SetStatus, StepStarted, Waiting
from limber.engine.table import Action, NotPossibleError, State
from limber.plan.models import StepKind
from tests.engine.plans import one_hold, range_of_reps, two_sided
from tests.fakes.player import Player, only

BACK, RESTART = Action.BACK, Action.RESTART


def set_of(player: Player) -> tuple[str | None, int | None, StepKind]:
    step = player.session.step
    return (step.side, step.set, step.kind)


def test_in_a_set_back_leads_to_its_start_after_a_count() -> None:
    player = Player(two_sided())
    player.wait_until(24.0)
    assert only(player.do(BACK), CountingIn) == [CountingIn(24.0)]
    assert set_of(player) == ("left", 2, StepKind.HOLD)
    assert player.session.moment().remaining_seconds == 10.0
    assert player.wait(3.0)[-1] == StepStarted(27.0, 4, player.session.step)


@pytest.mark.parametrize("instant", [16.0, 22.9])
def test_early_in_a_set_or_in_the_rest_back_leads_to_the_set_before(instant: float) -> None:
    player = Player(two_sided())
    player.wait_until(instant)
    assert only(player.do(BACK), CountingIn) == [CountingIn(instant)]
    assert set_of(player) == ("left", 1, StepKind.HOLD)


@pytest.mark.parametrize("instant", [31.0, 41.0, 44.0, 46.0])
def test_back_to_the_other_side_waits_until_the_person_is_in_place(instant: float) -> None:
    player = Player(two_sided())
    player.wait_until(instant)
    assert player.do(BACK)[-1] == Waiting(instant, 4, player.session.step)
    assert set_of(player) == ("left", 2, StepKind.HOLD)
    assert player.wait(60.0) == ()
    assert player.do(Action.START)[0] == CountingIn(instant + 60.0)
    assert isinstance(player.wait(3.0)[-1], StepStarted)


def test_back_from_the_first_set_begins_it_anew() -> None:
    player = Player(one_hold())
    player.wait_until(6.0)
    player.do(BACK)
    assert player.session.moment().remaining_seconds == 30.0


def test_there_is_no_way_back_from_before_the_first_set() -> None:
    player = Player(one_hold(), waiting=True)
    with pytest.raises(NotPossibleError):
        player.do(BACK)
    player.do(Action.START)
    player.wait(3.0)
    assert not player.session.can(BACK)


def test_back_after_back_leads_further_back() -> None:
    player = Player(two_sided())
    player.wait_until(60.5)
    player.do(BACK)
    assert set_of(player) == ("right", 1, StepKind.HOLD)
    player.do(BACK)
    assert set_of(player) == ("left", 2, StepKind.HOLD)
    player.do(BACK)
    assert set_of(player) == ("left", 1, StepKind.HOLD)


def test_back_while_paused_leads_to_the_start_of_the_set() -> None:
    player = Player(two_sided())
    player.wait_until(9.0)
    player.do(Action.PAUSE)
    player.do(BACK)
    assert (player.session.state, set_of(player)) == (
        State.COUNTING_IN,
        ("left", 1, StepKind.HOLD),
    )


def test_early_in_counted_repetitions_back_leads_to_the_start_of_the_set() -> None:
    player = Player(range_of_reps())
    player.wait_until(35.0)
    player.do(Action.COUNT_MYSELF, Action.COUNT, BACK)
    assert set_of(player) == (None, 2, StepKind.REPS)


def test_a_set_done_again_is_recorded_once() -> None:
    player = Player(two_sided())
    player.wait_until(16.0)
    player.do(BACK)
    player.wait(3.0 + 10.0 + 5.0 + 10.0)
    assert [(one.side, one.set) for one in player.session.results] == [("left", 1), ("left", 2)]


def test_a_set_done_again_replaces_less_and_keeps_more() -> None:
    player = Player(two_sided())
    player.wait_until(9.0)
    player.do(Action.SKIP, BACK)
    player.wait(3.0 + 6.0)
    player.do(Action.SKIP)
    (one,) = player.session.results
    assert (one.status, one.seconds) == (SetStatus.PARTIAL, 6.0)
    player.do(BACK)
    player.wait(3.0 + 2.0)
    player.do(Action.SKIP)
    (one,) = player.session.results
    assert (one.status, one.seconds) == (SetStatus.PARTIAL, 6.0)


def test_a_set_begins_anew_after_a_count_and_the_better_go_is_kept() -> None:
    player = Player(two_sided())
    player.wait_until(12.0)
    assert only(player.do(RESTART), CountingIn) == [CountingIn(12.0)]
    assert player.session.results[0].seconds == 7.0
    player.wait(3.0 + 10.0)
    assert [one.seconds for one in player.session.results] == [10.0]


def test_what_was_held_before_a_new_go_that_is_broken_off_is_not_lost() -> None:
    player = Player(two_sided())
    player.wait_until(12.0)
    player.do(RESTART)
    player.wait(3.0 + 2.0)
    player.do(Action.END)
    assert [one.seconds for one in player.session.results] == [7.0]


def test_a_paused_set_can_begin_anew() -> None:
    player = Player(range_of_reps())
    player.wait_until(12.0)
    player.do(Action.PAUSE, RESTART)
    assert player.session.moment().reps_done == 0


def test_a_rest_does_not_begin_anew() -> None:
    player = Player(two_sided())
    player.wait_until(16.0)
    with pytest.raises(NotPossibleError):
        player.do(RESTART)
