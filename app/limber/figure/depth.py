"""In which order things are painted, so that what is nearer covers what is further."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from limber.figure.camera import Camera
from limber.figure.things import Box
from limber.figure.vectors import Vector, between

Balls = tuple[tuple[Vector, float], ...]

ON_TOP_METRES: Final = 0.02
"""How far something may be inside a box that it rests on."""
SAMPLES: Final = 3
"""Between two balls of a chain."""


@dataclass(frozen=True, slots=True)
class Solid:
    """Something to be painted: its balls, and the box if it is one."""

    balls: Balls
    box: Box | None = None
    nearer: float = 0.0
    """Metres by which it is taken for nearer than it is."""


@dataclass(frozen=True, slots=True)
class _Spot:
    x: float
    y: float
    depth: float
    radius: float


@dataclass(frozen=True, slots=True)
class _Outline:
    left: float
    right: float
    bottom: float
    top: float
    middle: float
    spots: tuple[_Spot, ...]

    def apart_from(self, other: "_Outline") -> bool:
        return (
            self.right < other.left
            or other.right < self.left
            or self.top < other.bottom
            or other.top < self.bottom
        )


def painting_order(solids: Sequence[Solid], camera: Camera) -> list[int]:
    """The places of the solids in the sequence, the furthest first."""
    outlines = [_outline(solid, camera) for solid in solids]
    behind: list[set[int]] = [set() for _ in solids]
    for i, first in enumerate(outlines):
        for j in range(i):
            if first.apart_from(outlines[j]):
                continue
            verdict = _nearer(solids[i], first, solids[j], outlines[j], camera)
            if verdict > 0:
                behind[i].add(j)
            elif verdict < 0:
                behind[j].add(i)
    return list(_sorted(behind, [outline.middle for outline in outlines]))


def _sorted(behind: list[set[int]], middles: list[float]) -> Iterator[int]:
    """What has nothing unpainted behind it comes next; in a ring, the furthest."""
    waiting = set(range(len(behind)))
    while waiting:
        free = [i for i in waiting if not behind[i] & waiting]
        chosen = min(free or waiting, key=lambda i: middles[i])
        waiting.remove(chosen)
        yield chosen


def _outline(solid: Solid, camera: Camera) -> _Outline:
    spots = tuple(_spots(solid.balls, camera))
    return _Outline(
        min(spot.x - spot.radius for spot in spots),
        max(spot.x + spot.radius for spot in spots),
        min(spot.y - spot.radius for spot in spots),
        max(spot.y + spot.radius for spot in spots),
        sum(spot.depth for spot in spots) / len(spots) + solid.nearer,
        spots,
    )


def _spots(balls: Balls, camera: Camera) -> Iterator[_Spot]:
    for index, (centre, radius) in enumerate(balls):
        yield _spot(centre, radius, camera)
        if index + 1 < len(balls):
            ahead, wide = balls[index + 1]
            for step in range(1, SAMPLES + 1):
                share = step / (SAMPLES + 1)
                point = between(centre, ahead, share)
                yield _spot(point, radius + (wide - radius) * share, camera)


def _spot(point: Vector, radius: float, camera: Camera) -> _Spot:
    seen = camera.seen(point)
    return _Spot(seen.x, seen.y, seen.depth, radius)


def _nearer(a: Solid, a_outline: _Outline, b: Solid, b_outline: _Outline, camera: Camera) -> float:
    """Above 0 where the first is nearer, below where the second is, 0 where neither covers."""
    if b.box is not None:
        verdict = _beside_box(a, b.box, camera)
        if verdict:
            return verdict
    elif a.box is not None:
        verdict = -_beside_box(b, a.box, camera)
        if verdict:
            return verdict
    return _by_overlap(a_outline, b_outline) + a.nearer - b.nearer


def _by_overlap(a: _Outline, b: _Outline) -> float:
    """How much nearer the first is where the two cover each other most."""
    weighed = total = 0.0
    for one in a.spots:
        for two in b.spots:
            apart = (one.x - two.x) ** 2 + (one.y - two.y) ** 2
            reach = one.radius + two.radius
            over = reach * reach - apart
            if over > 0:
                weight = (over / (reach * reach)) ** 3
                weighed += weight * (one.depth - two.depth)
                total += weight
    return weighed / total if total else 0.0


def _beside_box(solid: Solid, box: Box, camera: Camera) -> float:
    """Above 0: the solid is before a face that the viewer sees; below: behind one turned away."""
    eye = camera.eye
    best = 0.0
    for axis, sign, place in box.planes():
        gap = min(sign * (centre[axis] - place) - radius for centre, radius in solid.balls)
        if gap > -ON_TOP_METRES:
            facing = sign * eye[axis]
            if abs(facing) > abs(best):
                best = facing
    return best
