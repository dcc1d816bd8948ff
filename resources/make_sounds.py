"""Makes the WAV files in `sounds/`: run it after a change, and commit what it writes.

Every file is 48 kHz, mono, 16 bits, and ends in 60 ms of silence: some sound systems hold back
the last 16 ms of a sound and play them before the next one.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

RATE_HZ = 48_000
SILENT_TAIL_SECONDS = 0.06
FADE_OUT_SECONDS = 0.012
LOUDNESS_WINDOW_SECONDS = 0.05
FULL_SCALE = 32_767


@dataclass(frozen=True, slots=True)
class Partial:
    """One sine in a timbre: its pitch and decay are multiples of the stroke's."""

    pitch_ratio: float
    amplitude: float
    decay_ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """One note: when it is struck, how high, how fast it comes and dies away."""

    pitch_hz: float
    timbre: tuple[Partial, ...]
    decay_seconds: float
    at_seconds: float = 0.0
    attack_seconds: float = 0.003
    amplitude: float = 1.0
    tremolo_hz: float = 0.0


@dataclass(frozen=True, slots=True)
class Sound:
    """The strokes of one file, its length without the silence, the loudness of its loudest part."""

    seconds: float
    loudness_db: float
    strokes: tuple[Stroke, ...]


# Small speakers give little below 300 Hz, so low notes live from their upper partials.
BELL = (
    Partial(1.0, 1.0),
    Partial(2.0, 0.55, 0.7),
    Partial(3.0, 0.3, 0.45),
    Partial(4.16, 0.22, 0.3),
    Partial(5.43, 0.1, 0.2),
)
GLASS = (Partial(1.0, 1.0), Partial(2.76, 0.18, 0.4))
WOOD = (Partial(1.0, 1.0), Partial(2.57, 0.6, 0.5), Partial(4.1, 0.25, 0.3))
SOFT = (Partial(1.0, 1.0), Partial(2.0, 0.25, 0.6), Partial(3.0, 0.06, 0.4))
BRIGHT = (Partial(1.0, 1.0), Partial(1.5, 0.5, 0.8), Partial(3.0, 0.3, 0.5))

SOUNDS = {
    "ready": Sound(0.6, -16, (Stroke(587.3, SOFT, 0.25, attack_seconds=0.2),)),
    "count": Sound(0.11, -18, (Stroke(880.0, SOFT, 0.03, attack_seconds=0.006),)),
    "start": Sound(1.1, -14, (Stroke(392.0, BELL, 0.38),)),
    "halfway": Sound(0.55, -17, (Stroke(1318.5, GLASS, 0.16),)),
    "last": Sound(0.11, -16, (Stroke(1760.0, BRIGHT, 0.03, attack_seconds=0.001),)),
    "end": Sound(
        1.1,
        -14,
        (Stroke(784.0, BELL, 0.22), Stroke(784.0, BELL, 0.26, at_seconds=0.3)),
    ),
    "lift": Sound(0.1, -16, (Stroke(1174.7, WOOD, 0.02, attack_seconds=0.001),)),
    "hold": Sound(0.11, -18, (Stroke(698.5, SOFT, 0.03, attack_seconds=0.006),)),
    "lower": Sound(0.11, -16, (Stroke(466.2, WOOD, 0.025, attack_seconds=0.001),)),
    "switch": Sound(
        0.8,
        -15,
        (
            Stroke(784.0, SOFT, 0.12, attack_seconds=0.008),
            Stroke(523.3, BRIGHT, 0.3, at_seconds=0.24, attack_seconds=0.008, tremolo_hz=14),
        ),
    ),
    "rest": Sound(
        0.7,
        -18,
        (
            Stroke(587.3, SOFT, 0.12, attack_seconds=0.015),
            Stroke(440.0, SOFT, 0.18, at_seconds=0.24, attack_seconds=0.015),
        ),
    ),
    "paused": Sound(0.6, -15, (Stroke(311.1, SOFT, 0.2, attack_seconds=0.01),)),
    "resumed": Sound(
        0.6,
        -15,
        (
            Stroke(311.1, SOFT, 0.12, attack_seconds=0.01),
            Stroke(466.2, SOFT, 0.16, at_seconds=0.18, attack_seconds=0.01),
        ),
    ),
    "finished": Sound(
        1.2,
        -14,
        (
            Stroke(523.3, BELL, 0.15),
            Stroke(659.3, BELL, 0.15, at_seconds=0.15),
            Stroke(784.0, BELL, 0.15, at_seconds=0.3),
            Stroke(1046.5, BELL, 0.3, at_seconds=0.45),
        ),
    ),
}
"""Every cue of a session, by the name of its file."""

