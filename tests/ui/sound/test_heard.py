"""What is heard: the real host on a sound server of the test's own, recorded."""

import shutil
from itertools import cycle

import pytest
from PySide6.QtCore import QTimer

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.host_process import HostProcess
from limber.ui.sound.player import DAMAGED, NO_ANSWER, NO_OUTPUT
from tests.ui.sound.conftest import SOUNDS
from tests.ui.sound.listening import RATE_HZ, loudest_pitch, onsets, peak, strength

pytestmark = [
    pytest.mark.needs("pulseaudio"),
    pytest.mark.needs("parec"),
    pytest.mark.flaky(reruns=2),  # a busy machine drops sound
]

PITCHES_HZ = [392 * 2 ** (step / 12) for step in range(-5, 31)]


@pytest.fixture
def ready_player(pulse, real_player, qtbot):
    player = real_player(pulse.environment)
    player.start()
    qtbot.waitUntil(lambda: player.available, timeout=15_000)
    return player


@pytest.fixture
def listen(pulse, qtbot):
    """Start a recording and give a function that waits until it holds so many seconds more."""
    recording = pulse.record()
    qtbot.waitUntil(lambda: recording.seconds > 0, timeout=10_000)

    def until_heard(seconds):
        end = recording.seconds + seconds
        qtbot.waitUntil(lambda: recording.seconds >= end, timeout=15_000)
        return recording.samples()

    return until_heard


def test_the_volume_gives_silence_then_a_quiet_and_then_a_loud_bell(ready_player, listen):
    peaks = []
    for percent in (0, 50, 100):
        before = len(listen(0.1))
        ready_player.set_volume(percent)
        ready_player.play(Cue.START)
        peaks.append(peak(listen(1.5)[before:]))
    silent, quiet, loud = peaks
    assert silent == 0
    assert quiet == pytest.approx(loud / 4, rel=0.05)
    assert loud > 10_000


def test_mute_breaks_off_a_bell_and_keeps_the_next_one_silent(ready_player, listen):
    ready_player.play(Cue.START)
    listen(0.3)
    ready_player.set_muted(True)
    start = len(listen(0.4))
    ready_player.play(Cue.START)
    assert peak(listen(0.5)[start:]) == 0


def test_start_is_one_low_stroke_and_end_two_high_ones(ready_player, listen):
    listen(0.1)
    ready_player.play(Cue.START)
    start = listen(1.5)
    ready_player.play(Cue.END)
    end = listen(1.5)[len(start) :]
    assert len(onsets(start)) == 1
    assert len(onsets(end)) == 2
    assert loudest_pitch(start[:RATE_HZ], PITCHES_HZ) == pytest.approx(392, rel=0.01)
    assert loudest_pitch(end[:RATE_HZ], PITCHES_HZ) == pytest.approx(784, rel=0.01)


def test_a_switch_of_sets_in_mid_session_is_heard_from_the_next_cue_on(ready_player, listen):
    ready_player.prime()
    levels = []
    for sounds in SoundSet:
        before = len(listen(0.1))
        ready_player.choose(sounds)
        ready_player.play(Cue.START)
        heard = listen(1.4)[before:]
        assert loudest_pitch(heard[:RATE_HZ], PITCHES_HZ) == pytest.approx(392, rel=0.01)
        levels.append(strength(heard, 5.43 * 392) / strength(heard, 392))
    soft, clear = levels
    assert clear > 10 * soft


@pytest.mark.expected_log("soft/start")
def test_for_a_damaged_sound_that_of_the_other_set_is_heard_and_the_others_go_on(
    pulse, real_player, listen, qtbot, tmp_path
):
    folder = shutil.copytree(SOUNDS, tmp_path / "sounds")
    (folder / "soft" / "start.wav").write_bytes(b"RIFF")
    player = real_player(pulse.environment, sounds=folder)
    with qtbot.waitSignal(player.notice_changed, timeout=15_000) as told:
        player.start()
    assert told.args == [DAMAGED]
    before = len(listen(0.1))
    player.play(Cue.START)
    start = listen(1.4)[before:]
    player.play(Cue.END)
    end = listen(1.4)[before + len(start) :]
    assert strength(start, 5.43 * 392) > 0.05 * strength(start, 392)
    assert loudest_pitch(end[:RATE_HZ], PITCHES_HZ) == pytest.approx(784, rel=0.01)


