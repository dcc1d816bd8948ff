"""What the sessions of a day take, worked out once for what the person has chosen."""

from limber.catalogue.models import Catalogue
from limber.plan.models import Timing
from limber.ui.view_state.ladders import Active
from limber.ui.view_state.session_card import SessionFacts, session_facts

_MadeFrom = tuple[Active, Timing | None]


class KnownFacts:
    """Keeps the last facts of usual days and of flare days: planning them takes some 20 ms."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kept: dict[bool, tuple[_MadeFrom, tuple[SessionFacts, ...]]] = {}

    def of(
        self, active: Active, timing: Timing | None, *, is_flare: bool
    ) -> tuple[SessionFacts, ...]:
        """What each session takes, in the form that is played."""
        made_from = (active, timing)
        kept = self._kept.get(is_flare)
        if kept is not None and kept[0] == made_from:
            return kept[1]
        facts = session_facts(self._catalogue, active, timing, is_flare=is_flare)
        self._kept[is_flare] = (made_from, facts)
        return facts
