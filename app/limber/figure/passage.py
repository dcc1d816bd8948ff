"""How one gets from the posture of one exercise into that of the next."""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from limber.figure.body import Body, Limb
from limber.figure.kinds import Part, PropKind, Support
from limber.figure.models import Figure, View
from limber.figure.motion import Motion
from limber.figure.passage_leg import Leg, leg_between
from limber.figure.picture import BodySide, view_of
from limber.figure.stance import body_of, stance_of
from limber.figure.turns import turned_frame
from limber.figure.vectors import UP, Vector, add, length, mirrored, scale, subtract, turned
from limber.figure.ways import Station, standing_in, station_of, stations_between

HALF_TURN: Final = 180.0
STEP_METRES: Final = 0.25
"""Before a table: so far from it one kneels down and gets up."""
NEAR_MAT_METRES: Final = 0.15
"""What is higher than this in both postures hardly says where they lie beside each other."""


@dataclass(frozen=True, slots=True)
class Held:
    """A figure at rest on one side, at a share of the way from its start to its end."""

    figure: Figure
    motion: Motion
    side: BodySide
    share: float = 0.0

    @property
    def body(self) -> Body:
        """Its body, in its own room."""
        body = self.motion.body_at(self.share)
        return body if self.side is BodySide.LEFT else body.mirrored()

    @property
    def station(self) -> Station:
        """In what it rests."""
        return station_of(self.figure.posture, self.side)

    @property
    def bed_metres(self) -> float:
        """How high the bed is that it lies on; 0 without one."""
        on_bed = self.motion.keys[0].pose.rests.get(Part.PELVIS) is Support.BED
        return self.motion.room.heights[Support.BED] if on_bed else 0.0

    @property
    def is_at_table(self) -> bool:
        """Whether a table stands there."""
        return any(prop.kind is PropKind.TABLE for prop in self.figure.props)

    @property
    def ahead(self) -> Vector:
        """Where it looks, where it stands."""
        along = self.motion.room.along
        return along if self.side is BodySide.LEFT else mirrored(along)

    @property
    def view(self) -> View:
        """From where it is best seen."""
        view = view_of(self.figure)
        return view if self.side is BodySide.LEFT else View(-view.turn, view.height)


@dataclass(frozen=True, slots=True)
class Placed:
    """A body put into the room of the next: turned about the vertical, then moved."""

    body: Body
    turn: float
    way: Vector


@dataclass(frozen=True, slots=True)
class Passage:
    """The way from one figure at rest to another, in the room of the second."""

    first: Held
    last: Held
    start: Placed
    """Where the first figure is in the room of the second."""
    legs: tuple[Leg, ...]

    def body_at(self, share: float) -> Body:
        """The body on the way, from the first figure (0) to the second (1)."""
        leg, within = self.leg_at(share)
        return self.legs[leg].body_at(within)

    def leg_at(self, share: float) -> tuple[int, float]:
        """Which leg of the way this is, and how much of it is done."""
        place = min(max(share, 0.0), 1.0) * len(self.legs)
        leg = min(int(place), len(self.legs) - 1)
        return leg, place - leg

    def view_at(self, share: float) -> View:
        """From where to look: evenly from the usual place of the first to that of the second."""
        first, last = self.first.view, self.last.view
        apart = (last.turn - first.turn - self.start.turn + HALF_TURN) % 360 - HALF_TURN
        return View(
            last.turn - apart * (1 - share),
            first.height + (last.height - first.height) * share,
        )


def passage_of(first: Held, last: Held) -> Passage:
    """The way from one figure at rest to another."""
    between = stations_between(first.station, last.station, last.side)
    raised = scale(UP, min(first.bed_metres, last.bed_metres))
    bodies = [first.body, *(standing_in(station).moved(raised) for station in between)]
    placed = [Placed(last.body, 0.0, (0.0, 0.0, 0.0))]
    for body in reversed(bodies):
        placed.insert(0, _beside(body, placed[0].body))
    if first.is_at_table is not last.is_at_table:
        placed = _with_a_step(placed, first, last)
    legs = tuple(leg_between(a.body, b.body) for a, b in itertools.pairwise(placed))
    return Passage(first, last, placed[0], legs)


def _with_a_step(placed: list[Placed], first: Held, last: Held) -> list[Placed]:
    """One gets up before the table, and goes down again behind a step back."""
    start, *later = placed
    if first.is_at_table:
        return [_moved(start, turned(first.ahead, UP, start.turn)), *later]
    *earlier, arrival = placed
    back = scale(last.ahead, -1)
    return [*(_moved(each, back) for each in earlier), arrival]


def _moved(placed: Placed, ahead: Vector) -> Placed:
    way = scale(ahead, STEP_METRES)
    return Placed(placed.body.moved(way), placed.turn, add(placed.way, way))


def _beside(body: Body, other: Body) -> Placed:
    """The body put where the other is, turned half round if it then lies more alike."""
    tried = (_laid_on(_turned(body, turn), other, turn) for turn in (0.0, HALF_TURN))
    return min(tried, key=lambda placed: _apart(placed.body, other))


def _turned(body: Body, degrees: float) -> Body:
    if not degrees:
        return body
    stance = stance_of(body)
    place = turned(stance.place, UP, degrees)
    return body_of(replace(stance, place=place, pelvis=turned_frame(stance.pelvis, UP, degrees)))


def _laid_on(body: Body, other: Body, turn: float) -> Placed:
    """Moved over the mat so that what is low in both lies as near as it can."""
    total = x = z = 0.0
    for weight, way in _ways(body, other):
        total += weight
        x += weight * way[0]
        z += weight * way[2]
    way = (x / total, 0.0, z / total)
    return Placed(body.moved(way), turn, way)


def _apart(body: Body, other: Body) -> float:
    return sum(length(way) ** 2 for _, way in _ways(body, other))


def _ways(body: Body, other: Body) -> Iterator[tuple[float, Vector]]:
    """From each joint to the same of the other, and how much it counts: more near the mat."""
    for one, two in zip(_joints(body), _joints(other), strict=True):
        yield math.exp(-(one[1] + two[1]) / NEAR_MAT_METRES) + 1e-3, subtract(two, one)


def _joints(body: Body) -> Iterator[Vector]:
    yield from (body.trunk.pelvis, body.trunk.chest, body.trunk.head)
    for limb in (Limb.LEFT_LEG, Limb.RIGHT_LEG):
        yield from (body.chain(limb).middle, body.chain(limb).end)
    for limb in (Limb.LEFT_ARM, Limb.RIGHT_ARM):
        yield body.chain(limb).end


def placed_point(point: Vector, placed: Placed) -> Vector:
    """A point of the first figure's room in that of the second."""
    return add(turned(point, UP, placed.turn), placed.way)