@pytest.mark.parametrize("interval_ms", [90, 250])
def test_a_fast_tempo_gives_one_stroke_per_tick(interval_ms, ready_player, listen, qtbot):
    listen(0.1)
    sent = 0

    def tick():
        nonlocal sent
        ready_player.play(Cue.LIFT)
        sent += 1

    ticker = QTimer(interval=interval_ms)
    ticker.timeout.connect(tick)
    ticker.start()
    qtbot.waitUntil(lambda: sent == 10, timeout=10_000)
    ticker.stop()
    assert len(onsets(listen(0.5))) == 10


def test_many_cues_on_top_of_each_other_do_not_hang_the_host(ready_player, listen, qtbot):
    host = ready_player.findChild(HostProcess)
    ready_player.prime()
    cues = cycle(Cue)
    sent = 0

    def send_next():
        nonlocal sent
        ready_player.play(next(cues) if sent % 2 else Cue.LIFT)
        sent += 1

    ticker = QTimer(interval=20)
    ticker.timeout.connect(send_next)
    ticker.start()
    qtbot.waitUntil(lambda: sent >= 120, timeout=10_000)
    ticker.stop()
    start = len(listen(1.5))
    ready_player.play(Cue.START)
    assert peak(listen(0.3)[start:]) > 10_000
    assert ready_player.findChild(HostProcess) is host


def test_a_cue_of_the_same_instant_is_heard_after_the_first(ready_player, listen):
    listen(0.1)
    ready_player.prime()
    ready_player.play(Cue.END)
    ready_player.play(Cue.REST)
    strokes = onsets(listen(2.4))
    assert len(strokes) == 4
    assert strokes[2] - strokes[0] > 1.1


def test_a_primed_loudspeaker_hears_a_tone_too_quiet_for_people_until_the_silence(
    ready_player, listen
):
    ready_player.prime()
    assert 5 <= peak(listen(0.5)) <= 25
    ready_player.silence()
    start = len(listen(0.3))
    assert peak(listen(0.3)[start:]) == 0


def test_a_sound_server_that_freezes_holds_up_nothing_and_sounds_again(
    ready_player, pulse, listen, qtbot
):
    pulse.freeze()
    sent = 0

    def send_next():
        nonlocal sent
        ready_player.play(Cue.LIFT)
        sent += 1

    ticker = QTimer(interval=5)
    ticker.timeout.connect(send_next)
    ticker.start()
    qtbot.waitUntil(lambda: sent >= 100)
    ticker.stop()
    pulse.thaw()
    start = len(listen(0.8))
    ready_player.play(Cue.START)
    assert peak(listen(0.5)[start:]) > 10_000
    assert ready_player.notice == ""


def test_a_sound_server_frozen_from_the_start_ends_in_the_notice(pulse, real_player, qtbot):
    pulse.freeze()
    player = real_player(pulse.environment, answer_ms=1500)
    beats = 0

    def beat():
        nonlocal beats
        beats += 1

    heart = QTimer(interval=20)
    heart.timeout.connect(beat)
    heart.start()
    player.start()
    qtbot.waitUntil(lambda: player.notice == NO_ANSWER, timeout=15_000)
    heart.stop()
    assert beats > 50


def test_a_sound_server_killed_in_mid_session_ends_in_the_notice(ready_player, pulse, qtbot):
    ready_player.prime()
    pulse.kill()
    ticker = QTimer(interval=500)
    ticker.timeout.connect(lambda: ready_player.play(Cue.LIFT))
    ticker.start()
    qtbot.waitUntil(lambda: ready_player.notice == NO_OUTPUT, timeout=20_000)
    ticker.stop()
