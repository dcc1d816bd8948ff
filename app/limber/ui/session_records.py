"""What a session that is played asks of what writes it down."""

from typing import Protocol

from limber.engine.events import Event
from limber.history.models import Pain


class Records(Protocol):
    """What writes down what was done, and what hurt."""

    def handle(self, event: Event) -> None:
        """Write down what an event says."""
        ...

    def note_pain(self, pain: Pain) -> None:
        """Write down pain that was felt in the session."""
        ...

    def set_pain_before(self, pain: int | None) -> None:
        """Write down how much it hurt before the session, 0–10."""
        ...
