from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from limber.ui.ahead import BETWEEN_MS, QUIET_MS, Ahead


class Steps:
    """Three steps; knows which are taken."""

    def __init__(self) -> None:
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[None]:
        for name in ("import", "make", "paint"):
            self.taken.append(name)
            yield


@pytest.fixture
def steps(qapp: QApplication) -> Steps:
    return Steps()


@pytest.fixture
def inputs(qapp: QApplication) -> QObject:
    return QObject()


@pytest.fixture
def ahead(steps: Steps, inputs: QObject) -> Ahead:
    return Ahead(iter(steps), inputs)


def press_a_key(inputs: QObject) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(inputs, event)


def test_nothing_is_done_before_it_has_been_quiet(ahead: Ahead, steps: Steps):
    ahead.begin()
    assert steps.taken == []
    assert ahead.waits_ms == QUIET_MS


def test_one_step_is_taken_at_a_time_in_order_with_room_between_them(ahead: Ahead, steps: Steps):
    ahead.begin()
    ahead.take_step()
    assert steps.taken == ["import"]
    assert ahead.waits_ms == BETWEEN_MS
    ahead.take_step()
    assert steps.taken == ["import", "make"]


def test_whatever_is_pressed_makes_it_wait_until_it_is_quiet_again(
    ahead: Ahead, steps: Steps, inputs: QObject
):
    ahead.begin()
    ahead.take_step()
    press_a_key(inputs)
    assert ahead.waits_ms == QUIET_MS
    assert steps.taken == ["import"]


def test_nothing_is_done_in_a_session(ahead: Ahead, steps: Steps, inputs: QObject):
    ahead.begin()
    ahead.take_step()
    ahead.hold()
    press_a_key(inputs)
    ahead.take_step()
    assert ahead.waits_ms is None
    assert steps.taken == ["import"]


def test_it_goes_on_when_it_has_been_quiet_after_a_session(ahead: Ahead, steps: Steps):
    ahead.begin()
    ahead.take_step()
    ahead.hold()
    ahead.release()
    assert ahead.waits_ms == QUIET_MS
    ahead.take_step()
    assert steps.taken == ["import", "make"]


def test_when_all_is_done_it_says_so_once_and_listens_no_more(ahead: Ahead, inputs: QObject):
    heard: list[bool] = []
    ahead.finished.connect(lambda: heard.append(ahead.is_over))
    ahead.begin()
    for _ in range(5):
        ahead.take_step()
    press_a_key(inputs)
    ahead.release()
    assert heard == [True]
    assert ahead.waits_ms is None


def test_what_is_ended_does_nothing_more(ahead: Ahead, steps: Steps):
    ahead.begin()
    ahead.take_step()
    ahead.end()
    ahead.take_step()
    ahead.release()
    assert ahead.waits_ms is None
    assert steps.taken == ["import"]


def test_a_session_at_once_holds_it_before_it_begins(ahead: Ahead, steps: Steps):
    ahead.hold()
    ahead.begin()
    assert ahead.waits_ms is None
    assert steps.taken == []
