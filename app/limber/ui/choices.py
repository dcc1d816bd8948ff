"""What the person chooses by using the pages, as changes of the settings."""

from dataclasses import replace
from datetime import date

from limber.settings import Settings


def with_programme(settings: Settings, programme: str, today: date) -> Settings:
    """Follow a programme from today; choosing the same one again changes nothing."""
    if programme == settings.active_programme:
        return settings
    return replace(settings, active_programme=programme, active_since=today)


def with_rung(settings: Settings, programme: str, item: str, rung: str) -> Settings:
    """Play an item of a programme with this rung from the next session on."""
    of_programme = {**settings.rungs.get(programme, {}), item: rung}
    return replace(settings, rungs={**settings.rungs, programme: of_programme})


def toggle_mute(settings: Settings) -> Settings:
    """Sounds off, or on again."""
    return replace(settings, muted=not settings.muted)
