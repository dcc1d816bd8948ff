"""Hears strokes and pitches in 16-bit samples."""

import math

RATE_HZ = 48_000
WINDOW = 240
"""Samples in 5 ms."""

THRESHOLD = 60
RISE = 1.6
DEAF_WINDOWS = 12
"""A stroke hides what comes in its first 60 ms."""


def peak(samples):
    return max(map(abs, samples), default=0)


def onsets(samples):
    """The seconds at which strokes begin."""
    levels = [_level(samples[i : i + WINDOW]) for i in range(0, len(samples), WINDOW)]
    found = []
    for index, level in enumerate(levels):
        before = max(levels[max(0, index - 4) : index], default=0.0)
        deaf = found and index - found[-1] < DEAF_WINDOWS
        if level > THRESHOLD and level > RISE * before and not deaf:
            found.append(index)
    return [index * WINDOW / RATE_HZ for index in found]


def strength(samples, pitch_hz):
    """How much of one pitch is in the samples (Goertzel's algorithm)."""
    turn = 2 * math.cos(2 * math.pi * pitch_hz / RATE_HZ)
    last, before = 0.0, 0.0
    for sample in samples:
        last, before = sample + turn * last - before, last
    return math.sqrt(abs(last**2 + before**2 - turn * last * before)) / max(1, len(samples))


def loudest_pitch(samples, pitches_hz):
    return max(pitches_hz, key=lambda pitch_hz: strength(samples, pitch_hz))


def _level(samples):
    return math.sqrt(sum(sample * sample for sample in samples) / max(1, len(samples)))
