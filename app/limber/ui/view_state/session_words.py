"""What is said of each event of a session to somebody who does not look."""

from dataclasses import dataclass

from limber.catalogue.models import Catalogue, Side
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
from limber.engine.moment import Moment
from limber.plan.models import Direction, Plan, Step, StepKind
from limber.speech.exercise_words import rung_steps, side_of, spoken_for
from limber.ui.view_state.player_words import phase_word
from limber.ui.view_state.words import sentence_case

_WORK = {StepKind.HOLD: "Hold", StepKind.REPS: "Move", StepKind.RUN: "Move"}
_TEMPO = {BeatKind.LIFT: "Lift", BeatKind.HOLD: "Hold", BeatKind.LOWER: "Lower"}


@dataclass(frozen=True, slots=True)
class Saying:
    """Some words, and how they are said."""

    words: str
    urgent: bool = True
    """They belong to an instant: what is being said is broken off for them."""
    passing: bool = False
    """Whatever happens next makes them stale."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts a session's events into words; `plan` is the one that stands at the event."""

    plan: Plan
    catalogue: Catalogue

    def saying(self, event: Event, moment: Moment, *, known: str) -> Saying | None:
        """What is said of an event; `known` is the form whose steps were read out last."""
        match event:
            case Waiting(step=step):
                return Saying(self.waiting(step, known=known), urgent=False)
            case StepStarted(index=index, step=step):
                return self._started(index, step, moment, known=known)
            case Beat():
                return self._beat(event, moment)
            case CountingIn():
                return Saying("Get ready")
            case Resumed():
                return Saying(self._resumed(moment))
            case Ended(finished=finished):
                return Saying("The session is over" if finished else "The session has ended")
            case Paused() | PlanChanged() | SetRecorded() | WorkEnded():
                return None

    def waiting(self, step: Step, *, known: str) -> str:
        """What is read out while the session waits."""
        new = step.rung != known
        what = self.introduction(step) if new else sentence_case(self._set(step))
        parts = [what, "Press Space when ready"]
        return sentences(*parts, "Space pauses, Escape ends" if new else "")

    def _started(self, index: int, step: Step, moment: Moment, *, known: str) -> Saying | None:
        match step.kind:
            case StepKind.POSITION if step.rung == known:
                return Saying(sentences("Get into place", self._side(step)))
            case StepKind.POSITION:
                return Saying(self.introduction(step))
            case StepKind.READY:
                return Saying("Get ready")
            case StepKind.REST:
                return Saying(sentences(_lasting("Rest", step), self._next(step, known=known)))
            case StepKind.SWITCH:
                return Saying(_lasting(self._switch(step), step))
            case StepKind.HOLD | StepKind.RUN | StepKind.REPS:
                by_hand = moment.counts_by_hand and moment.index == index
                return Saying(self._work(step, by_hand=by_hand))
            case StepKind.DONE:
                return None

    def introduction(self, step: Step) -> str:
        """The exercise of a step as it is read out before its first set."""
        form = self.plan.form_of(step)
        exercise = self.catalogue.exercises[form.exercise]
        number = next(i for i, item in enumerate(self.plan.items, 1) if item.id == step.item)
        side = side_of(step, exercise)
        return sentences(
            f"Exercise {number} of {len(self.plan.items)}",
            form.name,
            self._side(step),
            exercise.start_position.text,
            *(spoken_for(each, side) for each in rung_steps(self.catalogue, form)),
        )

    def _next(self, step: Step, *, known: str) -> str:
        if step.rung == known:
            return f"Next: {self._set(step)}"
        return f"Next: {self.introduction(step)}"

    def _work(self, step: Step, *, by_hand: bool) -> str:
        word = _WORK[step.kind]
        if step.kind is not StepKind.REPS:
            return sentences(_lasting(word, step), sentence_case(self._set(step)))
        least, most = step.reps or 1, step.max_reps or step.reps or 1
        count = f"{least} to {most}" if most > least else str(least)
        how = "Space counts one" if by_hand else ""
        return sentences(f"{word}, {count} repetitions", sentence_case(self._set(step)), how)

    def _beat(self, beat: Beat, moment: Moment) -> Saying | None:
        match beat.kind:
            case BeatKind.COUNT | BeatKind.LAST:
                return Saying(str(beat.value), passing=True)
            case BeatKind.REP:
                return Saying(str(beat.value))
            case BeatKind.HALFWAY:
                return Saying("Half way", passing=True)
            case BeatKind.ENOUGH:
                most = moment.step.max_reps or beat.value
                return Saying(f"Enough. Up to {most}, Enter ends the set")
            case BeatKind.LIFT | BeatKind.HOLD | BeatKind.LOWER:
                return _turn(beat, moment.step)

    def _resumed(self, moment: Moment) -> str:
        word = phase_word(moment).word.capitalize()
        left = moment.remaining_seconds
        return word if left is None else f"{word}, {_seconds(left)} left"

    def _switch(self, step: Step) -> str:
        side = self._side(step)
        if step.direction is Direction.SECOND or not side:
            return "Now the other way"
        return f"Switch to the {side.lower()}"

    def _set(self, step: Step) -> str:
        words = f"set {step.set} of {step.sets}"
        side = self._side(step)
        return f"{side.lower()}, {words}" if side else words

    def _side(self, step: Step) -> str:
        """The side; the way where there is no side; nothing where there is neither."""
        if step.alternates_from is not None:
            return f"{step.alternates_from.capitalize()} side first"
        side = side_of(step, self.catalogue.exercises[step.exercise or ""])
        if side is not None:
            return f"{side.capitalize()} side"
        if step.direction is None:
            return ""
        return "One way" if step.direction is Direction.FIRST else "The other way"


def left_words(seconds: float) -> str:
    """What is left of a step whose length was changed."""
    return f"{_seconds(seconds)} left"


def sentences(*parts: str) -> str:
    """Parts as sentences, one after the other; empty ones are left out."""
    return " ".join(part if part[-1] in ".:" else f"{part}." for part in parts if part)


def _turn(beat: Beat, step: Step) -> Saying | None:
    """The tempo is learnt in the first repetition; after it only a change of side is said."""
    first = step.alternates_from
    if first is not None and beat.kind is BeatKind.LIFT:
        side: Side = first if beat.value % 2 else first.other
        return Saying(f"{side.capitalize()} side", passing=True)
    return Saying(_TEMPO[beat.kind], passing=True) if beat.value == 1 else None


def _lasting(word: str, step: Step) -> str:
    return word if step.seconds is None else f"{word}, {_seconds(step.seconds)}"


def _seconds(seconds: float) -> str:
    whole = round(seconds)
    return "1 second" if whole == 1 else f"{whole} seconds"
