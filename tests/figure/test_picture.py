import pytest

from limber.figure.body import Limb
from limber.figure.camera import Camera
from limber.figure.framing import bounds_of
from limber.figure.kinds import BasePosture, Part, PropKind, Support, Works
from limber.figure.models import KeyPose, Prop, Way
from limber.figure.motion import motion_of
from limber.figure.picture import mirrored_setting, picture_of, setting_of
from tests.figure.figures import figure

BED = Prop(PropKind.BED, height=0.3, length=2.0, width=1.0)
IN_BED = KeyPose(rests=dict.fromkeys((Part.PELVIS, Part.SHOULDERS, Part.HEAD), Support.BED))
HIGH = KeyPose(anchor=Part.PELVIS, shift=Way(up=1.5), rests={})


def setting(made):
    return setting_of(made, motion_of(made))


def glowing(*works):
    made = figure(BasePosture.SUPINE, works=works)
    return [glow.limb for glow in picture_of(made, motion_of(made), 0.0, setting(made)).glows]


def test_no_mat_lies_under_a_body_on_a_bed():
    assert setting(figure(BasePosture.SUPINE, start=IN_BED, props=(BED,))).mat is None
    assert setting(figure(BasePosture.SUPINE)).mat is not None


def test_nothing_low_means_no_mat_and_still_a_picture():
    found = setting(figure(BasePosture.SUPINE, start=HIGH))
    assert found.mat is None
    assert found.extent
    assert mirrored_setting(found).mat is None


def test_the_leg_that_works_glows():
    assert glowing(Works.WORKING_LEG) == [Limb.LEFT_LEG]
    assert glowing(Works.OTHER_LEG) == [Limb.RIGHT_LEG]
    assert glowing(Works.WORKING_LEG, Works.OTHER_LEG) == [Limb.LEFT_LEG, Limb.RIGHT_LEG]
    assert glowing(Works.WORKING_ARM) == [Limb.LEFT_LEG]


def test_every_corner_of_a_bed_is_on_the_picture():
    extent = setting(figure(BasePosture.SUPINE, start=IN_BED, props=(BED,))).extent
    corners = {(x, y, z) for x in (-1.0, 1.0) for y in (0.0, 0.3) for z in (-0.5, 0.5)}
    assert corners <= {place for place, _ in extent}


def test_a_mat_is_on_the_picture_unless_it_makes_the_body_small():
    camera, body = Camera(0.0, 0.0), (((-1.0, 0.0, 0.0), 0.0), ((1.0, 0.0, 0.0), 0.0))

    def width(half):
        mat = (((-half, 0.0, 0.0), 0.0), ((half, 0.0, 0.0), 0.0))
        bounds = bounds_of(camera, body, mat)
        return bounds.right - bounds.left

    alone = bounds_of(camera, body)
    assert width(0.5) == pytest.approx(alone.right - alone.left)
    assert width(1.2) == pytest.approx(camera.seen((1.2, 0.0, 0.0)).x * 2)
    assert width(5.0) == width(9.0) < 1.5 * (alone.right - alone.left)
