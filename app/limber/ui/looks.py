"""The look that the settings ask for."""

from limber.settings import Settings
from limber.ui.theme import Look, ThemeChoice
from limber.ui.tokens import FigureTone


def look_of(settings: Settings) -> Look:
    """What was chosen of the look."""
    return Look(
        choice=ThemeChoice(settings.theme),
        high_contrast=settings.high_contrast,
        text_percent=settings.text_percent,
        tone=FigureTone(settings.figure_tone),
        reduce_motion=settings.reduce_motion,
    )
