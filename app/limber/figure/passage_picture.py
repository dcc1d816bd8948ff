"""What is to be painted of a passage: the body on its way, and what it comes from and goes to."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from limber.figure.body import Body, Limb
from limber.figure.camera import Camera
from limber.figure.framing import Bounds, bounds_of
from limber.figure.models import View
from limber.figure.muscles import opposite
from limber.figure.passage import Held, Passage, placed_point
from limber.figure.picture import (
    BodySide,
    Disc,
    Mat,
    Picture,
    Setting,
    disc_of,
    mat_under,
    mirrored_disc,
    mirrored_setting,
    other_side,
    picture_of,
    seen_from,
    setting_of,
    working_of,
)
from limber.figure.props import things_of
from limber.figure.shapes import Ball, shapes_of
from limber.figure.things import Box, Thing
from limber.figure.vectors import Vector, between

SAMPLES: Final = 8
"""Of each leg, for what must be on the picture."""
AROUND: Final = 3
"""So many samples before and after are on the picture too, so that it moves slowly."""
ARRIVING: Final = 0.5
"""From which share of the last leg on the picture is drawn in to that of the exercise."""


@dataclass(frozen=True, slots=True)
class Staging:
    """What is worked out once for a passage."""

    passage: Passage
    arrival: Setting
    """Of the figure that is reached."""
    mat: Mat | None
    """Under the whole way."""
    bounds: tuple[Bounds, ...]
    """At each sample."""

    def setting_at(self, share: float) -> Setting:
        """Mat and bounds of the picture at a share of the way."""
        view = self.passage.view_at(share)
        last = self.arrival.bounds_from(_camera(self.passage.last.view))
        arrived = _eased(self._arrived(share))
        bounds = self._bounds_at(share).towards(last, arrived)
        camera = _camera(view)
        mat = self.mat if self.arrival.mat is None else self.arrival.mat
        if self.mat is not None and self.arrival.mat is not None:
            mat = _mat_between(self.mat, self.arrival.mat, arrived)
        body = tuple(_balls(self.passage.body_at(share)))
        return Setting(mat, (), bounds.around(bounds_of(camera, body)))

    def _arrived(self, share: float) -> float:
        leg, within = self.passage.leg_at(share)
        if leg < len(self.passage.legs) - 1:
            return 0.0
        return max(0.0, (within - ARRIVING) / (1 - ARRIVING))

    def _bounds_at(self, share: float) -> Bounds:
        """Between the nearest samples, each the mean of what its neighbours need."""
        place = min(max(share, 0.0), 1.0) * (len(self.bounds) - 1)
        index = min(int(place), len(self.bounds) - 2)
        return self.bounds[index].towards(self.bounds[index + 1], place - index)


def staging_of(passage: Passage) -> Staging:
    """Work out what stays the same, or changes slowly, on the way."""
    steps = SAMPLES * len(passage.legs)
    shares = [step / steps for step in range(steps + 1)]
    bodies = [passage.body_at(share) for share in shares]
    mat = mat_under([ball for body in bodies[::SAMPLES] for ball in _balls(body)])
    corners = () if mat is None else tuple((corner, 0.0) for corner in mat.corners())
    tight = [
        bounds_of(_camera(passage.view_at(share)), tuple(_balls(body)), corners)
        for share, body in zip(shares, bodies, strict=True)
    ]
    return Staging(passage, _arrival(passage.last), mat, tuple(_smoothed(_widened(tight))))


def passage_picture(staging: Staging, share: float) -> Picture:
    """The picture at a share of the way; at its end that of the second figure itself."""
    passage = staging.passage
    if share >= 1:
        return arrived_picture(passage.last, staging.arrival)
    body = passage.body_at(share)
    return Picture(
        body=body,
        shapes=shapes_of(body),
        things=tuple(_furniture(passage, share)),
        setting=staging.setting_at(share),
        working=_working(passage.last),
        glows=(),
        camera=_camera(passage.view_at(share)),
        disc=_disc(passage.last, body),
    )


def arrived_picture(held: Held, setting: Setting) -> Picture:
    """A figure at rest; `setting` is as its side has it."""
    left = mirrored_setting(setting) if held.side is BodySide.RIGHT else setting
    picture = picture_of(held.figure, held.motion, held.share, left)
    if held.side is BodySide.RIGHT:
        picture = other_side(picture)
    return seen_from(picture, _camera(held.view))


def _arrival(held: Held) -> Setting:
    setting = setting_of(held.figure, held.motion)
    return setting if held.side is BodySide.LEFT else mirrored_setting(setting)


def _camera(view: View) -> Camera:
    return Camera(view.turn, view.height)


def _balls(body: Body) -> Iterator[Ball]:
    return (ball for shape in shapes_of(body) for ball in shape.balls)


def _widened(tight: list[Bounds]) -> list[Bounds]:
    """Each with what its neighbours need."""
    return [
        functools.reduce(Bounds.around, tight[max(index - AROUND, 0) : index + AROUND + 1])
        for index in range(len(tight))
    ]


def _smoothed(wide: list[Bounds]) -> Iterator[Bounds]:
    """Each the mean of its neighbours, which all show what it shows."""
    for index in range(len(wide)):
        near = wide[max(index - AROUND, 0) : index + AROUND + 1]
        yield Bounds(
            sum(each.left for each in near) / len(near),
            sum(each.right for each in near) / len(near),
            sum(each.low for each in near) / len(near),
            sum(each.high for each in near) / len(near),
        )


def _eased(share: float) -> float:
    return share * share * (3 - 2 * share)


def _mat_between(a: Mat, b: Mat, share: float) -> Mat:
    left, right, far = between((a.left, a.right, a.far), (b.left, b.right, b.far), share)
    return Mat(left, right, far, a.near + (b.near - a.near) * share)


def _working(held: Held) -> frozenset[Limb]:
    working = working_of(held.figure)
    if held.side is BodySide.LEFT:
        return working
    return frozenset(opposite(limb) for limb in working)


def _disc(held: Held, body: Body) -> Disc | None:
    if held.side is BodySide.LEFT:
        return disc_of(held.figure, body)
    disc = disc_of(held.figure, body.mirrored())
    return None if disc is None else mirrored_disc(disc)


def _furniture(passage: Passage, share: float) -> Iterator[Thing]:
    """What one leaves on the first leg, and what one reaches on the last."""
    leg, _ = passage.leg_at(share)
    stays_in_bed = min(passage.first.bed_metres, passage.last.bed_metres) > 0
    if leg == len(passage.legs) - 1 or stays_in_bed:
        yield from _boxes(passage.last)
    elif leg == 0:
        for box in _boxes(passage.first):
            low, high = (placed_point(corner, passage.start) for corner in (box.low, box.high))
            yield _between_corners(box, low, high)


def _boxes(held: Held) -> Iterator[Box]:
    body = held.motion.body_at(held.share)
    for thing in things_of(held.figure.props, body, held.motion.room.along):
        if isinstance(thing, Box):
            yield thing if held.side is BodySide.LEFT else thing.mirrored()


def _between_corners(box: Box, one: Vector, other: Vector) -> Box:
    low = (min(one[0], other[0]), one[1], min(one[2], other[2]))
    high = (max(one[0], other[0]), other[1], max(one[2], other[2]))
    return replace(box, low=low, high=high)
