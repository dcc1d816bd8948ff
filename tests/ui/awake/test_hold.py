"""Keeping the screen on in a thread that nobody waits for."""

import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from limber.ui.awake.hold import ScreenHold
from tests.fakes.screen import FakeSystem


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def hold(system: FakeSystem) -> Iterator[ScreenHold]:
    made = ScreenHold(system.presenting)
    yield made
    system.may_open.set()
    made.close()


def threads() -> int:
    return [thread.name for thread in threading.enumerate()].count("awake")


def test_no_thread_runs_before_the_screen_is_asked_for(qapp, system):
    before = threads()
    hold = ScreenHold(system.presenting)
    assert threads() == before
    hold.take()
    assert threads() == before + 1
    hold.close()


def test_wakepy_is_not_imported_before_the_screen_is_asked_for():
    asked = "import sys, limber.ui.awake.hold; print('wakepy' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", asked]) == b"False\n"


def test_it_is_told_that_the_screen_is_kept_on(qtbot, hold, system):
    with qtbot.waitSignal(hold.told) as told:
        hold.take()
    assert told.args == [True]
    assert system.open_now == 1


def test_it_is_told_that_the_screen_is_not_kept_on(qtbot, hold, system):
    system.can = False
    with qtbot.waitSignal(hold.told) as told:
        hold.take()
    assert told.args == [False]


def test_what_is_given_back_can_be_taken_again_and_there_are_never_two(qtbot, hold, system):
    for _ in range(3):
        with qtbot.waitSignal(hold.told):
            hold.take()
            hold.take()
        hold.give_back()
        qtbot.waitUntil(lambda: system.open_now == 0)
    assert (system.times_opened, system.most_open) == (3, 1)


def test_what_is_given_back_before_the_system_answers_is_not_kept(qtbot, hold, system):
    system.may_open.clear()
    hold.take()
    hold.give_back()
    system.may_open.set()
    with qtbot.assertNotEmitted(hold.told, wait=50):
        qtbot.waitUntil(lambda: system.open_now == 0)


def test_a_system_that_does_not_answer_is_told_and_holds_nobody_up(qtbot, system):
    system.may_open.clear()
    hold = ScreenHold(system.presenting, patience_ms=20)
    with qtbot.waitSignal(hold.told) as told:
        hold.take()
    assert told.args == [False]
    hold.close()
    assert system.open_now == 0
    system.may_open.set()


def test_the_end_of_the_program_gives_it_back(qtbot, hold, system):
    with qtbot.waitSignal(hold.told):
        hold.take()
    hold.close()
    assert system.open_now == 0
    hold.take()
    assert system.times_opened == 1
