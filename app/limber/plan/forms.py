"""The forms that an item of a programme can take: its ladder, with the programme's own dose."""

from dataclasses import replace

from limber.catalogue.models import Catalogue, Dose, Ladder, ProgrammeItem, Rung
from limber.plan.access import Access
from limber.plan.doses import DoseChange, amount, changed
from limber.plan.models import Form, PlanItem


class PlanError(ValueError):
    """The plan asked for cannot be made; the message says why, in a sentence."""


def plan_item(
    catalogue: Catalogue,
    item: ProgrammeItem,
    rung: str | None = None,
    *,
    change: DoseChange | None = None,
    access: Access | None = None,
) -> PlanItem:
    """An item with every form of its ladder, `rung` chosen, or else the programme's own.

    The chosen form's dose is changed if the change is of that rung.

    Raises:
        PlanError: no ladder leads from the item's exercise to the rung.
    """
    ladder = _ladder(catalogue, item, rung)
    if ladder is None:
        return _changed(PlanItem(item.exercise, (_own_form(catalogue, item, access),), 0), change)
    own = _own_index(catalogue, ladder, item)
    forms = [rung_form(catalogue, step, access) for step in ladder.rungs]
    forms[own] = replace(forms[own], dose=_own_dose(catalogue, item))
    names = [form.rung for form in forms]
    chosen = own if rung is None else names.index(rung)
    return _changed(PlanItem(item.exercise, tuple(forms), chosen), change)


def rung_form(catalogue: Catalogue, rung: Rung, access: Access | None = None) -> Form:
    """A rung as it is played, with the exercise's own dose and name where it has none."""
    exercise = catalogue.exercises[rung.exercise]
    access = access or Access()
    return Form(
        rung=rung.id,
        exercise=exercise.id,
        name=rung.name or exercise.name,
        posture=exercise.start_position.posture,
        dose=rung.dose or exercise.dose,
        lacks=access.lacks(exercise, rung),
        ask_first=access.ask_first(exercise),
    )


def is_left_out(item: PlanItem, change: DoseChange | None) -> bool:
    """Whether an item is not to be played for now, on the rung that is chosen."""
    return change is not None and change.left_out and change.rung == item.form.rung


def _changed(item: PlanItem, change: DoseChange | None) -> PlanItem:
    """The item with the chosen form's dose changed; a change of another rung has no effect."""
    if change is None or change.rung != item.form.rung:
        return item
    forms = list(item.forms)
    forms[item.chosen] = replace(item.form, dose=changed(item.form.dose, change))
    return replace(item, forms=tuple(forms))


def _ladder(catalogue: Catalogue, item: ProgrammeItem, rung: str | None) -> Ladder | None:
    """The ladder that leads for the item, or any other that has both it and the rung."""
    leading = catalogue.ladder_of(item.exercise)
    if rung is None:
        return leading
    on_it = [
        ladder
        for ladder in catalogue.ladders.values()
        if any(step.exercise == item.exercise for step in ladder.rungs)
        and any(step.id == rung for step in ladder.rungs)
    ]
    if leading in on_it:
        return leading
    if on_it:
        return on_it[0]
    if rung == item.exercise:
        return leading
    raise PlanError(f"{rung!r} is no rung of a ladder that {item.exercise!r} stands on.")


def _own_index(catalogue: Catalogue, ladder: Ladder, item: ProgrammeItem) -> int:
    """The rung that is the programme's own form: the same exercise, best at the same dose.

    Among those, a rung with the exercise's own steps and equipment comes first, then its own name.
    """
    own_amount = amount(_own_dose(catalogue, item))

    def strangeness(index: int) -> tuple[bool, bool, bool]:
        rung = ladder.rungs[index]
        is_other = rung.steps is not None or rung.equipment is not None
        has_other_dose = amount(rung_form(catalogue, rung).dose) != own_amount
        return (has_other_dose, is_other, rung.id != item.exercise)

    same = [i for i, rung in enumerate(ladder.rungs) if rung.exercise == item.exercise]
    return min(same, key=strangeness)


def _own_form(catalogue: Catalogue, item: ProgrammeItem, access: Access | None) -> Form:
    exercise = catalogue.exercises[item.exercise]
    access = access or Access()
    return Form(
        rung=exercise.id,
        exercise=exercise.id,
        name=exercise.name,
        posture=exercise.start_position.posture,
        dose=_own_dose(catalogue, item),
        lacks=access.lacks(exercise),
        ask_first=access.ask_first(exercise),
    )


def _own_dose(catalogue: Catalogue, item: ProgrammeItem) -> Dose:
    return item.dose or catalogue.exercises[item.exercise].dose
