"""Finds the cues in a recording and tells them apart, by the sounds in their own files.

A cue is looked for first by how its main pitch comes and goes, every few milliseconds, then sample
by sample; what is found is taken out of the recording, so that a second stroke is not found again
as another cue. Words may lie over the cues.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import mul
from typing import Final

from cue_patterns import HOP, RATE_HZ, Pattern, Samples, dot, outline, prepared

FINE_SAMPLES: Final = RATE_HZ // 200
SAME_HOPS: Final = 4
LOUDNESS_AT_FIRST: Final = (0.45, 1.9)
LOUDNESS: Final = (0.55, 1.6)
"""How loud, as a share of the gain, what is found may be."""
ALIKE_AT_FIRST: Final = 0.35
ALIKE: Final = 0.42
COVERED: Final = 0.2
"""How much like a cue it must be where one is expected."""
NEAR_SECONDS: Final = 0.04
CHUNK: Final = RATE_HZ // 20


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue in a recording."""

    name: str
    at_seconds: float
    alike: float
    """From 0 to 1: how much of what sounds there is the cue."""


@dataclass(frozen=True, slots=True)
class _Guess:
    """Where a cue may begin, and how much of the sound's energy it would be."""

    pattern: Pattern
    at: int
    energy: float


def find_cues(
    recording: Sequence[int], patterns: Mapping[str, Pattern], gain: float
) -> list[Heard]:
    """The cues in a recording of 16-bit samples, in order; `gain` is how loud they were played."""
    sound = prepared(recording)
    guesses = [guess for pattern in patterns.values() for guess in _guesses(sound, pattern, gain)]
    found: list[Heard] = []
    for guess in sorted(guesses, key=lambda guess: -guess.energy):
        heard = _match(sound, guess, gain)
        if heard is not None:
            found.append(heard)
    return sorted(found, key=lambda heard: heard.at_seconds)


def find_covered(
    recording: Sequence[int], due: Sequence[tuple[Pattern, float]], gain: float
) -> list[Heard]:
    """Those cues that sound as loud as they should where they were due, whatever covers them."""
    sound = prepared(recording) if due else []
    heard = (_covered(sound, pattern, at, gain) for pattern, at in due)
    return [each for each in heard if each is not None]


def _covered(sound: Samples, pattern: Pattern, due: float, gain: float) -> Heard | None:
    places = range(round((due - NEAR_SECONDS) * RATE_HZ), round((due + NEAR_SECONDS) * RATE_HZ))
    length = len(pattern.start)
    products = {at: dot(sound[at : at + length], pattern.start) for at in places if at >= 0}
    at = max(products, key=products.__getitem__, default=0)
    piece = sound[at : at + length]
    product = products.get(at, 0.0)
    alike = product / math.sqrt(max(dot(piece, piece), 1.0) * pattern.energy)
    is_as_loud = LOUDNESS[0] * gain <= product / pattern.energy <= LOUDNESS[1] * gain
    return Heard(pattern.name, at / RATE_HZ, alike) if is_as_loud and alike > COVERED else None


def _guesses(sound: Samples, pattern: Pattern, gain: float) -> Iterator[_Guess]:
    """Where the outline of a pattern may begin: where it is louder than around."""
    levels = list(_levels(sound, pattern, gain))
    for hop, level in enumerate(levels):
        if level and level == max(levels[max(0, hop - SAME_HOPS) : hop + SAME_HOPS + 1]):
            at = round((hop + _summit(*levels[hop - 1 : hop + 2])) * HOP) if hop else 0
            yield _Guess(pattern, at, level**2 * pattern.energy)


def _summit(before: float, level: float, after: float = 0.0) -> float:
    """How far from the middle one of three the highest point lies."""
    return 0.5 * (before - after) / (before - 2 * level + after)


def _levels(sound: Samples, pattern: Pattern, gain: float) -> Iterator[float]:
    """How loud the pattern would be, hop by hop; 0 where it cannot be."""
    curve, length = list(outline(sound, pattern.pitch_hz)), len(pattern.outline)
    mirrored = [value.conjugate() for value in pattern.outline]
    power = sum(abs(value) ** 2 for value in mirrored)
    powers = list(accumulate((abs(value) ** 2 for value in curve), initial=0.0))
    quietest, loudest = (gain * share for share in LOUDNESS_AT_FIRST)
    for hop in range(len(curve) - length):
        around = (powers[hop + length] - powers[hop]) / power
        if around < quietest**2:
            yield 0.0
            continue
        product: complex = sum(map(mul, curve[hop : hop + length], mirrored), start=0j)
        loudness = abs(product) / power
        is_alike = loudness > ALIKE_AT_FIRST * math.sqrt(around)
        yield loudness if is_alike and quietest <= loudness <= loudest else 0.0


def _match(sound: list[float], guess: _Guess, gain: float) -> Heard | None:
    """The cue that begins about there, which is taken out of the sound."""
    pattern = guess.pattern
    at, product = _best(sound, guess)
    loudness = product / pattern.energy
    piece = sound[at : at + len(pattern.start)]
    alike = product / math.sqrt(max(dot(piece, piece), 1.0) * pattern.energy)
    if not LOUDNESS[0] * gain <= loudness <= LOUDNESS[1] * gain or alike < ALIKE:
        return None
    _take_out(sound, at, pattern.whole, loudness)
    return Heard(pattern.name, at / RATE_HZ, alike)


def _best(sound: Samples, guess: _Guess) -> tuple[int, float]:
    """Where the pattern fits best, and its product there."""
    start = guess.pattern.start
    places = range(max(0, guess.at - FINE_SAMPLES), guess.at + FINE_SAMPLES + 1)
    products = {at: dot(sound[at : at + len(start)], start) for at in places}
    best = max(products, key=products.__getitem__)
    return best, products[best]


def _take_out(sound: list[float], at: int, whole: Samples, loudness: float) -> None:
    """Piece by piece, as far as it was played."""
    for begin in range(at, min(at + len(whole), len(sound)), CHUNK):
        cue = whole[begin - at : begin - at + CHUNK]
        piece = sound[begin : begin + len(cue)]
        less = [one - loudness * other for one, other in zip(piece, cue, strict=False)]
        if dot(less, less) < dot(piece, piece):
            sound[begin : begin + len(less)] = less
