"""A session that begins by itself waits until it can be heard, but not for ever."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from limber.engine.clock import SystemClock
from limber.ui.sound.player import Patience, SoundPlayer
from limber.ui.voice.voice import Voice, nobody
from limber.ui.when_heard import WhenHeard

SOUNDS = Path(__file__).parent / "sound" / "fake_host.py"
VOICES = Path(__file__).parent / "voice" / "fake_voice_host.py"
WAKES_MS = 1000


class Scene:
    def __init__(self, folder, sound, voice, longest_ms):
        notes = folder / "notes"
        player = (sys.executable, "-S", str(SOUNDS), sound, str(notes))
        self.sounds = SoundPlayer(player, patience=Patience(answer_ms=20_000))
        spoken = (sys.executable, "-S", str(VOICES), voice, str(folder / "voice"))
        self.voice = Voice((lambda engine: (*spoken, engine)) if voice else nobody)
        self.began_after_ms = []
        self._clock = SystemClock()
        self._asked_at = 0.0
        self._waits = WhenHeard(
            self.sounds,
            self.voice,
            lambda: self.began_after_ms.append(1000 * (self._now - self._asked_at)),
            longest_ms=longest_ms,
        )

    @property
    def _now(self):
        return self._clock.read().real_seconds

    @property
    def waits(self):
        """Whether anything is left that could begin it."""
        return any(timer.isActive() for timer in self._waits.findChildren(QTimer))

    def begin(self):
        self._asked_at = self._now
        self.sounds.start()
        self.voice.start()
        self._waits.begin()

    def end(self):
        self._waits.give_up()
        self.sounds.stop()
        self.voice.stop()


@pytest.fixture
def scene(tmp_path, qapp):
    made = []

    def make(sound, voice="", longest_ms=20_000):
        made.append(Scene(tmp_path, sound, voice, longest_ms))
        made[-1].begin()
        return made[-1]

    yield make
    for each in made:
        each.end()


def test_it_begins_when_both_are_ready_and_the_loudspeaker_is_awake(scene, qtbot):
    it = scene("obeys", "obeys")
    qtbot.waitUntil(lambda: bool(it.began_after_ms), timeout=15_000)
    assert it.sounds.available
    assert it.voice.available
    assert it.began_after_ms[0] >= WAKES_MS


@pytest.mark.parametrize(
    ("sound", "voice"), [("finds no output", ""), ("finds no output", "has no engine")]
)
def test_nobody_waits_for_what_is_not_there(scene, qtbot, sound, voice):
    it = scene(sound, voice)
    qtbot.waitUntil(lambda: bool(it.began_after_ms), timeout=15_000)
    assert not it.sounds.available


@pytest.mark.parametrize(("sound", "voice"), [("never ready", ""), ("obeys", "never ready")])
def test_whoever_hangs_is_not_waited_for_beyond_the_longest_time(scene, qtbot, sound, voice):
    it = scene(sound, voice, longest_ms=1500)
    qtbot.waitUntil(lambda: bool(it.began_after_ms), timeout=15_000)
    assert 1400 <= it.began_after_ms[0] < 10_000


def test_it_begins_once(scene, qtbot):
    it = scene("obeys", longest_ms=1400)
    qtbot.waitUntil(lambda: bool(it.began_after_ms), timeout=15_000)
    assert not it.waits
    assert len(it.began_after_ms) == 1
