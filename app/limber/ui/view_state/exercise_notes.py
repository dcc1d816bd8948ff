"""What an exercise's page says of safety, of a changed dose, and of the steps beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from limber.catalogue.models import Catalogue, Condition, Exercise, Origin
from limber.catalogue.safety import Place, SafetyNote
from limber.plan.models import Form, PlanItem
from limber.ui.view_state.access_words import skipped_text
from limber.ui.view_state.item_rows import change_words
from limber.ui.view_state.ladders import Active
from limber.ui.view_state.said_already import is_said
from limber.ui.view_state.suggestion_state import Suggestion, Switched
from limber.ui.view_state.today_state import StepTo
from limber.ui.view_state.words import dose_long


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the steps: a proposal, and what was just done."""

    suggestion: Suggestion | None = None
    switched: Switched | None = None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The open steps next to the one that is played."""

    item: str
    easier: StepTo | None
    harder: StepTo | None
    skipped: str
    """The steps that are passed over, and why."""

    @property
    def are_there(self) -> bool:
        """Whether there is any."""
        return self.easier is not None or self.harder is not None


def neighbours(item: PlanItem | None) -> Neighbours:
    """The steps that the keys switch to; none outside of the programme that is followed."""
    if item is None:
        return Neighbours("", None, None, "")
    down = skipped_text(item.skipped_beside(item.form.rung, -1), "Easier")
    up = skipped_text(item.skipped_beside(item.form.rung, 1), "Harder")
    return Neighbours(
        item.id,
        _step_to(item.easier),
        _step_to(item.harder),
        " ".join(text for text in (down, up) if text),
    )


def change_text(active: Active | None, item: PlanItem | None) -> str:
    """How the dose of an item differs from its step's, in a sentence; empty where it does not."""
    if active is None or item is None:
        return ""
    words = change_words(active.doses.get(item.id), item.form)
    return f"{words}." if words else ""


def condition_notes(
    catalogue: Catalogue, exercise: Exercise, conditions: Iterable[Condition]
) -> tuple[str, ...]:
    """What is said of the person's own conditions, for an exercise that it concerns."""
    own = frozenset(conditions)
    return tuple(note.text for note in _notes(catalogue, exercise) if own & {*note.conditions})


def further_cautions(
    catalogue: Catalogue, exercise: Exercise, conditions: Iterable[Condition]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The notes that its cautions do not say already: of the documents, and of ours.

    Those of the person's own conditions stand elsewhere, and those of conditions to ask about
    first are said there.
    """
    told = frozenset((*conditions, *exercise.not_with))
    said = " ".join(exercise.cautions.all)
    new = [
        note
        for note in _notes(catalogue, exercise)
        if not told & {*note.conditions} and not is_said(note.text, said)
    ]
    ours = tuple(note.text for note in new if note.source is Origin.OURS)
    return tuple(note.text for note in new if note.source is not Origin.OURS), ours


def _notes(catalogue: Catalogue, exercise: Exercise) -> Iterable[SafetyNote]:
    return (
        note
        for note in catalogue.safety
        if Place.EXERCISE in note.shown and exercise.id in note.exercises
    )


def _step_to(form: Form | None) -> StepTo | None:
    return None if form is None else StepTo(form.rung, f"{form.name}, {dose_long(form.dose)}")
