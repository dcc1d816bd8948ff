"""The voice before a session asks for it, with a host that only pretends to speak."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from limber.speech.levels import Level
from limber.ui.voice.notices import NO_ENGINE
from limber.ui.voice.voice import VoiceState
from limber.ui.voice_ahead import VoiceAhead
from tests.ui.desks import desk_in
from tests.ui.voice.conftest import fake_voice, make_voice, notes

__all__ = ["fake_voice", "make_voice", "notes"]


@pytest.fixture
def ahead(store, tmp_path, fake_voice, qapp):
    """Make what starts a voice of this kind ahead."""
    made = []

    def make(kind="obeys", *, speed=1.0, **chosen):
        desk = desk_in(tmp_path, store)
        desk.keeper.change(replace(desk.keeper.settings, **chosen))
        voice = fake_voice(kind)
        made.append(VoiceAhead(voice, desk.keeper, qapp, speed=speed))
        return made[-1], voice, desk.keeper

    return make


def told_by(it):
    told = []
    it.told.connect(told.append)
    return told


def enter_session(it):
    """What else there is to say at the beginning was read."""
    it.enter_session()
    assert it._others_first.isActive()
    it._others_first.stop()
    it._others_first.timeout.emit()


def test_the_voice_stands_before_a_session_begins(ahead, qtbot):
    it, voice, _ = ahead()
    it.begin()
    qtbot.waitUntil(lambda: voice.available, timeout=10_000)


@pytest.mark.parametrize("chosen", [{"voice_on": False}, {"speaks": Level.CUES_ONLY}])
def test_who_wants_no_words_has_no_voice_started(ahead, notes, chosen):
    it, voice, _ = ahead(**chosen)
    it.begin()
    assert voice.state is VoiceState.OFF
    assert notes.starts == []


def test_for_a_session_too_fast_for_words_no_voice_is_started(ahead):
    it, voice, _ = ahead(speed=20.0)
    it.begin()
    assert voice.state is VoiceState.OFF


def test_it_starts_when_the_voice_is_switched_on(ahead):
    it, voice, keeper = ahead(voice_on=False)
    it.begin()
    keeper.change(replace(keeper.settings, voice_on=True))
    assert voice.state is VoiceState.STARTING


def test_a_voice_that_rests_is_started_when_somebody_comes_back(ahead, qapp, qtbot):
    it, voice, _ = ahead()
    it.begin()
    qtbot.waitUntil(lambda: voice.available, timeout=10_000)
    voice.rest()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert voice.state is VoiceState.OFF
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert voice.state is VoiceState.STARTING


def test_that_there_is_no_voice_is_said_when_a_session_begins_and_not_before(ahead, qtbot):
    it, voice, _ = ahead("has no engine")
    told = told_by(it)
    it.begin()
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=10_000)
    assert told == []
    enter_session(it)
    assert told[0].startswith(NO_ENGINE)


def test_a_voice_that_is_lost_in_a_session_is_told_at_once(ahead, qtbot):
    it, voice, _ = ahead("dies at once")
    told = told_by(it)
    enter_session(it)
    it.begin()
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=10_000)
    assert "does not answer" in told[-1]


def test_after_a_session_nothing_is_told(ahead, qtbot):
    it, voice, _ = ahead("has no engine")
    told = told_by(it)
    enter_session(it)
    it.leave_session()
    before = len(told)
    it.begin()
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=10_000)
    assert len(told) == before


def test_at_the_beginning_other_sentences_are_left_to_be_read(ahead, qtbot):
    it, voice, _ = ahead("has no engine")
    told = told_by(it)
    it.begin()
    it.enter_session()
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=10_000)
    assert told == []


def test_a_voice_that_works_takes_no_sentence_of_others_away(ahead):
    it, _, _ = ahead()
    told = told_by(it)
    enter_session(it)
    assert told == []
