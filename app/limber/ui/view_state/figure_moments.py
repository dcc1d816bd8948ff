"""At which moment of its motion a figure is, from the tempo and from the time in a hold."""

from math import cos, pi
from typing import Final

from limber.catalogue.dose import Tempo
from limber.engine.events import BeatKind

BREATH_SECONDS: Final = 4.0


def eased(fraction: float) -> float:
    """Slow at both ends, as a limb is moved with control; 0 to 1."""
    return (1 - cos(pi * min(max(fraction, 0.0), 1.0))) / 2


def rep_share(phase: BeatKind, fraction: float) -> float:
    """How far towards its end the figure is, at a fraction of a phase of a repetition."""
    match phase:
        case BeatKind.LIFT:
            return eased(fraction)
        case BeatKind.LOWER:
            return 1 - eased(fraction)
        case _:
            return 1.0


def tempo_share(tempo: Tempo, seconds: float) -> float:
    """How far the figure is, so long after a repetition began; repetitions follow each other."""
    within = seconds % tempo.total_seconds if tempo.total_seconds > 0 else 0.0
    if within < tempo.lift:
        return eased(within / tempo.lift)
    if within < tempo.lift + tempo.hold or tempo.lower <= 0:
        return 1.0
    return 1 - eased((within - tempo.lift - tempo.hold) / tempo.lower)


def round_share(tempo: Tempo, seconds: float) -> float:
    """How much of a circle is done, so long after it began; round after round, without a rest."""
    total = tempo.total_seconds
    return seconds % total / total if total > 0 else 0.0


def breath(seconds: float) -> float:
    """How full the chest is, so long into a hold: 0 is empty, 1 is full."""
    return (1 - cos(2 * pi * seconds / BREATH_SECONDS)) / 2
