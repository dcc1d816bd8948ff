"""What is to be read, and can be ticked, before the very first session."""

from dataclasses import dataclass

from limber.catalogue.models import Catalogue
from limber.settings import Settings
from limber.ui.view_state.safety import first_notes
from limber.ui.view_state.ticks import TickRow, condition_rows


@dataclass(frozen=True, slots=True)
class FirstSessionState:
    """The notes, and the conditions with the person's own ticked."""

    notes: tuple[str, ...]
    conditions: tuple[TickRow, ...]


def build_state(catalogue: Catalogue, settings: Settings) -> FirstSessionState:
    """What holds now."""
    return FirstSessionState(first_notes(catalogue), condition_rows(catalogue, settings))
