"""What is to be read, and can be ticked, before the very first session."""

from dataclasses import dataclass
from typing import Final

from limber.catalogue.models import Catalogue
from limber.settings import Settings
from limber.ui.view_state.safety import first_notes
from limber.ui.view_state.ticks import ASK_FIRST_SENTENCE, TickRow, condition_rows

TITLE: Final = "Before your first session"
QUESTION: Final = "Is one of these true for you?"


@dataclass(frozen=True, slots=True)
class FirstSessionState:
    """The notes, and the conditions with the person's own ticked."""

    notes: tuple[str, ...]
    conditions: tuple[TickRow, ...]

    @property
    def spoken(self) -> str:
        """All that is to be read, for those who hear it."""
        return " ".join((*self.notes, QUESTION, ASK_FIRST_SENTENCE))


def build_state(catalogue: Catalogue, settings: Settings) -> FirstSessionState:
    """What holds now."""
    return FirstSessionState(first_notes(catalogue), condition_rows(catalogue, settings))
