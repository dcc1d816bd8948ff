"""The props of a figure's file, placed round the body."""

import math
from collections.abc import Iterator
from typing import Final

from limber.figure.body import Body, Limb
from limber.figure.furniture import furniture
from limber.figure.kinds import Part, PropKind
from limber.figure.models import Prop
from limber.figure.parts import balls_of, centre_of, limb_of
from limber.figure.things import Bolster, Ribbon, Stuff, Thing
from limber.figure.vectors import (
    Vector,
    across,
    add,
    along,
    between,
    cross,
    distance,
    dot,
    scale,
    subtract,
    unit,
)

SINKS_METRES: Final = 0.012
"""How far what lies on a cushion sinks into it."""
EDGE_METRES: Final = 0.045
"""How round the edge of a thick cushion is at most."""
BAND_WIDTH: Final = 0.032
STRAP_WIDTH: Final = 0.022
GRIP_METRES: Final = 0.05
"""From the wrist to where the hand holds something."""


def things_of(props: tuple[Prop, ...], body: Body, ahead: Vector) -> tuple[Thing, ...]:
    """Every prop as solid things; the working side is the left."""
    return tuple(thing for prop in props for thing in _things(prop, body, ahead))


def _things(prop: Prop, body: Body, ahead: Vector) -> Iterator[Thing]:
    match prop.kind:
        case PropKind.CUSHION:
            yield _cushion(prop, body, ahead)
        case PropKind.BALL | PropKind.TOWEL:
            yield _between_parts(prop, body)
        case PropKind.BAND:
            yield _band(prop, body)
        case PropKind.STRAP:
            yield _strap(prop, body)
        case _:
            yield from furniture(prop, ahead)


def cushion_thickness(prop: Prop, body: Body) -> float:
    """How thick a cushion is: as said, or as thick as the gap under what lies on it."""
    if prop.height is not None:
        return prop.height + SINKS_METRES
    low = min(centre[1] - radius for part in prop.parts for centre, radius in balls_of(body, part))
    return max(low + SINKS_METRES, 0.02)


def _cushion(prop: Prop, body: Body, ahead: Vector) -> Bolster:
    thick = cushion_thickness(prop, body)
    radius = min(thick / 2, EDGE_METRES)
    x, z = _cushion_place(prop, body, ahead)
    sideways: Vector = (0.0, 0.0, max(prop.width / 2 - radius, 0.01))
    forwards = scale(ahead, max(prop.length / 2 - radius, 0.01))
    corners = [
        add(add((x, height, z), scale(forwards, one)), scale(sideways, two))
        for height in sorted({radius, thick - radius})
        for one, two in ((1, 1), (1, -1), (-1, -1), (-1, 1))
    ]
    balls = tuple((corner, radius) for corner in corners)
    top = tuple((add(corner, (0.0, radius, 0.0)), 0.006) for corner in corners[4:])
    return Bolster(balls, Stuff.CLOTH, top)


def _cushion_place(prop: Prop, body: Body, ahead: Vector) -> tuple[float, float]:
    """Under its parts, or where it is said to lie."""
    if not prop.parts:
        return ahead[0] * prop.along, prop.out
    x, _, z = scale(_total([centre_of(body, part) for part in prop.parts]), 1 / len(prop.parts))
    return x, z


def _total(points: list[Vector]) -> Vector:
    whole = points[0]
    for point in points[1:]:
        whole = add(whole, point)
    return whole


def _between_parts(prop: Prop, body: Body) -> Bolster:
    first, second = (centre_of(body, part) for part in prop.parts[:2])
    thick = sum(max(r for _, r in balls_of(body, part)) for part in prop.parts[:2]) / 2
    radius = max(distance(first, second) / 2 - thick + 0.012, 0.025)
    middle = between(first, second, 0.5)
    if prop.kind is PropKind.BALL:
        return Bolster(((middle, radius),), Stuff.RUBBER)
    axis = unit(cross(subtract(second, first), (0.0, 1.0, 0.0)))
    ends = tuple((along(middle, axis, far), radius) for far in (-0.09, 0.09))
    return Bolster(ends, Stuff.CLOTH)


def _band(prop: Prop, body: Body) -> Ribbon:
    """Round two limbs, or round the first and in the hand that is the second."""
    if prop.parts[1].value.endswith("hand"):
        return _band_in_hand(prop, body)
    (first, axis, one), (second, _, two) = (_ring(body, part, prop.at) for part in prop.parts[:2])
    line = unit(subtract(second, first))
    normal = unit(cross(axis, line))
    loop = [
        *_half(first, scale(line, -1), normal, one),
        *_half(second, line, scale(normal, -1), two),
    ]
    return Ribbon((*loop, loop[0]), BAND_WIDTH, Stuff.BAND)


def _band_in_hand(prop: Prop, body: Body) -> Ribbon:
    limb, axis, radius = _ring(body, prop.parts[0], prop.at)
    arm = body.chain(limb_of(prop.parts[1]))
    grip = along(arm.end, arm.tip.down, GRIP_METRES)
    line = unit(subtract(grip, limb))
    loop = _half(limb, scale(line, -1), unit(cross(axis, line)), radius)
    return Ribbon((grip, *loop, grip), BAND_WIDTH, Stuff.BAND)


def _ring(body: Body, part: Part, at: float) -> tuple[Vector, Vector, float]:
    """The middle, the axis and the radius of a limb at a share of its length."""
    chain = body.chain(limb_of(part))
    if part.value.endswith("thigh"):
        return between(chain.root, chain.middle, at), chain.upper.up, 0.090 - 0.028 * at
    return between(chain.middle, chain.end, at), chain.lower.up, 0.058 - 0.017 * at


def _half(centre: Vector, away: Vector, normal: Vector, radius: float) -> Iterator[Vector]:
    """Points half round a limb, from one side of the loop over the far side to the other."""
    for step in range(7):
        angle = math.pi * (step / 6 - 0.5)
        yield add(
            along(centre, away, radius * math.cos(angle)),
            scale(normal, radius * math.sin(angle)),
        )


def _strap(prop: Prop, body: Body) -> Ribbon:
    """From one hand round the foot or behind the limb to the other hand."""
    hands = [body.chain(limb) for limb in (Limb.LEFT_ARM, Limb.RIGHT_ARM)]
    first, second = (along(hand.end, hand.tip.down, GRIP_METRES) for hand in hands)
    if not prop.parts[0].value.endswith("foot"):
        limb, axis, radius = _ring(body, prop.parts[0], prop.at)
        line = unit(across(subtract(between(first, second, 0.5), limb), axis))
        normal = cross(axis, line)
        side = -1.0 if dot(subtract(first, second), normal) > 0 else 1.0
        behind = _half(limb, scale(line, -1), scale(normal, side), radius)
        return Ribbon((first, *behind, second), STRAP_WIDTH, Stuff.BAND)
    foot = body.chain(limb_of(prop.parts[0]))
    sole = foot.tip.place(foot.end, 0.0, -0.075, 0.07)
    edges = [along(sole, foot.tip.left, far) for far in (0.03, -0.03)]
    points = (first, between(first, edges[0], 0.5), *edges, between(edges[1], second, 0.5), second)
    return Ribbon(points, STRAP_WIDTH, Stuff.BAND)
