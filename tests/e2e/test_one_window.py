"""One window per data folder, also where the first one stands still or was just being opened."""

import os
import signal
import subprocess

import pytest

from tests.e2e.program import command
from tests.e2e.programmes import BRISK, choose, write_brisk
from tests.e2e.waiting import LONGEST_SECONDS, until

pytestmark = [
    pytest.mark.needs("Xvfb", "xdotool"),
    pytest.mark.skipif(os.name != "posix", reason="stops processes by POSIX signals"),
]


@pytest.fixture
def ready(home):
    """Somebody who follows a programme, and is met by Today."""
    write_brisk(home)
    choose(home, BRISK)
    return home


@pytest.fixture
def start(ready, screen):
    """Starts Limber without waiting for anything."""
    started = []

    def make(**environ):
        process = subprocess.Popen(
            command(ready.data),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=ready.environ({"DISPLAY": screen.display, **environ}),
        )
        started.append(process)
        return process

    yield make
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_of_starts_at_the_same_instant_one_window_comes_and_the_others_end_with_0(start, screen):
    starts = [start() for _ in range(3)]
    until(lambda: sum(each.poll() is not None for each in starts) == 2, what="two to end")
    (stays,) = (each for each in starts if each.poll() is None)
    assert [each.returncode for each in starts if each is not stays] == [0, 0]
    assert len(until(lambda: screen.windows(stays.pid), what="the window")) == 1


def test_a_frozen_window_is_told_in_a_sentence_where_nobody_sees_a_question(start, open_window):
    window = open_window()
    window.process.send_signal(signal.SIGSTOP)
    second = start(QT_QPA_PLATFORM="offscreen")
    _, said = second.communicate(timeout=LONGEST_SECONDS)
    assert second.returncode == 2
    assert said.startswith("Limber is open already with this data folder, but does not answer.")
    assert f"(number {window.process.pid})" in said
    assert len(said.splitlines()) == 1


def test_a_frozen_window_is_ended_with_two_keys_and_limber_opens(ready, open_window, start, screen):
    frozen = open_window()
    until((ready.data / "limber.sock").exists, what="all that comes after the first picture")
    frozen.process.send_signal(signal.SIGSTOP)
    second = start()
    (question,) = until(lambda: screen.windows(second.pid), what="the question")
    screen.focus(question)
    screen.press("shift+Tab", "Return")  # End it and open Limber
    assert frozen.process.wait(LONGEST_SECONDS) == 0  # in order
    until(
        lambda: [each for each in screen.windows(second.pid) if each != question],
        what="Limber's own window",
    )
    assert second.poll() is None
