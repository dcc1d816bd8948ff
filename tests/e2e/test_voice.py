"""A session in the real window with the real speech engine: what is said, and when."""

import json
import os
import signal
from itertools import pairwise

import pytest

from limber.history.store import Store
from limber.paths import DATABASE_NAME
from tests.e2e.programmes import HOLD_SECONDS, QUICK, SIDED, write_quick, write_sided
from tests.e2e.waiting import until
from tests.ui.sound.private_pulse import PrivatePulse
from tests.ui.voice.conftest import dispatchers

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "pulseaudio", "speech-dispatcher", "espeak-ng")

ON_THE_BEAT_SECONDS = 0.3
"""As late as a word may be asked for on a busy machine."""


@pytest.fixture
def pulse(tmp_path):
    server = PrivatePulse(tmp_path)
    until(server.answers, what="the sound server")
    yield server
    for process in dispatchers(tmp_path):
        os.kill(process, signal.SIGKILL)
    server.end()


class Transcript:
    """What the window writes of what it says."""

    def __init__(self, home):
        self.path = home.folder / "transcript"

    @property
    def lines(self):
        lines = self.path.read_text().splitlines() if self.path.exists() else []
        return [json.loads(line) for line in lines]

    @property
    def said(self):
        told = [line for line in self.lines if "words" in line]
        # On a busy machine an engine may not tell of the end of a number before the next one.
        return [(each["at"], each["words"]) for each in told if each["seconds"] > 0.4]


def begin(home, open_window, pulse, programme):
    transcript = Transcript(home)
    server = {"PULSE_SERVER": pulse.environment["PULSE_SERVER"]}
    open_window("--start", programme, "--transcript", str(transcript.path), **server)
    return transcript


def over_bells(transcript):
    """The words that ran into a start or an end, each with the bell."""
    bells = [line for line in transcript.lines if line.get("cue") in ("start", "end")]
    return [
        (bell, line)
        for bell in bells
        for line in transcript.lines
        if "words" in line
        and line["at"] < bell["at"]
        and line["at"] + line["seconds"] > bell["at"] + ON_THE_BEAT_SECONDS
    ]


def is_done(home):
    sessions = home.sessions()
    return bool(sessions) and sessions[0]["status"] == "done"


def test_the_transcript_tells_side_start_half_time_end_and_what_comes(home, open_window, pulse):
    write_sided(home)
    transcript = begin(home, open_window, pulse, SIDED)
    until(lambda: is_done(home), what="the end of the session", seconds=120)
    until(lambda: transcript.said[-1][1].endswith("The session is done."), what="the last words")
    due = [
        (15.65, "Half way."),
        *((22.0 + i, word) for i, word in enumerate(("three", "two", "one"))),
        (26.8, "Switch to the right"),
        *((37.0 + i, word) for i, word in enumerate(("three", "two", "one"))),
        (41.2, "Hold for 20 seconds."),
        (50.65, "Half way."),
        *((57.0 + i, word) for i, word in enumerate(("three", "two", "one"))),
    ]
    for expected, words in due:
        assert any(
            -0.05 <= at - expected <= ON_THE_BEAT_SECONDS and said.startswith(words)
            for at, said in transcript.said
        ), f"{words} at {expected}: {transcript.said}"
    assert not over_bells(transcript)


def test_a_frozen_speech_engine_delays_nothing(home, open_window, pulse, tmp_path):
    write_quick(home)
    begin(home, open_window, pulse, QUICK)
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
