"""The voice in Settings, with a host that only pretends to speak."""

import json
from dataclasses import replace

import pytest

from limber.speech.words import Words
from limber.ui.presenters.voice_choice import VoiceChoice
from limber.ui.voice.notices import NO_ENGINE
from tests.ui.desks import desk_in
from tests.ui.voice.conftest import fake_voice, make_voice, notes

__all__ = ["fake_voice", "make_voice", "notes"]


@pytest.fixture
def desk(store, tmp_path):
    return desk_in(tmp_path, store)


def said(notes):
    commands = [json.loads(line) for line in notes.commands]
    return [each["text"] for each in commands if each["command"] == "say"]


def test_a_test_starts_the_voice_and_is_heard_when_it_stands(fake_voice, notes, desk, qtbot):
    choice = VoiceChoice(fake_voice("obeys"), desk.keeper)
    choice.test()
    assert choice.state.trouble == "The voice is starting."
    qtbot.waitUntil(lambda: said(notes) == [Words().test], timeout=10_000)
    assert choice.state.trouble == ""
    assert choice.state.voices == (("", "Automatic"), ("a", "Ann"), ("b", "Ben"))


def test_a_test_uses_what_is_chosen(fake_voice, notes, desk, qtbot):
    choice = VoiceChoice(fake_voice("obeys"), desk.keeper)
    desk.keeper.change(replace(desk.keeper.settings, voice="b", voice_percent=40))
    choice.test()
    qtbot.waitUntil(lambda: len(said(notes)) == 1, timeout=10_000)
    assert json.loads(notes.commands[0])["voice"] == "b"
    assert json.loads(notes.commands[0])["volume_percent"] == 40


def test_without_an_engine_it_says_so_and_looks_again_when_asked_again(
    fake_voice, notes, desk, qtbot
):
    choice = VoiceChoice(fake_voice("has no engine"), desk.keeper)
    choice.test()
    qtbot.waitUntil(lambda: NO_ENGINE in choice.state.trouble, timeout=10_000)
    choice.test()
    qtbot.waitUntil(lambda: len(notes.starts) == 2, timeout=10_000)
