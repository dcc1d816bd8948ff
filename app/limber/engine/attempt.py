"""One go at one step: how long it has run, how many repetitions, what came of it."""

from dataclasses import dataclass, field

from limber.engine.beats import EPSILON_SECONDS, Offset, beats
from limber.engine.events import BeatKind, SetResult, SetStatus
from limber.plan.models import Step, StepKind

LEAST_SECONDS = 1.0
"""Less than this in a hold or run is nothing done."""


@dataclass(slots=True)
class Attempt:
    """A step on the way; time runs in it only between `run` and `halt`."""

    step: Step
    seconds: float | None = None
    """How long it lasts, with what was added or cut; None: until the person says so."""
    reps: int = 0
    by_hand: bool = False
    """Whether the person counts the repetitions."""
    active_seconds: float = 0.0
    """How long it had run when it was last halted."""
    since: float | None = None
    """The session's instant at which it began to run; None while it is halted."""
    is_fresh: bool = True
    """Whether it has never run."""
    _beats: list[Offset] = field(default_factory=list[Offset])

    def __post_init__(self) -> None:
        self.seconds = self.step.seconds if self.step.max_seconds is None else self.step.max_seconds
        self.by_hand = self.step.kind is StepKind.REPS and self.step.tempo is None
        self._beats = list(beats(self.step, self.seconds))

    def run(self, at: float) -> None:
        """Time runs from this instant."""
        self.since = at
        self.is_fresh = False

    def halt(self, at: float) -> None:
        """Time stands still from this instant."""
        self.active_seconds = self.active_at(at)
        self.since = None

    def active_at(self, at: float) -> float:
        """How long it has run by an instant, in seconds."""
        if self.since is None:
            return self.active_seconds
        return max(self.active_seconds, self.active_seconds + at - self.since)

    def left_seconds(self, at: float) -> float:
        """What is left of it as planned, with the least of a range; 0 without a deadline."""
        if self.seconds is None:
            return 0.0
        planned = self.step.seconds or 0.0
        beyond = (self.step.max_seconds or planned) - planned
        return max(0.0, self.seconds - beyond - self.active_at(at))

    def instant(self, offset_seconds: float) -> float:
        """The session's instant at which it will have run so long."""
        return (self.since or 0.0) + offset_seconds - self.active_seconds

    def end_instant(self) -> float | None:
        """When it ends by itself, while it runs."""
        if self.since is None or self.seconds is None:
            return None
        return max(self.since, self.instant(self.seconds))

    def next_beat_instant(self) -> float | None:
        """When its next beat is due, while it runs."""
        if self.since is None or not self._beats:
            return None
        return self.instant(self._beats[0].seconds)

    def take_beats(self, at: float) -> tuple[Offset, ...]:
        """The beats that are due by an instant, once, in order."""
        due = [beat for beat in self._beats if self.instant(beat.seconds) <= at]
        self._beats = self._beats[len(due) :]
        self.reps = max([self.reps, *(b.value for b in due if b.kind is BeatKind.REP)])
        return tuple(due)

    def change_length(self, seconds: float, at: float) -> None:
        """Add seconds, or cut them down to what has run already."""
        if self.seconds is None:
            return
        active = self.active_at(at)
        self.seconds = max(active, self.seconds + seconds)
        again = beats(self.step, self.seconds)
        self._beats = [beat for beat in again if beat.seconds > active + EPSILON_SECONDS]

    def count_by_hand(self) -> None:
        """Leave the tempo; the repetitions done so far stay counted."""
        self.by_hand = True
        self.seconds = None
        self._beats = []

    def is_begun(self, at: float) -> bool:
        """Whether anything worth recording has been done."""
        if self.step.kind is StepKind.REPS:
            return self.reps > 0
        return self.active_at(at) >= LEAST_SECONDS

    def result(self, at: float, exercise_name: str, *, stopped_early: bool = False) -> SetResult:
        """What was done by an instant; a set that may be stopped early is done when it is."""
        step = self.step
        is_reps = step.kind is StepKind.REPS
        return SetResult(
            item=step.item or "",
            exercise=step.exercise or "",
            exercise_name=exercise_name,
            side=step.side,
            direction=step.direction,
            set=step.set or 1,
            status=self._status(at, stopped_early=stopped_early),
            reps=self.reps if is_reps else None,
            target_reps=step.reps,
            seconds=round(self.active_at(at), 3),
            target_seconds=step.seconds,
            rung=step.rung,
        )

    def _status(self, at: float, *, stopped_early: bool) -> SetStatus:
        enough = (
            self.reps >= (self.step.reps or 1)
            if self.step.kind is StepKind.REPS
            else self.active_at(at) >= (self.step.seconds or 0.0) - EPSILON_SECONDS
        )
        if enough:
            return SetStatus.DONE
        if not self.is_begun(at):
            return SetStatus.SKIPPED
        is_done = stopped_early and self.step.may_stop_early
        return SetStatus.DONE if is_done else SetStatus.PARTIAL
