"""What a session tells: facts, each with its instant in session seconds."""

from dataclasses import dataclass
from enum import StrEnum

from limber.catalogue.models import Side
from limber.plan.models import Direction, Plan, Step


class SetStatus(StrEnum):
    """How much of a set was done."""

    DONE = "done"
    PARTIAL = "partial"
    SKIPPED = "skipped"


class PauseReason(StrEnum):
    """Why a session stands still."""

    ASKED = "asked"
    GAP = "gap"
    """Time passed in which the machine was asleep or the program stopped."""


class BeatKind(StrEnum):
    """An instant within a step that is worth a sound."""

    COUNT = "count"
    """3, 2, 1 before something begins."""
    HALFWAY = "halfway"
    LAST = "last"
    """3, 2, 1 before a hold or run ends."""
    LIFT = "lift"
    HOLD = "hold"
    LOWER = "lower"
    REP = "rep"
    """A repetition is complete; the value says how many are."""
    ENOUGH = "enough"
    """The least of a range is reached; more is welcome."""


@dataclass(frozen=True, slots=True)
class SetResult:
    """What was done in one set, measured."""

    item: str
    exercise: str
    exercise_name: str
    side: Side | None
    direction: Direction | None
    set: int
    status: SetStatus
    reps: int | None
    target_reps: int | None
    seconds: float
    target_seconds: float | None
    rung: str | None = None
    """The form that was played; None in what was stored before rungs were."""

    @property
    def key(self) -> tuple[str, Side | None, Direction | None, int]:
        """What is unique in a session."""
        return (self.item, self.side, self.direction, self.set)


@dataclass(frozen=True, slots=True)
class StepStarted:
    """A step of the plan has begun."""

    at: float
    index: int
    step: Step


@dataclass(frozen=True, slots=True)
class Beat:
    """An instant within a step: a count, half time, a turn of the tempo."""

    at: float
    kind: BeatKind
    value: int


@dataclass(frozen=True, slots=True)
class SetRecorded:
    """A set is over; it replaces an earlier result with the same key."""

    at: float
    result: SetResult


@dataclass(frozen=True, slots=True)
class WorkEnded:
    """The work of a set is over."""

    at: float
    step: Step


@dataclass(frozen=True, slots=True)
class Waiting:
    """The session waits for the person to say that they are in place."""

    at: float
    index: int
    step: Step


@dataclass(frozen=True, slots=True)
class CountingIn:
    """The three seconds before a step goes on."""

    at: float


@dataclass(frozen=True, slots=True)
class Paused:
    """The session stands still since `at`."""

    at: float
    reason: PauseReason


@dataclass(frozen=True, slots=True)
class Resumed:
    """The step goes on with the time that was left."""

    at: float


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """The steps to come are others now: another rung, or a further set."""

    at: float
    plan: Plan


@dataclass(frozen=True, slots=True)
class Ended:
    """The session is over; `finished` if it reached the end of its plan."""

    at: float
    finished: bool


Event = (
    StepStarted
    | Beat
    | SetRecorded
    | WorkEnded
    | Waiting
    | CountingIn
    | Paused
    | Resumed
    | PlanChanged
    | Ended
)
