"""Whether a body goes through the furniture that stands round it."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from limber.figure.body import Body
from limber.figure.furniture import furniture
from limber.figure.models import Prop
from limber.figure.shapes import Ball, Piece, shapes_of
from limber.figure.things import Box
from limber.figure.touching import filled, shape_name
from limber.figure.trouble import Trouble
from limber.figure.vectors import Vector

INTO_METRES: Final = 0.015
"""How far a part may press into a seat or against an edge: flesh gives, wood does not."""
GRIP_METRES: Final = 0.035
"""The same of a hand: its fingers do not bend, so it sinks into what it grips."""

Obstacle = tuple[str, Box]
"""A box, and what it is a part of."""


def obstacles_of(props: Sequence[Prop], ahead: Vector) -> tuple[Obstacle, ...]:
    """Every box that a body has to go round."""
    return tuple((prop.kind.value, box) for prop in props for box in furniture(prop, ahead))


def obstacle_problems(body: Body, obstacles: Sequence[Obstacle]) -> Iterator[Trouble]:
    """Parts that are inside furniture."""
    if not obstacles:
        return
    for shape in shapes_of(body):
        balls = tuple(filled(shape.balls))
        most = GRIP_METRES if shape.piece is Piece.HAND else INTO_METRES
        for kind, box in obstacles:
            inside = max(depth_in(ball, box) for ball in balls)
            if inside > most:
                name = shape_name(shape)
                text = f"{name} is {inside * 100:.1f} cm inside the {kind}"
                yield Trouble(f"{name} in {kind}", inside, text)


def depth_in(ball: Ball, box: Box) -> float:
    """How deep a ball is in a box in metres; 0 or less: it is not."""
    centre, radius = ball
    beyond = [
        max(low - at, at - high) for at, low, high in zip(centre, box.low, box.high, strict=True)
    ]
    if max(beyond) <= 0:
        return radius - max(beyond)
    return radius - math.hypot(*(max(out, 0.0) for out in beyond))
