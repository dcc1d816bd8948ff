"""Postures between two key poses: angles and held places go smoothly from one to the other."""

from dataclasses import dataclass, replace

from limber.figure.body import Body, Chain, Limb
from limber.figure.kinds import Target
from limber.figure.limbs import BUILDS, ball_angles, hinge_angle, is_leg
from limber.figure.pose import Anchor, Angles, Hold, LimbPose, Pose
from limber.figure.solving import Room, shift_now, trunk_frame
from limber.figure.spans import Span, mixed, mixed_vector
from limber.figure.tips import tip_angle
from limber.figure.vectors import ORIGIN, Vector, scale


@dataclass(frozen=True, slots=True)
class KeyBody:
    """A key pose with the body that it gives."""

    pose: Pose
    body: Body


def blended(keys: Span[KeyBody], room: Room, share: float) -> Pose:
    """The pose between two key poses; 0 is the first, 1 the last."""
    poses = keys.each(lambda key: key.pose)
    rests = poses.last.rests
    return Pose(
        _angles(poses.each(lambda pose: pose.pelvis), share),
        _angles(poses.each(lambda pose: pose.spine), share),
        _angles(poses.each(lambda pose: pose.neck), share),
        {limb: _limb(keys, limb, share) for limb in Limb},
        {part: on for part, on in poses.first.rests.items() if rests.get(part) is on},
        _anchor(keys, room, share),
    )


def filled(pose: LimbPose, chain: Chain, limb: Limb, on: Target) -> LimbPose:
    """A limb that is held as its chain is now, where its own hold does not say otherwise."""
    return replace(pose, hold=_filled_hold(pose.hold or Hold(on), chain, limb, on))


def _filled_hold(hold: Hold, chain: Chain, limb: Limb, on: Target) -> Hold:
    if on in (Target.STAYS, Target.AIR):
        hold = replace(hold, on=on, place=chain.end)
    return replace(
        hold,
        pole=hold.pole or scale(chain.upper.front, BUILDS[limb].bends),
        tip=hold.tip or (chain.tip.front if is_leg(limb) else chain.tip.down),
        back=hold.back or chain.tip.front,
    )


def _limb(keys: Span[KeyBody], limb: Limb, share: float) -> LimbPose:
    first, last = keys.first.pose.limbs[limb], keys.last.pose.limbs[limb]
    if first.hold is None and last.hold is None:
        return _free(keys, limb, share)
    if first.hold is not None and _alike(first.hold, last.hold):
        return _held(_with_alike(keys, first.hold, limb), limb, share, first.hold.on)
    if is_leg(limb):
        return _measured(keys, limb, share)
    return _held(keys, limb, share, Target.AIR)


def _alike(a: Hold, b: Hold | None) -> bool:
    return b is not None and (a.on, a.face) == (b.on, b.face)


def _with_alike(keys: Span[KeyBody], hold: Hold, limb: Limb) -> Span[KeyBody]:
    """The keys; where the limb holds something else before or after, it comes to rest."""

    def near(key: KeyBody | None, rest: KeyBody) -> KeyBody | None:
        return key if key is None or _alike(hold, key.pose.limbs[limb].hold) else rest

    first, last = keys.first, keys.last
    return Span(near(keys.before, first), first, last, near(keys.after, last))


def _held(keys: Span[KeyBody], limb: Limb, share: float, on: Target) -> LimbPose:
    def hold_of(key: KeyBody) -> Hold:
        return _filled_hold(key.pose.limbs[limb].hold or Hold(on), key.body.chain(limb), limb, on)

    holds = keys.each(hold_of)
    hold = replace(
        holds.first,
        place=mixed_vector(holds.each(lambda hold: hold.place), share),
        at=mixed(holds.each(lambda hold: hold.at), share),
        pole=_way(holds.each(lambda hold: hold.pole), share),
        tip=_way(holds.each(lambda hold: hold.tip), share),
        back=_way(holds.each(lambda hold: hold.back), share),
    )
    return replace(keys.first.pose.limbs[limb], tip=_tip(keys, limb, share), hold=hold)


def _free(keys: Span[KeyBody], limb: Limb, share: float) -> LimbPose:
    def angles(key: KeyBody) -> Angles:
        pose = key.pose.limbs[limb]
        return pose.ball if pose.hold is None else _ball(key, limb)

    is_level = keys.first.pose.limbs[limb].hinge is keys.last.pose.limbs[limb].hinge is None
    hinge = None if is_level else _hinge(keys, limb, share)
    return LimbPose(_angles(keys.each(angles), share), hinge, _tip(keys, limb, share))


def _measured(keys: Span[KeyBody], limb: Limb, share: float) -> LimbPose:
    """Between a held and a free limb: between the angles that both have, at rest where held."""
    if keys.first.pose.limbs[limb].hold is not None:
        keys = replace(keys, before=keys.first)
    if keys.last.pose.limbs[limb].hold is not None:
        keys = replace(keys, after=keys.last)
    ball = _angles(keys.each(lambda key: _ball(key, limb)), share)
    return LimbPose(ball, _hinge(keys, limb, share), _tip(keys, limb, share, measured=True))


def _ball(key: KeyBody, limb: Limb) -> Angles:
    chain = key.body.chain(limb)
    return ball_angles(trunk_frame(key.body.trunk, limb), chain.upper, BUILDS[limb].side)


def _hinge(keys: Span[KeyBody], limb: Limb, share: float) -> float:
    build = BUILDS[limb]
    return mixed(keys.each(lambda key: hinge_angle(key.body.chain(limb), build)), share)


def _tip(keys: Span[KeyBody], limb: Limb, share: float, *, measured: bool = False) -> float | None:
    """The angle of ankle or wrist; None: the sole lies level the whole way."""
    is_level = keys.first.pose.limbs[limb].tip is keys.last.pose.limbs[limb].tip is None
    if is_level and not measured:
        return None
    return mixed(keys.each(lambda key: tip_angle(key.body.chain(limb), limb)), share)


def _anchor(keys: Span[KeyBody], room: Room, share: float) -> Anchor:
    """The last pose's anchor, from where it is in the first pose to where it will be."""
    anchor = keys.last.pose.anchor

    def shift(key: KeyBody) -> Vector:
        own = key.pose.anchor
        same = own.part is anchor.part and own.support is anchor.support
        return own.shift if same else shift_now(key.body, anchor, room)

    return replace(anchor, shift=mixed_vector(keys.each(shift), share))


def _angles(span: Span[Angles], share: float) -> Angles:
    return Angles(
        mixed(span.each(lambda angles: angles.first), share),
        mixed(span.each(lambda angles: angles.second), share),
        mixed(span.each(lambda angles: angles.third), share),
    )


def _way(span: Span[Vector | None], share: float) -> Vector:
    return mixed_vector(span.each(lambda way: way or ORIGIN), share)
