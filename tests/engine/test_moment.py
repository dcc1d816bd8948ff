"""What a screen shows at one instant."""

import pytest

from limber.catalogue.models import CountRange, Per, Side, Tempo
from limber.engine.events import BeatKind
from limber.engine.moment import RepMoment
from limber.engine.session import Session
from limber.engine.table import Action, State
from limber.plan.models import Timing
from tests.engine.plans import one_hold, range_of_reps, two_sided
from tests.fakes.clock import FakeClock
from tests.fakes.plans import plan_of, reps_dose
from tests.fakes.player import Player


def test_time_runs_between_two_ticks_too() -> None:
    player = Player(one_hold())
    player.wait_until(10.0)
    player.clock.advance(0.25)
    moment = player.session.moment()
    assert (moment.active_seconds, moment.remaining_seconds) == (5.25, 24.75)


def test_painting_after_the_end_of_a_step_and_before_its_tick_shows_it_full() -> None:
    player = Player(one_hold())
    player.wait_until(34.0)
    player.clock.advance(2.0)
    assert player.session.moment().remaining_seconds == 0.0


def test_while_waiting_nothing_runs() -> None:
    player = Player(one_hold(), waiting=True)
    player.clock.advance(60.0)
    moment = player.session.moment()
    assert (moment.state, moment.active_seconds) == (State.WAITING, 0.0)
    assert (moment.remaining_seconds, moment.left_seconds) == (2.0, 35.0)


def test_the_count_before_a_step_goes_on_is_three_two_one() -> None:
    player = Player(one_hold())
    player.wait_until(10.0)
    assert player.session.moment().count_in is None
    player.do(Action.PAUSE, Action.RESUME)
    seen = [player.session.moment().count_in]
    for _ in range(5):
        player.wait(0.5)
        seen.append(player.session.moment().count_in)
    assert seen == [3, 3, 2, 2, 1, 1]
    player.wait(0.5)
    assert player.session.moment().count_in is None


@pytest.mark.parametrize("plan", [two_sided(), range_of_reps()], ids=["holds", "ranges"])
def test_what_is_left_of_the_session_is_the_planned_time_of_the_steps_to_come(plan) -> None:
    player = Player(plan, waiting=True)
    assert player.session.moment().left_seconds == plan.total_seconds
    player.do(Action.START)
    last = plan.total_seconds
    while player.session.state is not State.ENDED:
        moment = player.session.moment()
        assert moment.left_seconds <= last
        if moment.active_seconds == 0.0:
            assert moment.left_seconds == plan.total_seconds - plan.starts_at()[moment.index]
        last = moment.left_seconds
        player.wait_until(player.session.next_instant() or 0.0)
    assert player.session.moment().left_seconds == 0.0


def test_added_time_is_left_too() -> None:
    player = Player(one_hold())
    player.wait_until(10.0)
    player.do(Action.ADD_TIME)
    assert player.session.moment().left_seconds == 35.0


def test_repetitions_counted_by_hand_count_for_nothing_in_what_is_left() -> None:
    player = Player(range_of_reps(timing=Timing(count_reps_myself=True)))
    player.wait_until(6.0)
    moment = player.session.moment()
    assert (moment.seconds, moment.remaining_seconds, moment.rep) == (None, None, None)
    assert moment.left_seconds == 5.0
    assert moment.counts_by_hand


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.0, (1, BeatKind.LIFT, 0.0)),
        (1.9, (1, BeatKind.LIFT, 0.38)),
        (2.0, (1, BeatKind.HOLD, 0.4)),
        (3.5, (1, BeatKind.LOWER, 0.7)),
        (5.0, (2, BeatKind.LIFT, 0.0)),
        (24.5, (5, BeatKind.LOWER, 0.9)),
    ],
)
def test_a_paced_repetition_is_shown_with_its_phase(
    seconds: float, expected: tuple[int, BeatKind, float]
) -> None:
    player = Player(plan_of(reps_dose(CountRange(3, 5))))
    player.wait_until(5.0 + seconds)
    rep = player.session.moment().rep
    assert isinstance(rep, RepMoment)
    assert (rep.number, rep.phase) == expected[:2]
    assert rep.fraction == pytest.approx(expected[2])
    assert rep.side is None


def test_alternating_repetitions_change_sides_each_time() -> None:
    dose = reps_dose(2, per=Per.SIDE_ALTERNATING, tempo=Tempo(1.0, 0.0, 1.0), first=Side.RIGHT)
    player = Player(plan_of(dose))
    sides: list[Side | None] = []
    for rep in range(4):
        player.wait_until(5.5 + 2.0 * rep)
        moment = player.session.moment().rep
        sides.append(moment.side if moment else None)
    assert sides == [Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT]


def test_a_set_that_is_counted_in_shows_its_first_repetition() -> None:
    player = Player(range_of_reps())
    player.wait_until(12.0)
    player.do(Action.RESTART)
    moment = player.session.moment()
    assert moment.rep is not None
    assert (moment.rep.number, moment.reps_done) == (1, 0)


def test_a_session_can_be_painted_before_it_begins() -> None:
    moment = Session(one_hold(), FakeClock()).moment()
    assert (moment.state, moment.index, moment.left_seconds) == (State.WAITING, 0, 35.0)
