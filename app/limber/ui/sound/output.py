"""What every sound output of the host can do, and the one that does nothing."""

from typing import Protocol

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.messages import BackEnd


class OutputUnavailableError(Exception):
    """This way of making sound does not work on this machine; the text says why."""


class OutputLostError(Exception):
    """The output worked and does no longer; the text says why."""


class Output(Protocol):
    """Plays the cues; no method waits for a sound to end."""

    @property
    def back_end(self) -> BackEnd:
        """What it plays with."""
        ...

    @property
    def detail(self) -> str:
        """What was found, for the log and for support."""
        ...

    def play(self, cue: Cue, volume_percent: int, sounds: SoundSet) -> None:
        """Play a cue of a set from its beginning; raises `OutputLostError`."""
        ...

    def prime(self) -> None:
        """Keep the loudspeaker awake until `stop`."""
        ...

    def stop(self) -> None:
        """Break off all sounds."""
        ...

    def close(self) -> None:
        """Give everything back; nothing may be called after this."""
        ...


class SilentOutput:
    """Stands in where nothing can be heard."""

    back_end = BackEnd.NONE

    def __init__(self, reasons: list[str]) -> None:
        self.detail = "; ".join(reasons)

    def play(self, cue: Cue, volume_percent: int, sounds: SoundSet) -> None:
        """Do nothing."""

    def prime(self) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""
