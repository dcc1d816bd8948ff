"""What a base posture settles: how the pelvis lies in the room, and which way is which."""

from dataclasses import dataclass

from limber.figure.body import Limb
from limber.figure.models import KeyPose, View, Way
from limber.figure.vectors import UP, Frame, Vector, add, scale


@dataclass(frozen=True, slots=True)
class Stage:
    """A base posture: the frame of the pelvis before it is turned, and the pose to start from."""

    pelvis: Frame
    along: Vector
    """Towards the head; where the body is upright, forwards."""
    camera: View
    pose: KeyPose
    on_its_side: bool = False

    def way(self, way: Way, limb: Limb) -> Vector:
        """A way of the file as a vector in the room, for a limb of this side."""
        outwards = 1.0 if self.on_its_side or limb in (Limb.LEFT_LEG, Limb.LEFT_ARM) else -1.0
        sideways: Vector = (0.0, 0.0, outwards * way.out)
        return add(add(scale(self.along, way.along), scale(UP, way.up)), sideways)
