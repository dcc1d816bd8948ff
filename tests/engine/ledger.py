"""An account of a session kept from its events alone, to hold against what it records."""

from collections.abc import Sequence

from limber.engine.events import (
    Beat,
    BeatKind,
    CountingIn,
    Ended,
    Event,
    Paused,
    Resumed,
    SetRecorded,
    SetStatus,
    StepStarted,
    Waiting,
)
from limber.plan.models import Step, StepKind

MILLISECOND = 0.001
"""Recorded seconds are rounded to it."""


class Ledger:
    """Adds up how long the step that is on has run, and checks each record against it."""

    def __init__(self) -> None:
        self.last_at = 0.0
        self.on: Step | None = None
        self.ran_seconds = 0.0
        self.since: float | None = None
        self.reps = 0

    def enter(self, events: Sequence[Event], *, anew: bool) -> None:
        """Take in what was told; `anew` if a set from its start was asked for after it."""
        for event in events:
            assert event.at >= self.last_at - 1e-9, "an event lies before the one told before it"
            self.last_at = max(self.last_at, event.at)
            self._take(event)
        if anew and not isinstance(events[-1], Paused):
            self.on, self.ran_seconds, self.since, self.reps = None, 0.0, None, 0

    def _take(self, event: Event) -> None:
        match event:
            case StepStarted(at=at, step=step):
                self.on, self.ran_seconds, self.since, self.reps = step, 0.0, at, 0
            case Beat(kind=BeatKind.REP, value=value):
                assert value == self.reps + 1
                self.reps = value
            case Resumed(at=at):
                self.since = at
            case Paused(at=at):
                self._stop(at)
            case SetRecorded():
                self._check(event)
            case Waiting() | CountingIn() | Ended():
                self._stop(event.at)
            case _:
                pass

    def _stop(self, at: float) -> None:
        if self.since is not None:
            self.ran_seconds += at - self.since
        self.since = None

    def _check(self, event: SetRecorded) -> None:
        """What is recorded is the time that the set ran, or nothing at all."""
        result, step = event.result, self.on
        is_on = step is not None and result.key == (step.item, step.side, step.direction, step.set)
        if not is_on or step is None or not step.kind.is_work:
            assert (result.status, result.seconds) == (SetStatus.SKIPPED, 0.0)
            assert not result.reps
            return
        assert result.reps == (self.reps if step.kind is StepKind.REPS else None)
        running = 0.0 if self.since is None else event.at - self.since
        assert abs(result.seconds - self.ran_seconds - running) <= MILLISECOND
