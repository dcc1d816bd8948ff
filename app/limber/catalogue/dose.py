"""How much of an exercise: sets, repetitions, seconds, and the ranges and tempos among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from annotated_types import Gt, Le

from limber.catalogue.fields import STRICT, Count, Label, PauseSeconds, Seconds
from limber.catalogue.kinds import Mode, Per, Side


@dataclass(frozen=True, slots=True)
class Range:
    """A stated range of numbers; it counts with its minimum."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    min: Annotated[float, Gt(0), Le(3600)]
    max: Annotated[float, Gt(0), Le(3600)]


@dataclass(frozen=True, slots=True)
class CountRange:
    """A stated range of sets or repetitions; it counts with its minimum."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    min: Count
    max: Count


@dataclass(frozen=True, slots=True)
class Tempo:
    """One repetition, in seconds: the way there, the pause at the end, the way back."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    lift: PauseSeconds
    hold: PauseSeconds
    lower: PauseSeconds

    @property
    def total_seconds(self) -> float:
        """The length of one repetition."""
        return self.lift + self.hold + self.lower


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise: always whole, so that it can stand for itself."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    sets: Count | CountRange
    per: Per
    rest_seconds: PauseSeconds
    """Between two holds or sets of one side."""
    reps: Count | CountRange | None = None
    """Repetitions in a set, or holds in a set; none in a timed run."""
    hold_seconds: Seconds | Range | None = None
    run_seconds: Seconds | Range | None = None
    seconds_per_rep: Tempo | Range | None = None
    """The tempo of paced repetitions; in a run the stated pace, as a range."""
    first_side: Side | None = None
    """None where both sides work at once."""
    may_stop_early: bool = False
    assumed: tuple[Label, ...] = ()
    """The names of the fields above that are our choice, the document being silent."""

    @property
    def mode(self) -> Mode:
        """What fills a set of this dose."""
        if self.hold_seconds is not None:
            return Mode.HOLD
        return Mode.RUN if self.run_seconds is not None else Mode.REPS
