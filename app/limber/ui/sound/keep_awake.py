"""A tone too low and quiet to hear, which keeps wireless loudspeakers from falling asleep."""

import math
import sys
from array import array
from collections.abc import Callable

from PySide6.QtCore import QIODevice, QTimer
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

RATE_HZ = 48_000
BUFFER_BYTES = 2 * 2 * RATE_HZ
"""Two seconds: refilled long before it is empty."""

REFILL_MS = 400
STALLED_MS = 4000
"""Longer than a server that works takes for the two seconds that it has."""
TONE_HZ = 30
TONE_PEAK = 20
"""Of 32,767: too low and too quiet to hear, but enough that no loudspeaker takes it for silence."""


def tone() -> bytes:
    """One period, so that it can be repeated without a seam."""
    length = RATE_HZ // TONE_HZ
    wave = (TONE_PEAK * math.sin(2 * math.pi * at / length) for at in range(length))
    samples = array("h", map(round, wave))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()


class KeepAwake:
    """Plays the tone over and over, in a stream of its own.

    A looped effect would share its engine with the cues, which cannot bear two sounds at once.
    Where nothing of it is played any more the sound server is gone or hangs: nothing else tells it
    while cues follow each other closely.
    """

    def __init__(self, device: QAudioDevice, on_stalled: Callable[[], None]) -> None:
        audio_format = QAudioFormat()
        audio_format.setSampleRate(RATE_HZ)
        audio_format.setChannelCount(1)
        audio_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._loop = tone()
        self._sink = QAudioSink(device, audio_format)
        self._sink.setBufferSize(BUFFER_BYTES)
        self._stream: QIODevice | None = None
        self._at = 0
        self._on_stalled = on_stalled
        self._played_us = 0
        self._still_ms = 0
        self._refill = QTimer(interval=REFILL_MS)
        self._refill.timeout.connect(self._look)

    def start(self) -> None:
        """Play until `stop`."""
        if self._stream is None:
            self._stream = self._sink.start()
            self._played_us = self._still_ms = 0
            self._feed()
            self._refill.start()

    def stop(self) -> None:
        """Be silent at once."""
        self._refill.stop()
        self._sink.reset()
        self._stream = None

    def _look(self) -> None:
        played_us = self._sink.processedUSecs()
        self._still_ms = 0 if played_us != self._played_us else self._still_ms + REFILL_MS
        self._played_us = played_us
        if self._still_ms < STALLED_MS:
            self._feed()
        else:
            self._refill.stop()
            self._on_stalled()

    def _feed(self) -> None:
        free = self._sink.bytesFree() // 2 * 2
        if self._stream is None or free <= 0:
            return
        repeated = self._loop[self._at :] + self._loop * (free // len(self._loop) + 1)
        self._at = (self._at + self._stream.write(repeated[:free])) % len(self._loop)
