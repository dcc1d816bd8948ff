"""Postures between two key poses: angles and held places go evenly from one to the other."""

from collections.abc import Mapping
from dataclasses import replace

from limber.figure.body import Body, Chain, Limb
from limber.figure.kinds import Target
from limber.figure.limbs import BUILDS, ball_angles, hinge_angle, is_leg
from limber.figure.pose import Anchor, Angles, Hold, LimbPose, Pose
from limber.figure.solving import Room, shift_now, trunk_frame
from limber.figure.tips import tip_angle
from limber.figure.vectors import Vector, between, scale


def blended(a: Pose, a_body: Body, b: Pose, b_body: Body, room: Room, share: float) -> Pose:
    """The pose between two whose bodies are solved; 0 is the first, 1 the second."""
    limbs: Mapping[Limb, LimbPose] = {
        limb: _limb(a.limbs[limb], a_body, b.limbs[limb], b_body, limb, share) for limb in Limb
    }
    return Pose(
        _angles(a.pelvis, b.pelvis, share),
        _angles(a.spine, b.spine, share),
        _angles(a.neck, b.neck, share),
        limbs,
        {part: support for part, support in a.rests.items() if part in b.rests},
        _anchor(a, a_body, b, room, share),
    )


def filled(pose: LimbPose, chain: Chain, limb: Limb, on: Target) -> LimbPose:
    """A limb that is held as its chain is now, where its own hold does not say otherwise."""
    hold = pose.hold if pose.hold is not None else Hold(on)
    if on in (Target.STAYS, Target.AIR):
        hold = replace(hold, on=on, place=chain.end)
    way = chain.tip.front if is_leg(limb) else chain.tip.down
    return replace(
        pose,
        hold=replace(
            hold,
            pole=hold.pole or scale(chain.upper.front, BUILDS[limb].bends),
            tip=hold.tip or way,
            back=hold.back or chain.tip.front,
        ),
    )


def _limb(
    a: LimbPose, a_body: Body, b: LimbPose, b_body: Body, limb: Limb, share: float
) -> LimbPose:
    first, second = a_body.chain(limb), b_body.chain(limb)
    if a.hold is None and b.hold is None:
        tip = None if a.tip is None and b.tip is None else _tip(first, second, limb, share)
        hinge = _hinge(a, first, b, second, limb, share)
        return LimbPose(_angles(a.ball, b.ball, share), hinge, tip)
    if not _alike(a.hold, b.hold):
        if is_leg(limb):
            return _measured(a_body, b_body, limb, share)
        a, b = filled(a, first, limb, Target.AIR), filled(b, second, limb, Target.AIR)
    return _held(filled(a, first, limb, _on(a)), filled(b, second, limb, _on(b)), share)


def _hinge(
    a: LimbPose, first: Chain, b: LimbPose, second: Chain, limb: Limb, share: float
) -> float | None:
    if a.hinge is None and b.hinge is None:
        return None
    build = BUILDS[limb]
    return _mix(hinge_angle(first, build), hinge_angle(second, build), share)


def _on(pose: LimbPose) -> Target:
    return pose.hold.on if pose.hold is not None else Target.AIR


def _alike(a: Hold | None, b: Hold | None) -> bool:
    return a is not None and b is not None and (a.on, a.face) == (b.on, b.face)


def _held(a: LimbPose, b: LimbPose, share: float) -> LimbPose:
    if a.hold is None or b.hold is None:
        return a
    hold = replace(
        a.hold,
        place=between(a.hold.place, b.hold.place, share),
        at=_mix(a.hold.at, b.hold.at, share),
        pole=_way(a.hold.pole, b.hold.pole, share),
        tip=_way(a.hold.tip, b.hold.tip, share),
        back=_way(a.hold.back, b.hold.back, share),
    )
    tip = None if a.tip is None or b.tip is None else _mix(a.tip, b.tip, share)
    return replace(a, tip=tip, hold=hold)


def _measured(a_body: Body, b_body: Body, limb: Limb, share: float) -> LimbPose:
    """Between a held and a free limb: between the angles that both have."""
    side = BUILDS[limb].side
    first, second = a_body.chain(limb), b_body.chain(limb)
    ball = _angles(
        ball_angles(trunk_frame(a_body.trunk, limb), first.upper, side),
        ball_angles(trunk_frame(b_body.trunk, limb), second.upper, side),
        share,
    )
    hinge = _mix(hinge_angle(first, BUILDS[limb]), hinge_angle(second, BUILDS[limb]), share)
    return LimbPose(ball, hinge, _tip(first, second, limb, share))


def _tip(first: Chain, second: Chain, limb: Limb, share: float) -> float:
    return _mix(tip_angle(first, limb), tip_angle(second, limb), share)


def _anchor(a: Pose, a_body: Body, b: Pose, room: Room, share: float) -> Anchor:
    """The second pose's anchor, from where it is in the first pose to where it will be."""
    anchor = b.anchor
    if a.anchor.part is anchor.part and a.anchor.support is anchor.support:
        return replace(anchor, shift=between(a.anchor.shift, anchor.shift, share))
    now = shift_now(a_body, anchor, room)
    return replace(anchor, shift=between(now, anchor.shift, share))


def _angles(a: Angles, b: Angles, share: float) -> Angles:
    return Angles(
        _mix(a.first, b.first, share),
        _mix(a.second, b.second, share),
        _mix(a.third, b.third, share),
    )


def _mix(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _way(a: Vector | None, b: Vector | None, share: float) -> Vector | None:
    return a if a is None or b is None else between(a, b, share)
