"""That weeks of sessions brought no relief, in words."""

from collections.abc import Iterable

from limber.advice.relief import NoRelief
from limber.catalogue.safety import Place, SafetyNote
from limber.dates import day_and_month
from limber.ui.view_state.suggestion_state import Relief


def build_relief(found: NoRelief | None, notes: Iterable[SafetyNote]) -> Relief | None:
    """The figures, and what the documents say about it; None where there is nothing to say."""
    if found is None:
        return None
    first, last = f"{found.first_mean:.0f}", f"{found.last_mean:.0f}"
    return Relief(
        title="Pain has not become less",
        figures=f"Since {day_and_month(found.since)}, pain before sessions was {first} in the"
        f" first week and {last} in the last.",
        notes=tuple(note.text for note in notes if Place.NO_RELIEF in note.shown),
    )
