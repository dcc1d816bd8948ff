"""From what a file says to a whole pose: the base posture, and over it what differs."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from limber.figure.body import Limb
from limber.figure.kinds import Lie, Part, Sole, Support
from limber.figure.limbs import is_leg
from limber.figure.models import Ball, Bend, KeyPose, Limbs, Reach, Turn, Way
from limber.figure.pose import Anchor, Angles, Hold, LimbPose, Pose
from limber.figure.stage import Stage
from limber.figure.vectors import ORIGIN

WORKING: Final = (Limb.LEFT_LEG, Limb.LEFT_ARM)
OTHER: Final = (Limb.RIGHT_LEG, Limb.RIGHT_ARM)

_NOTHING: Final = Angles()
_SLACK: Final = LimbPose(_NOTHING, 0.0, 0.0)
_BLANK: Final = Pose(
    _NOTHING,
    _NOTHING,
    _NOTHING,
    dict.fromkeys(Limb, _SLACK),
    {Part.PELVIS: Support.MAT},
    Anchor(Part.PELVIS, Support.MAT, ORIGIN),
)


def base_pose(stage: Stage) -> Pose:
    """The base posture itself."""
    return changed(_BLANK, stage.pose, stage)


def changed(pose: Pose, change: KeyPose, stage: Stage) -> Pose:
    """The pose with what a key pose says over it."""
    limbs = dict(pose.limbs)
    for said, whose in (
        (change.both, WORKING + OTHER),
        (change.working, WORKING),
        (change.other, OTHER),
    ):
        for limb in whose:
            if said is not None:
                limbs[limb] = _limb(limbs[limb], said, limb, stage)
    rests = pose.rests if change.rests is None else change.rests
    return Pose(
        _turned(pose.pelvis, change.pelvis),
        _bent(pose.spine, change.spine),
        _bent(pose.neck, change.neck),
        limbs,
        rests,
        _anchor(pose.anchor, change, rests, stage),
    )


def _anchor(anchor: Anchor, change: KeyPose, rests: Mapping[Part, Support], stage: Stage) -> Anchor:
    part = change.anchor or anchor.part
    moved = part is not anchor.part
    shift = ORIGIN if moved else anchor.shift
    if change.shift is not None:
        shift = stage.way(change.shift, Limb.LEFT_LEG)
    return Anchor(part, rests.get(part), shift)


def _turned(angles: Angles, turn: Turn | None) -> Angles:
    return angles if turn is None else _over(angles, turn.tilt, turn.lean, turn.turn)


def _bent(angles: Angles, bend: Bend | None) -> Angles:
    return angles if bend is None else _over(angles, bend.flexion, bend.side_bend, bend.rotation)


def _swung(angles: Angles, ball: Ball | None) -> Angles:
    return angles if ball is None else _over(angles, ball.flexion, ball.abduction, ball.rotation)


def _over(angles: Angles, first: float | None, second: float | None, third: float | None) -> Angles:
    return Angles(
        angles.first if first is None else first,
        angles.second if second is None else second,
        angles.third if third is None else third,
    )


def _limb(pose: LimbPose, said: Limbs, limb: Limb, stage: Stage) -> LimbPose:
    if is_leg(limb):
        ball, hinge, tip, reach = said.hip, said.knee, said.ankle, said.foot
    else:
        ball, hinge, tip, reach = said.shoulder, said.elbow, said.wrist, said.hand
    hold = pose.hold if ball is None and hinge is None else None
    if reach is not None:
        hold = _hold(reach, limb, stage)
    return replace(
        pose,
        ball=_swung(pose.ball, ball),
        hinge=_hinge(pose.hinge, hinge),
        tip=_tip(pose.tip, tip),
        hold=hold,
    )


def _hinge(now: float | None, said: float | Lie | None) -> float | None:
    if said is None:
        return now
    return None if isinstance(said, Lie) else said


def _tip(now: float | None, said: float | Sole | None) -> float | None:
    if said is None:
        return now
    return None if isinstance(said, Sole) else said


def _hold(reach: Reach, limb: Limb, stage: Stage) -> Hold:
    return Hold(
        reach.on,
        stage.way(Way(reach.along, reach.up, reach.out), limb),
        reach.at,
        reach.face,
        None if reach.towards is None else stage.way(reach.towards, limb),
        None if reach.tip is None else stage.way(reach.tip, limb),
    )
