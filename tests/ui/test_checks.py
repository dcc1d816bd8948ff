"""Whether a voice is heard, as the check before a session finds it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal

from limber.settings import Settings
from limber.ui.checks import SAMPLE, VoiceCheck
from limber.ui.view_state.findings import SPEAKS, VOICE_OFF
from limber.ui.voice.notices import NO_ENGINE, no_engine
from limber.ui.voice.voice import VoiceState


class FakeVoice(QObject):
    """Stands for the window's side of the voice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = VoiceState.OFF
        self.notice = ""
        self.said: list[str] = []

    @property
    def available(self) -> bool:
        return self.state is VoiceState.READY

    def start(self) -> None:
        if self.state is VoiceState.OFF:
            self.become(VoiceState.STARTING)

    def retry(self) -> None:
        self.become(VoiceState.STARTING)

    def choose(self, engine: str, use: object) -> None:
        self.said.append("chosen")

    def say(self, text: str) -> int:
        self.said.append(text)
        return 1

    def become(self, state: VoiceState, notice: str = "") -> None:
        self.state, self.notice = state, notice
        self.changed.emit()


@pytest.fixture
def voice(qapp) -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def check(voice) -> VoiceCheck:
    return VoiceCheck(voice, Settings)


def test_a_voice_is_looked_for_and_found_without_a_word(check, voice):
    check.look()
    assert (check.found, check.attempt_words) == (None, "")
    voice.become(VoiceState.READY)
    assert (check.found, check.attempt_words) == (SPEAKS, "Hear it")
    assert voice.said == []


def test_it_says_a_sentence_once_when_it_is_tried(check, voice):
    voice.become(VoiceState.READY)
    check.attempt()
    voice.changed.emit()
    assert voice.said == ["chosen", SAMPLE]


def test_a_voice_at_rest_speaks_when_it_is_awake(check, voice):
    check.attempt()
    assert voice.said == []
    voice.become(VoiceState.READY)
    assert voice.said == ["chosen", SAMPLE]


def test_without_a_voice_there_is_nothing_to_try(check, voice):
    check.look()
    voice.become(VoiceState.SILENT, no_engine("linux"))
    assert (check.found.text, check.attempt_words) == (NO_ENGINE, "")


def test_one_that_fell_silent_is_tried_anew(check, voice):
    voice.become(VoiceState.SILENT, no_engine("linux"))
    check.look()
    assert voice.state is VoiceState.STARTING
    assert check.found is None


def test_one_that_is_switched_off_stays_off(voice):
    check = VoiceCheck(voice, lambda: replace(Settings(), voice_on=False))
    check.look()
    voice.become(VoiceState.READY)
    assert (check.found, check.attempt_words) == (VOICE_OFF, "")
