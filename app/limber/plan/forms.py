"""The forms that an item of a programme can take: its ladder, with the programme's own dose."""

from dataclasses import replace

from limber.catalogue.models import Catalogue, Dose, Ladder, ProgrammeItem, Rung
from limber.plan.models import Form, PlanItem


class PlanError(ValueError):
    """The plan asked for cannot be made; the message says why, in a sentence."""


def plan_item(catalogue: Catalogue, item: ProgrammeItem, rung: str | None = None) -> PlanItem:
    """An item with every form of its ladder, `rung` chosen, or else the programme's own.

    Raises:
        PlanError: no ladder leads from the item's exercise to the rung.
    """
    ladder = _ladder(catalogue, item, rung)
    if ladder is None:
        return PlanItem(item.exercise, (_own_form(catalogue, item),), 0)
    own = _own_index(catalogue, ladder, item)
    forms = [rung_form(catalogue, step) for step in ladder.rungs]
    forms[own] = replace(forms[own], dose=_own_dose(catalogue, item))
    names = [form.rung for form in forms]
    return PlanItem(item.exercise, tuple(forms), own if rung is None else names.index(rung))


def rung_form(catalogue: Catalogue, rung: Rung) -> Form:
    """A rung as it is played, with the exercise's own dose and name where it has none."""
    exercise = catalogue.exercises[rung.exercise]
    return Form(
        rung=rung.id,
        exercise=exercise.id,
        name=rung.name or exercise.name,
        posture=exercise.start_position.posture,
        dose=rung.dose or exercise.dose,
    )


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
    """The rung that is the programme's own form: the same exercise, best at the same dose."""
    same = [i for i, rung in enumerate(ladder.rungs) if rung.exercise == item.exercise]
    dose = _own_dose(catalogue, item)
    for index in same:
        if _amount(rung_form(catalogue, ladder.rungs[index]).dose) == _amount(dose):
            return index
    plain = [i for i in same if ladder.rungs[i].id == item.exercise]
    return (plain or same)[0]


def _own_form(catalogue: Catalogue, item: ProgrammeItem) -> Form:
    exercise = catalogue.exercises[item.exercise]
    return Form(
        rung=exercise.id,
        exercise=exercise.id,
        name=exercise.name,
        posture=exercise.start_position.posture,
        dose=_own_dose(catalogue, item),
    )


def _own_dose(catalogue: Catalogue, item: ProgrammeItem) -> Dose:
    return item.dose or catalogue.exercises[item.exercise].dose


def _amount(dose: Dose) -> tuple[object, ...]:
    """What makes two doses the same amount of work, whoever stated them."""
    return (dose.sets, dose.reps, dose.hold_seconds, dose.run_seconds, dose.per)
