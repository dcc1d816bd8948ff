"""What an import changes, in numbers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from limber.history.exchange.kinds import Part

Progress = Callable[[float], None]
"""Told how much is done, 0–1."""


class Decision(Enum):
    """What becomes of an entry of the file."""

    NEW = auto()
    NEWER = auto()
    """It takes the place of the one that is here."""
    BACK = auto()
    """It was deleted here and comes back."""
    SAME = auto()
    OLDER = auto()
    """It differs, and the one that is here is kept."""
    PLAYED = auto()
    """The session is being played at this moment, and is left alone."""

    @property
    def is_change(self) -> bool:
        """Whether the history is another one afterwards."""
        return self in (Decision.NEW, Decision.NEWER, Decision.BACK)


@dataclass(frozen=True, slots=True)
class Changes:
    """How many sessions of a file are what, and how much else changes."""

    new: int = 0
    first_new: date | None = None
    """The local days of the oldest and the newest of them."""
    last_new: date | None = None
    newer: int = 0
    back: int = 0
    same: int = 0
    older: int = 0
    played: int = 0
    choices: int = 0
    """Choices of rungs that are new."""
    proposals: int = 0
    """New, or with another answer."""
    breaks: int = 0
    """New, or others."""

    @property
    def is_none(self) -> bool:
        """Whether everything stays as it is."""
        return not (
            self.new or self.newer or self.back or self.choices or self.proposals or self.breaks
        )

    def with_session(self, decision: Decision, day: date) -> "Changes":
        """The same with one more session, which began on that local day."""
        match decision:
            case Decision.NEW:
                first = day if self.first_new is None else min(self.first_new, day)
                last = day if self.last_new is None else max(self.last_new, day)
                return replace(self, new=self.new + 1, first_new=first, last_new=last)
            case Decision.NEWER:
                return replace(self, newer=self.newer + 1)
            case Decision.BACK:
                return replace(self, back=self.back + 1)
            case Decision.SAME:
                return replace(self, same=self.same + 1)
            case Decision.OLDER:
                return replace(self, older=self.older + 1)
            case Decision.PLAYED:
                return replace(self, played=self.played + 1)

    def with_other(self, part: Part, decision: Decision) -> "Changes":
        """The same with one more entry of another list."""
        if not decision.is_change:
            return self
        match part:
            case Part.CHOICES:
                return replace(self, choices=self.choices + 1)
            case Part.PROPOSALS:
                return replace(self, proposals=self.proposals + 1)
            case Part.BREAKS:
                return replace(self, breaks=self.breaks + 1)
            case Part.SESSIONS:
                raise ValueError(part)


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking an import back did."""

    source: str
    """The name of the file that was imported."""
    removed: int = 0
    """Sessions that it had brought."""
    restored: int = 0
    """Sessions that are as they were before it."""
    left: int = 0
    """Sessions that were changed since, and stay as they are."""
