"""What the person chooses by using the pages, as changes of the settings."""

from dataclasses import replace
from datetime import date

from limber.plan.doses import DoseChange
from limber.settings import Settings


def with_programme(settings: Settings, programme: str, today: date) -> Settings:
    """Follow a programme from today; choosing the same one again changes nothing."""
    if programme == settings.active_programme:
        return settings
    return replace(settings, active_programme=programme, active_since=today)


def with_rung(settings: Settings, programme: str, item: str, rung: str) -> Settings:
    """Play an item of a programme with this rung, at its own dose, from the next session on."""
    of_programme = {**settings.rungs.get(programme, {}), item: rung}
    chosen = replace(settings, rungs={**settings.rungs, programme: of_programme})
    return with_dose(chosen, programme, item, None)


def with_dose(settings: Settings, programme: str, item: str, change: DoseChange | None) -> Settings:
    """Play an item of a programme with its dose changed; None: as its rung has it."""
    if change is None and item not in settings.doses.get(programme, {}):
        return settings
    of_programme = dict(settings.doses.get(programme, {}))
    if change is None:
        del of_programme[item]
    else:
        of_programme[item] = change
    return replace(settings, doses={**settings.doses, programme: of_programme})


def toggle_mute(settings: Settings) -> Settings:
    """Sounds off, or on again."""
    return replace(settings, muted=not settings.muted)
