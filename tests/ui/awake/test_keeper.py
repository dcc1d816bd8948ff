"""When the screen is kept on."""

from collections.abc import Callable

import pytest

from limber.engine.events import (
    CountingIn,
    Ended,
    Event,
    Paused,
    PauseReason,
    StepStarted,
    Waiting,
)
from limber.ui.awake.keeper import STANDING_SECONDS, ScreenKeeper
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise, hold_dose
from tests.fakes.screen import FakeHold

STEP = Shelf([exercise("low", hold_dose(10.0))]).plan().steps[0]
WAITING = Waiting(0.0, 0, STEP)
RUNNING = StepStarted(0.0, 0, STEP)
PAUSED = Paused(4.0, PauseReason.ASKED)
GOING_ON = CountingIn(4.0)

Begin = Callable[..., ScreenKeeper]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def hold() -> FakeHold:
    return FakeHold()


@pytest.fixture
def keeper(qapp, hold: FakeHold, clock: FakeClock) -> ScreenKeeper:
    return ScreenKeeper(hold, clock)


def hear(keeper: ScreenKeeper, *events: Event) -> None:
    for event in events:
        keeper.hear(event)


def stand(keeper: ScreenKeeper, clock: FakeClock, seconds: float) -> None:
    clock.advance(seconds)
    keeper.look()


@pytest.mark.parametrize("first", [RUNNING, WAITING])
def test_the_screen_is_taken_when_a_session_begins(keeper, hold, first):
    assert not hold.is_held
    hear(keeper, first)
    assert hold.is_held


def test_it_is_given_back_when_the_session_ends(keeper, hold):
    hear(keeper, RUNNING, Ended(9.0, finished=True))
    assert not hold.is_held


def test_it_is_kept_for_five_minutes_of_a_pause_and_then_given_back(keeper, hold, clock):
    hear(keeper, RUNNING, PAUSED)
    stand(keeper, clock, STANDING_SECONDS - 1)
    assert hold.is_held
    stand(keeper, clock, 1)
    assert not hold.is_held


def test_it_is_taken_again_when_the_session_goes_on(keeper, hold, clock):
    hear(keeper, RUNNING, PAUSED)
    stand(keeper, clock, STANDING_SECONDS)
    hear(keeper, GOING_ON)
    assert (hold.is_held, hold.times_taken) == (True, 2)


def test_nobody_in_place_for_five_minutes_counts_as_a_pause(keeper, hold, clock):
    hear(keeper, WAITING)
    stand(keeper, clock, STANDING_SECONDS)
    assert not hold.is_held


def test_time_in_which_the_machine_slept_counts(keeper, hold, clock):
    hear(keeper, RUNNING, PAUSED)
    clock.advance(1, wall=STANDING_SECONDS)
    keeper.look()
    assert not hold.is_held


def test_two_short_pauses_are_not_one_long_one(keeper, hold, clock):
    for _ in range(2):
        hear(keeper, RUNNING, PAUSED)
        stand(keeper, clock, STANDING_SECONDS - 1)
        hear(keeper, GOING_ON)
    assert (hold.is_held, hold.times_taken) == (True, 1)


def test_what_is_asked_again_while_it_stands_does_not_prolong_the_wait(keeper, hold, clock):
    hear(keeper, RUNNING, PAUSED)
    stand(keeper, clock, STANDING_SECONDS - 1)
    hear(keeper, PAUSED)
    stand(keeper, clock, 1)
    assert not hold.is_held


def test_a_session_takes_it_once(keeper, hold):
    hear(keeper, WAITING, RUNNING, PAUSED, GOING_ON, RUNNING)
    assert hold.times_taken == 1


def test_that_it_does_not_work_is_said_once(keeper, hold, qtbot):
    hear(keeper, RUNNING)
    with qtbot.waitSignal(keeper.failed, timeout=0):
        hold.answer(is_kept=False)
    hear(keeper, Ended(9.0, finished=True), RUNNING)
    with qtbot.assertNotEmitted(keeper.failed):
        hold.answer(is_kept=False)


def test_where_it_works_nothing_is_said(keeper, hold, qtbot):
    hear(keeper, RUNNING)
    with qtbot.assertNotEmitted(keeper.failed):
        hold.answer(is_kept=True)


def test_whether_it_works_can_be_asked_and_is_given_back_at_once(keeper, hold, qtbot):
    keeper.ask()
    with qtbot.waitSignal(keeper.answered, timeout=0) as answered:
        hold.answer(is_kept=True)
    assert answered.args == [True]
    assert not hold.is_held


def test_a_session_that_begins_before_the_answer_keeps_what_was_taken(keeper, hold):
    keeper.ask()
    hear(keeper, RUNNING)
    hold.answer(is_kept=True)
    assert (hold.is_held, hold.times_taken) == (True, 1)


def test_leaving_gives_it_back_for_good(keeper, hold):
    hear(keeper, RUNNING)
    keeper.close()
    assert (hold.is_held, hold.is_closed) == (False, True)
