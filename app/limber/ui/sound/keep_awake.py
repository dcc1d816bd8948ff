"""A tone too low and quiet to hear, which keeps wireless loudspeakers from falling asleep."""

import wave
from pathlib import Path

from PySide6.QtCore import QIODevice, QTimer
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink

RATE_HZ = 48_000
BUFFER_BYTES = 2 * 2 * RATE_HZ
"""Two seconds: refilled long before it is empty."""

REFILL_MS = 400


class KeepAwake:
    """Plays one second of sound over and over, in a stream of its own.

    A looped effect would share its engine with the cues, which cannot bear two sounds at once.
    """

    def __init__(self, device: QAudioDevice, file: Path) -> None:
        audio_format = QAudioFormat()
        audio_format.setSampleRate(RATE_HZ)
        audio_format.setChannelCount(1)
        audio_format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        with wave.open(str(file), "rb") as tone:
            self._loop = tone.readframes(tone.getnframes())
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
