"""What the moving figure does at a moment of a session, and at what tempo an exercise shows it."""

from dataclasses import dataclass, replace
from typing import Final

from limber.catalogue.dose import Dose, Range, Tempo
from limber.catalogue.kinds import Mode
from limber.engine.moment import Moment
from limber.engine.table import State
from limber.plan.models import Direction, StepKind
from limber.ui.figures.sights import Cycle
from limber.ui.view_state.arriving import Arriving
from limber.ui.view_state.figure_moments import breath, rep_share, round_share, tempo_share
from limber.ui.widgets.figure_loop import UNPACED

INTO_PLACE: Final = Tempo(lift=3.0, hold=1.5, lower=1.5)
"""How getting into position is shown, where there is time for it."""
_LIFT_OF_PACE: Final = 0.4
_HOLD_OF_PACE: Final = 0.2


@dataclass(frozen=True, slots=True)
class FigurePlay:
    """Where a figure is on its way, and what it will show next."""

    share: float
    """Of the way from its start (0) to its end (1)."""
    breath: float = 0.0
    cycle: Cycle = Cycle.WAY
    loops: Tempo | None = None
    """While the session itself stands: the tempo in which to show the way again and again."""
    arriving: Arriving | None = None
    """While one gets into place: where the last position is known, the way from there is shown."""
    round: float = 0.0
    """For a figure that goes in a circle: how much of a round is done."""
    backwards: bool = False
    """Whether such a figure goes the other way round, for a second direction."""

    def in_a_circle(self) -> "FigurePlay":
        """The same for a figure that goes in a circle."""
        share = 1 - self.round if self.backwards else self.round
        cycle = Cycle.ROUND if self.cycle is Cycle.WAY else self.cycle
        return replace(self, share=share, breath=0.0, cycle=cycle)


def figure_play(moment: Moment, dose: Dose | None = None) -> FigurePlay:
    """What the figure does at a moment; in a rest it waits at the start of what comes next.

    `dose` is that of the form that is played.
    """
    play = _play(moment, dose)
    return replace(play, backwards=moment.step.direction is Direction.SECOND)


def _play(moment: Moment, dose: Dose | None) -> FigurePlay:
    step, seconds = moment.step, moment.active_seconds
    if moment.state is State.WAITING:
        return FigurePlay(0.0, loops=INTO_PLACE)
    match step.kind:
        case StepKind.HOLD:
            return FigurePlay(1.0, breath(seconds), Cycle.BREATH)
        case StepKind.REPS | StepKind.RUN:
            return _moving(moment, dose)
        case StepKind.POSITION:
            share = tempo_share(_into_place(moment.seconds), seconds)
            return FigurePlay(share, arriving=Arriving(seconds, moment.seconds))
        case StepKind.SWITCH:
            return FigurePlay(0.0, arriving=Arriving(seconds, moment.seconds))
        case StepKind.READY if dose is not None and dose.mode is Mode.HOLD:
            return FigurePlay(1.0, cycle=Cycle.BREATH)
        case _:
            return FigurePlay(0.0)


def shown_tempo(dose: Dose) -> Tempo | None:
    """The tempo in which an exercise is shown by itself; None: it is held."""
    pace = dose.seconds_per_rep
    if dose.mode is Mode.HOLD:
        return None
    if isinstance(pace, Range):
        lift, hold = pace.min * _LIFT_OF_PACE, pace.min * _HOLD_OF_PACE
        return Tempo(lift=lift, hold=hold, lower=lift)
    return pace or UNPACED


def _moving(moment: Moment, dose: Dose | None) -> FigurePlay:
    """With the tempo that is counted; where the person counts, calmly by itself."""
    rep, seconds = moment.rep, moment.active_seconds
    if rep is not None:
        return FigurePlay(rep_share(rep.phase, rep.phase_fraction), round=rep.fraction)
    tempo = moment.step.tempo or (shown_tempo(dose) if dose is not None else None) or UNPACED
    return FigurePlay(tempo_share(tempo, seconds), round=round_share(tempo, seconds))


def _into_place(seconds: float | None) -> Tempo:
    """In a short time the way is shown once, without the way back."""
    if seconds is None or seconds >= INTO_PLACE.total_seconds:
        return INTO_PLACE
    return Tempo(lift=min(INTO_PLACE.lift, seconds), hold=seconds, lower=0.0)
