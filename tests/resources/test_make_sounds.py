import importlib.util
import itertools
import math
import sys
import wave
from array import array
from pathlib import Path

import pytest

from limber.engine.cues import Cue, SoundSet
from tests.ui.sound.listening import loudest_pitch, onsets, peak

RESOURCES = Path(__file__).parents[2] / "resources"
SOUNDS = RESOURCES / "sounds"
RATE_HZ = 48_000
TAIL = 2880
SWALLOWED = 4800
"""A loudspeaker that wakes up may not play the first 100 ms."""
TICKS = (Cue.COUNT, Cue.LAST, Cue.LIFT, Cue.HOLD, Cue.LOWER)
FIRST_PITCHES_HZ = {
    Cue.PAUSED: 311.1,
    Cue.RESUMED: 349.2,
    Cue.START: 392.0,
    Cue.LOWER: 466.2,
    Cue.FINISHED: 523.3,
    Cue.READY: 587.3,
    Cue.REST: 659.3,
    Cue.HOLD: 698.5,
    Cue.END: 784.0,
    Cue.COUNT: 880.0,
    Cue.SWITCH: 932.3,
    Cue.LIFT: 1174.7,
    Cue.HALFWAY: 1318.5,
    Cue.LAST: 1760.0,
}
each_file = pytest.mark.parametrize("path", sorted(SOUNDS.glob("*/*.wav")), ids=lambda p: p.stem)
each_set = pytest.mark.parametrize("sounds", SoundSet)


@pytest.fixture(scope="module")
def maker():
    spec = importlib.util.spec_from_file_location("make_sounds", RESOURCES / "make_sounds.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_sounds"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["make_sounds"]


def samples_in(path):
    with wave.open(str(path), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def samples_of(sounds, cue):
    return samples_in(SOUNDS / sounds / f"{cue}.wav")


def between_minus_1_and_1(samples):
    return [each / 32_768 for each in samples]


def tone(pitch_hz, seconds, amplitude=1.0):
    turn = 2 * math.pi * pitch_hz / RATE_HZ
    return [amplitude * math.sin(turn * at) for at in range(round(seconds * RATE_HZ))]


def test_the_files_are_what_the_script_makes(maker, tmp_path):
    maker.write_all(tmp_path)
    made, committed = (
        {str(path.relative_to(folder)): path.read_bytes() for path in folder.glob("*/*")}
        for folder in (tmp_path, SOUNDS)
    )
    assert made.keys() == committed.keys()
    assert [name for name in made if made[name] != committed[name]] == []


def test_every_cue_has_a_file_in_every_set_and_every_file_a_use():
    assert {path.name for path in SOUNDS.iterdir()} == set(SoundSet)
    for sounds in SoundSet:
        assert {path.name for path in (SOUNDS / sounds).iterdir()} == {f"{c}.wav" for c in Cue}


def test_the_measure_reads_a_full_tone_of_1_khz_as_the_standard_says(maker):
    assert maker.loudness_of(tone(997, 1.5)) == pytest.approx(-3.01, abs=0.05)


def test_the_measure_hears_less_of_the_bass_and_of_what_is_short(maker):
    long, bass, short = (
        maker.loudness_of(samples) for samples in (tone(997, 1.5), tone(40, 1.5), tone(997, 0.03))
    )
    assert bass < long - 3
    assert short < long - 5


def test_all_cues_of_all_sets_are_equally_loud(maker):
    loudness = {
        path: maker.loudness_of(between_minus_1_and_1(samples_in(path)))
        for path in SOUNDS.glob("*/*.wav")
    }
    assert len(loudness) == len(Cue) * len(SoundSet)
    assert max(loudness.values()) - min(loudness.values()) < 0.5
    assert all(level == pytest.approx(maker.LOUDNESS_LKFS, abs=0.25) for level in loudness.values())


@each_file
def test_a_cue_is_48_khz_mono_16_bit_and_ends_in_60_ms_of_silence(path):
    with wave.open(str(path), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE_HZ, 1, 2)
    samples = samples_in(path)
    assert peak(samples[-TAIL:]) == 0
    assert peak(samples[:-TAIL]) > 0


@each_file
def test_a_cue_begins_and_ends_without_a_click_and_is_not_clipped(path):
    samples = samples_in(path)[:-TAIL]
    assert abs(samples[0]) <= 10
    assert abs(samples[-1]) <= 10
    assert 6_000 < peak(samples) < 30_000


@each_file
def test_a_tick_is_at_most_140_ms_long_and_everything_else_at_most_1200(path):
    seconds = (len(samples_in(path)) - TAIL) / RATE_HZ
    assert seconds <= (0.14 if Cue(path.stem) in TICKS else 1.2)


@each_set
@pytest.mark.parametrize(
    ("cue", "strokes"),
    [
        (Cue.START, 1),
        (Cue.HALFWAY, 1),
        (Cue.END, 2),
        (Cue.SWITCH, 2),
        (Cue.REST, 2),
        (Cue.PAUSED, 1),
        (Cue.RESUMED, 2),
        (Cue.FINISHED, 4),
        *((tick, 1) for tick in TICKS),
    ],
)
def test_a_cue_has_its_number_of_strokes(sounds, cue, strokes):
    silence = array("h", [0] * SWALLOWED)
    assert len(onsets(silence + samples_of(sounds, cue))) == strokes


@each_set
@pytest.mark.parametrize("cue", Cue)
def test_a_cue_begins_with_a_note_of_its_own_that_is_still_there_after_100_ms(sounds, cue):
    samples = samples_of(sounds, cue)[SWALLOWED : SWALLOWED + 2400]
    pitches_hz = FIRST_PITCHES_HZ.values()
    assert loudest_pitch(samples, pitches_hz) == FIRST_PITCHES_HZ[cue]


def test_the_first_notes_lie_at_least_half_a_tone_apart():
    pitches_hz = sorted(FIRST_PITCHES_HZ.values())
    assert min(b / a for a, b in itertools.pairwise(pitches_hz)) > 1.055


@each_set
def test_the_ticks_lie_more_than_two_tones_apart(sounds):
    pitches_hz = sorted(FIRST_PITCHES_HZ[tick] for tick in TICKS)
    assert min(b / a for a, b in itertools.pairwise(pitches_hz)) > 1.25


@each_set
def test_rest_and_switch_fall_and_resumed_rises(sounds):
    def second(cue):
        silence = array("h", [0] * SWALLOWED)
        samples = samples_of(sounds, cue)
        split = round(RATE_HZ * onsets(silence + samples)[1]) - SWALLOWED
        return loudest_pitch(samples[split : split + 9600], (440, 493.9, 523.3, 622.3, 784))

    assert second(Cue.REST) == 493.9 < FIRST_PITCHES_HZ[Cue.REST]
    assert second(Cue.SWITCH) == 622.3 < FIRST_PITCHES_HZ[Cue.SWITCH]
    assert second(Cue.RESUMED) == 523.3 > FIRST_PITCHES_HZ[Cue.RESUMED]


@pytest.mark.parametrize("cue", Cue)
def test_the_sets_sound_different_and_the_clear_one_brighter(cue):
    soft, clear = (_brightness(samples_of(sounds, cue)) for sounds in SoundSet)
    assert clear > 1.3 * soft


def _brightness(samples):
    """How much of the sound is change from one sample to the next."""
    changes = sum((b - a) ** 2 for a, b in itertools.pairwise(samples))
    return math.sqrt(changes / sum(each * each for each in samples))
