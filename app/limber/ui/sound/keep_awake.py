"""A tone too low and quiet to hear, which keeps wireless loudspeakers from falling asleep."""

import math
import sys
from array import array

from PySide6.QtCore import QIODevice, QTimer
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

RATE_HZ = 48_000
BUFFER_BYTES = 2 * 2 * RATE_HZ
"""Two seconds: refilled long before it is empty."""

REFILL_MS = 400
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
    """

    def __init__(self, device: QAudioDevice) -> None:
        audio_format = QAudioFormat()
        audio_format.setSampleRate(RATE_HZ)
        audio_format.setChannelCount(1)
        audio_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._loop = tone()
        self._sink = QAudioSink(device, audio_format)
        self._sink.setBufferSize(BUFFER_BYTES)
        self._stream: QIODevice | None = None
        self._at = 0
        self._refill = QTimer(interval=REFILL_MS)
        self._refill.timeout.connect(self._feed)

    def start(self) -> None:
        """Play until `stop`."""
        if self._stream is None:
            self._stream = self._sink.start()
            self._feed()
            self._refill.start()

    def stop(self) -> None:
        """Be silent at once."""
        self._refill.stop()
        self._sink.reset()
        self._stream = None

    def _feed(self) -> None:
        free = self._sink.bytesFree() // 2 * 2
        if self._stream is None or free <= 0:
            return
        repeated = self._loop[self._at :] + self._loop * (free // len(self._loop) + 1)
        self._at = (self._at + self._stream.write(repeated[:free])) % len(self._loop)
