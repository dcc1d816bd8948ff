"""The course of a session through its plan: what time does, and what is recorded on the way."""

from collections.abc import Callable, Iterable

from limber.engine.attempt import Attempt
from limber.engine.events import (
    Beat,
    BeatKind,
    CountingIn,
    Ended,
    Event,
    Paused,
    PauseReason,
    PlanChanged,
    Resumed,
    SetRecorded,
    SetResult,
    SetStatus,
    StepStarted,
    Waiting,
    WorkEnded,
)
from limber.engine.route import back_from, first_open
from limber.engine.table import State
from limber.plan.models import Plan, Step, StepKind

COUNT_IN_SECONDS = 3
RESTART_AFTER_SECONDS = 3.0
"""Going back leads to the start of this set; earlier than this, to the set before."""
Room = Callable[[Plan, int], Plan]
"""A plan with time in the set-up at an index, about to begin, for what is to be said in it."""
WORTH = {SetStatus.SKIPPED: 0, SetStatus.PARTIAL: 1, SetStatus.DONE: 2}


class Course:
    """Where a session is in its plan; each method is told the instant, in session seconds."""

    def __init__(self, plan: Plan, recorded: Iterable[SetResult], room: Room) -> None:
        self.plan = plan
        self._room = room
        self.results = {result.key: result for result in recorded}
        self.events: list[Event] = []
        self.state = State.WAITING
        self.index = first_open(plan, self.results)
        self.attempt = Attempt(plan.steps[self.index])
        self.left_behind_seconds = 0.0
        """How long the steps ran that have been left, as often as they were tried."""
        self.is_in_place = False
        """Whether the person has just said so, for the set that comes."""
        self._count_in_at = 0.0
        self._counted = 0

    @property
    def step(self) -> Step:
        """The current step."""
        return self.attempt.step

    @property
    def count_in_left(self) -> int | None:
        """3, 2 or 1 while a step is counted in."""
        if self.state is not State.COUNTING_IN:
            return None
        return max(1, COUNT_IN_SECONDS - max(0, self._counted - 1))

    def back_target(self, at: float) -> int | None:
        """The set to do again when going back: this one, or early in it the one before."""
        late = self.attempt.active_at(at) >= RESTART_AFTER_SECONDS
        return back_from(self.plan, self.index, to_own_start=late or self.attempt.reps > 0)

    def rung_beside(self, by: int) -> int | None:
        """The next open form beside the one that is on, which after going back may be earlier."""
        return self.plan.item(self.step.item or "").index_beside(self.step.rung, by)

    def next_instant(self) -> float | None:
        """The instant at which something will happen by itself, if anything will."""
        if self.state is State.COUNTING_IN:
            return self._count_in_at + self._counted
        if self.state is not State.RUNNING:
            return None
        due = (self.attempt.next_beat_instant(), self.attempt.end_instant())
        return min((instant for instant in due if instant is not None), default=None)

    def advance(self, to: float) -> None:
        """Deliver all that is due by an instant, in order."""
        while (instant := self.next_instant()) is not None and instant <= to:
            if self.state is State.COUNTING_IN:
                self._count_in(instant)
            else:
                self._run_on(instant)

    def enter(self, index: int, at: float, *, may_wait: bool = True) -> None:
        """Go to a step: wait there, run it, or end."""
        self.attempt.halt(at)
        self._make_room(index, at)
        self.place(index)
        self.is_in_place = self.is_in_place and self.step.kind is StepKind.READY
        if self.step.kind is StepKind.DONE:
            self.events.append(StepStarted(at, index, self.step))
            self.end(at, finished=True)
        elif may_wait and self._waits_for_the_person():
            self.wait(at)
        else:
            self.run(at)

    def place(self, index: int) -> None:
        """Stand before a step, as if it had never run."""
        self.left_behind_seconds += self.attempt.active_seconds
        self.index = index
        self.attempt = Attempt(self.plan.steps[index])

    def wait(self, at: float) -> None:
        """Wait until the person is in place."""
        self.state = State.WAITING
        self.events.append(Waiting(at, self.index, self.step))

    def run(self, at: float) -> None:
        """Let the step run, or run on."""
        fresh = self.attempt.is_fresh
        self.state = State.RUNNING
        self.attempt.run(at)
        self.events.append(StepStarted(at, self.index, self.step) if fresh else Resumed(at))

    def start_count_in(self, at: float) -> None:
        """Count 3-2-1, then run."""
        self.state = State.COUNTING_IN
        self._count_in_at, self._counted = at, 0
        self.events.append(CountingIn(at))

    def pause(self, at: float, reason: PauseReason) -> None:
        """Stand still, with the time that is left."""
        self.attempt.halt(at)
        self.state = State.PAUSED
        self.events.append(Paused(at, reason))

    def end(self, at: float, *, finished: bool) -> None:
        """The session is over."""
        self.state = State.ENDED
        self.events.append(Ended(at, finished))

    def finish_step(self, at: float, *, stopped_early: bool = False) -> None:
        """The step is done; its set, if it has one, is recorded before the next step starts."""
        self.attempt.halt(at)
        if self.step.kind.is_work:
            self.events.append(WorkEnded(at, self.step))
            self.record(at, stopped_early=stopped_early)
        self.enter(self.index + 1, at)

    def count(self, at: float) -> None:
        """One repetition more, counted by the person."""
        self.attempt.reps += 1
        reps = self.attempt.reps
        self.events.append(Beat(at, BeatKind.REP, reps))
        if reps >= (self.step.max_reps or 1):
            self.finish_step(at)
        elif reps == self.step.reps:
            self.events.append(Beat(at, BeatKind.ENOUGH, reps))

    def record(self, at: float, *, stopped_early: bool = False) -> None:
        """Record the current set as it is by now."""
        name = self.plan.form_of(self.step).name
        self._keep(at, self.attempt.result(at, name, stopped_early=stopped_early))

    def record_skipped(self, step: Step, at: float) -> None:
        """Record a set that was never begun."""
        self._keep(at, Attempt(step).result(at, self.plan.form_of(step).name))

    def _keep(self, at: float, result: SetResult) -> None:
        """Record a set once; doing it again replaces it unless less came of it."""
        known = self.results.get(result.key)
        if known is not None and _worth(result) < _worth(known):
            return
        self.results[result.key] = result
        self.events.append(SetRecorded(at, result))

    def _count_in(self, at: float) -> None:
        if self._counted == COUNT_IN_SECONDS:
            self.run(at)
            return
        self.events.append(Beat(at, BeatKind.COUNT, COUNT_IN_SECONDS - self._counted))
        self._counted += 1

    def _run_on(self, at: float) -> None:
        for beat in self.attempt.take_beats(at):
            self.events.append(Beat(self.attempt.instant(beat.seconds), beat.kind, beat.value))
        end = self.attempt.end_instant()
        if end is not None and end <= at:
            self.finish_step(end)

    def _make_room(self, index: int, at: float) -> None:
        """A set-up that comes otherwise than was planned may have more to be said in it."""
        if self.plan.steps[index].kind is not StepKind.POSITION:
            return
        longer = self._room(self.plan, index)
        if longer is not self.plan:
            self.plan = longer
            self.events.append(PlanChanged(at, longer))

    def _waits_for_the_person(self) -> bool:
        if not self.plan.timing.wait_for_me:
            return False
        before = self.plan.steps[self.index - 1].kind if self.index else None
        if self.step.kind is StepKind.READY:
            return not self.is_in_place
        return self.step.kind.is_work and before is not StepKind.READY


def as_planned(plan: Plan, _index: int) -> Plan:
    """Make no room: nothing is said."""
    return plan


def _worth(result: SetResult) -> tuple[int, float]:
    return (WORTH[result.status], result.reps or result.seconds)
