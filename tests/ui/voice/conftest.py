import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from limber.ui.voice.voice import Voice, voice_command
from limber.ui.voice.voice_process import Patience
from tests.ui.sound.conftest import Notes
from tests.ui.sound.private_pulse import PrivatePulse
from tests.ui.voice.dispatchers import dispatchers


@dataclass(frozen=True, slots=True)
class VoiceNotes(Notes):
    """What a fake voice host wrote down."""

    @property
    def starts(self):
        starts = self.path.with_suffix(".starts")
        return starts.read_text().splitlines() if starts.exists() else []


FAKE = Path(__file__).with_name("fake_voice_host.py")


@pytest.fixture
def notes(tmp_path):
    return VoiceNotes(tmp_path / "voice-notes")


@pytest.fixture
def make_voice(qapp):
    """Make voices that are stopped when the test ends."""
    made = []

    def make(command, patience):
        voice = Voice(command, patience=patience)
        made.append(voice)
        return voice

    yield make
    for voice in made:
        voice.stop()


@pytest.fixture
def fake_voice(make_voice, notes):
    """Make a voice with a fake host of this kind."""

    def make(kind, *, ready_ms=10_000, answer_ms=10_000):
        def command(engine):
            return (sys.executable, "-S", str(FAKE), kind, str(notes.path), engine)

        return make_voice(command, Patience(ready_ms, answer_ms))

    return make


@pytest.fixture
def real_voice(make_voice):
    """Make a voice with the real host, run with these environment variables."""

    def make(environment, *, ready_ms=60_000, answer_ms=15_000):
        settings = [f"{name}={value}" for name, value in environment.items()]

        def command(engine):
            return ("/usr/bin/env", *settings, *voice_command(engine))

        return make_voice(command, Patience(ready_ms, answer_ms))

    return make


@pytest.fixture
def pulse(tmp_path, qtbot):
    """A sound server of the test's own; the speech engine it brings up ends with the test."""
    server = PrivatePulse(tmp_path)
    qtbot.waitUntil(server.answers, timeout=15_000)
    yield server
    for process in dispatchers(tmp_path):
        os.kill(process, 9)
    server.end()
