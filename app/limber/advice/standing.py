"""Where the person stands with one item of a programme."""

from collections.abc import Mapping
from dataclasses import dataclass

from limber.catalogue.models import Catalogue, Programme
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.plan.forms import PlanError, plan_item
from limber.plan.models import Form, PlanItem


@dataclass(frozen=True, slots=True)
class Standing:
    """An item in the form that the next session plays."""

    programme: str
    item: PlanItem
    change: DoseChange | None = None
    """How its dose differs from its rung's, where it does."""

    @property
    def form(self) -> Form:
        """What is played next, at the dose that holds."""
        return self.item.form


def standings(
    catalogue: Catalogue,
    programme: Programme,
    rungs: Mapping[str, str],
    doses: Mapping[str, DoseChange],
    access: Access,
) -> tuple[Standing, ...]:
    """Every item of a programme; a choice that leads nowhere any more is passed over."""
    return tuple(
        Standing(programme.id, item, _in_force(doses.get(item.id), item))
        for item in (
            _item(catalogue, programme, index, rungs, doses, access)
            for index in range(len(programme.items))
        )
    )


def _item(
    catalogue: Catalogue,
    programme: Programme,
    index: int,
    rungs: Mapping[str, str],
    doses: Mapping[str, DoseChange],
    access: Access,
) -> PlanItem:
    item = programme.items[index]
    change = doses.get(item.exercise)
    try:
        return plan_item(catalogue, item, rungs.get(item.exercise), change=change, access=access)
    except PlanError:
        return plan_item(catalogue, item, change=change, access=access)


def _in_force(change: DoseChange | None, item: PlanItem) -> DoseChange | None:
    return change if change is not None and change.rung == item.form.rung else None
