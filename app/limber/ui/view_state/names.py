"""The catalogue's fixed terms in words: goals, positions, equipment, conditions, documents."""

from collections.abc import Iterable, Sequence
from typing import Final

from limber.catalogue.models import (
    Catalogue,
    Condition,
    Exercise,
    Goal,
    Mode,
    Origin,
    Posture,
)
from limber.ui.view_state.words import listing, sentence_case

NO_EQUIPMENT: Final = "No equipment"

GOALS: Final = {
    Goal.STRETCH: "Stretch",
    Goal.MOBILITY: "Mobility",
    Goal.STRENGTH: "Strength",
    Goal.CONTROL: "Control",
}
POSTURES: Final = {
    Posture.SUPINE: "on your back",
    Posture.PRONE: "on your front",
    Posture.SIDE_LYING: "on your side",
    Posture.QUADRUPED: "hands and knees",
    Posture.HALF_KNEELING: "half kneeling",
    Posture.KNEELING: "kneeling",
    Posture.STANDING: "standing",
    Posture.DEEP_SQUAT: "deep squat",
    Posture.SEATED: "sitting",
}
MODES: Final = {Mode.HOLD: "Hold", Mode.REPS: "Reps", Mode.RUN: "Run"}
CONDITIONS: Final = {
    Condition.HIP_REPLACEMENT: "a hip replacement",
    Condition.PREGNANCY: "pregnancy",
    Condition.OSTEOPOROSIS: "osteoporosis (thin bones)",
    Condition.OUTER_HIP_TENDON_PAIN: "tendon pain at the outer hip",
    Condition.HIGH_BLOOD_PRESSURE: "high blood pressure",
}


def goal_and_posture(exercise: Exercise) -> str:
    """What an exercise is for and how the body lies: Strength, on your back."""
    return f"{GOALS[exercise.goal]}, {POSTURES[exercise.start_position.posture]}"


def equipment_needed(exercises: Sequence[Exercise]) -> str:
    """What a session needs, in a sentence: You need a table and a pillow."""
    needed = _once_each(exercise.equipment for exercise in exercises)
    helpful = [
        name
        for name in _once_each(exercise.helpful for exercise in exercises)
        if name not in needed
    ]
    first = f"You need {listing(_with_articles(needed))}." if needed else "No equipment needed."
    return f"{first} Helpful: {listing(_with_articles(helpful))}." if helpful else first


def ask_first(conditions: Sequence[Condition]) -> str:
    """Whom an exercise is not for without asking; empty where there is no condition."""
    if not conditions:
        return ""
    named = listing([CONDITIONS[condition] for condition in conditions], "or")
    return f"Ask your doctor or physiotherapist first with {named}."


def origin_name(catalogue: Catalogue, origin: Origin) -> str:
    """A source document, by the name of the programme that it became."""
    for programme in catalogue.programmes.values():
        if programme.source is origin and programme.part_of is None:
            return programme.name
    return "Our choice" if origin is Origin.OURS else f"Document {origin.value}"


def with_article(noun: str) -> str:
    """A thing in a sentence: a pillow, an elastic band."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def equipment_label(name: str) -> str:
    """A thing on its own: Resistance band."""
    return sentence_case(name)


def _with_articles(nouns: Sequence[str]) -> list[str]:
    return [with_article(noun) for noun in nouns]


def _once_each(groups: Iterable[tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(name for group in groups for name in group))
