"""A session on the way: `do` and `tick` take it forward and return what happened.

Time is a value. A step ends at its deadline and the next one starts at that same instant, so a
late tick delivers all that it missed, in order, and an hour's session is exact to the last step.
"""

from collections.abc import Iterable
from dataclasses import replace

from limber.engine.clock import Clock
from limber.engine.course import Course, Room, as_planned
from limber.engine.events import (
    Event,
    PauseReason,
    PlanChanged,
    SetResult,
    Waiting,
)
from limber.engine.moment import Moment, moment_of
from limber.engine.route import (
    end_of_item,
    further_set_at,
    is_same_block,
)
from limber.engine.table import TABLE, Action, NotPossibleError, State
from limber.plan.models import Plan, Step, StepKind
from limber.plan.swap import swap_form
from limber.plan.timetable import rest_before

GAP_SECONDS = 3.0
"""More real time than this between two ticks is not exercise."""
CHANGE_SECONDS = 10.0


class Session:
    """One session of a plan, from the first position to the last step."""

    def __init__(
        self,
        plan: Plan,
        clock: Clock,
        *,
        recorded: Iterable[SetResult] = (),
        room: Room = as_planned,
    ) -> None:
        """`room` is asked before each set-up how long it is to be."""
        self._clock = clock
        self._course = Course(plan, recorded, room)
        self._last = clock.read()

    @property
    def plan(self) -> Plan:
        """The plan as it stands now."""
        return self._course.plan

    @property
    def state(self) -> State:
        """What the session is doing."""
        return self._course.state

    @property
    def step(self) -> Step:
        """The current step."""
        return self._course.step

    @property
    def results(self) -> tuple[SetResult, ...]:
        """The sets that are over, in the order in which they were first recorded."""
        return tuple(self._course.results.values())

    @property
    def worked_seconds(self) -> float:
        """How long the session's steps have run: its time without pauses and waiting."""
        course = self._course
        return course.left_behind_seconds + course.attempt.active_at(self._now)

    def begin(self, *, waiting: bool = True) -> tuple[Event, ...]:
        """Show the first position and wait there, or begin at once."""
        self._last = self._clock.read()
        course = self._course
        if waiting and self.step.kind is not StepKind.DONE:
            course.events.append(Waiting(self._now, course.index, self.step))
        else:
            course.enter(course.index, self._now, may_wait=False)
        return self._drain()

    def tick(self) -> tuple[Event, ...]:
        """Take the session to this instant; a long gap pauses it at the last good one."""
        self._catch_up()
        return self._drain()

    def do(self, action: Action) -> tuple[Event, ...]:
        """Take the session to this instant and do what is asked.

        What a gap has just paused is not acted upon: the person has yet to see it.

        Raises:
            NotPossibleError: the action makes no sense now; nothing has changed.
        """
        if not self._catch_up():
            return self._drain()
        if not self.can(action):
            raise NotPossibleError(f"{action} is not possible while {self.state}.")
        self._apply(action)
        self._course.advance(self._now)
        return self._drain()

    def can(self, action: Action) -> bool:
        """Whether an action makes sense now."""
        if action not in TABLE[self.state] or self.step.kind is StepKind.DONE:
            return False
        attempt, step = self._course.attempt, self.step
        match action:
            case Action.ADD_TIME | Action.CUT_TIME:
                return step.kind is not StepKind.REPS and attempt.seconds is not None
            case Action.COUNT:
                return attempt.by_hand
            case Action.COUNT_MYSELF:
                return step.kind is StepKind.REPS and not attempt.by_hand
            case Action.RESTART:
                return step.kind.is_work
            case Action.ADD_SET:
                return further_set_at(self.plan, self._course.index) is not None
            case Action.EASIER:
                return self._course.rung_beside(-1) is not None
            case Action.HARDER:
                return self._course.rung_beside(1) is not None
            case Action.BACK:
                return self._course.back_target(self._now) is not None
            case (
                Action.START
                | Action.PAUSE
                | Action.RESUME
                | Action.SKIP
                | Action.SKIP_EXERCISE
                | Action.FINISH
                | Action.END
            ):
                return True

    def next_instant(self) -> float | None:
        """The session's instant at which something will happen by itself, if anything will."""
        return self._course.next_instant()

    def moment(self) -> Moment:
        """The session as it is at this instant, for painting."""
        return moment_of(self._course, self._clock.read().session_seconds)

    @property
    def _now(self) -> float:
        return self._last.session_seconds

    def _drain(self) -> tuple[Event, ...]:
        events, self._course.events = tuple(self._course.events), []
        return events

    def _catch_up(self) -> bool:
        """Go to this instant; False if a gap has paused the session instead."""
        reading, before = self._clock.read(), self._last
        self._last = reading
        moving = self.state in (State.RUNNING, State.COUNTING_IN)
        if moving and reading.seconds_since(before) > GAP_SECONDS:
            self._course.pause(before.session_seconds, PauseReason.GAP)
            return False
        self._course.advance(reading.session_seconds)
        return True

    def _apply(self, action: Action) -> None:
        at, course = self._now, self._course
        match action:
            case Action.START:
                self._start(at)
            case Action.PAUSE:
                course.pause(at, PauseReason.ASKED)
            case Action.RESUME:
                self._resume(at)
            case Action.FINISH | Action.SKIP if self.state is State.WAITING:
                self._start(at)
            case Action.FINISH | Action.SKIP if self.state is State.COUNTING_IN:
                course.run(at)
            case Action.FINISH:
                course.finish_step(at, stopped_early=True)
            case Action.SKIP:
                self._skip(at)
            case Action.SKIP_EXERCISE:
                self._skip_exercise(at)
            case Action.BACK:
                self._again(course.back_target(at) or 0, at)
            case Action.RESTART:
                self._again(course.index, at)
            case Action.ADD_TIME:
                course.attempt.change_length(CHANGE_SECONDS, at)
            case Action.CUT_TIME:
                course.attempt.change_length(-CHANGE_SECONDS, at)
            case Action.COUNT:
                course.count(at)
            case Action.COUNT_MYSELF:
                course.attempt.count_by_hand()
            case Action.ADD_SET:
                self._add_set(at)
            case Action.EASIER:
                self._swap(at, -1)
            case Action.HARDER:
                self._swap(at, 1)
            case Action.END:
                self._stop(at)

    def _start(self, at: float) -> None:
        self._course.is_in_place = True
        if self.step.kind.is_work:
            self._course.start_count_in(at)
        else:
            self._course.run(at)

    def _resume(self, at: float) -> None:
        """A ready step is a count already, and is counted anew."""
        if self.step.kind is StepKind.READY:
            self._course.place(self._course.index)
            self._course.run(at)
        else:
            self._course.start_count_in(at)

    def _skip(self, at: float) -> None:
        self._course.attempt.halt(at)
        if self.step.kind.is_work:
            self._course.record(at)
        self._course.enter(self._course.index + 1, at)

    def _skip_exercise(self, at: float) -> None:
        course = self._course
        course.attempt.halt(at)
        first, end = course.index, end_of_item(self.plan, course.index)
        if self.step.kind.is_work:
            course.record(at)
            first += 1
        for step in self.plan.steps[first:end]:
            if step.kind.is_work:
                course.record_skipped(step, at)
        course.enter(end, at)

    def _stop(self, at: float) -> None:
        self._keep_begun(at)
        self._course.end(at, finished=False)

    def _keep_begun(self, at: float) -> None:
        attempt = self._course.attempt
        attempt.halt(at)
        if self.step.kind.is_work and attempt.is_begun(at):
            self._course.record(at)

    def _again(self, index: int, at: float) -> None:
        """Do a set from its start: after a count, or when the person is in place again.

        What was done of the set that is left is kept until more comes of it.
        """
        same = is_same_block(self.plan, index, self._course.index)
        self._keep_begun(at)
        self._course.place(index)
        if same:
            self._course.start_count_in(at)
        else:
            self._course.wait(at)

    def _add_set(self, at: float) -> None:
        course, further = self._course, further_set_at(self.plan, self._course.index)
        if further is None:
            return
        is_work = self.step.kind.is_work
        place = course.index + 1 if is_work else course.index
        steps = self.plan.steps
        extra = (rest_before(further), further)
        course.plan = replace(self.plan, steps=steps[:place] + extra + steps[place:])
        course.events.append(PlanChanged(at, course.plan))
        if not is_work:
            course.enter(place, at)

    def _swap(self, at: float, by: int) -> None:
        """Another rung for the sets that are left; what was done stays what it was."""
        course, index, waiting = self._course, self._course.index, self.state is State.WAITING
        is_begun = self.step.kind.is_work and course.attempt.is_begun(at)
        is_resting = self.step.kind in (StepKind.REST, StepKind.SWITCH)
        if is_begun:
            course.record(at)
        chosen = course.rung_beside(by) or 0
        course.plan = swap_form(self.plan, index, chosen, keep_current=is_begun or is_resting)
        course.events.append(PlanChanged(at, course.plan))
        if is_resting:
            course.attempt.step = course.plan.steps[index]
        elif waiting:
            course.place(index)
            course.wait(at)
        else:
            course.enter(index + 1 if is_begun else index, at)
