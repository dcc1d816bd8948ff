"""What Settings shows of the voice: how it speaks, and what keeps it from being heard."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from limber.settings import Settings
from limber.speech.levels import Level

LEVELS: Final = (
    (Level.EVERYTHING, "Everything"),
    (Level.ESSENTIALS, "Side, start, half and end"),
    (Level.CUES_ONLY, "Nothing, chimes only"),
)
RATES: Final = ((-40, "Slower"), (-20, "Slow"), (0, "Usual"), (20, "Fast"), (40, "Faster"))
"""In percent of what an engine can, both ways from its own pace."""
AUTOMATIC: Final = "Automatic"
NOT_LISTED: Final = "Test lists those of this computer"
STARTING: Final = "The voice is starting."


@dataclass(frozen=True, slots=True)
class VoiceState:
    """How the voice is set, with what there is to choose from."""

    settings: Settings
    voices: tuple[tuple[str, str], ...]
    """Each with its id and its name; the first is that none is chosen."""
    voices_hint: str
    engines: tuple[tuple[str, str], ...]
    """As the voices; empty where there is no choice."""
    trouble: str
    """What keeps it from being heard; empty if nothing does."""


def build_voice(
    settings: Settings,
    voices: tuple[tuple[str, str], ...] = (),
    engines: tuple[str, ...] = (),
    *,
    notice: str = "",
    is_starting: bool = False,
) -> VoiceState:
    """The voice as it is set; `voices` and `engines` are those that are known by now."""
    chosen = settings.voice
    known = dict(voices)
    if chosen and chosen not in known:
        known[chosen] = chosen.rpartition("/")[2]
    names = tuple((name, name) for name in engines) if len(engines) > 1 else ()
    return VoiceState(
        settings=settings,
        voices=(("", AUTOMATIC), *known.items()),
        voices_hint="" if voices else NOT_LISTED,
        engines=(("", AUTOMATIC), *names) if names else (),
        trouble=" ".join(_troubles(settings, notice, is_starting=is_starting)),
    )


def _troubles(settings: Settings, notice: str, *, is_starting: bool) -> Iterator[str]:
    if not settings.voice_on:
        return
    if notice:
        yield notice
    elif is_starting:
        yield STARTING
    if settings.muted:
        yield "Mute is on, so nothing is said."
    elif settings.voice_percent == 0:
        yield "The voice volume is at 0 %."
