"""What an entry of the document may hold: what comes from a file is checked against these."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar

from annotated_types import Ge, Le, Len

from limber.catalogue.models import Dose, Side
from limber.engine.events import SetStatus
from limber.history.models import MAX_NOTE_LENGTH, BreakKind, ChosenBy, SessionStatus
from limber.history.proposals import Answer, ProposedAction
from limber.plan.models import Direction

EXACT: Mapping[str, object] = {"extra": "forbid"}
"""An unknown key is an error; text stays as it is, with its spaces."""

Id = Annotated[str, Len(1, 200)]
Name = Annotated[str, Len(0, 1000)]
Text = Annotated[str, Len(0, MAX_NOTE_LENGTH)]
Score = Annotated[int, Ge(0), Le(10)]
Amount = Annotated[int, Ge(0), Le(1_000_000)]
Length = Annotated[float, Ge(0), Le(1_000_000)]
"""Seconds."""
Number = Annotated[int, Ge(1), Le(1_000_000)]


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """What was asked for."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = EXACT

    item: Id
    rung: Id
    place: Annotated[int, Ge(0), Le(1_000_000)]
    exercise: Id
    exercise_name: Name
    dose: Dose


@dataclass(frozen=True, slots=True)
class SetEntry:
    """What was done."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = EXACT

    item: Id
    exercise: Id
    exercise_name: Name
    rung: Id | None
    side: Side | None
    direction: Direction | None
    set: Annotated[int, Ge(0), Le(1_000_000)]
    status: SetStatus
    reps: Amount | None
    target_reps: Amount | None
    seconds: Length
    target_seconds: Length | None
    finished_at: datetime


@dataclass(frozen=True, slots=True)
class PainEntry:
    """What was told to hurt."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = EXACT

    item: Id
    exercise: Id
    rung: Id | None
    side: Side | None
    pain: Score | None
    sharp: bool
    felt_at: datetime


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session with all that is its own."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = EXACT

    id: Id
    programme: Id
    programme_name: Name
    session_of_day: Amount
    started_at: datetime
    ended_at: datetime | None
    status: SessionStatus
    rehearsal: bool
    speed: Annotated[float, Ge(0), Le(1000)]
    flare: bool
    by_hand: bool
    changed_at: datetime | None
    pain_before: Score | None
    pain_after: Score | None
    effort: Score | None
    note: Text | None
    items: Annotated[tuple[ItemEntry, ...], Len(0, 2000)]
    sets: Annotated[tuple[SetEntry, ...], Len(0, 20_000)]
    pains: Annotated[tuple[PainEntry, ...], Len(0, 20_000)]
    plan: object
    """How an interrupted session goes on; read as a plan when it is taken up again."""


@dataclass(frozen=True, slots=True)
class ChoiceEntry:
    """A rung that was chosen."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = EXACT

    programme: Id
    item: Id
    rung: Id
    chosen_at: datetime
    chosen_by: ChosenBy


@dataclass(frozen=True, slots=True)
class ProposalEntry:
    """What was proposed, and the answer."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = EXACT

    id: Id
    programme: Id
    item: Id
    exercise: Id
    rung: Id
    action: ProposedAction
    to_rung: Id | None
    rule: Id
    reason: Text
    evidence: Annotated[tuple[Id, ...], Len(0, 20_000)]
    made_at: datetime
    answer: Answer | None
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class BreakEntry:
    """Days off or a pause."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = EXACT

    id: Id
    kind: BreakKind
    first_day: date
    last_day: date | None
    changed_at: datetime


Entry = SessionEntry | ChoiceEntry | ProposalEntry | BreakEntry
