"""Where a hand or foot is held, and the limb that follows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from limber.figure.body import Body, Chain, Limb
from limber.figure.kinds import Face, Support, Target
from limber.figure.limbs import BUILDS, by_end, is_leg, level, tip_frame
from limber.figure.pose import Hold, LimbPose, Pose
from limber.figure.skeleton import (
    ANKLE_HEIGHT,
    ANKLE_RADIUS,
    ELBOW_RADIUS,
    HAND_RADIUS,
    HEAD_RADIUS,
    KNEE_RADIUS,
    SHANK_RADIUS,
)
from limber.figure.vectors import (
    UP,
    Frame,
    Vector,
    across,
    add,
    along,
    between,
    cross,
    frame,
    length,
    scale,
    subtract,
)

SUPPORTS: Final[Mapping[Target, Support]] = {
    Target.MAT: Support.MAT,
    Target.TABLE: Support.TABLE,
    Target.CHAIR: Support.CHAIR,
    Target.STOOL: Support.STOOL,
    Target.BED: Support.BED,
}
LIMBS: Final[Mapping[str, tuple[Limb, Limb]]] = {
    "thigh": (Limb.LEFT_LEG, Limb.RIGHT_LEG),
    "shank": (Limb.LEFT_LEG, Limb.RIGHT_LEG),
    "foot": (Limb.LEFT_LEG, Limb.RIGHT_LEG),
    "upper_arm": (Limb.LEFT_ARM, Limb.RIGHT_ARM),
    "forearm": (Limb.LEFT_ARM, Limb.RIGHT_ARM),
}
MOST_RAISED: Final = 8.0
"""How much of the upward direction is added to a pole at most."""
ORDER: Final = (Limb.RIGHT_LEG, Limb.LEFT_LEG, Limb.RIGHT_ARM, Limb.LEFT_ARM)


@dataclass(frozen=True, slots=True)
class Touch:
    """A place on something, and which way its surface faces."""

    point: Vector
    normal: Vector


def held(body: Body, pose: Pose, ahead: Vector, heights: Mapping[Support, float]) -> Body:
    """The body with each hand and foot where the pose holds it; a limb held by another follows."""
    waiting = sorted(ORDER, key=lambda limb: _rank(limb, pose))
    for limb in waiting:
        limb_pose = pose.limbs[limb]
        if limb_pose.hold is not None:
            chain = _held_chain(body, limb, limb_pose, limb_pose.hold, heights, ahead)
            body = body.with_chain(limb, chain)
    return body


def _rank(limb: Limb, pose: Pose) -> int:
    """Legs before arms, and what is held to another limb after that."""
    hold = pose.limbs[limb].hold
    rests_on_limb = hold is not None and limb_of(hold.on) is not None
    return (0 if is_leg(limb) else 2) + int(rests_on_limb)


def limb_of(target: Target) -> Limb | None:
    """The limb that a target lies on; the working side is the left."""
    side, _, name = target.value.partition("_")
    pair = LIMBS.get(name)
    return None if pair is None else pair[0 if side == "working" else 1]


def _held_chain(
    body: Body,
    limb: Limb,
    limb_pose: LimbPose,
    hold: Hold,
    heights: Mapping[Support, float],
    ahead: Vector,
) -> Chain:
    chain = body.chain(limb)
    touch = touch_of(body, limb, hold, heights)
    pole = hold.pole if hold.pole is not None else _falling(body, limb, touch.point, ahead)
    pole = _pole_above_mat(chain.root, touch.point, pole, limb)
    middle, end, upper, lower = by_end(chain.root, touch.point, pole, limb)
    tip = _tip(limb, limb_pose, hold, lower, touch)
    return Chain(chain.root, middle, end, upper, lower, tip)


def _pole_above_mat(root: Vector, end: Vector, pole: Vector, limb: Limb) -> Vector:
    """The pole raised so far that knee or elbow does not go under the mat."""
    least = KNEE_RADIUS if is_leg(limb) else ELBOW_RADIUS

    def height(raised: float) -> float:
        return by_end(root, end, add(pole, scale(UP, raised)), limb)[0][1]

    if height(0.0) >= least or height(MOST_RAISED) < least:
        return pole
    low, high = 0.0, MOST_RAISED
    for _ in range(10):
        middle = (low + high) / 2
        low, high = (low, middle) if height(middle) >= least else (middle, high)
    return add(pole, scale(UP, high))


def touch_of(body: Body, limb: Limb, hold: Hold, heights: Mapping[Support, float]) -> Touch:
    """Where the wrist or ankle belongs."""
    if hold.on is Target.STAYS or hold.on is Target.AIR:
        return Touch(hold.place, UP)
    if hold.on in SUPPORTS:
        clear = ANKLE_HEIGHT if is_leg(limb) else HAND_RADIUS
        height = heights[SUPPORTS[hold.on]] + clear
        return Touch(add(hold.place, (0.0, height, 0.0)), UP)
    other = limb_of(hold.on)
    if other is not None:
        return _on_limb(body.chain(other), other, limb, hold)
    return _on_trunk(body, limb, hold)


def _on_limb(chain: Chain, other: Limb, limb: Limb, hold: Hold) -> Touch:
    name = hold.on.value.partition("_")[2]
    if name in ("thigh", "upper_arm"):
        turned, start, end = chain.upper, chain.root, chain.middle
    elif name == "foot":
        turned, start = chain.tip, chain.tip.place(chain.end, 0, -0.03, -0.04)
        end = along(start, chain.tip.front, 0.20)
    else:
        turned, start, end = chain.lower, chain.middle, chain.end
    normal = _normal(turned, hold.face, BUILDS[other].side, foot=name == "foot")
    thick = _thickness(name, hold.at) + (ANKLE_RADIUS if is_leg(limb) else HAND_RADIUS)
    return Touch(add(along(between(start, end, hold.at), normal, thick), hold.place), normal)


def _normal(turned: Frame, face: Face, side: float, *, foot: bool) -> Vector:
    front = turned.up if foot else turned.front
    match face:
        case Face.FRONT:
            return front
        case Face.BACK:
            return scale(front, -1)
        case Face.INNER:
            return scale(turned.left, -side)
        case Face.OUTER:
            return scale(turned.left, side)


def _thickness(name: str, at: float) -> float:
    """How far the skin is from the axis of a limb."""
    match name:
        case "thigh":
            return 0.088 - 0.030 * at
        case "shank":
            return SHANK_RADIUS - 0.016 * at
        case "foot":
            return 0.034
        case _:
            return 0.036


def _on_trunk(body: Body, limb: Limb, hold: Hold) -> Touch:
    trunk, side = body.trunk, BUILDS[limb].side
    match hold.on:
        case Target.HIP:
            turned, centre = trunk.pelvis_frame, trunk.pelvis
            point = turned.place(centre, side * 0.168, 0.09, 0.05)
            normal = turned.place((0, 0, 0), side, 0.0, 0.2)
        case Target.BELLY:
            turned, centre = trunk.waist_frame, trunk.waist
            point = turned.place(centre, side * 0.05, -0.06, 0.115)
            normal = turned.front
        case Target.CHEST:
            turned, centre = trunk.chest_frame, trunk.chest
            point = turned.place(centre, side * 0.07, 0.04, 0.13)
            normal = turned.front
        case _:
            turned, centre = trunk.head_frame, trunk.head
            normal = _normal(turned, hold.face, side, foot=False)
            point = along(along(centre, normal, HEAD_RADIUS + HAND_RADIUS), turned.up, -0.05)
    return Touch(add(point, hold.place), normal)


def _falling(body: Body, limb: Limb, point: Vector, ahead: Vector) -> Vector:
    """Where a knee or elbow points when nothing else is said."""
    if is_leg(limb):
        return body.trunk.pelvis_frame.front
    chest = body.trunk.chest_frame
    out = scale(chest.left, BUILDS[limb].side * 0.6)
    way = subtract(point, body.chain(limb).root)
    back = add(scale(chest.front, -0.6), scale(chest.up, -0.4))
    found = across(add(out, back), scale(way, 1 / max(length(way), 1e-6)))
    return found if length(found) > 0.05 else ahead


def _tip(limb: Limb, limb_pose: LimbPose, hold: Hold, lower: Frame, touch: Touch) -> Frame:
    if is_leg(limb):
        if limb_pose.tip is not None:
            return tip_frame(lower, limb_pose.tip, limb)
        return level(lower.front, lower.up) if hold.tip is None else _sole(hold.tip, lower)
    fingers = hold.tip if hold.tip is not None else lower.down
    free = hold.on in (Target.AIR, Target.STAYS)
    flat = fingers if free else across(fingers, touch.normal)
    if length(flat) < 0.05:
        flat = lower.front
    return frame(scale(flat, -1), _back_of_hand(hold, lower, touch))


def _sole(toes: Vector, lower: Frame) -> Frame:
    """A foot whose toes point this way and whose sole slopes with them, but not sideways."""
    sideways = cross(UP, toes)
    if length(sideways) < 0.05 * length(toes):
        return level(lower.front, lower.up)
    return frame(cross(toes, sideways), toes)


def _back_of_hand(hold: Hold, lower: Frame, touch: Touch) -> Vector:
    if hold.back is not None:
        return hold.back
    return lower.front if hold.on in (Target.AIR, Target.STAYS) else touch.normal
