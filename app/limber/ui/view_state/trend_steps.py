"""The steps on the ladders, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from limber.catalogue.models import Catalogue
from limber.dates import day_and_month
from limber.ui.view_state.trend_items import StepTaken


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step."""

    day: str
    words: str
    is_harder: bool


def step_lines(
    catalogue: Catalogue, steps: Iterable[StepTaken], span: tuple[date, date]
) -> tuple[StepLine, ...]:
    """The steps of a time that ends today, the latest first."""
    first, today = span
    within = [each for each in steps if first <= each.day <= today]
    return tuple(_line(catalogue, each, today) for each in reversed(within))


def _line(catalogue: Catalogue, step: StepTaken, today: date) -> StepLine:
    exercise = catalogue.exercises.get(step.item)
    name = exercise.name if exercise else step.item
    which = "a harder step" if step.is_harder else "an easier step"
    day = day_and_month(step.day)
    return StepLine(
        day=day if step.day.year == today.year else f"{day} {step.day.year}",
        words=f"{name}: {which}" if step.form == name else f"{name}: {which}, {step.form}",
        is_harder=step.is_harder,
    )
