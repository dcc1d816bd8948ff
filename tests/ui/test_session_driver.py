"""The driver repeats a session's events in Qt's loop."""

from pytestqt.qtbot import QtBot

from limber.engine.clock import SystemClock
from limber.engine.events import Ended, Event, StepStarted
from limber.engine.session import Session
from limber.engine.table import Action, State
from limber.plan.models import StepKind
from limber.ui.session_driver import SessionDriver
from tests.fakes.clock import FakeClock
from tests.fakes.plans import hold_dose, plan_of


def driver_with(clock: FakeClock) -> tuple[SessionDriver, list[Event]]:
    driver = SessionDriver(Session(plan_of(hold_dose(10.0)), clock), clock)
    heard: list[Event] = []
    driver.happened.connect(heard.append)
    return driver, heard


def test_every_event_is_told_once_and_in_order(qtbot: QtBot) -> None:
    clock = FakeClock()
    driver, heard = driver_with(clock)
    driver.begin(waiting=False)
    for _ in range(20):
        clock.advance(1.0)
        driver.tick()
    kinds = [event.step.kind for event in heard if isinstance(event, StepStarted)]
    assert kinds == [StepKind.POSITION, StepKind.READY, StepKind.HOLD, StepKind.DONE]
    assert heard[-1] == Ended(15.0, finished=True)


def test_what_makes_no_sense_now_is_refused_without_harm(qtbot: QtBot) -> None:
    clock = FakeClock()
    driver, _ = driver_with(clock)
    driver.begin(waiting=True)
    assert not driver.ask(Action.RESUME)
    assert driver.session.state is State.WAITING
    assert driver.ask(Action.START)
    assert driver.session.state is State.RUNNING


def test_a_session_goes_on_by_itself_to_its_end(qtbot: QtBot) -> None:
    clock = SystemClock(speed=100.0)
    driver = SessionDriver(Session(plan_of(hold_dose(10.0)), clock), clock)
    heard: list[Event] = []
    driver.happened.connect(heard.append)
    driver.begin(waiting=False)
    qtbot.waitUntil(lambda: any(isinstance(event, Ended) for event in heard), timeout=5000)
    assert driver.session.state is State.ENDED


def test_a_stopped_driver_lets_no_time_pass(qtbot: QtBot) -> None:
    clock = FakeClock()
    driver, heard = driver_with(clock)
    driver.begin(waiting=False)
    driver.stop()
    told = len(heard)
    clock.advance(30.0, real=0.5)
    qtbot.waitUntil(lambda: True)
    assert len(heard) == told
