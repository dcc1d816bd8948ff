"""A session in the real window with a real speech engine that hangs."""

import os
import signal
from itertools import pairwise

import pytest

from limber.history.store import Store
from limber.paths import DATABASE_NAME
from tests.e2e.programmes import HOLD_SECONDS, QUICK, write_quick
from tests.e2e.waiting import until
from tests.ui.voice.dispatchers import dispatchers
from tests.ui.voice.speaking_server import speaking_server

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "pulseaudio", "speech-dispatcher", "espeak-ng")


@pytest.fixture
def pulse(tmp_path):
    with speaking_server(tmp_path) as server:
        yield server


def is_done(home):
    sessions = home.sessions()
    return bool(sessions) and sessions[0]["status"] == "done"


def test_a_frozen_speech_engine_delays_nothing(home, open_window, pulse, tmp_path):
    write_quick(home)
    open_window("--start", QUICK, PULSE_SERVER=pulse.environment["PULSE_SERVER"])
    frozen = until(lambda: dispatchers(tmp_path), what="the speech engine")
    for process in frozen:
        os.kill(process, signal.SIGSTOP)
    until(lambda: is_done(home), what="the end of the session")
    store = Store.open_for_reading(home.data / DATABASE_NAME)
    (record,) = store.sessions()
    store.close()
    assert [each.result.seconds for each in record.sets] == [HOLD_SECONDS] * 4
    ends = [each.finished_at for each in record.sets]
    for one, other in pairwise(ends):
        assert (other - one).total_seconds() == pytest.approx(4.0, abs=1.1)
