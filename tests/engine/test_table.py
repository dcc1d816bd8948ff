"""What may be done in which state; everything else is refused and changes nothing."""

from itertools import product

import pytest

from limber.engine.events import Event, SetRecorded
from limber.engine.table import TABLE, Action, NotPossibleError, State
from limber.plan.models import StepKind
from tests.engine.plans import laddered, range_of_reps
from tests.fakes.plans import hold_dose, plan_of
from tests.fakes.player import Player, only

ALWAYS_IN_ITS_STATE = {
    (State.WAITING, Action.START): State.RUNNING,
    (State.WAITING, Action.FINISH): State.RUNNING,
    (State.WAITING, Action.SKIP): State.RUNNING,
    (State.COUNTING_IN, Action.PAUSE): State.PAUSED,
    (State.COUNTING_IN, Action.FINISH): State.RUNNING,
    (State.COUNTING_IN, Action.SKIP): State.RUNNING,
    (State.RUNNING, Action.PAUSE): State.PAUSED,
    (State.RUNNING, Action.FINISH): State.RUNNING,
    (State.RUNNING, Action.SKIP): State.RUNNING,
    (State.RUNNING, Action.RESTART): State.COUNTING_IN,
    (State.RUNNING, Action.BACK): State.COUNTING_IN,
    (State.RUNNING, Action.ADD_TIME): State.RUNNING,
    (State.RUNNING, Action.CUT_TIME): State.RUNNING,
    (State.RUNNING, Action.EASIER): State.RUNNING,
    (State.RUNNING, Action.HARDER): State.RUNNING,
    (State.PAUSED, Action.RESUME): State.COUNTING_IN,
    (State.PAUSED, Action.RESTART): State.COUNTING_IN,
    (State.PAUSED, Action.SKIP): State.RUNNING,
}


def player_in(state: State) -> Player:
    """In the first hold of an exercise with an easier and a harder form, in this state."""
    player = Player(laddered(), waiting=True)
    if state is State.WAITING:
        return player
    player.do(Action.START)
    player.wait(9.0)
    ways = {
        State.RUNNING: (),
        State.PAUSED: (Action.PAUSE,),
        State.COUNTING_IN: (Action.PAUSE, Action.RESUME),
        State.ENDED: (Action.END,),
    }
    player.do(*ways[state])
    assert player.session.state is state
    return player


def picture(player: Player) -> tuple[object, ...]:
    session = player.session
    return (session.state, session.step, session.plan, session.results, session.moment())


@pytest.mark.parametrize(("state", "action"), list(product(State, Action)))
def test_a_pair_is_in_the_table_or_refused_and_a_refusal_changes_nothing(
    state: State, action: Action
) -> None:
    player = player_in(state)
    before = picture(player)
    if player.session.can(action):
        assert action in TABLE[state]
        player.do(action)
        return
    with pytest.raises(NotPossibleError):
        player.do(action)
    assert picture(player) == before
    assert player.tick() == ()


@pytest.mark.parametrize(("pair", "then"), ALWAYS_IN_ITS_STATE.items())
def test_an_action_leads_where_the_table_says(pair: tuple[State, Action], then: State) -> None:
    state, action = pair
    player = player_in(state)
    player.do(action)
    assert player.session.state is then is TABLE[state][action]


@pytest.mark.parametrize("state", [state for state in State if state is not State.ENDED])
def test_a_session_can_be_ended_from_everywhere(state: State) -> None:
    player = player_in(state)
    player.do(Action.END)
    assert player.session.state is State.ENDED


def test_every_state_stands_in_the_table_and_nothing_leads_out_of_the_end() -> None:
    assert set(TABLE) == set(State)
    assert TABLE[State.ENDED] == {}


def test_what_happened_up_to_a_refused_action_is_told_by_the_next_tick() -> None:
    player = Player(plan_of(hold_dose(2.5, holds=2)))
    player.wait_until(5.0)
    player.clock.advance(2.75)
    with pytest.raises(NotPossibleError):
        player.do(Action.COUNT)
    assert player.session.step.kind is StepKind.REST
    told: tuple[Event, ...] = player.tick()
    assert [event.at for event in only(told, SetRecorded)] == [7.5]


def test_an_action_finds_the_session_at_its_own_instant_not_at_the_last_tick() -> None:
    player = Player(range_of_reps())
    player.wait_until(29.0)
    player.clock.advance(1.5)
    player.do(Action.SKIP)
    assert player.session.step.set == 2
    assert player.session.results[0].reps == 5
