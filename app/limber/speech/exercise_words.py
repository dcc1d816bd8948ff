"""What the catalogue says of an exercise, for the side that is on."""

from limber.catalogue.models import Catalogue, Exercise, Side
from limber.plan.models import Direction, Form, Step


def side_of(step: Step, exercise: Exercise | None) -> Side | None:
    """The side of a step; where its directions are left and right, the one it goes to."""
    if step.side is not None or step.direction is None or exercise is None:
        return step.side or step.alternates_from
    if not any("{side}" in sentence for sentence in exercise.steps):
        return None
    return Side.LEFT if step.direction is Direction.FIRST else Side.RIGHT


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
