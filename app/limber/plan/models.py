"""The values of a plan: what is worked on, and the steps with their seconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, takewhile
from typing import Annotated, ClassVar

from annotated_types import Ge, Le

from limber.catalogue.models import STRICT, Condition, Dose, Posture, Side, Tempo


class StepKind(StrEnum):
    """What a step is for."""

    POSITION = "position"
    READY = "ready"
    HOLD = "hold"
    REPS = "reps"
    RUN = "run"
    REST = "rest"
    SWITCH = "switch"
    DONE = "done"

    @property
    def is_work(self) -> bool:
        """Whether a set is done in it."""
        return self in (StepKind.HOLD, StepKind.REPS, StepKind.RUN)


class Direction(StrEnum):
    """One of the two ways of a movement that goes both ways."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Timing:
    """The lengths that belong to no dose, in seconds, and who sets the pace."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    position_seconds: Annotated[float, Ge(0), Le(60)] = 2.0
    """To get into place, before each block."""
    ready_seconds: Annotated[float, Ge(0), Le(60)] = 3.0
    """The count before the first set of a block."""
    between_seconds: Annotated[float, Ge(0), Le(120)] = 10.0
    """Between two blocks and between two items."""
    posture_change_seconds: Annotated[float, Ge(0), Le(120)] = 10.0
    """More time to get into place when the base posture changes."""
    count_reps_myself: bool = False
    """Repetitions are counted by the person, without a tempo and without a deadline."""
    wait_for_me: bool = False
    """Each set begins when the person says so."""


@dataclass(frozen=True, slots=True)
class Form:
    """One exercise at one dose: what a rung of a ladder comes to."""

    rung: str
    """The rung's id, or the exercise's where it stands on no ladder."""
    exercise: str
    name: str
    posture: Posture
    dose: Dose
    lacks: tuple[str, ...] = ()
    """The equipment of it that is not at hand."""
    ask_first: tuple[Condition, ...] = ()
    """What the person would ask a doctor or physiotherapist about first."""

    @property
    def is_open(self) -> bool:
        """Whether nothing stands in the way of it."""
        return not self.lacks and not self.ask_first


@dataclass(frozen=True, slots=True)
class PlanItem:
    """An item of the programme with the forms it can take, from easier to harder."""

    id: str
    """The exercise's id in the programme, whatever rung is played."""
    forms: tuple[Form, ...]
    chosen: int

    @property
    def form(self) -> Form:
        """The form that is played."""
        return self.forms[self.chosen]

    @property
    def easier(self) -> Form | None:
        """The next open form below, if there is one."""
        return self._beside(-1)

    @property
    def harder(self) -> Form | None:
        """The next open form above, if there is one."""
        return self._beside(1)

    def index_beside(self, rung: str | None, by: int) -> int | None:
        """Which open form is the next above another (`by` is 1) or below it (-1), if one is."""
        way = self._indices_from(rung, by)
        return next((index for index in way if self.forms[index].is_open), None)

    def skipped_beside(self, rung: str | None, by: int) -> tuple[Form, ...]:
        """The closed forms on the way to the next open one, or to the end where none comes."""
        way = (self.forms[index] for index in self._indices_from(rung, by))
        return tuple(takewhile(lambda form: not form.is_open, way))

    def _beside(self, by: int) -> Form | None:
        index = self.index_beside(self.form.rung, by)
        return None if index is None else self.forms[index]

    def _indices_from(self, rung: str | None, by: int) -> range:
        """The indices of all forms above one (1), or below it from the nearest on (-1)."""
        start = [form.rung for form in self.forms].index(rung or "")
        return range(start + by, len(self.forms) if by > 0 else -1, by)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the timetable; a rest or switch speaks of the set that it leads to."""

    kind: StepKind
    seconds: float | None
    """None: until the person says so."""
    item: str | None = None
    exercise: str | None = None
    rung: str | None = None
    """The form that is played, by its rung's id."""
    side: Side | None = None
    direction: Direction | None = None
    set: int | None = None
    """Counted within its side and direction, from 1."""
    sets: int | None = None
    max_sets: int | None = None
    """As many sets as the dose allows; more than `sets` where it is a range."""
    reps: int | None = None
    """The target: the minimum of a range."""
    max_reps: int | None = None
    max_seconds: float | None = None
    """As long as it goes on unless finished; more than `seconds` where the dose is a range."""
    tempo: Tempo | None = None
    """None: repetitions are counted by the person."""
    rest_seconds: float = 0.0
    """The dose's rest, before a further set."""
    may_stop_early: bool = False
    alternates_from: Side | None = None
    """In repetitions that change sides each time: the side of the first."""
    words_seconds: float = 0.0
    """How much of it was added for spoken instructions; no part of the plan's total."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The timetable of one session."""

    programme: str
    programme_name: str
    session: int
    """Of the day, from 1."""
    timing: Timing
    items: tuple[PlanItem, ...]
    steps: tuple[Step, ...]
    flare: bool = False
    """Made smaller for a day on which it hurts more."""

    @property
    def total_seconds(self) -> float:
        """The sum of all steps as dosed; a step without a deadline counts as none."""
        return sum((step.seconds or 0.0) - step.words_seconds for step in self.steps)

    def starts_at(self) -> tuple[float, ...]:
        """When each step begins, in seconds from the start."""
        lengths = [step.seconds or 0.0 for step in self.steps]
        return tuple(accumulate(lengths, initial=0.0))[:-1]

    def form_of(self, step: Step) -> Form:
        """The form that a step is of.

        Raises:
            KeyError: the step belongs to no item of the plan.
        """
        forms = self.item(step.item or "").forms
        return next(form for form in forms if form.rung == step.rung)

    def item(self, item_id: str) -> PlanItem:
        """The item with this id.

        Raises:
            KeyError: the plan has no such item.
        """
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)
