"""What an exercise's page shows: its dose, steps, cautions and source in words."""

from dataclasses import dataclass

from limber.catalogue.models import (
    Catalogue,
    Dose,
    Exercise,
    Origin,
    OtherForm,
    Posture,
    Relation,
    Side,
    Statements,
    Tempo,
)
from limber.plan.access import Access
from limber.plan.models import Form, PlanItem
from limber.speech.exercise_words import rung_steps
from limber.ui.view_state.access_words import what_it_needs
from limber.ui.view_state.dose_stats import Stat, build_stats
from limber.ui.view_state.exercise_notes import (
    Beside,
    Neighbours,
    change_text,
    condition_notes,
    further_cautions,
    neighbours,
)
from limber.ui.view_state.figure_play import shown_tempo
from limber.ui.view_state.ladders import Active, active_items
from limber.ui.view_state.names import (
    GOALS,
    NO_EQUIPMENT,
    POSTURES,
    ask_first,
    equipment_label,
    origin_name,
)
from limber.ui.view_state.steps import LadderView, build_ladders
from limber.ui.view_state.suggestion_state import Suggestion, Switched
from limber.ui.view_state.words import (
    listing,
    our_choices,
    sentence_case,
)

FROM_US = "From us:"
"""Stands before sentences that no document has."""
_RELATIONS = {
    Relation.EASIER: "Easier",
    Relation.HARDER: "Harder",
    Relation.ALTERNATIVE: "Or",
}
_FIELDS = {
    "name": "the name",
    "target": "what it reaches",
    "start_position": "the start position",
    "equipment": "what is needed",
    "sides": "how the sides are done",
    "mode": "whether it is held or repeated",
    "steps": "the steps",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """Short sentences under a title, those of the document apart from ours."""

    title: str
    document: tuple[str, ...]
    ours: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.document or self.ours)

    @property
    def text(self) -> str:
        """Everything below each other; ours is said to be from us."""
        from_us = (FROM_US, *self.ours) if self.ours else ()
        return "\n".join((*self.document, *from_us))


@dataclass(frozen=True, slots=True)
class FormLine:
    """Another way to do the exercise; with an exercise's id it can be opened."""

    text: str
    exercise: str


@dataclass(frozen=True, slots=True)
class ExerciseState:
    """One exercise, as its page shows it."""

    exercise: str
    item: str
    """The item of the active programme that it is shown for; empty where it is for none."""
    back: str
    name: str
    posture: Posture
    figures: tuple[str, ...]
    """Whose moving figure to show: the first of these ids that has one."""
    tempo: Tempo | None
    """In which the figure moves; None: it shows how to get there, and breathes."""
    side: Side | None
    """The side that the picture and the steps are for; None where both work at once."""
    target: str
    position: str
    chips: tuple[str, ...]
    stats: tuple[Stat, ...]
    our_choice: str
    steps: tuple[str, ...]
    side_note: str
    cues: Advice
    avoid: Advice
    cautions: Advice
    ask_first: str
    other_names: str
    source: str
    notes: tuple[str, ...]
    forms: tuple[FormLine, ...]
    ladders: tuple[LadderView, ...]
    warnings: tuple[str, ...]
    """What is said of the person's own conditions."""
    needs: str
    """What stands in the way of the form that is shown."""
    change: str
    """How the dose differs from the step's; empty where it does not."""
    neighbours: Neighbours
    suggestion: Suggestion | None
    switched: Switched | None


def build_state(
    catalogue: Catalogue,
    active: Active | None,
    exercise_id: str,
    *,
    item_id: str = "",
    back: str = "Library",
    access: Access | None = None,
    beside: Beside | None = None,
) -> ExerciseState:
    """The page of an exercise, for an item of the active programme where it belongs to one.

    Raises:
        KeyError: there is no such exercise.
    """
    exercise = catalogue.exercises[exercise_id]
    item = _item(active_items(catalogue, active), exercise_id, item_id)
    access, beside = access or Access(), beside or Beside()
    form = _form(exercise, item, access)
    first = form.dose.first_side or Side.LEFT
    steps = rung_steps(catalogue, form)
    return ExerciseState(
        exercise=exercise.id,
        item=item.id if item else "",
        back=back,
        name=form.name,
        posture=form.posture,
        figures=(form.rung, form.exercise),
        tempo=shown_tempo(form.dose),
        side=form.dose.first_side,
        target=exercise.target,
        position=exercise.start_position.text,
        chips=_chips(exercise),
        stats=build_stats(form.dose),
        our_choice=_our_choice(form.dose),
        steps=tuple(_for_side(step, first) for step in steps),
        side_note=_side_note(steps, first),
        cues=_advice("Feel for this", exercise.cues),
        avoid=_advice("What to avoid", exercise.avoid),
        cautions=_cautions(catalogue, exercise, access),
        ask_first=ask_first(exercise.not_with),
        other_names=_other_names(exercise),
        source=_source(catalogue, exercise),
        notes=exercise.source.notes,
        forms=_forms(catalogue, exercise),
        ladders=build_ladders(catalogue, exercise, item, access),
        warnings=condition_notes(catalogue, exercise, access.conditions),
        needs=what_it_needs(form),
        change=change_text(active, item),
        neighbours=neighbours(item),
        suggestion=beside.suggestion,
        switched=beside.switched,
    )


