"""The catalogue's values: frozen, with the unit in the name, as they stand in `data/`.

They are plain dataclasses, so that a start that has nothing to check need not import pydantic;
`limber.decoding` checks them with it. The bounds are pydantic's, through `annotated_types`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from annotated_types import Ge, Le, Len

from limber.catalogue.dose import CountRange, Dose, Range, Tempo
from limber.catalogue.fields import (
    STRICT,
    Count,
    Covers,
    Id,
    Label,
    PauseSeconds,
    Seconds,
    Sentence,
)
from limber.catalogue.kinds import (
    Condition,
    Goal,
    Kind,
    Laterality,
    Mode,
    Origin,
    Per,
    Posture,
    Relation,
    Side,
)
from limber.catalogue.rules import Rules
from limber.catalogue.safety import SafetyNote

__all__ = [
    "STRICT",
    "Catalogue",
    "Condition",
    "Count",
    "CountRange",
    "Covers",
    "Dose",
    "Exercise",
    "ExerciseSource",
    "Goal",
    "Id",
    "Kind",
    "Label",
    "Ladder",
    "Laterality",
    "Mode",
    "Origin",
    "OtherForm",
    "PauseSeconds",
    "Per",
    "Phase",
    "Posture",
    "Programme",
    "ProgrammeItem",
    "Range",
    "Relation",
    "Rung",
    "Seconds",
    "Sentence",
    "Side",
    "StartPosition",
    "Statements",
    "Tempo",
]


@dataclass(frozen=True, slots=True)
class StartPosition:
    """How the body lies, kneels or stands before the first set."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    posture: Posture
    text: Sentence


@dataclass(frozen=True, slots=True)
class Statements:
    """Short sentences, those of the source document apart from our own."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    document: tuple[Sentence, ...] = ()
    ours: tuple[Sentence, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """The document's sentences first, then ours."""
        return self.document + self.ours


@dataclass(frozen=True, slots=True)
class ExerciseSource:
    """Where an exercise comes from, and which of its fields are our reading."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    document: Origin
    keys: tuple[Label, ...] = ()
    """The document's own entries, such as 000-1."""
    variant_of: Id | None = None
    ours: tuple[Label, ...] = ()
    """The names of the exercise's fields that are our choice or our reading."""
    notes: tuple[Sentence, ...] = ()
    """What was corrected or read in one of several ways, and why, for the exercise's page."""


@dataclass(frozen=True, slots=True)
class OtherForm:
    """A stated way to do an exercise differently that stands on no ladder."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    relation: Relation
    text: Sentence
    source: Origin
    exercise: Id | None = None
    """The catalogue's exercise, where the form is one."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One movement, with everything needed to do it and to know where it comes from."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    kind: Literal[Kind.EXERCISE]
    id: Id
    name: Label
    goal: Goal
    target: Sentence
    """What it reaches, in plain words."""
    start_position: StartPosition
    sides: Laterality
    mode: Mode
    dose: Dose
    steps: Annotated[tuple[Sentence, ...], Len(3, 6)]
    """What to do, in order, with the placeholders {side} and {other}."""
    source: ExerciseSource
    other_names: tuple[Label, ...] = ()
    equipment: tuple[Label, ...] = ()
    """What is needed."""
    helpful: tuple[Label, ...] = ()
    """What makes it more comfortable."""
    cues: Statements = field(default_factory=Statements)
    avoid: Statements = field(default_factory=Statements)
    cautions: Statements = field(default_factory=Statements)
    not_with: tuple[Condition, ...] = ()
    other_forms: tuple[OtherForm, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder: an exercise, at its own dose or another."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: Id
    exercise: Id
    sources: Annotated[tuple[Origin, ...], Len(1, 5)]
    reason: Sentence
    """Why it stands here."""
    name: Label | None = None
    """Where it differs from the exercise's."""
    dose: Dose | None = None
    """None: the exercise's own."""
    steps: Annotated[tuple[Sentence, ...], Len(3, 6)] | None = None
    """Where they differ from the exercise's."""
    equipment: tuple[Label, ...] | None = None
    """Where it differs from the exercise's."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs of one kind of work, from easier to harder."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    kind: Literal[Kind.LADDER]
    id: Id
    letter: Annotated[str, Len(1, 1)]
    """The ladder's place among the others."""
    name: Label
    rungs: Annotated[tuple[Rung, ...], Len(1, 30)]
    chosen_by_hand: tuple[Id, ...] = ()
    """Exercises for which another ladder leads; this one is offered on their page only."""
    covers: Covers = ()


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """An exercise in a programme, with the dose that the programme gives it."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    exercise: Id
    dose: Dose | None = None
    """None: the exercise's own."""
    times_per_day: Annotated[int, Ge(1), Le(6)] | None = None
    """None: as often as the programme. Less often: left out of the day's later sessions."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a programme's course."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    name: Label
    text: Sentence


@dataclass(frozen=True, slots=True)
class Programme:
    """Exercises in order, to be done in one session."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    kind: Literal[Kind.PROGRAMME]
    id: Id
    name: Label
    about: Sentence
    source: Origin
    times_per_day: Annotated[int, Ge(1), Le(6)]
    items: Annotated[tuple[ProgrammeItem, ...], Len(1, 60)]
    frequency: Sentence
    """How often, in words, as the document says it or as we chose."""
    part_of: Id | None = None
    assumed: tuple[Label, ...] = ()
    """The names of the fields above that are our choice."""
    phases: tuple[Phase, ...] = ()
    safety: Statements = field(default_factory=Statements)
    notes: tuple[Sentence, ...] = ()
    """What was changed or left open in the document, and why."""
    covers: Covers = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that can be played, by id, in the order of the files, and what holds for it."""

    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    programmes: Mapping[str, Programme]
    rules: Rules
    safety: tuple[SafetyNote, ...] = ()

    def ladder_of(self, rung_id: str) -> Ladder | None:
        """The ladder that leads for a rung or exercise, if there is one."""
        for ladder in self.ladders.values():
            if rung_id in ladder.chosen_by_hand:
                continue
            if any(rung.id == rung_id for rung in ladder.rungs):
                return ladder
        return None

    def parts_of(self, programme_id: str) -> tuple[Programme, ...]:
        """The shorter programmes that a larger one is made of."""
        return tuple(p for p in self.programmes.values() if p.part_of == programme_id)
