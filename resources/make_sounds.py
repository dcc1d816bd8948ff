"""Makes the WAV files in `sounds/`: run it after a change, and commit what it writes.

There are two sets, each a folder with a file for every cue. A cue has the same notes in both, and
begins with one that no other cue begins with; what plays them differs. Every file is 48 kHz, mono,
16 bits, as loud as the others, and ends in 60 ms of silence: some sound systems hold back the last
16 ms of a sound and play them before the next one. What tells a cue apart lasts longer than 100 ms,
for a loudspeaker that wakes up may swallow that much.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

RATE_HZ = 48_000
SILENT_TAIL_SECONDS = 0.06
FADE_OUT_SECONDS = 0.012
FULL_SCALE = 32_767
LOUDNESS_LKFS = -17.0
"""Of each cue at its loudest moment, by `loudness_of`."""
FAST_SECONDS = 0.125
"""The time constant of a sound level meter at “fast”: about as long as the ear adds up."""


class Kind(Enum):
    """What a note is played on; each set has its own instrument for it."""

    BELL = auto()
    GLASS = auto()
    TICK = auto()
    WOOD = auto()
    BRIGHT = auto()
    TONE = auto()


@dataclass(frozen=True, slots=True)
class Partial:
    """One sine of an instrument: its pitch and decay are multiples of the note's."""

    pitch_ratio: float
    amplitude: float
    decay_ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Instrument:
    """How a note sounds: its partials, the lowest being the loudest, and how fast it comes."""

    attack_seconds: float
    partials: tuple[Partial, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """One note: on what, how high, how fast it dies away, and when it is struck."""

    kind: Kind
    pitch_hz: float
    decay_seconds: float
    at_seconds: float = 0.0
    swell_seconds: float = 0.0
    """It comes as slowly as that; 0: as its instrument does."""
    tremolo_hz: float = 0.0


@dataclass(frozen=True, slots=True)
class Tune:
    """The notes of a cue, and its length without the silence."""

    seconds: float
    notes: tuple[Note, ...]


# Small speakers give little below 300 Hz, so low notes live from their upper partials.
SOFT = {
    Kind.BELL: Instrument(
        0.008,
        (Partial(1, 1), Partial(2, 0.4, 0.7), Partial(3, 0.2, 0.45), Partial(4.16, 0.1, 0.3)),
    ),
    Kind.GLASS: Instrument(0.006, (Partial(1, 1), Partial(2.76, 0.15, 0.4))),
    Kind.TICK: Instrument(0.01, (Partial(1, 1), Partial(2, 0.2, 0.6))),
    Kind.WOOD: Instrument(0.004, (Partial(1, 1), Partial(2.57, 0.4, 0.5), Partial(4.1, 0.1, 0.3))),
    Kind.BRIGHT: Instrument(0.006, (Partial(1, 1), Partial(1.5, 0.35, 0.8), Partial(3, 0.15, 0.5))),
    Kind.TONE: Instrument(0.015, (Partial(1, 1), Partial(2, 0.25, 0.6), Partial(3, 0.06, 0.4))),
}
CLEAR = {
    Kind.BELL: Instrument(
        0.002,
        (
            Partial(1, 1),
            Partial(2, 0.7, 0.8),
            Partial(3, 0.5, 0.7),
            Partial(4.16, 0.35, 0.5),
            Partial(5.43, 0.25, 0.4),
        ),
    ),
    Kind.GLASS: Instrument(
        0.002,
        (Partial(1, 1), Partial(2, 0.45, 0.7), Partial(2.76, 0.4, 0.5), Partial(5.4, 0.2, 0.3)),
    ),
    Kind.TICK: Instrument(0.002, (Partial(1, 1), Partial(3, 0.6, 0.8), Partial(5, 0.3, 0.6))),
    Kind.WOOD: Instrument(
        0.001,
        (Partial(1, 1), Partial(2.57, 0.8, 0.7), Partial(4.1, 0.5, 0.5), Partial(6.2, 0.2, 0.3)),
    ),
    Kind.BRIGHT: Instrument(
        0.001,
        (Partial(1, 1), Partial(1.5, 0.7, 0.9), Partial(3, 0.5, 0.7), Partial(4.5, 0.25, 0.5)),
    ),
    Kind.TONE: Instrument(
        0.004, (Partial(1, 1), Partial(2, 0.7, 0.9), Partial(3, 0.5, 0.8), Partial(4, 0.3, 0.7))
    ),
}
SETS = {"soft": SOFT, "clear": CLEAR}
"""The instruments of each set, by the name of its folder."""

TUNES = {
    "ready": Tune(0.62, (Note(Kind.TONE, 587.3, 0.3, swell_seconds=0.2),)),
    "count": Tune(0.14, (Note(Kind.TICK, 880.0, 0.06),)),
    "start": Tune(1.1, (Note(Kind.BELL, 392.0, 0.4),)),
    "halfway": Tune(0.55, (Note(Kind.GLASS, 1318.5, 0.18),)),
    "last": Tune(0.14, (Note(Kind.BRIGHT, 1760.0, 0.06),)),
    "end": Tune(1.1, (Note(Kind.BELL, 784.0, 0.24), Note(Kind.BELL, 784.0, 0.28, 0.3))),
    "lift": Tune(0.14, (Note(Kind.WOOD, 1174.7, 0.06),)),
    "hold": Tune(0.14, (Note(Kind.TICK, 698.5, 0.06),)),
    "lower": Tune(0.14, (Note(Kind.WOOD, 466.2, 0.06),)),
    "switch": Tune(
        0.8,
        (
            Note(Kind.TONE, 932.3, 0.12),
            Note(Kind.BRIGHT, 622.3, 0.3, 0.24, swell_seconds=0.008, tremolo_hz=14),
        ),
    ),
    "rest": Tune(0.7, (Note(Kind.TONE, 659.3, 0.12), Note(Kind.TONE, 493.9, 0.2, 0.24))),
    "paused": Tune(0.6, (Note(Kind.TONE, 311.1, 0.22),)),
    "resumed": Tune(0.6, (Note(Kind.TONE, 349.2, 0.12), Note(Kind.TONE, 523.3, 0.18, 0.18))),
    "finished": Tune(
        1.2,
        (
            Note(Kind.BELL, 523.3, 0.11),
            Note(Kind.BELL, 659.3, 0.11, 0.16),
            Note(Kind.BELL, 784.0, 0.11, 0.32),
            Note(Kind.BELL, 1046.5, 0.28, 0.48),
        ),
    ),
}
"""Every cue of a session, by the name of its file; the first pitch of each is its own."""


def make_set(name: str) -> dict[str, bytes]:
    """Make a set's 16-bit little-endian samples, by the names of its cues."""
    return {cue: _little_endian(samples_of(tune, SETS[name])) for cue, tune in TUNES.items()}


def samples_of(tune: Tune, instruments: dict[Kind, Instrument]) -> array[int]:
    """Mix the notes, fade the end out, bring to the common loudness, add the silent tail."""
    mix = [0.0] * round(tune.seconds * RATE_HZ)
    for note in tune.notes:
        _add(note, instruments[note.kind], mix)
    _fade_out(mix)
    gain = 10 ** ((LOUDNESS_LKFS - loudness_of(mix)) / 20)
    tail = [0.0] * round(SILENT_TAIL_SECONDS * RATE_HZ)
    return array("h", (round(value * gain * FULL_SCALE) for value in mix + tail))


def loudness_of(samples: Iterable[float]) -> float:
    """How loud the loudest moment is, in LKFS; samples at 48 kHz lie between -1 and 1.

    The frequencies are weighted as ITU-R BS.1770 has it (K-weighting), and time as a sound level
    meter does at “fast”: the 400 ms of broadcasting would make short ticks 3 dB louder than bells.
    """
    share = 1 - math.exp(-1 / (RATE_HZ * FAST_SECONDS))
    level = loudest = 0.0
    for value in _k_weighted(samples):
        level += (value * value - level) * share
        loudest = max(loudest, level)
    return -0.691 + 10 * math.log10(loudest)


def _k_weighted(samples: Iterable[float]) -> Iterable[float]:
    """The treble that the head adds, then less bass; the numbers are BS.1770's for 48 kHz."""
    treble = _filtered(
        samples,
        (1.53512485958697, -2.69169618940638, 1.19839281085285),
        (-1.69065929318241, 0.73248077421585),
    )
    return _filtered(treble, (1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))


def _filtered(
    samples: Iterable[float], forward: Sequence[float], back: Sequence[float]
) -> Iterable[float]:
    """A filter of the second order."""
    (b0, b1, b2), (a1, a2) = forward, back
    in1 = in2 = out1 = out2 = 0.0
    for value in samples:
        out = b0 * value + b1 * in1 + b2 * in2 - a1 * out1 - a2 * out2
        in1, in2, out1, out2 = value, in1, out, out1
        yield out


def _add(note: Note, instrument: Instrument, mix: list[float]) -> None:
    first = round(note.at_seconds * RATE_HZ)
    made = [0.0] * (len(mix) - first)
    for partial in instrument.partials:
        _add_partial(note, partial, made)
    rise = round((note.swell_seconds or instrument.attack_seconds) * RATE_HZ)
    for index in range(min(rise, len(made))):
        made[index] *= 0.5 - 0.5 * math.cos(math.pi * index / rise)
    for index, value in enumerate(made):
        mix[first + index] += value * _tremolo(note, index)


def _add_partial(note: Note, partial: Partial, made: list[float]) -> None:
    """A sine that dies away, each value from the two before it: quick, and the same everywhere."""
    turn = 2 * math.pi * note.pitch_hz * partial.pitch_ratio / RATE_HZ
    kept = math.exp(-1 / (note.decay_seconds * partial.decay_ratio * RATE_HZ))
    last, before = 0.0, -partial.amplitude * math.sin(turn) / kept
    step, loss = 2 * kept * math.cos(turn), kept * kept
    for index in range(len(made)):
        made[index] += last
        last, before = step * last - loss * before, last


def _tremolo(note: Note, index: int) -> float:
    if not note.tremolo_hz:
        return 1.0
    return 0.7 + 0.3 * math.cos(2 * math.pi * note.tremolo_hz * index / RATE_HZ)


def _fade_out(mix: list[float]) -> None:
    count = round(FADE_OUT_SECONDS * RATE_HZ)
    for step in range(count):
        mix[-1 - step] *= 0.5 - 0.5 * math.cos(math.pi * step / count)


def _little_endian(samples: array[int]) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()


def write_all(folder: Path) -> None:
    """Write each set into a folder of its own in `folder`."""
    for name in SETS:
        (folder / name).mkdir(parents=True, exist_ok=True)
        for cue, frames in make_set(name).items():
            with wave.open(str(folder / name / f"{cue}.wav"), "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(RATE_HZ)
                file.writeframes(frames)


if __name__ == "__main__":
    write_all(Path(__file__).resolve().parent / "sounds")
