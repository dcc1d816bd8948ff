"""The real host with the real engine, on a sound server of the test's own."""

import os
import shutil
import signal
import subprocess
import sys

import pytest

from limber.ui.voice.messages import Say, Use
from limber.ui.voice.notices import NO_ANSWER, no_engine
from limber.ui.voice.protocol import encode_command
from limber.ui.voice.voice import VoiceState, voice_command
from tests.ui.sound.listening import RATE_HZ, peak
from tests.ui.voice.conftest import dispatchers

pytestmark = [
    pytest.mark.needs("pulseaudio", "parec", "speech-dispatcher", "espeak-ng"),
    pytest.mark.flaky(reruns=2),  # on a busy machine an engine takes its time
]

LONG = "This is a sentence that goes on and on for a good while, so that it can be broken off."


@pytest.fixture
def speaking(pulse, real_voice, qtbot):
    voice = real_voice(pulse.environment)
    voice.start()
    qtbot.waitUntil(lambda: voice.state is not VoiceState.STARTING, timeout=60_000)
    assert voice.available, voice.notice
    return voice


def said(voice, words, qtbot):
    ended = []
    voice.finished.connect(ended.append)
    number = voice.say(words)
    qtbot.waitUntil(lambda: any(each.id == number for each in ended), timeout=20_000)
    return ended[-1]


def test_words_are_heard_and_their_length_is_told(speaking, pulse, qtbot):
    recording = pulse.record()
    qtbot.waitUntil(lambda: recording.seconds > 0.2, timeout=10_000)
    before = len(recording.samples())
    ended = said(speaking, "Switch to the left.", qtbot)
    heard = recording.samples()[before:]
    assert ended.is_whole
    assert 0.8 < ended.seconds < 4
    assert peak(heard) > 3000
    assert len(heard) / RATE_HZ > 0.8


def test_a_number_breaks_off_a_sentence_and_is_said(speaking, qtbot):
    ended = []
    speaking.finished.connect(ended.append)
    with qtbot.waitSignal(speaking.began, timeout=20_000):
        speaking.say(LONG)
    speaking.say("three")
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=20_000)
    assert [each.is_whole for each in ended] == [False, True]
    assert 0.3 < ended[1].seconds < 2


def test_the_voices_are_english_ones_and_one_can_be_chosen(speaking, qtbot):
    assert speaking.voices
    assert all(each.id.startswith("en_") and "+" not in each.name for each in speaking.voices)
    speaking.choose("", Use(speaking.voices[-1].id, 0, 100))
    assert said(speaking, "Half way.", qtbot).is_whole


def test_a_faster_voice_takes_less_time(speaking, qtbot):
    usual = said(speaking, LONG, qtbot).seconds
    speaking.choose("", Use("", 60, 100))
    assert said(speaking, LONG, qtbot).seconds < 0.8 * usual


def test_an_engine_that_is_killed_is_brought_up_again_or_told_of(speaking, tmp_path, qtbot):
    with qtbot.waitSignal(speaking.began, timeout=20_000):
        speaking.say(LONG)
    for process in dispatchers(tmp_path):
        os.kill(process, signal.SIGKILL)
    speaking.say("Three.")
    qtbot.waitUntil(lambda: not speaking.available, timeout=20_000)
    qtbot.waitUntil(lambda: speaking.state is not VoiceState.STARTING, timeout=100_000)
    if speaking.available:
        assert said(speaking, "Half way.", qtbot).is_whole
    else:
        assert speaking.notice


def test_an_engine_that_freezes_costs_the_voice_and_nothing_else(
    pulse, real_voice, tmp_path, qtbot
):
    voice = real_voice(pulse.environment, answer_ms=1000)
    voice.start()
    qtbot.waitUntil(lambda: voice.available, timeout=60_000)
    frozen = dispatchers(tmp_path)
    for process in frozen:
        os.kill(process, signal.SIGSTOP)
    voice._patience = type(voice._patience)(ready_ms=2000, answer_ms=1000)
    voice.say("one")
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=20_000)
    assert voice.notice == NO_ANSWER


def test_without_the_dispatcher_it_says_how_to_install_one(pulse, real_voice, tmp_path, qtbot):
    alone = tmp_path / "alone"
    alone.mkdir()
    environment = {
        **pulse.environment,
        "SPEECHD_CMD": str(alone / "speech-dispatcher"),
        "SPEECHD_ADDRESS": f"unix_socket:{alone}/socket",
    }
    voice = real_voice(environment)
    voice.start()
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=60_000)
    assert voice.notice == no_engine(sys.platform)


def test_an_engine_without_voices_is_none(pulse, real_voice, tmp_path, qtbot):
    folder = tmp_path / "speech-dispatcher"
    folder.mkdir()
    (folder / "speechd.conf").write_text("LogLevel 0\n")
    wrapper = tmp_path / "dispatch"
    real = shutil.which("speech-dispatcher")
    wrapper.write_text(f'#!/bin/sh\nexec {real} "$@" -C {folder} -m {folder}\n')
    wrapper.chmod(0o700)
    voice = real_voice({**pulse.environment, "SPEECHD_CMD": str(wrapper)})
    voice.start()
    qtbot.waitUntil(lambda: voice.state is VoiceState.SILENT, timeout=60_000)
    assert voice.notice == no_engine(sys.platform)


def test_a_host_whose_window_is_gone_ends_although_the_engine_hangs(pulse, tmp_path, qtbot):
    host = subprocess.Popen(
        voice_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | pulse.environment,
    )
    assert b'"ready"' in host.stdout.readline()
    for process in dispatchers(tmp_path):
        os.kill(process, signal.SIGSTOP)
    host.stdin.write(encode_command(Say(1, "one")))
    host.stdin.close()
    assert host.wait(timeout=30) is not None
    host.stdout.close()
