"""A session that nobody is asked about begins when it can be heard."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from limber.speech.sounding import WAKING_SECONDS
from limber.ui.sound.player import SoundPlayer
from limber.ui.voice.voice import Voice, VoiceState

LONGEST_MS: Final = 3000
LOOKS_MS: Final = 50


class WhenHeard(QObject):
    """Does one thing when the hosts are ready and the loudspeaker is awake; waits 3 s at most.

    A host that failed is not waited for.
    """

    def __init__(
        self,
        sounds: SoundPlayer,
        voice: Voice,
        then: Callable[[], None],
        parent: QObject | None = None,
        *,
        longest_ms: int = LONGEST_MS,
    ) -> None:
        super().__init__(parent)
        self._sounds = sounds
        self._voice = voice
        self._then = then
        self._waking = QTimer(self, singleShot=True, interval=round(WAKING_SECONDS * 1000))
        self._is_woken = False
        self._looking = QTimer(self, interval=LOOKS_MS)
        self._looking.timeout.connect(self._look)
        self._patience = QTimer(self, singleShot=True, interval=longest_ms)
        self._patience.timeout.connect(self._go)

    def begin(self) -> None:
        """Start to wait."""
        self._patience.start()
        self._looking.start()
        self._look()

    def give_up(self) -> None:
        """Do nothing any more."""
        self._looking.stop()
        self._patience.stop()

    @Slot()
    def _look(self) -> None:
        if self._sounds.available and not self._is_woken:
            self._is_woken = True
            self._sounds.wake()
            self._waking.start()
        is_ready = not self._sounds.is_starting and not self._waking.isActive()
        if is_ready and self._voice.state is not VoiceState.STARTING:
            self._go()

    @Slot()
    def _go(self) -> None:
        self.give_up()
        self._then()
