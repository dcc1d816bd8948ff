"""What Settings and the welcome show of the sound, and what to try when nothing is heard."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from limber.settings import Settings

SOFT_PERCENT: Final = 40
QUESTION: Final = "Did you hear it?"
HEARD: Final = "Good. A set starts with this sound."
REMEDIES: Final = (
    "Turn up the volume of the computer, and look whether it is muted there.",
    "Look where the sound goes: headphones, or a screen with loudspeakers, may have it.",
    "Close other programs that play sound, then test again.",
    "Without sound a session works too: the screen shows every change.",
)


@dataclass(frozen=True, slots=True)
class SoundState:
    """How loud it is, and what keeps it from being heard."""

    volume_percent: int
    is_muted: bool
    trouble: str
    """What is wrong with the sound system; empty if nothing is."""
    silence: str
    """Why Limber itself makes no sound; empty if it does."""
    remedies: tuple[str, ...]


def build_sound(settings: Settings, trouble: str) -> SoundState:
    """The sound as it is set; `trouble` is what the sound system says, if anything."""
    return SoundState(
        volume_percent=settings.volume_percent,
        is_muted=settings.muted,
        trouble=trouble,
        silence=_silence(settings),
        remedies=tuple(_remedies(settings)),
    )


def _silence(settings: Settings) -> str:
    if settings.muted:
        return "Mute is on, so nothing can be heard. Switch it off and test again."
    if settings.volume_percent == 0:
        return "The cue volume is at 0 %. Raise it and test again."
    return ""


def _remedies(settings: Settings) -> Iterator[str]:
    if settings.volume_percent < SOFT_PERCENT:
        yield f"Raise the cue volume: it is at {settings.volume_percent} %."
    yield from REMEDIES
