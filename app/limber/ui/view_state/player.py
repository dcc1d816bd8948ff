"""What the player shows, from the session's moment: data in, a frozen state out."""

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil

from limber.catalogue.models import Catalogue, Dose, Posture, Side
from limber.engine.beats import EPSILON_SECONDS
from limber.engine.events import BeatKind, SetResult, SetStatus
from limber.engine.moment import Moment
from limber.engine.route import Key, key_of
from limber.engine.table import Action, State
from limber.plan.models import Direction, Plan, Step, StepKind
from limber.speech.exercise_words import rung_steps, spoken_for
from limber.ui.icons import IconName
from limber.ui.tokens import Phase
from limber.ui.view_state.arriving import Before, before
from limber.ui.view_state.figure_play import FigurePlay, figure_play
from limber.ui.view_state.player_keys import key_bar
from limber.ui.view_state.player_words import (
    detail,
    instruction,
    phase_word,
    side_marker,
    side_now,
    time_left,
)
from limber.ui.widgets.key_bar import KeyBarState
from limber.ui.widgets.phase_word import PhaseWordState
from limber.ui.widgets.ring import RingState, RingStyle
from limber.ui.widgets.session_progress import (
    ProgressSegment,
    SegmentMark,
    SessionProgressState,
)
from limber.ui.widgets.side_marker import SideMarkerState
from limber.ui.widgets.sizes import SECONDS_SHOWN_BARE, seconds_text
from limber.ui.widgets.tempo_curve import TempoState, lift_hold_lower

UNTIMED_SET_SECONDS = 30.0
"""How wide a set without a deadline is drawn in the progress."""
UPRIGHT = (Posture.STANDING, Posture.HALF_KNEELING, Posture.KNEELING, Posture.DEEP_SQUAT)


@dataclass(frozen=True, slots=True)
class FrameState:
    """What changes with each frame."""

    ring: RingState
    tempo: TempoState | None
    set_fraction: float
    figure: FigurePlay


@dataclass(frozen=True, slots=True)
class PlayerState:
    """Everything that the player shows but what changes with each frame."""

    title: str
    icon: IconName
    """The part of the day."""
    place: str
    """Exercise 2 of 6."""
    notice: str
    """What the person should know, such as that sets are not being saved; else empty."""
    time_left: str
    progress: SessionProgressState
    exercise_name: str
    side: SideMarkerState | None
    word: PhaseWordState
    posture: Posture
    figures: tuple[str, ...]
    """Whose moving figure to show: the first of these ids that has one."""
    working_side: Side | None
    before: Before | None
    """While one gets into place: out of what."""
    instruction: str
    instruction_icon: IconName | None
    instructions: tuple[str, ...]
    """All that may stand in its place during the exercise."""
    detail: str
    detail_icon: IconName | None
    steps: tuple[str, ...]
    """How to do it, while there is time to read it."""
    keys: KeyBarState
    phase: Phase
    counts_minutes: bool = False
    """Whether the step is so long that it begins with minutes and seconds."""

    @property
    def is_upright(self) -> bool:
        """Whether the figure is higher than it is wide."""
        return self.posture in UPRIGHT


@dataclass(frozen=True, slots=True)
class Around:
    """What the player shows that the session does not know."""

    title: str
    icon: IconName = IconName.SUN
    """The part of the day."""
    muted: bool = False
    notice: str = ""
    change: str = ""
    """What a step to another form has just changed."""
    can_undo: bool = False
    """Whether one key takes this step back."""


def player_state(
    moment: Moment,
    plan: Plan,
    results: Collection[SetResult],
    catalogue: Catalogue,
    possible: frozenset[Action],
    around: Around,
) -> PlayerState:
    """The state of the player at one moment of a session that has not ended."""
    exercise, form = catalogue.exercises[moment.step.exercise or ""], plan.form_of(moment.step)
    steps = rung_steps(catalogue, form)
    word, side = phase_word(moment), side_now(moment, exercise)
    return PlayerState(
        title=around.title,
        icon=around.icon,
        place=_place(moment.step, plan),
        notice=around.notice,
        time_left=time_left(moment.left_seconds),
        progress=progress(moment, plan, results, word.phase),
        exercise_name=form.name,
        side=side_marker(moment, exercise),
        word=word,
        posture=exercise.start_position.posture,
        figures=(form.rung, form.exercise),
        working_side=side,
        before=before(moment, plan, catalogue),
        instruction=around.change or instruction(moment, exercise, steps),
        instruction_icon=IconName.TURN_OVER if _moves_the_body(moment) else None,
        instructions=tuple(spoken_for(each, side) for each in (steps[0], *exercise.cues.all)),
        detail=detail(moment, plan, exercise, steps),
        detail_icon=IconName.ARROW_RIGHT if moment.step.kind.is_work else None,
        steps=_steps(moment, steps, side),
        keys=key_bar(
            moment, possible, muted=around.muted, phase=word.phase, can_undo=around.can_undo
        ),
        phase=word.phase,
        counts_minutes=(moment.seconds or 0.0) > SECONDS_SHOWN_BARE,
    )


