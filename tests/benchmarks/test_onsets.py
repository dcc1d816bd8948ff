"""Cues with known onsets, in noise and under words, are found and told apart."""

import math
import random
from array import array
from pathlib import Path

import pytest

from cue_patterns import RECORDED_HZ, load_patterns, pattern_of, read
from onsets import find_covered, find_cues

SOUNDS = Path(__file__).parents[2] / "resources" / "sounds"
SETS = sorted({file.parent for file in SOUNDS.rglob("start.wav")})
GAIN = 0.49
NEAR_SECONDS = 0.008
"""A few periods of a cue's main pitch."""
KINDS = ("start", "end", "last", "lift")


@pytest.fixture(scope="module", params=SETS, ids=lambda folder: folder.name)
def cues(request):
    return {name: read(request.param / f"{name}.wav") for name in KINDS}


@pytest.fixture(scope="module")
def patterns(cues):
    return {name: pattern_of(name, samples) for name, samples in cues.items()}


@pytest.fixture(scope="module")
def spoken():
    return words(2.5, 12000)


def silence(seconds):
    return [0.0] * round(seconds * RECORDED_HZ)


def noise(seconds, level):
    chance = random.Random(7)  # noqa: S311 - the same noise each time
    return [chance.gauss(0, level) for _ in silence(seconds)]


def words(seconds, peak):
    """Four syllables a second: a buzzing throat with two resonances that glide."""
    sound, phase = [], 0.0
    for index in range(len(silence(seconds))):
        at = index / RECORDED_HZ
        phase += (110 + 25 * math.sin(2.2 * at)) / RECORDED_HZ
        vowel = (550 + 250 * math.sin(7 * at), 1500 + 600 * math.cos(5 * at))
        tones = (
            math.sin(2 * math.pi * phase * n) / (1 + ((phase_hz - 110 * n) / 90) ** 2)
            for phase_hz in vowel
            for n in (round(phase_hz / 110) - 1, round(phase_hz / 110), round(phase_hz / 110) + 1)
        )
        sound.append(peak / 3 * sum(tones) * max(0.0, math.sin(2 * math.pi * 2 * at)))
    return sound


def with_cues(background, cues, played):
    """The background with these cues at these seconds, cut off where the next one begins."""
    mix = list(background)
    ends = [*(at for _, at in played[1:]), len(mix) / RECORDED_HZ]
    for (name, at), end in zip(played, ends, strict=bool(played)):
        room = round((end - at) * RECORDED_HZ)
        for index, sample in enumerate(cues[name][:room]):
            mix[round(at * RECORDED_HZ) + index] += GAIN * sample
    return array("h", (round(max(-32768, min(32767, value))) for value in mix))


def assert_found(sound, patterns, played):
    found = find_cues(sound, patterns, GAIN)
    assert [each.name for each in found] == [name for name, _ in played]
    for each, (_, at) in zip(found, played, strict=True):
        assert each.at_seconds == pytest.approx(at, abs=NEAR_SECONDS)


PLAYED = [("last", 0.2134), ("start", 0.6071), ("lift", 1.5), ("end", 1.8333)]


@pytest.mark.parametrize("level", [100, 1000])
def test_cues_are_found_in_noise_where_they_begin(level, cues, patterns):
    assert_found(with_cues(noise(2.5, level), cues, PLAYED), patterns, PLAYED)


def test_cues_are_found_under_words_where_they_begin(spoken, cues, patterns):
    assert_found(with_cues(spoken, cues, PLAYED), patterns, PLAYED)


def test_words_and_noise_alone_are_no_cues(spoken, patterns):
    assert find_cues(with_cues(spoken, {}, []), patterns, GAIN) == []
    assert find_cues(with_cues(noise(1.0, 3000), {}, []), patterns, GAIN) == []


def test_a_cue_that_a_next_one_breaks_off_is_found_and_so_is_the_next(cues, patterns):
    played = [("start", 0.3), ("end", 0.8)]
    assert_found(with_cues(silence(2.0), cues, played), patterns, played)


def test_a_cue_far_too_quiet_or_missing_is_not_found(cues, patterns):
    quiet = [round(0.2 * GAIN * sample) for sample in cues["start"]]
    assert find_cues(array("h", [0] * 4000 + quiet), patterns, GAIN) == []
    assert find_cues(array("h", [0] * 9000), patterns, GAIN) == []


def test_patterns_are_the_files_of_a_folder(tmp_path):
    for name in KINDS:
        (tmp_path / f"{name}.wav").write_bytes((SETS[0] / f"{name}.wav").read_bytes())
    assert set(load_patterns(tmp_path)) == set(KINDS)


def test_a_cue_that_words_cover_is_found_where_it_was_due_and_only_there(spoken, cues, patterns):
    loud = with_cues([4 * value for value in spoken], cues, [("lift", 0.63)])
    (found,) = find_covered(loud, [(patterns["lift"], 0.64)], GAIN)
    assert found.at_seconds == pytest.approx(0.63, abs=0.04)
    assert find_covered(loud, [(patterns["start"], 1.4)], GAIN) == []
    assert find_covered(loud, [], GAIN) == []
