"""What the library shows: every exercise as a card, and which of them a search finds."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from limber.catalogue.models import Catalogue, Exercise, Goal, Mode, Posture
from limber.plan.models import PlanItem
from limber.ui.view_state.ladders import Active, Place, active_items, place_of
from limber.ui.view_state.names import GOALS, MODES, POSTURES, equipment_label, goal_and_posture
from limber.ui.view_state.words import count_text, listing, sentence_case

ANY = ""
"""The choice of a filter that lets everything through."""
NOTHING_NEEDED = "none"
"""The choice of the equipment filter for exercises that need nothing."""


@dataclass(frozen=True, slots=True)
class LibraryCard:
    """One exercise in the grid, with what it is found by."""

    exercise: str
    item: str
    """The item of the active programme that plays it; empty where none does."""
    name: str
    about: str
    mode: Mode
    mode_text: str
    goal: Goal
    posture: Posture
    place: Place | None
    step_text: str
    badge: str
    equipment: tuple[str, ...]
    spoken: str
    haystack: str
    """All searchable words, folded."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a filter."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class LibraryState:
    """All cards, and what can be chosen in the filters."""

    cards: tuple[LibraryCard, ...]
    goals: tuple[Choice, ...]
    postures: tuple[Choice, ...]
    equipment: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """What the person is looking for; an empty choice filters nothing."""

    text: str = ""
    goal: str = ANY
    posture: str = ANY
    equipment: str = ANY

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not (self.text.strip() or self.goal or self.posture or self.equipment)


@dataclass(frozen=True, slots=True)
class LibraryResult:
    """The cards that a query finds, with the line that counts them."""

    cards: tuple[LibraryCard, ...]
    count: str
    nothing_found: str
    """Why there is no card; empty where there is one."""


def build_state(catalogue: Catalogue, active: Active | None) -> LibraryState:
    """Every exercise as a card, by name, marked where the active programme plays it."""
    played = {item.form.exercise: item for item in reversed(active_items(catalogue, active))}
    exercises = sorted(catalogue.exercises.values(), key=lambda exercise: fold(exercise.name))
    return LibraryState(
        cards=tuple(_card(catalogue, each, played.get(each.id)) for each in exercises),
        goals=(Choice(ANY, "Any"), *(Choice(goal, text) for goal, text in GOALS.items())),
        postures=(
            Choice(ANY, "Any"),
            *(Choice(posture, sentence_case(text)) for posture, text in POSTURES.items()),
        ),
        equipment=_equipment_choices(exercises),
    )


def find(state: LibraryState, query: LibraryQuery) -> LibraryResult:
    """The cards in which every word of the query begins a word, and that pass its filters."""
    words = [f" {fold(word)}" for word in query.text.split()]
    cards = tuple(card for card in state.cards if _passes(card, query, words))
    total = count_text(len(state.cards), "exercise")
    return LibraryResult(
        cards=cards,
        count=total if query.is_empty else f"{len(cards)} of {total}",
        nothing_found="" if cards else _nothing_found(state, query),
    )


def fold(text: str) -> str:
    """A text for comparing: words and digits only, without accents and capitals."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", kept))


def _card(catalogue: Catalogue, exercise: Exercise, item: PlanItem | None) -> LibraryCard:
    place = place_of(catalogue, exercise, item.form.rung if item else None)
    about, mode = goal_and_posture(exercise), MODES[exercise.mode]
    step = f"Step {place.step} of {place.steps}" if place else ""
    badge = "In programme" if item else ""
    spoken = (exercise.name, about, mode, step, badge)
    return LibraryCard(
        exercise=exercise.id,
        item=item.id if item else "",
        name=exercise.name,
        about=about,
        mode=exercise.mode,
        mode_text=mode,
        goal=exercise.goal,
        posture=exercise.start_position.posture,
        place=place,
        step_text=step,
        badge=badge,
        equipment=exercise.equipment,
        spoken=". ".join(part for part in spoken if part),
        haystack=f" {fold(' '.join(_searchable(exercise)))}",
    )


def _searchable(exercise: Exercise) -> Iterable[str]:
    yield from (exercise.name, *exercise.other_names, exercise.id, exercise.target)
    yield from (goal_and_posture(exercise), *exercise.equipment, *exercise.helpful)


def _equipment_choices(exercises: Iterable[Exercise]) -> tuple[Choice, ...]:
    used = sorted({name for exercise in exercises for name in exercise.equipment})
    return (
        Choice(ANY, "Any"),
        Choice(NOTHING_NEEDED, "None"),
        *(Choice(name, equipment_label(name)) for name in used),
    )


def _passes(card: LibraryCard, query: LibraryQuery, words: list[str]) -> bool:
    return (
        query.goal in (ANY, card.goal)
        and query.posture in (ANY, card.posture)
        and _has_equipment(card, query.equipment)
        and all(word in card.haystack for word in words)
    )


def _has_equipment(card: LibraryCard, wanted: str) -> bool:
    if wanted == NOTHING_NEEDED:
        return not card.equipment
    return wanted == ANY or wanted in card.equipment


def _nothing_found(state: LibraryState, query: LibraryQuery) -> str:
    """What stands in the way, in a sentence for each."""
    chosen = (
        ("Goal", state.goals, query.goal),
        ("Position", state.postures, query.posture),
        ("Equipment", state.equipment, query.equipment),
    )
    filters = [
        f"{name} is set to “{_text_of(choices, value)}”" for name, choices, value in chosen if value
    ]
    searched = [f"The search is “{query.text.strip()}”"] if query.text.strip() else []
    reasons = sentence_case(listing([_lower(text) for text in (*searched, *filters)]))
    return f"No exercise matches. {reasons}." if reasons else "No exercise matches."


def _text_of(choices: tuple[Choice, ...], value: str) -> str:
    return next((choice.text for choice in choices if choice.value == value), value)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
