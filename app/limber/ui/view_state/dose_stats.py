"""A dose as figures with what they count."""

from dataclasses import dataclass

from limber.catalogue.models import Dose, Mode, Range, Tempo
from limber.ui.view_state.words import dose_short, number_text, per_text, tempo_text


@dataclass(frozen=True, slots=True)
class Stat:
    """One figure of the dose, with what it counts."""

    value: str
    caption: str


def build_stats(dose: Dose) -> tuple[Stat, ...]:
    """The amount, the tempo where there is one, and the rest."""
    pace = dose.seconds_per_rep
    stats = [Stat(dose_short(dose).partition(",")[0], _counted(dose))]
    if isinstance(pace, Tempo):
        stats.append(Stat(tempo_text(pace), "up, hold, down" if pace.hold else "there, back"))
    elif isinstance(pace, Range):
        stats.append(Stat(f"{number_text(pace)} s", "for each round"))
    stats.append(Stat(f"{number_text(dose.rest_seconds)} s", "rest"))
    return tuple(stats)


def _counted(dose: Dose) -> str:
    what, per = _factors(dose), per_text(dose)
    return f"{what}, {per}" if per else what


def _factors(dose: Dose) -> str:
    has_sets = number_text(dose.sets) != "1"
    has_reps = number_text(dose.reps or 1) != "1"
    match dose.mode:
        case Mode.RUN:
            return "in one go"
        case Mode.REPS:
            return "sets and reps" if has_sets else "in one set"
        case Mode.HOLD:
            if has_sets and has_reps:
                return "sets, holds and seconds"
            return "holds and seconds" if has_sets or has_reps else "one hold"
