"""How each cue sounds, from its own file, in a form in which it can be looked for."""

import cmath
import math
import wave
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, cycle
from operator import mul, sub
from pathlib import Path
from typing import Final

RECORDED_HZ: Final = 48_000
DECIMATION: Final = 3
RATE_HZ: Final = RECORDED_HZ // DECIMATION
"""Enough for the pitches of the cues, and no more work than that."""
EMPHASIS: Final = 0.9
"""Takes from the low tones, in which voices are strong."""
HOP: Final = RATE_HZ // 200
WINDOW_HOPS: Final = 4
START_SECONDS: Final = 0.45
"""So much of a cue must be heard: a next one may break off the rest."""
PITCHES_HZ: Final = range(250, 2800, 10)
PERIOD: Final = RATE_HZ // 10
"""Samples after which a wave of any of these pitches comes round again."""
SILENCE: Final = 0.1
"""As a share of the loudest: words cover what is quieter."""

Samples = Sequence[float]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One cue, prepared as recordings are."""

    name: str
    whole: Samples
    start: Samples
    """So much of it as must be heard."""
    energy: float
    """Of its start."""
    pitch_hz: float
    outline: tuple[complex, ...]
    """How the main pitch of its start comes and goes."""


def load_patterns(folder: Path) -> dict[str, Pattern]:
    """The patterns of the WAV files in a folder, by name."""
    return {file.stem: pattern_of(file.stem, read(file)) for file in sorted(folder.glob("*.wav"))}


def pattern_of(name: str, samples: Sequence[int]) -> Pattern:
    """Make a pattern of 16-bit samples as they are recorded."""
    whole = prepared(samples)
    start = _without_silence(whole)[: round(START_SECONDS * RATE_HZ)]
    pitch_hz = max(PITCHES_HZ, key=lambda hz: _strength(start, hz))
    return Pattern(name, whole, start, dot(start, start), pitch_hz, tuple(outline(start, pitch_hz)))


def read(file: Path) -> Sequence[int]:
    """The samples of a WAV file of 16 bits."""
    with wave.open(str(file), "rb") as sound:
        return array("h", sound.readframes(sound.getnframes()))


def prepared(samples: Sequence[int]) -> list[float]:
    """The samples at the rate of the search, with less of the low tones."""
    smooth: Sequence[int] = samples
    for _ in range(3):
        sums = list(accumulate(smooth, initial=0))
        smooth = list(map(sub, sums[DECIMATION:], sums))
    few = [value / DECIMATION**3 for value in smooth[::DECIMATION]]
    return [now - EMPHASIS * before for now, before in zip(few[1:], few, strict=False)]


def outline(samples: Samples, pitch_hz: float) -> Iterator[complex]:
    """How strong one pitch is, and its phase, hop by hop."""
    turn = -2 * math.pi * pitch_hz / RATE_HZ
    cosines = cycle([math.cos(turn * i) for i in range(PERIOD)])
    sines = cycle([math.sin(turn * i) for i in range(PERIOD)])
    real = list(accumulate(map(mul, samples, cosines), initial=0.0))[::HOP]
    imaginary = list(accumulate(map(mul, samples, sines), initial=0.0))[::HOP]
    for hop in range(len(real) - WINDOW_HOPS):
        end = hop + WINDOW_HOPS
        yield complex(real[end] - real[hop], imaginary[end] - imaginary[hop])


def dot(one: Samples, other: Samples) -> float:
    """The sum of the products."""
    product: float = sum(map(mul, one, other), start=0.0)
    return product


def _without_silence(samples: Samples) -> Samples:
    floor = SILENCE * max(map(abs, samples), default=0.0)
    last = max((index for index, value in enumerate(samples) if abs(value) > floor), default=0)
    return samples[: last + 1]


def _strength(samples: Samples, pitch_hz: float) -> float:
    turn = -2j * math.pi * pitch_hz / RATE_HZ
    circle = cycle([cmath.exp(turn * i) for i in range(PERIOD)])
    total: complex = sum(map(mul, samples, circle), start=0j)
    return abs(total)
