"""The values of the history: a session as it was, with every set that was done."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum

from limber.catalogue.models import Dose, Side
from limber.engine.events import SetResult, SetStatus
from limber.plan.breaks import Break
from limber.plan.models import Plan

MAX_NOTE_LENGTH = 4000
"""Characters."""


class SessionStatus(StrEnum):
    """How far a session has come."""

    RUNNING = "running"
    DONE = "done"
    PARTIAL = "partial"


class Unchanged(Enum):
    """Stands for a value that is to stay as it is, where None means that it is taken away."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED


class ChosenBy(StrEnum):
    """Why the rung of an item is another one now."""

    HAND = "hand"
    ADVICE = "advice"
    UNDO = "undo"
    """An accepted proposal was taken back."""


class BreakKind(StrEnum):
    """Why nothing is due for some days."""

    DAY_OFF = "day-off"
    HOLIDAY = "holiday"
    ILLNESS = "illness"
    OTHER = "other"


def checked_score(score: int | None) -> int | None:
    """The score as it is.

    Raises:
        ValueError: it lies outside 0–10.
    """
    if score is not None and not 0 <= score <= 10:
        raise ValueError(score)
    return score


@dataclass(frozen=True, slots=True)
class NewSession:
    """What is known of a session before it begins."""

    id: str
    programme: str
    programme_name: str
    session_of_day: int
    started_at: datetime
    """With its offset from UTC; the session belongs to this local day."""
    rehearsal: bool
    speed: float
    flare: bool = False
    """The short and easier form, for a day on which it hurts."""


@dataclass(frozen=True, slots=True)
class SetRecord:
    """A set that is over, and when it was."""

    result: SetResult
    finished_at: datetime


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One form of an exercise as it was asked for in a session."""

    item: str
    exercise: str
    exercise_name: str
    rung: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class Pain:
    """What the person said hurts, in the middle of a session.

    Raises:
        ValueError: the pain lies outside 0–10, or there is none and it is not sharp either.
    """

    item: str
    exercise: str
    rung: str | None
    side: Side | None
    pain: int | None
    """0–10; None where only its sharpness was told."""
    sharp: bool
    """Sharp or pinching, which no exercise may be."""
    felt_at: datetime

    def __post_init__(self) -> None:
        if checked_score(self.pain) is None and not self.sharp:
            raise ValueError(self.pain)


@dataclass(frozen=True, slots=True)
class Choice:
    """A rung that was chosen for an item of a programme."""

    programme: str
    item: str
    rung: str
    chosen_at: datetime
    by: ChosenBy


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A session of the history."""

    id: str
    programme: str
    programme_name: str
    session_of_day: int
    started_at: datetime
    ended_at: datetime | None
    status: SessionStatus
    rehearsal: bool
    """Played at another speed than real time; counts for nothing."""
    speed: float
    pain_before: int | None
    pain_after: int | None
    effort: int | None
    """Each 0–10."""
    note: str | None
    sets: tuple[SetRecord, ...]
    pains: tuple[Pain, ...] = ()
    """In the order in which they were told."""
    flare: bool = False
    """It was played in the short and easier form; see `NewSession`."""
    changed_at: datetime | None = None
    """UTC, when it was last corrected; None while it is as it was played."""
    by_hand: bool = False
    """It was written down afterwards, not played."""

    @property
    def has_work(self) -> bool:
        """Whether at least part of one set was done."""
        return any(each.result.status is not SetStatus.SKIPPED for each in self.sets)


@dataclass(frozen=True, slots=True)
class StoredBreak:
    """Days off or a pause, as it is kept."""

    id: str
    kind: BreakKind
    first: date
    last: date | None
    """Local days, both counted in; None: it goes on until it is ended."""
    changed_at: datetime
    """UTC."""

    @property
    def days(self) -> Break:
        """The days on which nothing is due."""
        return Break(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which sessions are asked for; None stands for any."""

    since: date | None = None
    """The local day on which they began, or later."""
    until: date | None = None
    """That day, or earlier."""
    programme: str | None = None
    status: SessionStatus | None = None
    rehearsal: bool | None = None


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A session that can be taken up again, with the plan that it followed."""

    record: SessionRecord
    plan: Plan
