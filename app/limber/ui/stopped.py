"""The forms of exercises that hurt too much to be gone on with in this session."""

from limber.engine.course import RESTART_AFTER_SECONDS
from limber.engine.moment import Moment
from limber.engine.route import back_from, further_set_at
from limber.engine.table import Action
from limber.plan.models import Plan, Step


class Stopped:
    """Knows for each item the easiest form that is closed; all that are harder are closed too."""

    def __init__(self) -> None:
        self._easiest: dict[str, int] = {}

    def add(self, plan: Plan, item: str, rung: str | None) -> None:
        """Close a form of an item; one that the plan does not have is left alone."""
        index = _index_of(plan, item, rung)
        if index is not None:
            self._easiest[item] = min(index, self._easiest.get(item, index))

    def has(self, plan: Plan, step: Step | None) -> bool:
        """Whether a step is of a closed form."""
        if step is None or step.item not in self._easiest:
            return False
        index = _index_of(plan, step.item, step.rung)
        return index is not None and index >= self._easiest[step.item]

    def forbids(self, action: Action, plan: Plan, moment: Moment) -> bool:
        """Whether an action would lead into a closed form."""
        match action:
            case Action.HARDER:
                return self._forbids_harder(plan, moment.step)
            case Action.BACK:
                late = moment.active_seconds >= RESTART_AFTER_SECONDS or moment.reps_done > 0
                target = back_from(plan, moment.index, to_own_start=late)
                return target is not None and self.has(plan, plan.steps[target])
            case Action.ADD_SET:
                return self.has(plan, further_set_at(plan, moment.index))
            case _:
                return False

    def _forbids_harder(self, plan: Plan, step: Step) -> bool:
        easiest = self._easiest.get(step.item or "")
        if easiest is None:
            return False
        above = plan.item(step.item or "").index_beside(step.rung, 1)
        return above is not None and above >= easiest


def _index_of(plan: Plan, item: str, rung: str | None) -> int | None:
    forms = next((each.forms for each in plan.items if each.id == item), ())
    return next((index for index, form in enumerate(forms) if form.rung == rung), None)
