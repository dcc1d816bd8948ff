"""What the library shows: every exercise as a card, and which of them a search finds."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from limber.catalogue.models import Catalogue, Exercise, Goal, Mode, Posture
from limber.plan.access import Access
from limber.plan.models import PlanItem
from limber.ui.view_state.access_words import what_is_in_the_way
from limber.ui.view_state.ladders import Active, Place, active_items, place_of
from limber.ui.view_state.library_search import Search, fold
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
    mark: str
    """What stands in the way of it, in a word or two; empty where nothing does."""
    hint: str
    """The same in sentences."""
    equipment: tuple[str, ...]
    spoken: str
    haystack: str
    """All searchable words, folded."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a filter, with how many cards it would show."""

    value: str
    text: str
    count: int = 0


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
    equipment: frozenset[str] = frozenset()
    """A card with any of these things passes; `NOTHING_NEEDED` stands for those without one."""

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
    goals: tuple[Choice, ...]
    postures: tuple[Choice, ...]
    equipment: tuple[Choice, ...]
    """What each filter offers, with how many cards that would show beside what else is chosen."""


def build_state(
    catalogue: Catalogue, active: Active | None, access: Access | None = None
) -> LibraryState:
    """Every exercise as a card, by name, marked where the active programme plays it."""
    access = access or Access()
    played = {item.form.exercise: item for item in reversed(active_items(catalogue, active))}
    exercises = sorted(catalogue.exercises.values(), key=lambda exercise: fold(exercise.name))
    return LibraryState(
        cards=tuple(_card(catalogue, each, played.get(each.id), access) for each in exercises),
        goals=(Choice(ANY, "Any"), *(Choice(goal, text) for goal, text in GOALS.items())),
        postures=(
            Choice(ANY, "Any"),
            *(Choice(posture, sentence_case(text)) for posture, text in POSTURES.items()),
        ),
        equipment=_equipment_choices(exercises),
    )


def find(state: LibraryState, query: LibraryQuery) -> LibraryResult:
    """The cards in which every word of the query begins a word, and that pass its filters."""
    search = Search(query.text, (card.haystack for card in state.cards))
    found = [card for card in state.cards if search.finds(card.haystack)]
    cards = tuple(card for card in found if _passes(card, query))
    total = count_text(len(state.cards), "exercise")
    any_goal, any_posture, any_thing = (
        [card for card in found if _passes(card, wider)]
        for wider in (
            replace(query, goal=ANY),
            replace(query, posture=ANY),
            replace(query, equipment=frozenset()),
        )
    )
    return LibraryResult(
        cards=cards,
        count=total if query.is_empty else f"{len(cards)} of {total}",
        nothing_found="" if cards else _nothing_found(state, query),
        goals=_counted(state.goals, any_goal, lambda card: (card.goal,)),
        postures=_counted(state.postures, any_posture, lambda card: (card.posture,)),
        equipment=_counted(state.equipment, any_thing, _things),
    )


def _counted(
    choices: tuple[Choice, ...],
    cards: Sequence[LibraryCard],
    values: Callable[[LibraryCard], Sequence[str]],
) -> tuple[Choice, ...]:
    counts = Counter(value for card in cards for value in values(card))
    return tuple(
        replace(choice, count=counts[choice.value] if choice.value else len(cards))
        for choice in choices
    )


def _card(
    catalogue: Catalogue, exercise: Exercise, item: PlanItem | None, access: Access
) -> LibraryCard:
    place = place_of(catalogue, exercise, item.form.rung if item else None)
    about, mode = goal_and_posture(exercise), MODES[exercise.mode]
    step = f"Step {place.step} of {place.steps}" if place else ""
    badge = "In programme" if item else ""
    mark, hint = _in_the_way(exercise, access)
    spoken = (exercise.name, about, mode, step, badge, hint.rstrip("."))
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
        mark=mark,
        hint=hint,
        equipment=exercise.equipment,
        spoken=". ".join(part for part in spoken if part),
        haystack=f" {fold(' '.join(_searchable(exercise)))}",
    )


def _in_the_way(exercise: Exercise, access: Access) -> tuple[str, str]:
    lacks, asks = access.lacks(exercise), access.ask_first(exercise)
    mark = "Ask first" if asks else "Not at hand" if lacks else ""
    return mark, what_is_in_the_way(lacks, asks)


def _searchable(exercise: Exercise) -> Iterable[str]:
    yield from (exercise.name, *exercise.other_names, exercise.id, exercise.target)
    yield from (goal_and_posture(exercise), *exercise.equipment, *exercise.helpful)


def _equipment_choices(exercises: Iterable[Exercise]) -> tuple[Choice, ...]:
    used = sorted({name for exercise in exercises for name in exercise.equipment})
    return (
        Choice(NOTHING_NEEDED, "None"),
        *(Choice(name, equipment_label(name)) for name in used),
    )


def _passes(card: LibraryCard, query: LibraryQuery) -> bool:
    return (
        query.goal in (ANY, card.goal)
        and query.posture in (ANY, card.posture)
        and (not query.equipment or not query.equipment.isdisjoint(_things(card)))
    )


def _things(card: LibraryCard) -> tuple[str, ...]:
    return card.equipment or (NOTHING_NEEDED,)


def _nothing_found(state: LibraryState, query: LibraryQuery) -> str:
    """What stands in the way, in a sentence for each."""
    chosen = (
        ("Goal", state.goals, {query.goal} - {ANY}),
        ("Position", state.postures, {query.posture} - {ANY}),
        ("Equipment", state.equipment, query.equipment),
    )
    filters = [
        f"{name} is set to “{chosen_text(choices, values)}”"
        for name, choices, values in chosen
        if values
    ]
    searched = [f"The search is “{query.text.strip()}”"] if query.text.strip() else []
    reasons = sentence_case(listing([_lower(text) for text in (*searched, *filters)]))
    return f"No exercise matches. {reasons}." if reasons else "No exercise matches."


def chosen_text(choices: Sequence[Choice], values: Collection[str]) -> str:
    """What is chosen in a filter: Cushion, strap."""
    texts = [choice.text for choice in choices if choice.value in values]
    return ", ".join([*texts[:1], *(_lower(text) for text in texts[1:])])


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