def frame_state(moment: Moment, dose: Dose | None = None, *, dimmed: bool = False) -> FrameState:
    """The ring, the tempo and the figure at one moment; `dose` is that of the form played."""
    ring = _ring(moment, dimmed=dimmed)
    length = moment.seconds or 0.0
    fraction = moment.active_seconds / length if length else 0.0
    done = min(1.0, fraction) if moment.step.kind.is_work else 0.0
    return FrameState(ring, _tempo(moment), done, figure_play(moment, dose))


def progress(
    moment: Moment, plan: Plan, results: Collection[SetResult], phase: Phase
) -> SessionProgressState:
    """One group per exercise, one segment per set."""
    marks = {result.key: _mark(result) for result in results}
    current = moment.step if moment.step.kind is not StepKind.DONE else None
    groups = tuple(
        tuple(
            ProgressSegment(step.seconds or UNTIMED_SET_SECONDS, _segment(step, current, marks))
            for step in plan.steps
            if step.kind.is_work and step.item == item.id
        )
        for item in plan.items
    )
    return SessionProgressState(groups=groups, phase=phase)


def _mark(result: SetResult) -> SegmentMark:
    return SegmentMark.SKIPPED if result.status is SetStatus.SKIPPED else SegmentMark.DONE


def _segment(step: Step, current: Step | None, marks: dict[Key, SegmentMark]) -> SegmentMark:
    if current is not None and key_of(step) == key_of(current):
        return SegmentMark.CURRENT
    return marks.get(key_of(step), SegmentMark.COMING)


def _moves_the_body(moment: Moment) -> bool:
    """Whether one goes into another position now."""
    step, is_first = moment.step, (moment.step.set or 1) == 1
    if moment.state is not State.RUNNING:
        return False
    return step.kind in (StepKind.POSITION, StepKind.SWITCH) or (
        step.kind is StepKind.REST and is_first
    )


def _place(step: Step, plan: Plan) -> str:
    number = next(i for i, item in enumerate(plan.items, 1) if item.id == step.item)
    return f"Exercise {number} of {len(plan.items)}"


def _steps(moment: Moment, steps: tuple[str, ...], side: Side | None) -> tuple[str, ...]:
    """The steps are read while nothing runs."""
    if moment.state is not State.WAITING:
        return ()
    return tuple(spoken_for(sentence, side) for sentence in steps)


def _ring(moment: Moment, *, dimmed: bool) -> RingState:
    step, phase = moment.step, phase_word(moment).phase
    if moment.count_in is not None:
        left = moment.count_in
        return RingState(RingStyle.READY, left / 3, str(left), "", phase=phase, dimmed=dimmed)
    if moment.state is State.WAITING:
        return RingState(RingStyle.READY, 1.0, "", "", phase=phase, dimmed=dimmed)
    if step.kind is StepKind.REPS:
        return _rep_ring(moment, phase, dimmed=dimmed)
    style = {
        StepKind.HOLD: RingStyle.HOLD,
        StepKind.RUN: RingStyle.HOLD,
        StepKind.REST: RingStyle.REST,
        StepKind.SWITCH: RingStyle.REST,
    }.get(step.kind, RingStyle.READY)
    remaining = moment.remaining_seconds or 0.0
    return RingState(
        style=style,
        fraction=remaining / moment.seconds if moment.seconds else 0.0,
        text=seconds_text(ceil(remaining - EPSILON_SECONDS)),
        sub_text=_below_digits(step),
        phase=phase,
        dimmed=dimmed,
    )


def _below_digits(step: Step) -> str:
    if not step.kind.is_work:
        return ""
    if step.kind is StepKind.RUN and step.direction is not None:
        return "One way" if step.direction is Direction.FIRST else "Other way"
    return f"Set {step.set} of {step.sets}"


def _rep_ring(moment: Moment, phase: Phase, *, dimmed: bool) -> RingState:
    step, rep = moment.step, moment.rep
    least, most = step.reps or 1, step.max_reps or step.reps or 1
    current = moment.reps_done if rep is None else rep.number - 1
    return RingState(
        style=RingStyle.MOVE,
        text=str(moment.reps_done if rep is None else rep.number),
        sub_text=_of(moment.reps_done, least, most),
        segments=most,
        current_segment=current,
        segment_fraction=0.0 if rep is None else rep.fraction,
        phase=phase,
        dimmed=dimmed,
    )


def _of(done: int, least: int, most: int) -> str:
    if most == least:
        return f"of {least}"
    return f"up to {most}" if done >= least else f"of {least}–{most}"


def _tempo(moment: Moment) -> TempoState | None:
    step, rep = moment.step, moment.rep
    if rep is None or step.tempo is None:
        return None
    parts = lift_hold_lower(step.tempo.lift, step.tempo.hold, step.tempo.lower)
    order = (BeatKind.LIFT, BeatKind.HOLD, BeatKind.LOWER)
    lengths = (step.tempo.lift, step.tempo.hold, step.tempo.lower)
    shown = [kind for kind, seconds in zip(order, lengths, strict=True) if seconds > 0]
    current = shown.index(rep.phase) if rep.phase in shown else 0
    return TempoState(parts, current, rep.phase_fraction)
