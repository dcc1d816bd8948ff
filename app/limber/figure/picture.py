"""What is to be painted of a figure: its body at one moment, its things and its marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from limber.figure.body import Body, Limb
from limber.figure.camera import Camera
from limber.figure.framing import Bounds, bounds_of
from limber.figure.kinds import Part, Support, Works
from limber.figure.models import Figure, View
from limber.figure.motion import Motion
from limber.figure.muscles import Glow, glow_of, opposite
from limber.figure.parts import centre_of, limb_of
from limber.figure.postures import STAGES
from limber.figure.props import things_of
from limber.figure.shapes import Ball, Shape, shapes_of
from limber.figure.things import Bolster, Box, Thing
from limber.figure.vectors import Vector, mirrored

ARROW_STEPS: Final = 20
EXTENT_STEPS: Final = 8
COVERING_METRES: Final = 0.10
MAT_MARGIN: Final = 0.06
MAT_LEAST: Final = (1.15, 0.56)
ARROW_ROOM: Final = 0.15
"""How far the drawn arrow, with its head, may be from the way that it stands for."""
ON_MAT_BELOW: Final = 0.36
"""What is higher than this says nothing about how large the mat is."""

_LIMBS: Final = {
    Works.WORKING_LEG: Limb.LEFT_LEG,
    Works.OTHER_LEG: Limb.RIGHT_LEG,
    Works.WORKING_ARM: Limb.LEFT_ARM,
    Works.OTHER_ARM: Limb.RIGHT_ARM,
}


class BodySide(StrEnum):
    """The side that works."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Disc:
    """The letter of the working side."""

    place: Vector
    limb: Limb
    side: BodySide


