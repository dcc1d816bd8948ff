"""Which sound goes with which event."""

from dataclasses import dataclass

from limber.engine.cues import Cue
from limber.engine.events import (
    Beat,
    BeatKind,
    CountingIn,
    Ended,
    Event,
    Paused,
    PlanChanged,
    Resumed,
    SetRecorded,
    StepStarted,
    Waiting,
    WorkEnded,
)
from limber.plan.models import Step, StepKind

AFTER_THE_BELL_SECONDS = 0.9
"""The bell that ends the work is heard before what follows it."""
SHORT_REST_SECONDS = 5.0
"""In a shorter rest there is time for the bell and the count only."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A cue, and how long after its event it is due, in session seconds."""

    cue: Cue
    after_seconds: float = 0.0


def sound_of(event: Event, *, counts_by_hand: bool = False) -> Sound | None:
    """The sound of an event, if it has one."""
    match event:
        case StepStarted(step=step):
            return _of_step(step)
        case Beat():
            return _of_beat(event, counts_by_hand=counts_by_hand)
        case WorkEnded():
            return Sound(Cue.END)
        case Waiting():
            return Sound(Cue.READY)
        case Paused():
            return Sound(Cue.PAUSED)
        case Resumed():
            return Sound(Cue.RESUMED)
        case Ended(finished=True):
            return Sound(Cue.FINISHED, AFTER_THE_BELL_SECONDS)
        case Ended() | SetRecorded() | CountingIn() | PlanChanged():
            return None


def _of_step(step: Step) -> Sound | None:
    match step.kind:
        case StepKind.HOLD | StepKind.REPS | StepKind.RUN:
            return Sound(Cue.START)
        case StepKind.SWITCH:
            return Sound(Cue.SWITCH, AFTER_THE_BELL_SECONDS)
        case StepKind.REST:
            is_short = (step.seconds or 0.0) < SHORT_REST_SECONDS
            return None if is_short else Sound(Cue.REST, AFTER_THE_BELL_SECONDS)
        case StepKind.POSITION:
            return Sound(Cue.READY)
        case StepKind.READY | StepKind.DONE:
            return None


def _of_beat(beat: Beat, *, counts_by_hand: bool) -> Sound | None:
    match beat.kind:
        case BeatKind.COUNT:
            return Sound(Cue.COUNT)
        case BeatKind.HALFWAY | BeatKind.ENOUGH:
            return Sound(Cue.HALFWAY)
        case BeatKind.LAST:
            return Sound(Cue.LAST)
        case BeatKind.LIFT:
            # The bell that starts the set says the first one.
            return Sound(Cue.LIFT) if beat.value > 1 else None
        case BeatKind.HOLD:
            return Sound(Cue.HOLD)
        case BeatKind.LOWER:
            return Sound(Cue.LOWER)
        case BeatKind.REP:
            return Sound(Cue.LIFT) if counts_by_hand else None
