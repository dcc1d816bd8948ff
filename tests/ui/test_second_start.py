"""A second start, and a first one that does not answer."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from limber.ui.instance_lock import InstanceLock
from limber.ui.raising import RaiseListener
from limber.ui.second_start import Met, SilentDesk, meet, silent_error
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.silent import TITLE
from tests.ui.test_instance_lock import TAKE_AND_STAY

SHORT_MS = 80
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + TAKE_AND_STAY

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="ends processes by POSIX signals"),
    # Off screen there is no window system to be told of a size.
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


@pytest.fixture
def held(tmp_path: Path) -> Iterator[InstanceLock]:
    """A folder's lock, held by another start."""
    first = InstanceLock(tmp_path)
    first.take()
    yield first
    first.release()


@pytest.fixture
def deaf(tmp_path: Path) -> Iterator[QLocalServer]:
    """A first start that takes every call and never says a word."""
    server = QLocalServer()
    server.listen(str(tmp_path / "limber.sock"))
    yield server
    server.close()


@pytest.fixture
def frozen(request, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock, and stands still."""
    code = getattr(request, "param", TAKE_AND_STAY)
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "True"
    process.send_signal(signal.SIGSTOP)
    yield process
    process.kill()
    process.communicate()


def desk_on(folder: Path, qtbot: QtBot, *, ends_within_ms: int = 4000) -> SilentDesk:
    desk = SilentDesk(folder, InstanceLock(folder), ThemeSource(ThemeChoice.LIGHT), ends_within_ms)
    qtbot.addWidget(desk.dialog)
    return desk


def button(desk: SilentDesk, text: str) -> QPushButton:
    (found,) = (each for each in desk.dialog.findChildren(QPushButton) if each.text() == text)
    return found


def test_a_first_that_does_not_answer_is_given_up_after_a_bounded_time(tmp_path, held, deaf, qtbot):
    assert meet(tmp_path, InstanceLock(tmp_path), SHORT_MS) is Met.SILENT


def test_a_first_without_an_ear_is_given_the_same_time(tmp_path, held, qtbot):
    assert meet(tmp_path, InstanceLock(tmp_path), SHORT_MS) is Met.SILENT


def test_a_first_that_has_gone_meanwhile_leaves_the_folder_free(tmp_path, qtbot):
    lock = InstanceLock(tmp_path)
    assert meet(tmp_path, lock, SHORT_MS) is Met.FREE
    assert not InstanceLock(tmp_path).take()


def test_where_nobody_can_be_asked_a_sentence_names_the_process(tmp_path, held):
    error = silent_error(InstanceLock(tmp_path))
    assert "does not answer" in error.title
    assert f"number {os.getpid()}" in error.detail


def test_the_question_says_what_is_the_case_and_what_would_be_lost(tmp_path, held, qtbot):
    desk = desk_on(tmp_path, qtbot)
    assert desk.dialog.accessibleName() == TITLE
    assert "at most the set in progress" in desk.dialog.accessibleDescription()
    for name in ("Wait", "Leave it alone", "End it and open Limber"):
        assert button(desk, name).isEnabled()


def test_esc_leaves_the_first_alone(tmp_path, held, qtbot):
    desk = desk_on(tmp_path, qtbot)
    QTimer.singleShot(0, desk.dialog.reject)
    assert desk.ask() is Met.SILENT
    assert not InstanceLock(tmp_path).take()


def test_who_waits_is_told_so_and_the_question_closes_when_the_first_goes(tmp_path, held, qtbot):
    desk = desk_on(tmp_path, qtbot)
    button(desk, "Wait").click()
    assert desk.dialog.accessibleName() == "Waiting for Limber"
    QTimer.singleShot(0, held.release)
    assert desk.ask() is Met.FREE


def test_the_question_closes_when_the_first_answers_after_all(tmp_path, held, qtbot):
    desk = desk_on(tmp_path, qtbot)
    ears: list[RaiseListener] = []
    QTimer.singleShot(0, lambda: ears.append(RaiseListener(tmp_path)))
    assert desk.ask() is Met.RAISED
    ears[0].close()


def test_one_on_another_machine_cannot_be_ended_from_here(tmp_path, held, qtbot):
    (tmp_path / "limber.lock").write_text("4711\nannas-other-computer\n")
    desk = desk_on(tmp_path, qtbot)
    assert button(desk, "End it and open Limber").isHidden()
    assert "cannot be ended from here" in desk.dialog.accessibleDescription()


def test_a_frozen_first_is_ended_in_order_and_the_folder_is_ours(tmp_path, frozen, qtbot):
    desk = desk_on(tmp_path, qtbot)
    QTimer.singleShot(0, button(desk, "End it and open Limber").click)
    assert desk.ask() is Met.FREE
    assert frozen.wait(10) == -signal.SIGTERM


def test_an_answer_of_one_that_is_woken_to_be_ended_comes_too_late(tmp_path, frozen, deaf, qtbot):
    desk = desk_on(tmp_path, qtbot)
    calls = []
    deaf.newConnection.connect(lambda: calls.append(deaf.nextPendingConnection()))

    def end_and_answer():
        button(desk, "End it and open Limber").click()
        calls[0].write(b"raise\n")
        calls[0].flush()

    deaf.newConnection.connect(end_and_answer)
    assert desk.ask() is Met.FREE
    assert frozen.wait(10) == -signal.SIGTERM


@pytest.mark.parametrize("frozen", [STUBBORN], indirect=True)
def test_one_that_does_not_end_in_order_is_ended_at_once(tmp_path, frozen, qtbot):
    desk = desk_on(tmp_path, qtbot, ends_within_ms=SHORT_MS)
    QTimer.singleShot(0, button(desk, "End it and open Limber").click)
    assert desk.ask() is Met.FREE
    assert frozen.wait(10) == -signal.SIGKILL


def test_nothing_is_sent_to_a_process_that_is_not_the_owner_any_more(tmp_path, held, qtbot):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as bystander:
        desk = desk_on(tmp_path, qtbot)
        lock_file = tmp_path / "limber.lock"
        machine = lock_file.read_text().splitlines()[1]
        held.release()
        lock_file.write_text(f"{bystander.pid}\n{machine}\n")
        QTimer.singleShot(0, button(desk, "End it and open Limber").click)
        assert desk.ask() is Met.FREE
        assert bystander.poll() is None
        bystander.kill()


def test_whoever_came_after_the_one_to_be_ended_is_raised(tmp_path, held, qtbot):
    desk = desk_on(tmp_path, qtbot)
    (tmp_path / "limber.lock").write_text("")
    listener = RaiseListener(tmp_path)
    QTimer.singleShot(0, button(desk, "End it and open Limber").click)
    assert desk.ask() is Met.RAISED
    listener.close()
