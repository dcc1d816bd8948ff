from limber.figure.kinds import BasePosture, Part, PropKind, Support
from limber.figure.models import KeyPose, Prop, Turn
from limber.figure.motion import motion_of
from limber.figure.parts import balls_of
from limber.figure.picture import setting_of
from limber.figure.props import things_of
from limber.figure.review import problems_of
from limber.figure.things import Bolster, Ribbon
from limber.figure.vectors import distance, dot, subtract
from tests.figure.figures import FRAMES, figure, motion, read


def cushions(made, way):
    for step in range(FRAMES + 1):
        body = way.body_at(step / FRAMES)
        yield next(
            thing
            for thing in things_of(made.props, body, way.room.along)
            if isinstance(thing, Bolster)
        )


def thickness(cushion):
    return max(centre[1] + radius for centre, radius in cushion.balls)


def test_a_cushion_with_a_height_keeps_its_thickness_and_its_place():
    name = "w-sit-hip-internal-rotation-stretch-cushion"
    assert len({cushion.balls for cushion in cushions(read(name), motion(name))}) == 1
    assert 0.14 <= thickness(next(cushions(read(name), motion(name)))) < 0.16


def test_a_cushion_with_neither_parts_nor_height_is_told():
    made = figure(BasePosture.SUPINE, props=(Prop(PropKind.CUSHION),))
    assert "a cushion has neither" in " ".join(problems_of(made, motion_of(made)))


def test_a_part_that_does_not_reach_its_cushion_is_told():
    rests = {Part.PELVIS: Support.MAT, Part.HEAD: Support.MAT, Part.WORKING_FOOT: Support.CUSHION}
    cushion = Prop(PropKind.CUSHION, along=-0.8, height=0.12)
    made = figure(BasePosture.SUPINE, start=KeyPose(rests=rests), props=(cushion,))
    assert "cm under the cushion" in " ".join(problems_of(made, motion_of(made)))


def test_a_cushion_without_a_height_fills_the_gap_under_its_parts():
    cushion = Prop(PropKind.CUSHION, parts=(Part.BELLY,))
    end = KeyPose(pelvis=Turn(tilt=-30))
    made = figure(BasePosture.QUADRUPED, end=end, props=(cushion,))
    found = [round(thickness(one), 3) for one in cushions(made, motion_of(made))]
    assert found[0] != found[-1]


def test_a_cushion_is_on_the_picture_where_it_lies_beside_the_body():
    cushion = Prop(PropKind.CUSHION, along=2.0, height=0.1)
    made = figure(BasePosture.SUPINE, props=(cushion,))
    extent = setting_of(made, motion_of(made)).extent
    assert max(centre[0] for centre, _ in extent) > 2.0


def test_a_band_to_a_hand_goes_round_the_ankle_and_ends_in_the_hand():
    made = figure(
        BasePosture.PRONE,
        props=(Prop(PropKind.BAND, parts=(Part.WORKING_SHANK, Part.WORKING_HAND), at=1.0),),
    )
    way = motion_of(made)
    body = way.body_at(0.0)
    (band,) = things_of(made.props, body, way.room.along)
    assert isinstance(band, Ribbon)
    palm = balls_of(body, Part.WORKING_HAND)[1][0]
    assert distance(band.points[0], palm) < 0.05
    assert band.points[-1] == band.points[0]
    ankle = body.left_leg.end
    assert all(distance(point, ankle) < 0.06 for point in band.points[1:-1])


def test_a_band_round_two_thighs_is_a_loop():
    thighs = (Part.WORKING_THIGH, Part.OTHER_THIGH)
    made = figure(BasePosture.SUPINE, props=(Prop(PropKind.BAND, parts=thighs, at=0.8),))
    way = motion_of(made)
    (band,) = things_of(made.props, way.body_at(0.0), way.room.along)
    assert isinstance(band, Ribbon)
    assert len(band.points) == 15


def test_a_strap_goes_behind_the_thigh_from_hand_to_hand_without_crossing():
    name = "supine-hamstring-stretch-strap"
    body = motion(name).body_at(1.0)
    (strap,) = things_of(read(name).props, body, motion(name).room.along)
    assert isinstance(strap, Ribbon)
    left, behind, right = strap.points[0], strap.points[4], strap.points[-1]
    assert distance(left, body.left_arm.end) < 0.06
    assert distance(right, body.right_arm.end) < 0.06
    thigh = body.left_leg
    assert dot(subtract(behind, thigh.root), thigh.upper.front) < -0.04
    assert strap.points[1][2] > strap.points[-2][2]
