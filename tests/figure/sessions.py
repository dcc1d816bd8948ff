"""Which figures follow each other in the sessions of the programmes that come with Limber."""

import itertools
from functools import cache

from limber.catalogue.kinds import Side
from limber.figure.passage import Held, Passage, passage_of
from limber.figure.picture import BodySide
from limber.plan.builder import build_plan
from limber.plan.models import Plan, StepKind
from tests.figure.figures import PATHS, motion, read
from tests.ui.real_catalogue import catalogue

Left = tuple[str, BodySide, float]
"""A figure as it is left: its name, its side, and the share of its way."""


@cache
def figure_names() -> dict[str, str]:
    """By exercise or rung, the figure that shows it."""
    also = {name: path.stem for path in PATHS for name in read(path.stem).also}
    return also | {path.stem: path.stem for path in PATHS}


def plans(programme: str) -> list[Plan]:
    found = catalogue().programmes[programme]
    sessions = range(1, found.times_per_day + 1)
    return [build_plan(catalogue(), found, session=session) for session in sessions]


def following_each_other(programme: str) -> list[tuple[Left, Left]]:
    """What one leaves and what one gets into, in every session, and the same mirrored."""
    found: dict[tuple[Left, Left], None] = {}
    for plan in plans(programme):
        for first, last in itertools.pairwise(_worked(plan)):
            goal = (last[0], last[1], 0.0)
            if first[:2] != goal[:2]:
                found[first, goal] = None
                found[_mirrored(first), _mirrored(goal)] = None
    return list(found)


def passage(first: Left, last: Left) -> Passage:
    return passage_of(held(*first), held(*last))


def held(name: str, side: BodySide = BodySide.LEFT, share: float = 0.0) -> Held:
    return Held(read(name), motion(name), side, share)


def _worked(plan: Plan) -> list[Left]:
    names = figure_names()
    return [
        (
            names.get(form.rung) or names[form.exercise],
            BodySide.RIGHT if step.side is Side.RIGHT else BodySide.LEFT,
            1.0 if step.kind is StepKind.HOLD else 0.0,
        )
        for step in plan.steps
        if step.kind.is_work
        for form in (plan.form_of(step),)
    ]


def _mirrored(left: Left) -> Left:
    name, side, share = left
    return (name, BodySide.LEFT if side is BodySide.RIGHT else BodySide.RIGHT, share)
