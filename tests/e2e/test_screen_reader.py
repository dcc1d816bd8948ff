"""Limber for somebody who only hears: read and pressed from another process, through AT-SPI."""

import pytest

from tests.e2e.accessibility_bus import AccessibilityBus
from tests.e2e.programmes import HEARD, choose, write_heard
from tests.e2e.screen_reader import ScreenReader
from tests.e2e.waiting import stays, until

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "dbus", "AT-SPI")

SPEED = "3"


@pytest.fixture
def bus(screen):
    made = AccessibilityBus(screen.display)
    yield made
    made.close()


@pytest.fixture
def reader(bus):
    made = ScreenReader(bus.address)
    yield made
    made.close()


@pytest.fixture
def open_read(home, open_window, bus):
    """Open Limber where the screen reader hears it."""

    def open_one(*words):
        write_heard(home)
        choose(home, HEARD)
        return open_window(*words, **bus.environ)

    return open_one


def test_a_whole_session_is_started_followed_paused_and_ended_by_ear(home, open_read, reader):
    window = open_read("--speed", SPEED)
    reader.press("Start session")
    reader.hear("Hip pain now?")
    window.press("space")  # no answer
    introduction = reader.hear("Exercise 1 of 2. Slow bridge.")
    assert "Lie on your back. Lie down. Lift the hips. Lower them." in introduction
    assert "Press Space when ready. Space pauses, Escape ends." in introduction
    window.press("space")
    reader.hear_all("Get into place", "Get ready. 3.", "2", "1")
    reader.hear_all("Move, 2 repetitions. Set 1 of 1. Lift.", "Lower", "1")
    rest = reader.hear("2. Rest, 10 seconds.")
    assert "Next: Exercise 2 of 2. Long lunge. Left side." in rest
    reader.hear_all("3", "2", "1", "Get into place. Left side.", "Get ready. 3.", "2", "1")
    reader.hear_all("Hold, 24 seconds. Left side, set 1 of 1.", "Half way")
    window.press("space")
    reader.hear("Resume, push button")
    paused = reader.hear("Paused.")
    assert "left side, set 1 of 1" in paused
    assert stays(lambda: reader.last, seconds=1.0) == paused
    window.press("space")
    reader.hear_all("Get ready. 3.", "2", "1", "Hold, ", "3", "2", "1")
    reader.hear_all("Switch to the right side, 10 seconds", "Get into place. Right side.")
    reader.hear("Hold, 24 seconds. Right side, set 1 of 1.")
    window.press("Escape")
    assert "right side, set 1 of 1" in reader.hear("End here?")
    window.press("Return")
    reader.hear("The session has ended")
    assert reader.hear("Session saved") == "Session saved, part-way. 1 done, 1 partial."
    until(lambda: home.sessions()[0]["status"] == "partial", what="the end of the session")
    assert window.is_open
    assert window.said == ""
