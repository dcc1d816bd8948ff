"""The exercises of a session as rows: what is played, and the steps beside it."""

from collections.abc import Mapping

from limber.catalogue.models import Catalogue
from limber.plan.doses import DoseChange
from limber.plan.forms import is_left_out
from limber.plan.models import Form, Plan, PlanItem
from limber.ui.view_state.access_words import skipped_text, what_it_needs
from limber.ui.view_state.ladders import Active, active_items
from limber.ui.view_state.names import POSTURES
from limber.ui.view_state.today_state import ItemRow, StepTo
from limber.ui.view_state.words import dose_long, dose_short, sentence_case

LEFT_OUT = "Left out for now"
NOT_TODAY = "Left out today"


def build_rows(catalogue: Catalogue, active: Active, plan: Plan) -> tuple[ItemRow, ...]:
    """The items of a session in the programme's order, those that are left out among them.

    On a flare day they are as they are played on it, without steps to switch to.
    """
    played = {item.id: item for item in plan.items}
    return tuple(
        _played(catalogue, active, item, played[item.id], plan)
        if item.id in played
        else _left_out(item, active.doses)
        for item in active_items(catalogue, active)
        if _is_asked(active, item.id, plan.session)
    )


def change_words(change: DoseChange | None, form: Form) -> str:
    """How a dose differs from its rung's; empty where it does not."""
    if change is None or change.rung != form.rung:
        return ""
    if change.left_out:
        return LEFT_OUT
    fewer = f"{change.fewer_sets} {'set' if change.fewer_sets == 1 else 'sets'} less"
    words = [fewer if change.fewer_sets else "", "at the top of the range" if change.at_top else ""]
    return sentence_case(", ".join(word for word in words if word))


def _is_asked(active: Active, item_id: str, session: int) -> bool:
    item = next(each for each in active.programme.items if each.exercise == item_id)
    return (item.times_per_day or active.programme.times_per_day) >= session


def _played(
    catalogue: Catalogue, active: Active, item: PlanItem, played: PlanItem, plan: Plan
) -> ItemRow:
    form = played.form
    position = sentence_case(POSTURES[form.posture])
    change = "" if plan.flare else change_words(active.doses.get(item.id), form)
    step = _eased(item, form) if plan.flare else _own_step(catalogue, item)
    note = ". ".join(text for text in (step, change) if text)
    needs = what_it_needs(form)
    skipped = "" if plan.flare else _skipped(item)
    spoken = (form.name, position, dose_long(form.dose), note, needs.rstrip("."))
    return ItemRow(
        exercise=form.exercise,
        item=item.id,
        posture=form.posture,
        name=form.name,
        position=position,
        dose=dose_short(form.dose),
        note=note,
        spoken=". ".join(part for part in spoken if part),
        skipped=" ".join(text for text in (needs, skipped) if text),
        easier=None if plan.flare else _step_to(item.easier, "Easier"),
        harder=None if plan.flare else _step_to(item.harder, "Harder"),
        take_back="Take it back" if change else "",
        figures=(form.rung, form.exercise),
    )


def _left_out(item: PlanItem, doses: Mapping[str, DoseChange]) -> ItemRow:
    form = item.form
    is_for_now = is_left_out(item, doses.get(item.id))
    why = LEFT_OUT if is_for_now else NOT_TODAY
    return ItemRow(
        exercise=form.exercise,
        item=item.id,
        posture=form.posture,
        name=form.name,
        position=sentence_case(POSTURES[form.posture]),
        dose=dose_short(form.dose),
        note="",
        spoken=f"{form.name}. {why}",
        left_out=why,
        take_back="Take it back" if is_for_now else "",
        figures=(form.rung, form.exercise),
    )


def _eased(item: PlanItem, form: Form) -> str:
    return "" if item.form.rung == form.rung else f"Easier today, in place of {item.form.name}"


def _own_step(catalogue: Catalogue, item: PlanItem) -> str:
    own = catalogue.exercises[item.id]
    return "" if item.form.rung == own.id else f"Your step, in place of {own.name}"


def _skipped(item: PlanItem) -> str:
    down = skipped_text(item.skipped_beside(item.form.rung, -1), "Easier")
    up = skipped_text(item.skipped_beside(item.form.rung, 1), "Harder")
    return " ".join(text for text in (down, up) if text)


def _step_to(form: Form | None, direction: str) -> StepTo | None:
    if form is None:
        return None
    return StepTo(form.rung, f"{direction}: switch to {form.name}, {dose_long(form.dose)}")
