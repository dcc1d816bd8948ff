"""What the catalogue says of an exercise, for the side that is on."""

import re
from collections.abc import Sequence
from typing import Final

from limber.catalogue.models import Catalogue, Exercise, Side
from limber.plan.models import Direction, Form, Step

_LIMB: Final = re.compile(r"\{side\} (lower )?(leg|knee|thigh|shin|foot|ankle|heel|hip|buttock)\b")
_LYING: Final = "on your {other} side"
_SAME: Final = 0.6
"""So much of a position's words in a step, and the step says the same."""
_TELLING: Final = 4
"""With fewer words (“Lie down.”) a step says less than the position."""
_AFTERTHOUGHT: Final = re.compile(r"^([^,;:]{12,}), (?:as though|as if|or (?!sooner))\b.*$")
"""What a sentence says beyond its first words, where it makes sense without; never a limit."""
_LOOKS_AT: Final = 2
"""A step that says the position is one of the first."""


def side_of(step: Step, exercise: Exercise | None) -> Side | None:
    """The side of a step; where its directions are left and right, the one it goes to."""
    if step.side is not None or step.direction is None or exercise is None:
        return step.side or step.alternates_from
    if not any("{side}" in sentence for sentence in exercise.steps):
        return None
    return Side.LEFT if step.direction is Direction.FIRST else Side.RIGHT


def works_a_leg(step: Step, steps: Sequence[str]) -> bool:
    """Whether a side stands for its leg: who lies on the right side works the left leg."""
    text = " ".join(steps)
    if step.alternates_from is not None:
        return re.search(r"\blegs?\b", text) is not None
    if step.side is None:
        return False
    return _LIMB.search(text) is not None or _LYING in text


def spoken_for(sentence: str, side: Side | None) -> str:
    """A sentence of the catalogue with its placeholders filled for a side."""
    if side is None:
        return sentence.replace("{side}", "working").replace("{other}", "other")
    return sentence.replace("{side}", side).replace("{other}", side.other)


def rung_steps(catalogue: Catalogue, form: Form) -> tuple[str, ...]:
    """The steps of a form: its rung's own, or else the exercise's."""
    for ladder in catalogue.ladders.values():
        for rung in ladder.rungs:
            if rung.id == form.rung and rung.exercise == form.exercise and rung.steps:
                return rung.steps
    return catalogue.exercises[form.exercise].steps


def position_for(position: str, steps: Sequence[str]) -> str:
    """A position in the words that tell its side, where there are such."""
    if any(_LYING in step for step in steps):
        position = position.replace("on your side", _LYING)
    place = restating(position, steps)
    if "{" not in position and place == 0 and "{" in steps[0]:
        return steps[0]
    return position


def in_brief(sentence: str) -> tuple[str, ...]:
    """A sentence from its full form to its shortest."""
    brief = _AFTERTHOUGHT.match(sentence)
    return (sentence, f"{brief[1]}.") if brief else (sentence,)


def restating(position: str, steps: Sequence[str]) -> int | None:
    """Which of the steps says the position again, if one does."""
    verb, *_ = wanted = _words(position)
    for index, step in enumerate(steps[:_LOOKS_AT]):
        said = set(_words(step))
        shared = sum(word in said for word in wanted) / len(wanted)
        if shared >= _SAME or (verb in said and len(said) >= _TELLING):
            return index
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower()) or [""]
