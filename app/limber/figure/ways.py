"""How one gets from one base posture to another: over which postures between them."""

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from limber.figure.body import Body
from limber.figure.furniture import USUAL_HEIGHT
from limber.figure.kinds import BasePosture, Part, Support, Target
from limber.figure.models import Ball, KeyPose, Limbs, Reach, Way
from limber.figure.picture import BodySide
from limber.figure.postures import STAGES
from limber.figure.reading import base_pose, changed
from limber.figure.solving import Room, solve


class Station(StrEnum):
    """A way of lying, kneeling, sitting or standing that a body can rest in."""

    BACK = "back"
    ON_RIGHT = "on_right"
    """On the right side, the left above."""
    ON_LEFT = "on_left"
    FRONT = "front"
    FOURS = "fours"
    """On hands and knees."""
    KNEELING = "kneeling"
    LEFT_KNEE = "left_knee"
    """Half kneeling, the left knee down."""
    RIGHT_KNEE = "right_knee"
    HEELS = "heels"
    STANDING = "standing"
    SQUAT = "squat"
    CHAIR = "chair"
    SITTING = "sitting"
    """On the mat, the legs in front."""


_SIDES: Final = (Station.ON_RIGHT, Station.ON_LEFT)
_KNEES: Final = (Station.LEFT_KNEE, Station.RIGHT_KNEE)
_LEFT_WORKS: Final = (Station.ON_RIGHT, Station.LEFT_KNEE)
_RIGHT_WORKS: Final = (Station.ON_LEFT, Station.RIGHT_KNEE)
OTHER_SIDE_COSTS: Final = 0.01
"""Of two ways alike, the one over the side that is to work is taken."""

_NEIGHBOURS: Final[tuple[tuple[tuple[Station, ...], tuple[Station, ...], float], ...]] = (
    ((Station.BACK,), _SIDES, 1.0),
    ((Station.BACK,), (Station.SITTING,), 1.0),
    (_SIDES, (Station.FRONT,), 1.1),
    (_SIDES, (Station.FOURS,), 1.2),
    ((Station.FRONT,), (Station.FOURS,), 1.0),
    ((Station.FOURS,), (Station.KNEELING, Station.HEELS, *_KNEES), 1.0),
    ((Station.KNEELING,), (Station.HEELS,), 1.0),
    ((Station.KNEELING,), _KNEES, 0.9),
    (_KNEES, (Station.STANDING,), 1.0),
    ((Station.STANDING,), (Station.SQUAT, Station.CHAIR), 1.0),
    ((Station.SITTING,), (Station.SQUAT,), 2.5),
)
"""Between which one gets directly, and how much trouble it is."""

_POSTURES: Final[Mapping[Station, BasePosture]] = {
    Station.BACK: BasePosture.HOOK_LYING,
    Station.ON_RIGHT: BasePosture.SIDE_LYING,
    Station.ON_LEFT: BasePosture.SIDE_LYING,
    Station.FRONT: BasePosture.PRONE,
    Station.FOURS: BasePosture.QUADRUPED,
    Station.KNEELING: BasePosture.KNEELING,
    Station.LEFT_KNEE: BasePosture.HALF_KNEELING,
    Station.RIGHT_KNEE: BasePosture.HALF_KNEELING,
    Station.HEELS: BasePosture.HEEL_SITTING,
    Station.STANDING: BasePosture.STANDING,
    Station.SQUAT: BasePosture.DEEP_SQUAT,
    Station.CHAIR: BasePosture.SEATED,
    Station.SITTING: BasePosture.LONG_SITTING,
}
_STATIONS: Final[Mapping[BasePosture, Station]] = {
    posture: station for station, posture in _POSTURES.items()
} | {BasePosture.SUPINE: Station.BACK}

_ON_THE_SIDE: Final = KeyPose(
    working=Limbs(hip=Ball(52, 0, 0), knee=84, ankle=-10),
    other=Limbs(
        hip=Ball(44, 0, 0),
        knee=80,
        ankle=-10,
        hand=Reach(Target.MAT, along=0.56, out=0.34, towards=Way(along=-0.6, out=1)),
    ),
    rests={Part.PELVIS: Support.MAT, Part.SHOULDERS: Support.MAT},
)
"""Turning over, the knees are bent and the lower arm lies in front."""


@dataclass(frozen=True, slots=True)
class _Step:
    station: Station
    before: "_Step | None"

    def line(self) -> Iterator[Station]:
        """From the first station to this one."""
        if self.before is not None:
            yield from self.before.line()
        yield self.station


def station_of(posture: BasePosture, side: BodySide) -> Station:
    """The station of a base posture with this side working."""
    station = _STATIONS[posture]
    if posture is BasePosture.SIDE_LYING:
        return Station.ON_RIGHT if side is BodySide.LEFT else Station.ON_LEFT
    if posture is BasePosture.HALF_KNEELING:
        return Station.LEFT_KNEE if side is BodySide.LEFT else Station.RIGHT_KNEE
    return station


def stations_between(start: Station, goal: Station, side: BodySide) -> tuple[Station, ...]:
    """The stations on the easiest way between two, which are left out themselves."""
    avoided = _RIGHT_WORKS if side is BodySide.LEFT else _LEFT_WORKS
    seen: set[Station] = set()
    waiting: list[tuple[float, int, _Step]] = [(0.0, 0, _Step(start, None))]
    counted = 0
    while waiting:
        cost, _, step = heapq.heappop(waiting)
        if step.station is goal:
            return tuple(step.line())[1:-1]
        if step.station in seen:
            continue
        seen.add(step.station)
        for station, more in _from(step.station):
            counted += 1
            dearer = OTHER_SIDE_COSTS if station in avoided else 0.0
            heapq.heappush(waiting, (cost + more + dearer, counted, _Step(station, step)))
    return ()


def legs_between(first: Station, last: Station, side: BodySide) -> int:
    """How many legs a way has; `side` is the one that works afterwards."""
    return len(stations_between(first, last, side)) + 1


def standing_in(station: Station) -> Body:
    """The body that rests in a station, in the room of its own base posture."""
    stage = STAGES[_POSTURES[station]]
    pose = base_pose(stage)
    if station in _SIDES:
        pose = changed(pose, _ON_THE_SIDE, stage)
    heights = dict.fromkeys(Support, USUAL_HEIGHT) | {Support.MAT: 0.0}
    body = solve(pose, Room(stage.pelvis, stage.along, heights))
    return body.mirrored() if station in _RIGHT_WORKS else body


def _from(station: Station) -> Iterator[tuple[Station, float]]:
    for some, others, cost in _NEIGHBOURS:
        if station in some:
            yield from ((each, cost) for each in others)
        elif station in others:
            yield from ((each, cost) for each in some)
