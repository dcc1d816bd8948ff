"""Whatever is asked for, in any order and at any time, the rules hold."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limber.catalogue.models import CountRange, Per, Posture, Range
from limber.engine.events import Ended, Event
from limber.engine.session import GAP_SECONDS
from limber.engine.table import TABLE, Action, NotPossibleError, State
from limber.plan.models import Plan, Timing
from tests.engine.ledger import MILLISECOND, Ledger
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, run_dose, rung
from tests.fakes.player import Player, only

SAME = (hold_dose(10.0, holds=2, per=Per.SIDE), hold_dose(6.0, holds=3, per=Per.SIDE))
MIXED = (hold_dose(25.0, holds=2), reps_dose(CountRange(2, 4), sets=2, per=Per.SIDE))
RUNS = run_dose(8.0, per=Per.SIDE_AND_DIRECTION)
TURNS = hold_dose(4.0, holds=2, per=Per.SIDE_ALTERNATING, rest=0.0)
RANGE = reps_dose(CountRange(3, 4), sets=CountRange(1, 3), may_stop_early=True)


def plan_with(timing: Timing, *, mixed: bool) -> Plan:
    """Four exercises; the first two have easier and harder forms."""
    low, high = MIXED if mixed else (SAME[1], SAME[1])
    exercises = [
        exercise("low", low, Posture.PRONE),
        exercise("mid", SAME[0]),
        exercise("high", high),
        exercise("turns", TURNS, Posture.SEATED),
        exercise("run", RUNS if mixed else TURNS),
        exercise("range", RANGE),
        exercise("span", hold_dose(Range(5.0, 9.0), per=Per.SIDE)),
    ]
    ladders = [
        ladder("A", rung("low"), rung("mid"), rung("high")),
        ladder("B", rung("turns"), rung("run")),
    ]
    items = [item(name) for name in ("mid", "turns", "range", "span")]
    return Shelf(exercises, ladders, items).plan(timing=timing)


@dataclass(frozen=True, slots=True)
class Move:
    """Let real time pass, then ask for something, or only tick."""

    real_seconds: float
    action: Action | None
    ticks_first: bool = True


WAITS = st.one_of(
    st.sampled_from([0.0, 0.25, 1.0, 2.0, GAP_SECONDS]),
    st.floats(0.0, GAP_SECONDS),
    st.floats(GAP_SECONDS, 10.0),
)
HARMLESS = [action for action in Action if action is not Action.END]
ACTIONS = st.one_of(st.none(), st.none(), st.sampled_from(HARMLESS), st.sampled_from(Action))
MOVES = st.lists(st.builds(Move, WAITS, ACTIONS, st.booleans()), min_size=10, max_size=60)
TIMINGS = st.builds(
    Timing,
    position_seconds=st.sampled_from([0.0, 2.0]),
    ready_seconds=st.sampled_from([0.0, 3.0]),
    between_seconds=st.sampled_from([0.0, 10.0]),
    count_reps_myself=st.booleans(),
    wait_for_me=st.booleans(),
)


class Watched:
    """A player whose every move is held against the rules."""

    def __init__(self, plan: Plan, *, speed: float, waiting: bool) -> None:
        self.player = Player(plan, speed=speed, waiting=waiting)
        self.ledger = Ledger()
        self.ledger.enter(self.player.events, anew=False)

    def make(self, move: Move) -> None:
        player = self.player
        player.clock.advance(move.real_seconds * player.clock.speed)
        if move.action is None:
            self._told(player.tick(), None)
        elif move.ticks_first:
            self._told(player.tick(), None)
            self._ask(move.action)
        else:
            self._ask_late(move.action)
        self._check()

    def _ask(self, action: Action) -> None:
        """What can be done is done, all else is refused and changes nothing."""
        session = self.player.session
        before = (session.state, session.step, session.plan, session.results, session.moment())
        possible = session.can(action)
        assert not possible or action in TABLE[session.state]
        if possible:
            self._told(self.player.do(action), action)
            return
        with pytest.raises(NotPossibleError):
            self.player.do(action)
        now = (session.state, session.step, session.plan, session.results, session.moment())
        assert now == before
        assert self.player.tick() == ()

    def _ask_late(self, action: Action) -> None:
        """What happened up to the action is told with it, or by the next tick if it is refused."""
        try:
            told = self.player.do(action)
        except NotPossibleError:
            self._told(self.player.tick(), None)
        else:
            self._told(told, action)

    def _told(self, events: tuple[Event, ...], action: Action | None) -> None:
        self.ledger.enter(events, anew=action in (Action.BACK, Action.RESTART))
        assert self.ledger.last_at <= self.player.now + 1e-9

    def _check(self) -> None:
        session, now = self.player.session, self.player.now
        moment = session.moment()
        assert moment.step == session.plan.steps[moment.index] == session.step
        remaining = moment.remaining_seconds
        if remaining is not None:
            assert 0.0 <= remaining <= (moment.seconds or 0.0)
        assert moment.left_seconds >= 0.0
        assert moment.state is session.state
        recorded = session.results
        assert len({one.key for one in recorded}) == len(recorded)
        total = sum(one.seconds for one in recorded)
        assert total <= session.worked_seconds + MILLISECOND * len(recorded)
        assert session.worked_seconds <= now + 1e-6
        work = [step for step in session.plan.steps if step.kind.is_work]
        keys = {(step.item, step.side, step.direction, step.set) for step in work}
        assert len(keys) == len(work)
        self._check_end(keys)

    def _check_end(self, planned: set[tuple[object, ...]]) -> None:
        session = self.player.session
        ends = only(self.player.events, Ended)
        assert len(ends) == (session.state is State.ENDED)
        if session.state is not State.ENDED:
            return
        assert session.next_instant() is None
        if ends[0].finished:
            assert planned <= {one.key for one in session.results}


def play(plan: Plan, moves: list[Move], *, speed: float, waiting: bool) -> Watched:
    watched = Watched(plan, speed=speed, waiting=waiting)
    for move in moves:
        watched.make(move)
    return watched


@settings(max_examples=250, deadline=None)
@given(MOVES, TIMINGS, st.booleans(), st.booleans(), st.sampled_from([1.0, 20.0]))
def test_any_order_of_actions_at_any_times_keeps_the_rules(
    moves: list[Move],
    timing: Timing,
    mixed: bool,
    waiting: bool,
    speed: float,
) -> None:
    play(plan_with(timing, mixed=mixed), moves, speed=speed, waiting=waiting)


@settings(max_examples=150, deadline=None)
@given(MOVES, st.sampled_from([1.0, 20.0]))
def test_the_sets_of_a_side_are_recorded_in_their_order(moves: list[Move], speed: float) -> None:
    watched = play(plan_with(Timing(), mixed=False), moves, speed=speed, waiting=False)
    seen: dict[tuple[object, ...], int] = {}
    for one in watched.player.session.results:
        turn = (one.item, one.side, one.direction)
        assert one.set > seen.get(turn, 0)
        seen[turn] = one.set


@settings(max_examples=100, deadline=None)
@given(MOVES, TIMINGS, st.booleans())
def test_from_wherever_it_stands_a_session_can_be_played_to_its_end(
    moves: list[Move],
    timing: Timing,
    mixed: bool,
) -> None:
    watched = play(plan_with(timing, mixed=mixed), moves, speed=20.0, waiting=True)
    way_on = (Action.START, Action.RESUME, Action.FINISH)
    for _ in range(500):
        session = watched.player.session
        if session.state is State.ENDED:
            return
        action = None if session.next_instant() is not None else _first(watched, way_on)
        watched.make(Move(1.0, action))
    pytest.fail("it never ended")


def _first(watched: Watched, actions: tuple[Action, ...]) -> Action:
    return next(action for action in actions if watched.player.session.can(action))