KEEP_AWAKE = "keep_awake"
KEEP_AWAKE_HZ = 30
KEEP_AWAKE_PEAK = 20
"""Too low and too quiet to hear, but enough to stop a wireless speaker from falling asleep."""


def make_all() -> dict[str, bytes]:
    """Make every file's 16-bit little-endian samples, by name."""
    files = {name: samples_of(sound) for name, sound in SOUNDS.items()}
    files[KEEP_AWAKE] = _keep_awake()
    return {name: _little_endian(samples) for name, samples in files.items()}


def samples_of(sound: Sound) -> array[int]:
    """Mix the strokes, fade the end out, bring to the wanted loudness, add the silent tail."""
    mix = [0.0] * round(sound.seconds * RATE_HZ)
    for stroke in sound.strokes:
        _add(stroke, mix)
    _fade_out(mix)
    gain = 10 ** (sound.loudness_db / 20) / _loudness(mix)
    tail = [0.0] * round(SILENT_TAIL_SECONDS * RATE_HZ)
    return array("h", (round(value * gain * FULL_SCALE) for value in mix + tail))


def _add(stroke: Stroke, mix: list[float]) -> None:
    first = round(stroke.at_seconds * RATE_HZ)
    for index in range(first, len(mix)):
        seconds = (index - first) / RATE_HZ
        mix[index] += _stroke_at(stroke, seconds)


def _stroke_at(stroke: Stroke, seconds: float) -> float:
    attack = 1.0
    if seconds < stroke.attack_seconds:
        attack = 0.5 - 0.5 * math.cos(math.pi * seconds / stroke.attack_seconds)
    tremolo = 1.0
    if stroke.tremolo_hz:
        tremolo = 0.7 + 0.3 * math.cos(2 * math.pi * stroke.tremolo_hz * seconds)
    tone = sum(
        partial.amplitude
        * math.exp(-seconds / (stroke.decay_seconds * partial.decay_ratio))
        * math.sin(2 * math.pi * stroke.pitch_hz * partial.pitch_ratio * seconds)
        for partial in stroke.timbre
    )
    return stroke.amplitude * attack * tremolo * tone


def _fade_out(mix: list[float]) -> None:
    count = round(FADE_OUT_SECONDS * RATE_HZ)
    for step in range(count):
        mix[-1 - step] *= 0.5 - 0.5 * math.cos(math.pi * step / count)


def _loudness(mix: list[float]) -> float:
    """The root mean square of the loudest window, windows half overlapping."""
    size = round(LOUDNESS_WINDOW_SECONDS * RATE_HZ)
    starts = range(0, max(1, len(mix) - size), size // 2)
    return max(math.sqrt(sum(v * v for v in mix[s : s + size]) / size) for s in starts)


def _keep_awake() -> array[int]:
    """One second of whole periods, so that it can be repeated without a seam."""
    turn = 2 * math.pi * KEEP_AWAKE_HZ / RATE_HZ
    return array("h", (round(KEEP_AWAKE_PEAK * math.sin(turn * i)) for i in range(RATE_HZ)))


def _little_endian(samples: array[int]) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()


def write_all(folder: Path) -> None:
    """Write every file into `folder`."""
    folder.mkdir(exist_ok=True)
    for name, frames in make_all().items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(frames)


if __name__ == "__main__":
    write_all(Path(__file__).resolve().parent / "sounds")
