"""A body in a posture: where its joints are and how its parts are turned."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from limber.figure.vectors import Frame, Vector, add, mirrored


class Limb(StrEnum):
    """One of the four limbs, by the side of the body."""

    LEFT_LEG = "left_leg"
    RIGHT_LEG = "right_leg"
    LEFT_ARM = "left_arm"
    RIGHT_ARM = "right_arm"


@dataclass(frozen=True, slots=True)
class Chain:
    """An arm or a leg: three joints, and the frames of its upper, lower and end part."""

    root: Vector
    """The shoulder or hip."""
    middle: Vector
    """The elbow or knee."""
    end: Vector
    """The wrist or ankle."""
    upper: Frame
    lower: Frame
    tip: Frame
    """Of a foot: up along the shank, front to the toes. Of a hand: down to the finger tips."""

    def moved(self, way: Vector) -> "Chain":
        """The same elsewhere."""
        return Chain(
            add(self.root, way),
            add(self.middle, way),
            add(self.end, way),
            self.upper,
            self.lower,
            self.tip,
        )

    def mirrored(self) -> "Chain":
        """The mirror image."""
        return Chain(
            mirrored(self.root),
            mirrored(self.middle),
            mirrored(self.end),
            self.upper.mirrored(),
            self.lower.mirrored(),
            self.tip.mirrored(),
        )


@dataclass(frozen=True, slots=True)
class Trunk:
    """Pelvis, waist, chest, neck and head."""

    pelvis: Vector
    """Midway between the hip centres."""
    sacrum: Vector
    waist: Vector
    chest: Vector
    neck: Vector
    """The lower end of it."""
    nape: Vector
    """The upper end of the neck."""
    head: Vector
    pelvis_frame: Frame
    waist_frame: Frame
    chest_frame: Frame
    head_frame: Frame

    def moved(self, way: Vector) -> "Trunk":
        """The same elsewhere."""
        return replace(
            self,
            pelvis=add(self.pelvis, way),
            sacrum=add(self.sacrum, way),
            waist=add(self.waist, way),
            chest=add(self.chest, way),
            neck=add(self.neck, way),
            nape=add(self.nape, way),
            head=add(self.head, way),
        )

    def mirrored(self) -> "Trunk":
        """The mirror image."""
        return Trunk(
            mirrored(self.pelvis),
            mirrored(self.sacrum),
            mirrored(self.waist),
            mirrored(self.chest),
            mirrored(self.neck),
            mirrored(self.nape),
            mirrored(self.head),
            self.pelvis_frame.mirrored(),
            self.waist_frame.mirrored(),
            self.chest_frame.mirrored(),
            self.head_frame.mirrored(),
        )


@dataclass(frozen=True, slots=True)
class Body:
    """The whole figure in space."""

    trunk: Trunk
    left_leg: Chain
    right_leg: Chain
    left_arm: Chain
    right_arm: Chain

    def chain(self, limb: Limb) -> Chain:
        """One of the four limbs."""
        match limb:
            case Limb.LEFT_LEG:
                return self.left_leg
            case Limb.RIGHT_LEG:
                return self.right_leg
            case Limb.LEFT_ARM:
                return self.left_arm
            case Limb.RIGHT_ARM:
                return self.right_arm

    def with_chain(self, limb: Limb, chain: Chain) -> "Body":
        """The same body with one limb held differently."""
        match limb:
            case Limb.LEFT_LEG:
                return replace(self, left_leg=chain)
            case Limb.RIGHT_LEG:
                return replace(self, right_leg=chain)
            case Limb.LEFT_ARM:
                return replace(self, left_arm=chain)
            case Limb.RIGHT_ARM:
                return replace(self, right_arm=chain)

    def chains(self) -> Iterator[tuple[Limb, Chain]]:
        """Every limb with its joints."""
        return ((limb, self.chain(limb)) for limb in Limb)

    def moved(self, way: Vector) -> "Body":
        """The same posture elsewhere."""
        return Body(
            self.trunk.moved(way),
            self.left_leg.moved(way),
            self.right_leg.moved(way),
            self.left_arm.moved(way),
            self.right_arm.moved(way),
        )

    def mirrored(self) -> "Body":
        """The mirror image: what the left side did, the right side does."""
        return Body(
            self.trunk.mirrored(),
            self.right_leg.mirrored(),
            self.left_leg.mirrored(),
            self.right_arm.mirrored(),
            self.left_arm.mirrored(),
        )
