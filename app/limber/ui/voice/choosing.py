"""How the voice is to speak, by the settings."""

from typing import Final

from limber.settings import Settings
from limber.speech.levels import Level
from limber.speech.pace import Pace
from limber.ui.voice.messages import Use

FASTEST_SPEED: Final = 3.0
"""In a session that runs faster there is no time for words."""
MOST_PACES_KEPT: Final = 20


def use_of(settings: Settings) -> Use:
    """The voice, its rate and its volume."""
    return Use(settings.voice, settings.voice_rate_percent, settings.voice_percent)


def speaks(settings: Settings) -> bool:
    """Whether words are wanted at all."""
    return settings.voice_on and settings.speaks is not Level.CUES_ONLY


def is_audible(settings: Settings) -> bool:
    """Whether words that are wanted would be heard."""
    return speaks(settings) and not settings.muted and settings.voice_percent > 0


def pace_of(settings: Settings, voice: str) -> Pace:
    """How fast a voice speaks, by what was learnt of it."""
    return Pace(correction=settings.voice_paces.get(voice, 1.0))


def kept_paces(settings: Settings, voice: str, pace: Pace) -> dict[str, float]:
    """What was learnt of the voices with that of one more, the newest last."""
    others = {name: kept for name, kept in settings.voice_paces.items() if name != voice}
    newest = list(others.items())[-MOST_PACES_KEPT + 1 :]
    return {**dict(newest), voice: pace.correction}
