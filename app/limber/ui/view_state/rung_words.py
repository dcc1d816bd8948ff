"""What a step to another form of an exercise changes, in words."""

from collections.abc import Iterable

from limber.catalogue.models import Catalogue
from limber.plan.models import Form, PlanItem
from limber.ui.view_state.names import CONDITIONS, with_article
from limber.ui.view_state.words import dose_short, listing


def named_with_dose(form: Form) -> str:
    """A form and how much of it: Clamshell, 2 × 10, L+R."""
    return f"{form.name}, {dose_short(form.dose)}"


def change_words(catalogue: Catalogue, item: PlanItem, before: Form) -> str:
    """What is played from now on, what it needs, and what was passed over on the way."""
    now = item.form
    by = 1 if item.forms.index(now) > item.forms.index(before) else -1
    parts = (
        f"{'Harder' if by > 0 else 'Easier'} now: {named_with_dose(now)}.",
        needed_words(catalogue, now),
        skipped_words(item.skipped_beside(before.rung, by)),
    )
    return " ".join(part for part in parts if part)


def none_open_words(item: PlanItem, rung: str | None, by: int) -> str:
    """Why there is no step in this direction; empty where nothing is closed."""
    skipped = skipped_words(item.skipped_beside(rung, by))
    which = "harder" if by > 0 else "easier"
    return f"No {which} version is open. {skipped}" if skipped else ""


def skipped_words(forms: Iterable[Form]) -> str:
    """The forms that were passed over, each with what stands in its way."""
    named = [f"{form.name}, {_closed_words(form)}" for form in forms]
    return f"Skipped: {'; '.join(named)}." if named else ""


def _closed_words(form: Form) -> str:
    reasons: list[str] = []
    if form.lacks:
        reasons.append(f"needs {listing([with_article(thing) for thing in form.lacks])}")
    if form.ask_first:
        conditions = listing([CONDITIONS[one] for one in form.ask_first], "or")
        reasons.append(f"ask first with {conditions}")
    return ", ".join(reasons)


def needed_words(catalogue: Catalogue, form: Form) -> str:
    """What a form needs, in a sentence; empty where it needs nothing."""
    things = _equipment(catalogue, form)
    return f"You need {listing([with_article(thing) for thing in things])}." if things else ""


def _equipment(catalogue: Catalogue, form: Form) -> tuple[str, ...]:
    """The rung's own equipment, else that of its exercise."""
    for ladder in catalogue.ladders.values():
        for rung in ladder.rungs:
            is_it = (rung.id, rung.exercise) == (form.rung, form.exercise)
            if is_it and rung.equipment is not None:
                return rung.equipment
    return catalogue.exercises[form.exercise].equipment
