"""The safety notes, as they stand in `data/safety/`: what is said, where, and of whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from annotated_types import Len

from limber.catalogue.fields import STRICT, Covers, Id, Label, Sentence
from limber.catalogue.kinds import Condition, Kind, Origin


class Place(StrEnum):
    """Where a note is shown, besides the settings, which show all of them."""

    FIRST_SESSION = "first-session"
    EXERCISE = "exercise"
    """With the exercises that the note names."""
    PAIN_RISES = "pain-rises"
    SHARP_PAIN = "sharp-pain"
    NO_RELIEF = "no-relief"
    PROGRAMME = "programme"
    """With the programmes of the note's document."""


@dataclass(frozen=True, slots=True)
class SafetyNote:
    """One thing to mind, said to the person."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: Label
    """Its number: S-01 and so on from the documents, O-01 and so on ours."""
    text: Sentence
    source: Origin
    shown: Annotated[tuple[Place, ...], Len(1, 6)]
    exercises: tuple[Id, ...] = ()
    conditions: tuple[Condition, ...] = ()
    """Those that it speaks of."""


@dataclass(frozen=True, slots=True)
class SafetyNotes:
    """A safety file."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    kind: Literal[Kind.SAFETY]
    id: Id
    notes: Annotated[tuple[SafetyNote, ...], Len(1, 100)]
    covers: Covers = ()
