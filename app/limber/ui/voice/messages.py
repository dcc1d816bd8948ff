"""The commands of the window to the voice host, and the reports that come back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpeakingVoice:
    """A voice that can be chosen."""

    id: str
    name: str
    """As the system calls it."""


@dataclass(frozen=True, slots=True)
class Say:
    """Say these words now; what is being said is broken off."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Hush:
    """Break off what is being said."""


@dataclass(frozen=True, slots=True)
class Use:
    """Speak so from the next words on."""

    voice: str
    """A `SpeakingVoice`'s id; empty: the one that fits best."""
    rate_percent: int
    """From -100, slowest, to 100; 0 is the engine's own."""
    volume_percent: int


Command = Say | Hush | Use


@dataclass(frozen=True, slots=True)
class Ready:
    """An engine stands and has voices."""

    engine: str
    engines: tuple[str, ...]
    """All that might be asked for."""
    voices: tuple[SpeakingVoice, ...]
    """Of the language that is spoken, or all where it has none of that."""
    voice: str
    """The one that speaks where none was chosen."""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Nothing on this machine can speak; the host ends after this."""

    detail: str


@dataclass(frozen=True, slots=True)
class Started:
    """The words of this id begin."""

    id: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The words of this id are over, said to their end or broken off."""

    id: int
    seconds: float
    """Since they were asked for."""
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """The engine failed; the host ends after this."""

    detail: str


Report = Ready | Unavailable | Started | Finished | Lost
