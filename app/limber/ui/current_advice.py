"""What is proposed now, worked out once and again when something has changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from limber.history.proposals import Proposal
from limber.settings import Settings

if TYPE_CHECKING:
    from limber.advice.relief import NoRelief
    from limber.ui.presenters.desk import Desk


@dataclass(frozen=True, slots=True)
class Advice:
    """The proposals, the most urgent first, and whether weeks brought no relief."""

    proposals: tuple[Proposal, ...] = ()
    relief: "NoRelief | None" = None
    began: Mapping[str, datetime] = field(default_factory=dict[str, datetime])
    """When the sessions that the proposals rest on began, by their ids; local time."""

    def without(self, item: str) -> "Advice":
        """The rest, when an item has been switched or its proposal answered."""
        left = tuple(each for each in self.proposals if each.item != item)
        return replace(self, proposals=left)


@dataclass(frozen=True, slots=True)
class _Key:
    """All that the advice depends on."""

    day: date
    settings: Settings
    changes: int


class CurrentAdvice:
    """Keeps the last advice: reading weeks of sessions takes longer than a page may wait."""

    def __init__(self) -> None:
        self._key: _Key | None = None
        self._advice = Advice()

    def is_fresh(self, desk: "Desk") -> bool:
        """Whether nothing has changed since it was read."""
        return self._key == _key(desk)

    def read(self, desk: "Desk") -> Advice:
        """What is proposed now.

        Raises:
            UserFacingError: the history cannot be read or written.
        """
        if not self.is_fresh(desk):
            self._advice = _advice(desk)
            self._key = _key(desk)
        return self._advice


def _key(desk: "Desk") -> _Key:
    return _Key(desk.today, _what_matters(desk.keeper.settings), desk.store.changes)


def _what_matters(settings: Settings) -> Settings:
    """The settings with everything else as it is at first."""
    return Settings(
        active_programme=settings.active_programme,
        rungs=settings.rungs,
        doses=settings.doses,
        missing_equipment=settings.missing_equipment,
        conditions=settings.conditions,
        relief_read=settings.relief_read,
    )


def _advice(desk: "Desk") -> Advice:
    read = desk.advising.sessions()
    proposals = desk.advising.proposals(read)
    sessions = {session for each in proposals for session in each.evidence}
    return Advice(
        proposals,
        desk.advising.relief(desk.keeper.settings.relief_read, read),
        {session: desk.store.session(session).started_at for session in sessions},
    )
