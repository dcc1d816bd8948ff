"""Where the time of a session goes: holds, reps, rest, and getting ready."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from limber.plan.models import Step, StepKind
from limber.ui.tokens import Phase
from limber.ui.view_state.words import clock_text

_PHASES: Final = {
    StepKind.HOLD: Phase.HOLD,
    StepKind.REPS: Phase.MOVE,
    StepKind.RUN: Phase.MOVE,
    StepKind.REST: Phase.REST,
    StepKind.SWITCH: Phase.REST,
    StepKind.POSITION: Phase.READY,
    StepKind.READY: Phase.READY,
}
_NAMES: Final = {
    Phase.HOLD: "Holds",
    Phase.MOVE: "Reps",
    Phase.REST: "Rest and switching",
    Phase.READY: "Getting ready",
}


@dataclass(frozen=True, slots=True)
class PhaseTime:
    """The time of one kind of moment in a session."""

    phase: Phase
    name: str
    time: str
    share: float
    """Of the longest one: 0 to 1."""


def phase_times(steps: Iterable[Step]) -> tuple[PhaseTime, ...]:
    """The phases that take time, in the order of the design."""
    milliseconds: Counter[Phase] = Counter()
    kinds: set[StepKind] = set()
    for step in steps:
        phase = _PHASES.get(step.kind)
        if phase is not None and step.seconds:
            milliseconds[phase] += round(1000 * step.seconds)
            kinds.add(step.kind)
    longest = max(milliseconds.values(), default=0)
    return tuple(
        PhaseTime(phase, _name(phase, kinds), clock_text(took / 1000), took / longest)
        for phase in _NAMES
        if (took := milliseconds[phase])
    )


def _name(phase: Phase, kinds: set[StepKind]) -> str:
    """What a phase is called; timed runs are named where there are any."""
    if phase is not Phase.MOVE or StepKind.RUN not in kinds:
        return _NAMES[phase]
    return "Reps and timed runs" if StepKind.REPS in kinds else "Timed runs"
