"""The commands of the window to the sound host, and the reports that come back."""

from dataclasses import dataclass
from enum import StrEnum

from limber.engine.cues import Cue, SoundSet


class BackEnd(StrEnum):
    """What plays the sounds."""

    QT = "qt"
    PLAYSOUND3 = "playsound3"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Play:
    """Play this cue now, from its beginning."""

    cue: Cue
    volume_percent: int
    sounds: SoundSet = SoundSet.SOFT


@dataclass(frozen=True, slots=True)
class Prime:
    """Keep the loudspeaker awake until `Stop`, with a tone too low and quiet to hear."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Break off all sounds."""


Command = Play | Prime | Stop


@dataclass(frozen=True, slots=True)
class Ready:
    """The host has its sounds loaded; `detail` says what was found, or why nothing was."""

    back_end: BackEnd
    detail: str
    damaged: tuple[str, ...] = ()
    """Files that cannot be played, as `soft/start`; the others can."""


@dataclass(frozen=True, slots=True)
class Done:
    """One command was carried out (the sound may still be going on)."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The sound output is lost; the host ends after this."""

    detail: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A line was no command."""

    detail: str


Report = Ready | Done | Failed | Refused


def gain(volume_percent: int) -> float:
    """Turn a volume (0 to 100) into a factor for the amplitude: 50 sounds about half as loud."""
    return (volume_percent / 100) ** 2
