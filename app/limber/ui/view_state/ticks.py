"""What the person has at hand and should ask about, as rows to tick."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from limber.catalogue.models import Catalogue, Condition
from limber.settings import Settings
from limber.ui.view_state.names import CONDITIONS, equipment_label
from limber.ui.view_state.words import count_text, sentence_case

EQUIPMENT_SENTENCE: Final = (
    "Steps that need something you do not have are passed over. You can still choose them by hand."
)
ASK_FIRST_SENTENCE: Final = (
    "Tick what is true for you. These exercises then carry a note to ask your doctor or"
    " physiotherapist first, and Limber does not propose them. It is no diagnosis."
)


@dataclass(frozen=True, slots=True)
class TickRow:
    """Something to tick, and how much hangs on it."""

    key: str
    title: str
    hint: str
    is_on: bool


def equipment_rows(catalogue: Catalogue, settings: Settings) -> tuple[TickRow, ...]:
    """Everything that an exercise or a step needs, by name; ticked is what is at hand."""
    users: dict[str, set[str]] = {}
    for thing, exercise in _needs(catalogue):
        users.setdefault(thing, set()).add(exercise)
    missing = settings.missing_equipment
    return tuple(
        TickRow(thing, equipment_label(thing), _exercises(len(users[thing])), thing not in missing)
        for thing in sorted(users, key=str.casefold)
    )


def condition_rows(catalogue: Catalogue, settings: Settings) -> tuple[TickRow, ...]:
    """Every condition; ticked are the person's own."""
    return tuple(
        TickRow(
            condition,
            sentence_case(CONDITIONS[condition].removeprefix("a ")),
            _exercises(sum(condition in one.not_with for one in catalogue.exercises.values())),
            condition in settings.conditions,
        )
        for condition in Condition
    )


def _needs(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Each thing with each exercise that needs it, at least in one form."""
    for exercise in catalogue.exercises.values():
        yield from ((thing, exercise.id) for thing in exercise.equipment)
    for ladder in catalogue.ladders.values():
        for rung in ladder.rungs:
            yield from ((thing, rung.exercise) for thing in rung.equipment or ())


def _exercises(count: int) -> str:
    return count_text(count, "exercise")
