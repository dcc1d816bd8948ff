"""What a screen shows of a session at one instant."""

from dataclasses import dataclass

from limber.catalogue.models import Side, Tempo
from limber.engine.course import Course
from limber.engine.events import BeatKind
from limber.engine.route import seconds_after
from limber.engine.table import State
from limber.plan.models import Step


@dataclass(frozen=True, slots=True)
class RepMoment:
    """Where a paced repetition is."""

    number: int
    """Counted from 1."""
    phase: BeatKind
    """LIFT, HOLD or LOWER."""
    fraction: float
    """Of the whole repetition, 0 to 1."""
    phase_fraction: float
    """Of the phase, 0 to 1."""
    side: Side | None
    """Where repetitions alternate: the side of this one."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A session at one instant, for painting."""

    state: State
    index: int
    step: Step
    active_seconds: float
    """How long the step has run."""
    seconds: float | None
    """How long the step lasts; None: until the person says so."""
    reps_done: int
    counts_by_hand: bool
    rep: RepMoment | None
    count_in: int | None
    """3, 2 or 1 while a step is counted in."""
    left_seconds: float
    """What is left of the whole session, as planned."""

    @property
    def remaining_seconds(self) -> float | None:
        """What is left of the step."""
        return None if self.seconds is None else max(0.0, self.seconds - self.active_seconds)


def moment_of(course: Course, at: float) -> Moment:
    """Where a course stands at an instant of the session."""
    attempt, step = course.attempt, course.step
    active = attempt.active_at(at)
    active = active if attempt.seconds is None else min(active, attempt.seconds)
    is_paced = step.tempo is not None and not attempt.by_hand
    return Moment(
        state=course.state,
        index=course.index,
        step=step,
        active_seconds=active,
        seconds=attempt.seconds,
        reps_done=attempt.reps,
        counts_by_hand=attempt.by_hand,
        rep=rep_moment(step, step.tempo, active) if step.tempo and is_paced else None,
        count_in=course.count_in_left,
        left_seconds=attempt.left_seconds(at) + seconds_after(course.plan, course.index),
    )


def rep_moment(step: Step, tempo: Tempo, active_seconds: float) -> RepMoment:
    """The repetition that runs after so many seconds of a paced set."""
    last = (step.max_reps or step.reps or 1) - 1
    index = min(int(active_seconds / tempo.total_seconds + 1e-9), last)
    within = min(active_seconds - index * tempo.total_seconds, tempo.total_seconds)
    phase = _phase(tempo, within)
    return RepMoment(
        number=index + 1,
        phase=phase,
        fraction=max(0.0, within) / tempo.total_seconds,
        phase_fraction=_phase_fraction(tempo, phase, within),
        side=_side(step, index),
    )


def _phase(tempo: Tempo, within: float) -> BeatKind:
    if within < tempo.lift:
        return BeatKind.LIFT
    return BeatKind.HOLD if within < tempo.lift + tempo.hold else BeatKind.LOWER


def _phase_fraction(tempo: Tempo, phase: BeatKind, within: float) -> float:
    starts = {BeatKind.LIFT: 0.0, BeatKind.HOLD: tempo.lift}
    lengths = {BeatKind.LIFT: tempo.lift, BeatKind.HOLD: tempo.hold}
    start = starts.get(phase, tempo.lift + tempo.hold)
    length = lengths.get(phase, tempo.lower)
    return min(1.0, max(0.0, within - start) / length) if length else 1.0


def _side(step: Step, index: int) -> Side | None:
    first = step.alternates_from
    if first is None:
        return step.side
    return first if index % 2 == 0 else first.other
