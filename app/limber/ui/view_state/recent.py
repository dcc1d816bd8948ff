"""The sessions of the past, as far as the pages need them."""

from dataclasses import dataclass
from datetime import date, datetime

from limber.ui.view_state.day_sessions import part_of
from limber.ui.view_state.words import sentence_case

Place = tuple[date, int]
"""A day, and which session of it, from 1."""


@dataclass(frozen=True, slots=True)
class PastSession:
    """A session that is over."""

    programme: str
    programme_name: str
    session_of_day: int
    """From 1."""
    started_at: datetime
    """Local time."""
    is_done: bool
    """Whether it was done to its end; otherwise it was kept as partial."""

    @property
    def place(self) -> Place:
        """The day it belongs to, and its number on it."""
        return self.started_at.date(), self.session_of_day


def part_of_day(moment: datetime) -> str:
    """When a session was: Morning, Afternoon or Evening."""
    return sentence_case(part_of(moment.time()))