def _item(items: tuple[PlanItem, ...], exercise_id: str, item_id: str) -> PlanItem | None:
    """The item asked for, or else the one that is or plays the exercise."""
    for wanted in (
        [item for item in items if item_id and item.id == item_id],
        [item for item in items if item.form.exercise == exercise_id],
        [item for item in items if item.id == exercise_id],
    ):
        if wanted:
            return wanted[0]
    return None


def _form(exercise: Exercise, item: PlanItem | None, access: Access) -> Form:
    """The form that the page tells of: the one played, if it is one of this exercise."""
    if item is not None:
        same = [form for form in item.forms if form.exercise == exercise.id]
        plain = [form for form in same if form.rung == exercise.id]
        for form in (item.form, *plain, *same):
            if form.exercise == exercise.id:
                return form
    return Form(
        rung=exercise.id,
        exercise=exercise.id,
        name=exercise.name,
        posture=exercise.start_position.posture,
        dose=exercise.dose,
        lacks=access.lacks(exercise),
        ask_first=access.ask_first(exercise),
    )


def _chips(exercise: Exercise) -> tuple[str, ...]:
    needed = [equipment_label(name) for name in exercise.equipment] or [NO_EQUIPMENT]
    helpful = [f"Helpful: {name}" for name in exercise.helpful]
    posture = sentence_case(POSTURES[exercise.start_position.posture])
    return (GOALS[exercise.goal], posture, *needed, *helpful)


def _our_choice(dose: Dose) -> str:
    choices = our_choices(dose)
    return f"Our choice: {', '.join(choices)}." if choices else ""


def _for_side(step: str, side: Side) -> str:
    return sentence_case(
        step.replace("{side}", side.value).replace("{other}", side.other.value),
    )


def _side_note(steps: tuple[str, ...], first: Side) -> str:
    if not any("{side}" in step or "{other}" in step for step in steps):
        return ""
    return f"Written for the {first.value} side; then swap left and right."


def _advice(title: str, statements: Statements) -> Advice:
    return Advice(title, statements.document, statements.ours)


def _cautions(catalogue: Catalogue, exercise: Exercise, access: Access) -> Advice:
    document, ours = further_cautions(catalogue, exercise, access.conditions)
    own = exercise.cautions
    return Advice("Take care", (*own.document, *document), (*own.ours, *ours))


def _other_names(exercise: Exercise) -> str:
    names = ", ".join(exercise.other_names)
    return f"Also called: {names}." if names else ""


def _source(catalogue: Catalogue, exercise: Exercise) -> str:
    source = exercise.source
    if source.document is Origin.OURS:
        return "An exercise of ours."
    keys = f", {listing(source.keys)}" if source.keys else ""
    text = f"From {origin_name(catalogue, source.document)}{keys}."
    ours = listing([_FIELDS.get(field, field.replace("_", " ")) for field in source.ours])
    return f"{text} Our reading: {ours}." if ours else text


def _forms(catalogue: Catalogue, exercise: Exercise) -> tuple[FormLine, ...]:
    lines = [_form_line(catalogue, form) for form in exercise.other_forms]
    base = catalogue.exercises.get(exercise.source.variant_of or "")
    if base is not None:
        lines.append(FormLine(f"A variant of {base.name}.", base.id))
    return tuple(lines)


def _form_line(catalogue: Catalogue, form: OtherForm) -> FormLine:
    exercise = catalogue.exercises.get(form.exercise or "")
    return FormLine(f"{_RELATIONS[form.relation]}: {form.text}", exercise.id if exercise else "")
