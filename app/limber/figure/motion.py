"""A figure in motion: its key poses solved, and every posture between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from limber.figure.blending import KeyBody, blended, filled
from limber.figure.body import Body, Limb
from limber.figure.furniture import USUAL_HEIGHT, USUAL_HEIGHTS, height_of
from limber.figure.kinds import Part, PropKind, Support, Target
from limber.figure.models import Figure
from limber.figure.parts import centre_of
from limber.figure.pose import Pose
from limber.figure.postures import STAGES
from limber.figure.reading import base_pose, changed
from limber.figure.solving import Room, solve, with_head_laid
from limber.figure.spans import Span
from limber.figure.vectors import Vector, subtract

_FURNITURE: Final[Mapping[PropKind, Support]] = {
    PropKind.TABLE: Support.TABLE,
    PropKind.CHAIR: Support.CHAIR,
    PropKind.STOOL: Support.STOOL,
    PropKind.BED: Support.BED,
    PropKind.CUSHION: Support.CUSHION,
}


@dataclass(frozen=True, slots=True)
class Motion:
    """The key poses of a figure in order, in their room; the working side is the left."""

    keys: tuple[KeyBody, ...]
    room: Room
    closed: bool = False
    """Whether the last key pose leads back to the first."""

    @property
    def ways(self) -> int:
        """How many ways there are from one key pose to the next."""
        return len(self.keys) if self.closed else len(self.keys) - 1

    def body_at(self, share: float) -> Body:
        """The body on its way from the start (0) to the end (1), or once round to the start."""
        ways = self.ways
        place = min(max(share, 0.0), 1.0) * ways
        index = min(int(place), ways - 1)
        part = place - index
        first, last = self.keys[index], self.keys[(index + 1) % len(self.keys)]
        if part == 0:
            return first.body
        if part == 1:
            return last.body
        span = Span(self._near(index - 1), first, last, self._near(index + 2))
        return solve(blended(span, self.room, part), self.room)

    def _near(self, index: int) -> KeyBody | None:
        """The key pose there; an open way has none before its first and after its last."""
        if self.closed:
            return self.keys[index % len(self.keys)]
        return self.keys[index] if 0 <= index < len(self.keys) else None


def motion_of(figure: Figure) -> Motion:
    """The motion that a figure's file describes."""
    stage = STAGES[figure.posture]
    room = Room(stage.pelvis, stage.along, heights_of(figure))
    start = changed(base_pose(stage), figure.start, stage)
    later = [changed(start, key, stage) for key in (*figure.middles, figure.end)]
    body = solve(start, room)
    anchors = {pose.anchor.part for pose in (start, *later)}
    places = {part: _on_mat(body, part) for part in anchors}
    places[start.anchor.part] = subtract(places[start.anchor.part], _level(start.anchor.shift))
    room = replace(room, places=places)
    stays = _staying(later)
    poses = [_kept(pose, body, stays) for pose in (start, *later)]
    keys = (KeyBody(with_head_laid(pose, room), solve(pose, room)) for pose in poses)
    return Motion(tuple(keys), room, figure.closed)


def heights_of(figure: Figure) -> Mapping[Support, float]:
    """How high each support is above the mat."""
    heights = {
        support: USUAL_HEIGHTS.get(kind, USUAL_HEIGHT) for kind, support in _FURNITURE.items()
    }
    heights[Support.MAT] = 0.0
    for prop in figure.props:
        if prop.kind in _FURNITURE:
            heights[_FURNITURE[prop.kind]] = height_of(prop)
    return heights


def _on_mat(body: Body, part: Part) -> Vector:
    x, _, z = centre_of(body, part)
    return (x, 0.0, z)


def _level(way: Vector) -> Vector:
    return (way[0], 0.0, way[2])


def _staying(poses: Sequence[Pose]) -> frozenset[Limb]:
    """The limbs that some later key pose keeps where they were."""
    return frozenset(
        limb
        for pose in poses
        for limb, limb_pose in pose.limbs.items()
        if limb_pose.hold is not None and limb_pose.hold.on is Target.STAYS
    )


def _kept(pose: Pose, start: Body, stays: frozenset[Limb]) -> Pose:
    """The pose with the limbs that stay held at their place in the start."""
    limbs = dict(pose.limbs)
    for limb in stays:
        limbs[limb] = filled(limbs[limb], start.chain(limb), limb, Target.STAYS)
    return replace(pose, limbs=limbs)
