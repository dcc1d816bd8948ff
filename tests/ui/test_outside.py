"""What goes along with a session outside the window."""

from collections.abc import Iterator

import pytest

from limber.engine.events import Ended, StepStarted
from limber.engine.table import State
from limber.ui.outside import Outside, nothing_outside
from limber.ui.session_driver import SessionDriver
from limber.ui.view_state.findings import MAY_GO_DARK
from limber.ui.view_state.player_keys import PlayerWish
from limber.ui.widgets.fitted_text import FittedText
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise, hold_dose
from tests.fakes.screen import FakeHold
from tests.ui.desks import desk_in
from tests.ui.house import DRILLS, FOLLOWING, House

STEP = Shelf([exercise("clam", hold_dose(10.0))]).plan().steps[0]


@pytest.fixture
def hold() -> FakeHold:
    return FakeHold()


@pytest.fixture
def outside(qapp, hold) -> Outside:
    return Outside(FakeClock(), {}, lambda: hold)


@pytest.fixture
def house(qtbot, tmp_path, store, outside) -> Iterator[House]:
    clock = FakeClock()
    desk = desk_in(tmp_path, store, settings=FOLLOWING, clock=clock)
    made = House(tmp_path, desk, clock, outside=outside)
    qtbot.addWidget(made.window)
    yield made
    made.shell.leave()


def name(step):
    return "Clam"


def test_the_screen_stays_on_from_the_first_event_to_the_last(outside, hold):
    outside.follow(StepStarted(0.0, 0, STEP), name)
    assert hold.is_held
    outside.follow(Ended(9.0, finished=True), name)
    assert not hold.is_held


def test_that_the_screen_may_go_dark_is_told_once(outside, hold):
    told = []
    outside.told.connect(told.append)
    for _ in range(2):
        outside.follow(StepStarted(0.0, 0, STEP), name)
        hold.answer(is_kept=False)
        outside.end()
    assert told == [MAY_GO_DARK.text]


def test_nothing_begins_after_the_end_of_the_program(outside, hold):
    outside.screen.ask()
    outside.close()
    assert hold.is_closed
    outside.follow(StepStarted(0.0, 0, STEP), name)
    assert not hold.is_held


def test_where_the_system_is_left_alone_nobody_is_told_anything(qapp, qtbot):
    alone = nothing_outside(FakeClock())
    with qtbot.assertNotEmitted(alone.told):
        alone.follow(StepStarted(0.0, 0, STEP), name)
    alone.close()


def test_a_session_in_the_window_keeps_the_screen_on_until_it_is_left(house, hold):
    house.shell.start(DRILLS)
    assert hold.is_held
    house.shell.leave()
    assert (hold.is_held, hold.is_closed) == (False, True)


def test_that_the_screen_may_go_dark_stands_in_the_player(house, hold):
    house.shell.start(DRILLS)
    hold.answer(is_kept=False)
    assert MAY_GO_DARK.text in [
        part.accessibleName() for part in house.player.findChildren(FittedText)
    ]


def test_a_media_key_reaches_the_session(house, outside):
    house.shell.start(DRILLS)
    outside.wish_requested.emit(PlayerWish.PAUSE)
    (driver,) = house.shell.findChildren(SessionDriver)
    assert driver.session.state is State.PAUSED
