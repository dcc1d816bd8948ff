"""A session in the window with a voice host that only pretends to speak, and its transcript."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from limber.catalogue.models import Per
from limber.engine.clock import SystemClock
from limber.engine.events import Paused
from limber.engine.session import Session
from limber.engine.table import Action, State
from limber.speech.levels import Level
from limber.speech.rehearsal import utterances
from limber.speech.script import Script
from limber.speech.setting_up import Telling
from limber.speech.words import Words
from limber.ui.session_driver import SessionDriver
from limber.ui.session_voice import SessionVoice
from limber.ui.voice.voice import Spoken, VoiceState
from tests.fakes.plans import Shelf, exercise, hold_dose
from tests.ui.desks import desk_in
from tests.ui.voice.conftest import fake_voice, make_voice, notes

__all__ = ["fake_voice", "make_voice", "notes"]

SPEED = 3.0
LONGER = Shelf([exercise("a", hold_dose(20)), exercise("b", hold_dose(6, per=Per.SIDE))])
SHORT = Shelf([exercise("a", hold_dose(6, per=Per.SIDE))])
BRIEF = Shelf([exercise("a", hold_dose(6))])
QUICK = 0.2
"""What is known of the fake voice: how many times longer than usual its words take."""


class Scene:
    """A session that runs, and what is said in it."""

    def __init__(self, tmp_path, store, voice, *, shelf=SHORT, speed=SPEED, **chosen):
        self.clock = SystemClock(speed)
        self.desk = desk_in(tmp_path, store, catalogue=shelf.catalogue())
        self.desk = replace(self.desk, clock=self.clock)
        paces = {"fake/a/0": QUICK}
        chosen = {"voice_paces": paces, **chosen}
        settings = replace(self.desk.keeper.settings, **chosen)
        self.desk.keeper.change(settings)
        self.voice = voice
        self.transcript = tmp_path / "transcript"
        self.owner = QObject()
        spoken = Spoken(voice, self.transcript)
        self.speaker = SessionVoice(spoken, self.desk, speed=speed, parent=self.owner)
        self.plan = self.speaker.with_room(shelf.plan(), waits=False)
        self.speed = speed

    def begin(self, *, waiting=False, asks_before=False):
        self.driver = SessionDriver(Session(self.plan, self.clock), self.clock, self.owner)
        self.speaker.follow(self.driver, asks_before=asks_before)
        self.driver.begin(waiting=waiting)

    @property
    def is_over(self):
        return self.driver.moment().state is State.ENDED

    @property
    def said(self):
        if not self.transcript.exists():
            return []
        return [json.loads(line) for line in self.transcript.read_text().splitlines()]

    @property
    def words(self):
        return [each["words"] for each in self.said]


@pytest.fixture
def scene(tmp_path, store, fake_voice, qtbot):
    made = []

    def make(kind="obeys", **settings):
        voice = fake_voice(kind)
        voice.start()
        qtbot.waitUntil(lambda: voice.state is not VoiceState.STARTING, timeout=10_000)
        made.append(Scene(tmp_path, store, voice, **settings))
        return made[-1]

    yield make
    for each in made:
        each.driver.stop()


def planned(scene, level) -> list[tuple[float, str]]:
    telling = Telling(scene.plan, scene.desk.catalogue, level, {}, Words())
    found = utterances(Script(telling, scene.speed), scene.speaker._length, waits=False)
    return [(each.at, each.words) for each in found]


def test_what_is_said_and_when_is_what_the_plan_says(scene, qtbot):
    it, level = scene(shelf=LONGER), Level.EVERYTHING
    it.begin()
    qtbot.waitUntil(lambda: it.is_over, timeout=60_000)
    qtbot.waitUntil(lambda: it.words[-1:] == [Words().finished], timeout=10_000)
    said = [(each["at"], each["words"]) for each in it.said[:-1]]
    assert [words for _, words in said] == [words for _, words in planned(it, level)]
    late = [at - due for (at, _), (due, _) in zip(said, planned(it, level), strict=True)]
    assert max(late) < 0.5 * SPEED
    assert min(late) > -0.05


@pytest.mark.parametrize(
    "chosen", [{"muted": True}, {"voice_on": False}, {"speaks": Level.CUES_ONLY}]
)
def test_who_wants_no_words_hears_none(scene, notes, chosen, qtbot):
    it = scene(shelf=BRIEF, **chosen)
    it.begin()
    qtbot.waitUntil(lambda: it.is_over, timeout=60_000)
    assert not [line for line in notes.commands if '"say"' in line]


def test_a_pause_is_silent_after_it_was_told(scene, qtbot):
    it = scene()
    it.begin()
    qtbot.waitUntil(lambda: "three" in it.words, timeout=10_000)
    it.driver.ask(Action.PAUSE)
    qtbot.waitUntil(lambda: it.words[-1].startswith(Words().paused), timeout=10_000)
    before = len(it.said)
    qtbot.wait(1500)
    assert len(it.said) == before


def test_mute_breaks_off_what_is_said_and_its_end_lets_the_rest_be_heard(scene, notes, qtbot):
    it = scene()
    it.begin(waiting=True)
    keeper = it.desk.keeper
    qtbot.waitUntil(lambda: any('"say"' in line for line in notes.commands), timeout=10_000)
    keeper.change(replace(keeper.settings, muted=True))
    qtbot.waitUntil(lambda: any('"hush"' in line for line in notes.commands), timeout=10_000)
    it.driver.ask(Action.START)
    qtbot.wait(500)
    assert not [each for each in it.said if each["whole"]]
    keeper.change(replace(keeper.settings, muted=False))
    qtbot.waitUntil(lambda: any(each["whole"] for each in it.said), timeout=10_000)


def test_the_question_before_the_session_comes_before_the_exercise(scene, qtbot):
    it = scene()
    it.begin(waiting=True, asks_before=True)
    qtbot.waitUntil(lambda: it.words == [Words().pain_question], timeout=10_000)
    it.speaker.tell_again()
    qtbot.waitUntil(lambda: len(it.words) == 2, timeout=10_000)
    assert it.words[1].startswith("A. Left leg.")


def test_the_question_how_much_it_hurts_is_read(scene, qtbot):
    it = scene()
    it.begin()
    paused = []
    it.driver.happened.connect(lambda event: paused.append(isinstance(event, Paused)))
    it.driver.ask(Action.PAUSE)
    it.speaker.ask_for_pain()
    qtbot.waitUntil(lambda: Words().pain_question in it.words, timeout=10_000)
    assert any(paused)


def test_full_instructions_make_the_set_up_longer_if_they_are_asked_for(scene):
    long = scene(full_instructions=True, voice_paces={}, speed=1.0)
    long.begin()
    assert sum(step.words_seconds for step in long.plan.steps) > 0
    assert long.plan.total_seconds == SHORT.plan().total_seconds


def test_without_the_wish_nothing_grows(scene):
    usual = scene(speed=1.0)
    usual.begin()
    assert usual.plan == SHORT.plan()


@pytest.mark.parametrize("kind", ["dies at once", "has no engine", "never ready"])
def test_without_a_voice_the_session_takes_its_time_and_no_more(
    kind, tmp_path, store, fake_voice, qtbot
):
    it = Scene(tmp_path, store, fake_voice(kind), shelf=BRIEF)
    it.begin()
    begun = it.clock.read().session_seconds
    qtbot.waitUntil(lambda: it.is_over, timeout=60_000)
    took = it.clock.read().session_seconds - begun
    assert took == pytest.approx(it.plan.total_seconds, abs=0.3 * SPEED)
    assert it.said == []


def test_a_session_that_runs_too_fast_for_words_starts_no_voice(
    tmp_path, store, fake_voice, notes, qtbot
):
    it = Scene(tmp_path, store, fake_voice("obeys"), speed=20.0)
    it.begin()
    qtbot.waitUntil(lambda: it.is_over, timeout=60_000)
    assert notes.starts == []


def test_what_is_learnt_of_a_voice_is_kept(scene, qtbot):
    it = scene("takes its time")
    it.begin(waiting=True)
    qtbot.waitUntil(lambda: len(it.words) == 1, timeout=10_000)
    it.driver.ask(Action.END)
    qtbot.waitUntil(lambda: len(it.words) == 2, timeout=10_000)
    it.speaker._rest()
    assert it.desk.keeper.settings.voice_paces["fake/a/0"] > QUICK
    assert it.voice.state is VoiceState.OFF
