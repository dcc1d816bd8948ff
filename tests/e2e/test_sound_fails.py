"""A sound system that is frozen, killed or not there never delays a step."""

import subprocess

import pytest

from limber.history.store import Store
from limber.paths import DATABASE_NAME
from tests.e2e.programmes import BRISK, write_brisk
from tests.e2e.waiting import until
from tests.ui.sound.private_pulse import PrivatePulse

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "pulseaudio", "pactl")

SPEED = 20
HOLD, REST, BEFORE, SETS = 10.0, 10.0, 5.0, 6
ALLOWED_SECONDS = 2.0
"""Of real time; waiting for a frozen sound system would take longer."""


@pytest.fixture
def pulse(tmp_path):
    server = PrivatePulse(tmp_path)
    until(server.answers, what="the sound server")
    yield server
    server.end()


def is_heard(pulse):
    """Whether anybody plays anything on the server."""
    told = subprocess.run(
        ["pactl", "list", "short", "sink-inputs"],
        env={"PATH": "/usr/bin:/bin", **pulse.environment},
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    return told.stdout.strip()


def play_through(home, open_window, pulse, disturb):
    """The session's record, after the sound was disturbed in the middle of it."""
    write_brisk(home)
    window = open_window(
        "--start", BRISK, "--speed", str(SPEED), PULSE_SERVER=pulse.environment["PULSE_SERVER"]
    )
    until(lambda: is_heard(pulse), what="the first sound")
    disturb()
    until(lambda: home.sessions()[0]["status"] == "done", what="the end of the session")
    assert window.is_open
    store = Store.open_for_reading(home.data / DATABASE_NAME)
    (record,) = store.sessions()
    store.close()
    return record


def assert_on_time(record):
    assert [each.result.seconds for each in record.sets] == [HOLD] * SETS
    for number, each in enumerate(record.sets):
        due = (BEFORE + HOLD + number * (HOLD + REST)) / SPEED
        late = (each.finished_at - record.started_at).total_seconds() - due
        # The start is stored to the second.
        assert -1 <= late <= 1 + ALLOWED_SECONDS, f"set {number + 1} ended {late:.1f} s late"


def test_a_frozen_sound_system_delays_nothing(home, open_window, pulse):
    record = play_through(home, open_window, pulse, pulse.freeze)
    pulse.thaw()
    assert_on_time(record)


def test_a_killed_sound_system_delays_nothing(home, open_window, pulse):
    assert_on_time(play_through(home, open_window, pulse, pulse.kill))
