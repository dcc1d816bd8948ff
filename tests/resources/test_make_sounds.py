import importlib.util
import sys
import wave
from array import array
from pathlib import Path

import pytest

from limber.engine.cues import Cue
from tests.ui.sound.listening import loudest_pitch, onsets, peak

RESOURCES = Path(__file__).parents[2] / "resources"
SOUNDS = RESOURCES / "sounds"
TAIL = 2880
TICKS = (Cue.COUNT, Cue.LAST, Cue.LIFT, Cue.HOLD, Cue.LOWER)
PITCHES_HZ = [392 * 2 ** (step / 12) for step in range(-5, 31)]


@pytest.fixture(scope="module")
def maker():
    spec = importlib.util.spec_from_file_location("make_sounds", RESOURCES / "make_sounds.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_sounds"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["make_sounds"]


def samples_of(name):
    with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def test_the_files_are_what_the_script_makes(maker, tmp_path):
    maker.write_all(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    committed = {path.name: path.read_bytes() for path in SOUNDS.iterdir()}
    assert made.keys() == committed.keys()
    assert [name for name in made if made[name] != committed[name]] == []


def test_every_cue_has_a_file_and_every_file_a_use():
    assert {path.stem for path in SOUNDS.iterdir()} == {*Cue, "keep_awake"}


@pytest.mark.parametrize("cue", Cue)
def test_a_cue_is_48_khz_mono_16_bit_and_ends_in_60_ms_of_silence(cue):
    with wave.open(str(SOUNDS / f"{cue}.wav"), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48_000, 1, 2)
    samples = samples_of(cue)
    assert peak(samples[-TAIL:]) == 0
    assert peak(samples[:-TAIL]) > 0


@pytest.mark.parametrize("cue", Cue)
def test_a_cue_begins_and_ends_without_a_click_and_is_not_clipped(cue):
    samples = samples_of(cue)[:-TAIL]
    assert abs(samples[0]) <= 10
    assert abs(samples[-1]) <= 10
    assert 6_000 < peak(samples) < 30_000


@pytest.mark.parametrize("cue", Cue)
def test_a_tick_is_at_most_120_ms_long_and_everything_else_at_most_1200(cue):
    seconds = (len(samples_of(cue)) - TAIL) / 48_000
    assert seconds <= (0.12 if cue in TICKS else 1.2)


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
def test_a_cue_has_its_number_of_strokes(cue, strokes):
    silence = array("h", [0] * 4800)
    assert len(onsets(silence + samples_of(cue))) == strokes


def test_start_and_end_differ_in_pitch_by_an_octave():
    assert loudest_pitch(samples_of(Cue.START)[:24_000], PITCHES_HZ) == pytest.approx(392, rel=0.01)
    assert loudest_pitch(samples_of(Cue.END)[:24_000], PITCHES_HZ) == pytest.approx(784, rel=0.01)


def test_the_ticks_all_have_pitches_of_their_own():
    pitches = [loudest_pitch(samples_of(tick), PITCHES_HZ) for tick in TICKS]
    distances = [max(a, b) / min(a, b) for i, a in enumerate(pitches) for b in pitches[:i]]
    assert min(distances) > 1.2


def test_rest_and_switch_fall_and_resumed_rises():
    def first_and_second(cue):
        samples = samples_of(cue)
        split = round(48_000 * onsets(array("h", [0] * 4800) + samples)[1]) - 4800
        return (
            loudest_pitch(samples[:split], PITCHES_HZ),
            loudest_pitch(samples[split:], PITCHES_HZ),
        )

    for cue in (Cue.REST, Cue.SWITCH):
        first, second = first_and_second(cue)
        assert first > second
    first, second = first_and_second(Cue.RESUMED)
    assert first < second


def test_the_tone_that_keeps_a_loudspeaker_awake_cannot_be_heard_and_has_no_seam():
    samples = samples_of("keep_awake")
    assert 10 <= peak(samples) <= 20
    assert abs(samples[0] - samples[-1]) <= 1
