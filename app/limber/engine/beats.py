"""The instants within a step that are worth a sound, as offsets in seconds from its start."""

from collections.abc import Iterator
from dataclasses import dataclass

from limber.catalogue.models import Tempo
from limber.engine.events import BeatKind
from limber.plan.models import Step, StepKind

COUNT_FROM = 3
"""The last seconds of a rest, a switch or a ready step are counted from here."""
HALFWAY_FROM_SECONDS = 20.0
"""Shorter holds and runs have no half time."""
LAST_FROM_SECONDS = 6.0
"""Shorter holds and runs have no count at their end."""
EPSILON_SECONDS = 1e-6


@dataclass(frozen=True, slots=True)
class Offset:
    """A beat of a step, in active seconds from the step's start."""

    seconds: float
    kind: BeatKind
    value: int


def beats(step: Step, seconds: float | None) -> tuple[Offset, ...]:
    """The beats of a step that lasts `seconds`, in order."""
    match step.kind:
        case StepKind.READY | StepKind.REST | StepKind.SWITCH:
            return tuple(_count(seconds or 0.0, BeatKind.COUNT))
        case StepKind.HOLD | StepKind.RUN:
            return tuple(_held(seconds or 0.0))
        case StepKind.REPS:
            return tuple(_paced(step.tempo, step)) if step.tempo else ()
        case StepKind.POSITION | StepKind.DONE:
            return ()


def _count(seconds: float, kind: BeatKind) -> Iterator[Offset]:
    for left in range(COUNT_FROM, 0, -1):
        if left <= seconds + EPSILON_SECONDS:
            yield Offset(max(0.0, seconds - left), kind, left)


def _held(seconds: float) -> Iterator[Offset]:
    if seconds >= HALFWAY_FROM_SECONDS:
        yield Offset(seconds / 2, BeatKind.HALFWAY, round(seconds / 2))
    if seconds >= LAST_FROM_SECONDS:
        yield from _count(seconds, BeatKind.LAST)


def _paced(tempo: Tempo, step: Step) -> Iterator[Offset]:
    least, most = step.reps or 1, step.max_reps or step.reps or 1
    for rep in range(1, most + 1):
        start = (rep - 1) * tempo.total_seconds
        yield Offset(start, BeatKind.LIFT, rep)
        if tempo.hold > 0:
            yield Offset(start + tempo.lift, BeatKind.HOLD, rep)
        if tempo.lower > 0:
            yield Offset(start + tempo.lift + tempo.hold, BeatKind.LOWER, rep)
        yield Offset(rep * tempo.total_seconds, BeatKind.REP, rep)
        if rep == least < most:
            yield Offset(rep * tempo.total_seconds, BeatKind.ENOUGH, rep)
