"""Which cue is heard at each event of a session."""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from limber.engine.clock import Clock
from limber.engine.cues import Cue
from limber.engine.events import Beat, Event, Waiting, WorkEnded
from limber.engine.score import Sound, sound_of
from limber.speech.sounding import WAKING_SECONDS

LAST_CUE_MS = 4000
"""The sound of the end is heard before the loudspeaker may fall asleep."""


class Sounds(Protocol):
    """What plays the cues."""

    def prime(self) -> None:
        """Make ready: a session begins."""
        ...

    def play(self, cue: Cue) -> None:
        """Play a cue now, or not at all."""
        ...

    def silence(self) -> None:
        """Rest: the session is over."""
        ...


class SessionSounds(QObject):
    """Plays one cue at an instant, and falls silent some time after the end."""

    asked_for = Signal(object, float)
    """A `Cue` was asked for, and the instant at which it was due, in session seconds."""

    def __init__(self, sounds: Sounds, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sounds = sounds
        self._clock = clock
        self._ended_work_at = -1.0
        self._is_over = True
        self._has_begun = False
        self._first: Sound | None = None

    def begin(self) -> None:
        """A session begins."""
        self._is_over = self._has_begun = False
        self._ended_work_at = -1.0
        self._sounds.prime()

    def end(self) -> None:
        """The session is over."""
        self._is_over = True
        QTimer.singleShot(LAST_CUE_MS, self, self._fall_silent)

    def hear(self, event: Event, *, counts_by_hand: bool) -> None:
        """One cue at an instant: where a count begins with the bell of the end, the bell is it."""
        self._first = None
        if isinstance(event, WorkEnded):
            self._ended_work_at = event.at
        elif isinstance(event, Beat) and event.at == self._ended_work_at:
            return
        sound = sound_of(event, counts_by_hand=counts_by_hand)
        if sound is None:
            return
        is_first, self._has_begun = not self._has_begun, True
        if is_first and isinstance(event, Waiting):
            self._wake_for(sound, event.at)
        else:
            self._play(sound, event.at)

    def _wake_for(self, sound: Sound, at: float) -> None:
        """While the person has yet to answer, the loudspeaker has time to wake up."""
        self._first = sound
        due = at + WAKING_SECONDS

        def play() -> None:
            if self._first is sound:
                self._ask(sound.cue, due)

        QTimer.singleShot(self._ms_until(due), self, play)

    def _play(self, sound: Sound, at: float) -> None:
        due = at + sound.after_seconds
        if not sound.after_seconds:
            self._ask(sound.cue, due)
            return
        QTimer.singleShot(self._ms_until(due), self, lambda: self._ask(sound.cue, due))

    def _ms_until(self, due: float) -> int:
        return round(self._clock.real_seconds_until(due) * 1000)

    def _ask(self, cue: Cue, due: float) -> None:
        self._sounds.play(cue)
        self.asked_for.emit(cue, due)

    def _fall_silent(self) -> None:
        if self._is_over:
            self._sounds.silence()
