from limber.figure.kinds import BasePosture, Part
from limber.figure.motion import motion_of
from limber.figure.parts import balls_of
from limber.figure.touching import lowest
from limber.figure.vectors import between, distance
from tests.figure.figures import figure


def test_lying_on_the_side_the_head_rests_on_the_lower_arm():
    body = motion_of(figure(BasePosture.SIDE_LYING)).body_at(0.0)
    assert 0.07 < lowest(body, Part.HEAD) < 0.10
    arm = body.right_arm
    skull, radius = balls_of(body, Part.HEAD)[0]
    axis = [between(arm.root, arm.middle, step / 20) for step in range(21)]
    gap = min(distance(skull, point) for point in axis) - radius - 0.036
    assert abs(gap) < 0.03
