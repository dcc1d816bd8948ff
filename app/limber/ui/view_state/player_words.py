"""The words of the player: what to do now, which side, what comes next."""

from limber.catalogue.models import Exercise, Side
from limber.engine.events import BeatKind
from limber.engine.moment import Moment
from limber.engine.table import State
from limber.plan.models import Direction, Plan, Step, StepKind
from limber.speech.exercise_words import side_of, spoken_for
from limber.ui.icons import IconName
from limber.ui.tokens import Phase
from limber.ui.widgets.phase_word import PhaseWordState
from limber.ui.widgets.side_marker import SideMarkerState

_STEP_WORDS = {
    StepKind.POSITION: ("SET UP", IconName.POSITION, Phase.READY),
    StepKind.READY: ("READY", IconName.READY, Phase.READY),
    StepKind.HOLD: ("HOLD", IconName.HOLD, Phase.HOLD),
    StepKind.REPS: ("MOVE", IconName.RUN, Phase.MOVE),
    StepKind.RUN: ("MOVE", IconName.RUN, Phase.MOVE),
    StepKind.REST: ("REST", IconName.REST, Phase.REST),
    StepKind.SWITCH: ("SWITCH SIDES", IconName.SWITCH, Phase.REST),
    StepKind.DONE: ("DONE", IconName.CHECK, Phase.HOLD),
}
_REP_WORDS = {
    BeatKind.LIFT: ("LIFT", IconName.LIFT),
    BeatKind.HOLD: ("HOLD", IconName.HOLD),
    BeatKind.LOWER: ("LOWER", IconName.LOWER),
}


def phase_word(moment: Moment) -> PhaseWordState:
    """The word that is read from the mat."""
    if moment.state in (State.WAITING, State.COUNTING_IN):
        return PhaseWordState("READY", IconName.READY, Phase.READY, "Get ready")
    if moment.rep is not None:
        word, icon = _REP_WORDS[moment.rep.phase]
        return PhaseWordState(word, icon, Phase.MOVE)
    word, icon, phase = _STEP_WORDS[moment.step.kind]
    if moment.step.kind is StepKind.SWITCH and _is_other_way(moment.step):
        word = "OTHER WAY"
    return PhaseWordState(word, icon, phase)


def side_now(moment: Moment, exercise: Exercise | None) -> Side | None:
    """The side to show: the step's, the repetition's, or the one that a direction goes to."""
    if moment.rep is not None and moment.rep.side is not None:
        return moment.rep.side
    return side_of(moment.step, exercise)


def side_marker(moment: Moment, exercise: Exercise | None) -> SideMarkerState | None:
    """The marker with the side, or with the way where there is no side."""
    side, phase = side_now(moment, exercise), phase_word(moment).phase
    if side is Side.LEFT:
        return SideMarkerState("LEFT", "R", phase=phase, spoken="Left side")
    if side is Side.RIGHT:
        return SideMarkerState("RIGHT", "L", word_first=False, phase=phase, spoken="Right side")
    if moment.step.direction is Direction.FIRST:
        return SideMarkerState("ONE WAY", "2", phase=phase, spoken="One way")
    if moment.step.direction is Direction.SECOND:
        return SideMarkerState(
            "OTHER WAY", "1", word_first=False, phase=phase, spoken="The other way"
        )
    return None


def instruction(moment: Moment, exercise: Exercise, steps: tuple[str, ...]) -> str:
    """One sentence: how to get into place before the work, a cue during it."""
    step, side = moment.step, side_of(moment.step, exercise)
    if moment.state is State.WAITING:
        return "Press Space when you are in place."
    if step.kind.is_work and exercise.cues.all:
        cue = exercise.cues.all[((step.set or 1) - 1) % len(exercise.cues.all)]
        return spoken_for(cue, side)
    if step.kind in (StepKind.REST, StepKind.SWITCH) and (step.set or 1) > 1:
        return "Let go and breathe."
    return spoken_for(steps[0], side)


def detail(moment: Moment, plan: Plan, exercise: Exercise, steps: tuple[str, ...]) -> str:
    """A quieter line: the set that comes, or what comes after this one."""
    step = moment.step
    if moment.state is State.WAITING:
        return exercise.start_position.text
    if step.kind.is_work:
        return f"Next: {_next_words(plan, moment.index)}"
    if step.kind in (StepKind.POSITION, StepKind.READY):
        return spoken_for(steps[1], side_of(step, exercise))
    return set_words(step).capitalize()


def set_words(step: Step) -> str:
    """Set k of n, with its side."""
    words = f"set {step.set} of {step.sets}"
    return f"{step.side} side, {words}" if step.side else words


def time_left(seconds: float) -> str:
    """What is left of the session, in whole minutes."""
    minutes = round(seconds / 60)
    return f"{minutes} min left" if minutes else "under a minute left"


def _is_other_way(step: Step) -> bool:
    return step.direction is Direction.SECOND


def _next_words(plan: Plan, index: int) -> str:
    """What follows a set."""
    later = plan.steps[index + 1]
    if later.kind is StepKind.DONE:
        return "the end"
    if later.kind is StepKind.SWITCH:
        if _is_other_way(later):
            return "the other way"
        return f"switch to the {later.side} side"
    if later.item != plan.steps[index].item:
        return f"rest {later.seconds:g} s, then {plan.form_of(later).name}"
    return f"rest {later.seconds:g} s"
