"""Which cues are played in a session, and when."""

import pytest

from limber.engine.clock import SystemClock
from limber.engine.cues import Cue
from limber.engine.events import StepStarted, Waiting
from limber.speech.sounding import WAKING_SECONDS
from limber.ui.session_sounds import SessionSounds
from tests.fakes.plans import Shelf, exercise, hold_dose
from tests.fakes.sounds import FakeSounds

SPEED = 20.0
STEP = Shelf([exercise("a", hold_dose(10))]).plan().steps[0]


class Scene:
    def __init__(self):
        self.heard = FakeSounds()
        self.clock = SystemClock(SPEED)
        self.sounds = SessionSounds(self.heard, self.clock)
        self.due = []
        self.sounds.asked_for.connect(lambda _cue, due: self.due.append(due))
        self.sounds.begin()

    @property
    def now(self):
        return self.clock.read().session_seconds

    def hear(self, event):
        self.sounds.hear(event, counts_by_hand=False)


@pytest.fixture
def scene(qapp):
    return Scene()


def test_a_loudspeaker_has_time_to_wake_up_before_the_first_cue_of_a_session(scene, qtbot):
    at = scene.now
    scene.hear(Waiting(at, 0, STEP))
    assert scene.heard.diary == ["sound primed"]
    qtbot.waitUntil(lambda: scene.heard.cues == [Cue.READY])
    assert scene.due == [at + WAKING_SECONDS]
    assert scene.now >= at + WAKING_SECONDS


def test_whoever_is_in_place_before_the_first_cue_hears_it_once(scene, qtbot):
    scene.hear(Waiting(scene.now, 0, STEP))
    scene.hear(StepStarted(scene.now, 0, STEP))
    assert scene.heard.cues == [Cue.READY]
    end = scene.now + 2 * WAKING_SECONDS
    qtbot.waitUntil(lambda: scene.now > end)
    assert scene.heard.cues == [Cue.READY]


def test_later_a_cue_comes_at_once(scene, qtbot):
    scene.hear(StepStarted(scene.now, 0, STEP))
    scene.hear(Waiting(scene.now, 0, STEP))
    assert scene.heard.cues == [Cue.READY, Cue.READY]