@dataclass(frozen=True, slots=True)
class Mat:
    """The rectangle of the mat, in the room."""

    left: float
    right: float
    far: float
    near: float

    def corners(self) -> tuple[Vector, ...]:
        """The four corners, in the room."""
        return tuple((x, 0.0, z) for x in (self.left, self.right) for z in (self.far, self.near))


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same in all pictures of a figure."""

    mat: Mat | None
    """None: the body lies on a bed, or high above the floor."""
    extent: tuple[Ball, ...]
    """What must all be on the picture; the ends of a large mat may fade out beside it."""
    bounds: Bounds | None = None
    """What is on the picture, where that is settled; else it follows from the extent."""

    def bounds_from(self, camera: Camera) -> Bounds:
        """What is on the picture, as this camera has it."""
        if self.bounds is not None:
            return self.bounds
        mat = () if self.mat is None else tuple((corner, 0.0) for corner in self.mat.corners())
        return bounds_of(camera, self.extent, mat)


@dataclass(frozen=True, slots=True)
class Picture:
    """One moment of a figure, ready for the painter."""

    body: Body
    shapes: tuple[Shape, ...]
    things: tuple[Thing, ...]
    setting: Setting
    working: frozenset[Limb]
    glows: tuple[Glow, ...]
    camera: Camera
    disc: Disc | None = None
    arrow: tuple[Vector, ...] = ()


def view_of(figure: Figure) -> View:
    """From where the figure is best seen, the left side working."""
    return figure.camera or STAGES[figure.posture].camera


def picture_of(
    figure: Figure,
    motion: Motion,
    share: float,
    setting: Setting,
    *,
    breath: float = 0.0,
    with_arrow: bool = False,
) -> Picture:
    """The picture at a share of the way from start to end, the left side working.

    `setting` is `setting_of` the same figure, worked out once; `breath` is 0 (out) to 1 (in).
    """
    body = motion.body_at(share)
    view = view_of(figure)
    return Picture(
        body=body,
        shapes=shapes_of(body, breath),
        things=things_of(figure.props, body, motion.room.along),
        setting=setting,
        working=working_of(figure),
        glows=tuple(_glows(figure, body)),
        camera=Camera(view.turn, view.height),
        disc=disc_of(figure, body),
        arrow=tuple(_arrow(figure, motion)) if with_arrow else (),
    )


def seen_from(picture: Picture, camera: Camera) -> Picture:
    """The same from elsewhere."""
    return replace(picture, camera=camera)


def other_side(picture: Picture) -> Picture:
    """The picture with the other side working: its mirror image, with the other letter."""
    body = picture.body.mirrored()
    disc, setting = picture.disc, picture.setting
    return Picture(
        body=body,
        shapes=tuple(mirrored_shape(shape) for shape in picture.shapes),
        things=tuple(thing.mirrored() for thing in picture.things),
        setting=mirrored_setting(setting),
        working=frozenset(opposite(limb) for limb in picture.working),
        glows=tuple(glow.mirrored() for glow in picture.glows),
        camera=picture.camera.mirrored(),
        disc=None if disc is None else mirrored_disc(disc),
        arrow=tuple(map(mirrored, picture.arrow)),
    )


def mirrored_shape(shape: Shape) -> Shape:
    """The mirror image of a piece of the body."""
    return replace(
        shape,
        balls=tuple((mirrored(centre), radius) for centre, radius in shape.balls),
        core=tuple((mirrored(centre), radius) for centre, radius in shape.core),
        limb=None if shape.limb is None else opposite(shape.limb),
    )


def mirrored_setting(setting: Setting) -> Setting:
    """The mirror image of mat and extent."""
    mat = setting.mat
    return Setting(
        None if mat is None else Mat(-mat.right, -mat.left, mat.far, mat.near),
        tuple((mirrored(centre), radius) for centre, radius in setting.extent),
    )


def mirrored_disc(disc: Disc) -> Disc:
    """The disc of the other side."""
    side = BodySide.RIGHT if disc.side is BodySide.LEFT else BodySide.LEFT
    return Disc(mirrored(disc.place), opposite(disc.limb), side)


def setting_of(figure: Figure, motion: Motion) -> Setting:
    """The mat under every posture on the way, if there is one, and what must be seen of all."""
    bodies = [motion.body_at(step / EXTENT_STEPS) for step in range(EXTENT_STEPS + 1)]
    followed = () if figure.arrow is None else (figure.arrow,)
    arrow = ((centre_of(body, part), ARROW_ROOM) for part in followed for body in bodies)
    return _setting(figure, motion, bodies, tuple(arrow))


def end_setting_of(figure: Figure, motion: Motion) -> Setting:
    """The mat and what must be seen where only the end is shown, without an arrow."""
    return _setting(figure, motion, [motion.body_at(1.0)], ())


def _setting(
    figure: Figure, motion: Motion, bodies: Sequence[Body], arrow: tuple[Ball, ...]
) -> Setting:
    balls = [ball for body in bodies for shape in shapes_of(body) for ball in shape.balls]
    in_bed = motion.keys[0].pose.rests.get(Part.PELVIS) is Support.BED
    mat = None if in_bed else mat_under(balls)
    return Setting(mat, (*balls, *arrow, *_ends_of_things(figure, motion, bodies[0])))


def mat_under(balls: Sequence[Ball]) -> Mat | None:
    """The mat under what is low; none where nothing is."""
    low = [(centre, radius) for centre, radius in balls if centre[1] - radius < ON_MAT_BELOW]
    if not low:
        return None
    left, right = _range([(c[0], r) for c, r in low], MAT_LEAST[0])
    far, near = _range([(c[2], r) for c, r in low], MAT_LEAST[1])
    return Mat(left, right, far, near)


def _ends_of_things(figure: Figure, motion: Motion, body: Body) -> Iterator[Ball]:
    for thing in things_of(figure.props, body, motion.room.along):
        if isinstance(thing, Box):
            ends = (thing.low, thing.high)
            yield from (((x[0], y[1], z[2]), 0.0) for x in ends for y in ends for z in ends)
        elif isinstance(thing, Bolster):
            yield from thing.balls


def _range(values: list[tuple[float, float]], least: float) -> tuple[float, float]:
    low = min(value - radius for value, radius in values) - MAT_MARGIN
    high = max(value + radius for value, radius in values) + MAT_MARGIN
    missing = max(least - (high - low), 0.0) / 2
    return low - missing, high + missing


def _glows(figure: Figure, body: Body) -> Iterator[Glow]:
    working = {_LIMBS[works] for works in figure.works}
    legs = [leg for leg in (Limb.LEFT_LEG, Limb.RIGHT_LEG) if leg in working] or [Limb.LEFT_LEG]
    for muscle in figure.feel:
        for leg in legs:
            glow = glow_of(muscle, body, leg)
            if glow.limb is not None or leg is legs[0]:
                yield glow


def working_of(figure: Figure) -> frozenset[Limb]:
    """The limbs that work, the left side working."""
    return frozenset(_LIMBS[works] for works in figure.works)


def disc_of(figure: Figure, body: Body) -> Disc | None:
    """The letter of the left side where it works; None where no side does."""
    if figure.disc is None:
        return None
    return Disc(centre_of(body, figure.disc), _disc_limb(figure.disc), BodySide.LEFT)


def _disc_limb(part: Part) -> Limb:
    trunk = (Part.HEAD, Part.SHOULDERS, Part.CHEST, Part.BELLY, Part.PELVIS)
    return Limb.LEFT_LEG if part in trunk else limb_of(part)


def _arrow(figure: Figure, motion: Motion) -> Iterator[Vector]:
    if figure.arrow is not None:
        for step in range(ARROW_STEPS + 1):
            yield centre_of(motion.body_at(step / ARROW_STEPS), figure.arrow)


def covered(disc: Disc, shapes: Sequence[Shape], camera: Camera) -> bool:
    """Whether another part of the body lies between the disc's place and the viewer."""
    at = camera.seen(disc.place)
    for shape in shapes:
        if shape.limb is not disc.limb:
            for centre, radius in shape.balls:
                seen = camera.seen(centre)
                near = (seen.x - at.x) ** 2 + (seen.y - at.y) ** 2 < radius * radius
                if near and seen.depth > at.depth + COVERING_METRES:
                    return True
    return False
