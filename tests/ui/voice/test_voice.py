import json
import sys

import pytest
from PySide6.QtCore import QTimer

from limber.ui.voice.messages import Use
from limber.ui.voice.notices import NO_ANSWER, no_engine
from limber.ui.voice.voice import VoiceState

IMPATIENT_MS = 300


def ready(voice, qtbot):
    voice.start()
    qtbot.waitUntil(lambda: voice.available, timeout=10_000)
    return voice


def silent(voice, qtbot):
    voice.start()
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=10_000)
    return voice


def said(notes):
    commands = [json.loads(line) for line in notes.commands]
    return [each["text"] for each in commands if each["command"] == "say"]


def test_words_reach_the_host_and_their_end_comes_back(fake_voice, notes, qtbot):
    voice = ready(fake_voice("obeys"), qtbot)
    ended = []
    voice.finished.connect(ended.append)
    number = voice.say("Half way.")
    qtbot.waitUntil(lambda: len(ended) == 1)
    assert said(notes) == ["Half way."]
    assert (ended[0].id, ended[0].is_whole) == (number, True)
    assert voice.notice == ""


def test_newer_words_break_off_older_ones(fake_voice, qtbot):
    voice = ready(fake_voice("obeys"), qtbot)
    ended = []
    voice.finished.connect(ended.append)
    voice.say("a" * 1000)
    voice.say("b")
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert [each.is_whole for each in ended] == [False, True]


def test_words_are_dropped_while_the_host_is_starting(fake_voice, notes, qtbot):
    voice = fake_voice("obeys")
    assert voice.say("too early") == 0
    voice.start()
    assert voice.say("too early") == 0
    ready(voice, qtbot).say("now")
    qtbot.waitUntil(lambda: said(notes) == ["now"])


def test_the_voices_and_engines_are_told(fake_voice, qtbot):
    voice = ready(fake_voice("obeys"), qtbot)
    assert [each.name for each in voice.voices] == ["Ann", "Ben"]
    assert voice.engines == ("fake", "other")


def test_what_was_chosen_before_the_start_holds_after_it(fake_voice, notes, qtbot):
    voice = fake_voice("obeys")
    voice.choose("", Use("b", 20, 60))
    ready(voice, qtbot)
    qtbot.waitUntil(lambda: len(notes.commands) == 1)
    use = {"command": "use", "voice": "b", "rate_percent": 20, "volume_percent": 60}
    assert json.loads(notes.commands[0]) == use
    assert voice.name == "fake/b/20"


def test_another_engine_is_asked_of_another_host(fake_voice, notes, qtbot):
    voice = ready(fake_voice("obeys"), qtbot)
    voice.choose("other", Use("", 0, 100))
    qtbot.waitUntil(lambda: voice.available and len(notes.starts) == 2, timeout=10_000)
    assert notes.starts[1].endswith(" other")


@pytest.mark.parametrize(
    "kind", ["never ready", "dies at once", "talks nonsense", "never ends its line"]
)
def test_a_bad_host_is_started_once_more_and_then_given_up(kind, fake_voice, notes, qtbot):
    voice = silent(fake_voice(kind, ready_ms=IMPATIENT_MS), qtbot)
    assert voice.notice == NO_ANSWER
    assert len(notes.starts) <= 2
    assert voice.say("Half way.") == 0


def test_a_host_that_freezes_over_its_words_is_given_up(fake_voice, notes, qtbot):
    voice = ready(fake_voice("freezes", answer_ms=IMPATIENT_MS), qtbot)
    voice.say("one")
    qtbot.waitUntil(lambda: len(notes.starts) == 2 and voice.available, timeout=10_000)
    voice.say("two")
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=10_000)
    assert voice.notice == NO_ANSWER


def test_where_there_is_no_engine_it_says_how_to_install_one(fake_voice, notes, qtbot):
    voice = silent(fake_voice("has no engine"), qtbot)
    assert voice.notice == no_engine(sys.platform)
    assert len(notes.starts) == 1


def test_an_engine_that_hung_and_then_cannot_be_reached_is_not_called_missing(fake_voice, qtbot):
    voice = silent(fake_voice("hangs, then finds no engine", ready_ms=IMPATIENT_MS), qtbot)
    assert voice.notice == NO_ANSWER


def test_that_the_engine_does_not_answer_is_told_before_it_is_tried_again(fake_voice, notes, qtbot):
    voice = fake_voice("never ready", ready_ms=IMPATIENT_MS)
    with qtbot.waitSignal(voice.notice_changed, timeout=10_000) as told:
        voice.start()
    assert told.args == [NO_ANSWER]
    assert voice.state is VoiceState.STARTING


def test_a_host_that_fails_once_speaks_after_its_restart(fake_voice, qtbot):
    voice = ready(fake_voice("works the second time"), qtbot)
    assert voice.notice == ""


def test_trying_again_takes_the_notice_away(fake_voice, qtbot):
    voice = silent(fake_voice("dies at once"), qtbot)
    voice.retry()
    assert voice.notice == ""
    qtbot.waitUntil(lambda: voice.notice == NO_ANSWER, timeout=10_000)


def test_the_window_never_waits_for_a_host_that_hangs(fake_voice, qtbot):
    voice = fake_voice("never ready", ready_ms=IMPATIENT_MS)
    beats = 0

    def beat():
        nonlocal beats
        beats += 1

    heart = QTimer(interval=10)
    heart.timeout.connect(beat)
    heart.start()
    silent(voice, qtbot)
    heart.stop()
    assert beats > 30


def test_a_voice_that_was_never_needed_starts_no_host(fake_voice, notes):
    voice = fake_voice("obeys")
    voice.hush()
    voice.stop()
    assert notes.starts == []


@pytest.mark.parametrize(
    ("platform", "helps"), [("linux", "espeak-ng"), ("win32", "Windows"), ("darwin", "Spoken")]
)
def test_each_system_has_its_way_to_a_voice(platform, helps):
    assert helps in no_engine(platform)
