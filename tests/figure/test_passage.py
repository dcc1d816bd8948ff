"""Getting from one exercise into the next: nothing stretches, sinks, hovers or jumps."""

import itertools

import pytest

from limber.figure.camera import Camera
from limber.figure.kinds import Part
from limber.figure.limbs import BUILDS
from limber.figure.parts import centre_of
from limber.figure.passage import STEP_METRES as BACK_METRES
from limber.figure.passage import placed_point
from limber.figure.passage_leg import lowest
from limber.figure.passage_picture import passage_picture, staging_of
from limber.figure.picture import BodySide, other_side, picture_of, setting_of
from limber.figure.vectors import distance
from tests.figure.figures import FOLDER, motion
from tests.figure.sessions import following_each_other, held, passage

PROGRAMMES = sorted(path.stem for path in (FOLDER.parent / "programmes").glob("*.json"))
FRAMES_A_LEG = 12
STEP_METRES = 0.40
"""How far any joint or fingertip goes at most in one frame of twelve, a hand swinging over."""
UNDER_METRES = 0.025
ROLL = (("clamshell", BodySide.LEFT, 0.0), ("clamshell", BodySide.RIGHT, 0.0))
RISE = (
    ("prone-hip-internal-rotation-stretch", BodySide.LEFT, 1.0),
    ("elevated-pigeon-stretch", BodySide.RIGHT, 0.0),
)


def frames(way):
    steps = FRAMES_A_LEG * len(way.legs)
    return [way.body_at(step / steps) for step in range(steps + 1)]


def points(body):
    """Every joint, and the ends of hands and feet."""
    yield from (centre_of(body, part) for part in Part)
    for _, chain in body.chains():
        yield chain.tip.place(chain.end, 0, -0.1, 0.1)


def stretched(body):
    return max(
        abs(distance(*bone) - length)
        for limb, chain in body.chains()
        for bone, length in (
            ((chain.root, chain.middle), BUILDS[limb].upper),
            ((chain.middle, chain.end), BUILDS[limb].lower),
        )
    )


def longest_step(bodies):
    return max(
        distance(one, other)
        for a, b in itertools.pairwise(bodies)
        for one, other in zip(points(a), points(b), strict=True)
    )


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_between_all_exercises_that_follow_each_other_the_body_stays_a_body(programme):
    for first, last in following_each_other(programme):
        way = passage(first, last)
        bodies = frames(way)
        lows = [lowest(body, Part) for body in bodies]
        assert max(map(stretched, bodies)) < 1e-6, (first, last)
        assert min(lows) > -UNDER_METRES, (first, last)
        assert max(lows) < max(lows[0], lows[-1]) + UNDER_METRES, (first, last)
        assert longest_step(bodies) < STEP_METRES, (first, last)


@pytest.mark.parametrize(("first", "last"), [ROLL, RISE])
def test_a_passage_begins_at_the_one_figure_and_ends_at_the_other(first, last):
    way = passage(first, last)
    start = held(*first).body
    places = [placed_point(point, way.start) for point in points(start)]
    begun = [distance(*pair) for pair in zip(places, points(way.body_at(0.0)), strict=True)]
    assert max(begun) < 1e-6
    assert way.body_at(1.0) == held(*last).body
    almost = zip(points(way.body_at(0.9999)), points(way.body_at(1.0)), strict=True)
    assert max(distance(one, other) for one, other in almost) < 0.01


def test_one_turns_over_to_the_other_side_by_the_back():
    way = passage(*ROLL)
    middle = way.body_at(0.5)
    assert len(way.legs) == 2
    assert middle.trunk.chest_frame.front[1] > 0.95
    assert way.body_at(0.0).trunk.chest_frame.left[1] > 0.9
    assert way.body_at(1.0).trunk.chest_frame.left[1] < -0.9


def test_the_last_picture_is_that_of_the_next_exercise():
    for side in BodySide:
        way = passage(ROLL[0], ("half-kneeling-hip-flexor-stretch", side, 0.0))
        figure = way.last.figure
        setting = setting_of(figure, way.last.motion)
        usual = picture_of(figure, way.last.motion, 0.0, setting)
        if side is BodySide.RIGHT:
            usual = other_side(usual)
        shown = passage_picture(staging_of(way), 1.0)
        assert (shown.camera.turn, shown.camera.height) == (usual.camera.turn, usual.camera.height)
        same = ("body", "shapes", "working", "glows", "disc", "setting")
        assert [getattr(shown, name) for name in same] == [getattr(usual, name) for name in same]


def test_everything_on_the_way_is_on_the_picture_and_the_picture_moves_slowly():
    staging = staging_of(passage(*RISE))
    seen = [passage_picture(staging, step / 60) for step in range(61)]
    for picture in seen:
        bounds = picture.setting.bounds_from(picture.camera)
        for shape in picture.shapes:
            for centre, radius in shape.balls:
                at = picture.camera.seen(centre)
                assert bounds.left - 1e-9 <= at.x - radius
                assert at.x + radius <= bounds.right + 1e-9
                assert bounds.low - 1e-9 <= at.y - radius
    widths = [
        (bounds := picture.setting.bounds_from(picture.camera)).right - bounds.left
        for picture in seen
    ]
    assert max(abs(a - b) for a, b in itertools.pairwise(widths)) < 0.15


def test_the_letter_on_the_way_is_that_of_the_side_that_will_work():
    for side in BodySide:
        first = ("clamshell", BodySide.LEFT, 0.0)
        picture = passage_picture(staging_of(passage(first, ("clamshell", side, 0.0))), 0.4)
        assert picture.disc is not None
        assert picture.disc.side is side


def test_a_chair_stands_there_before_one_sits_down():
    way = passage(
        ("clamshell", BodySide.LEFT, 0.0), ("seated-figure-four-stretch", BodySide.LEFT, 0.0)
    )
    staging = staging_of(way)
    legs = len(way.legs)
    assert passage_picture(staging, (legs - 0.5) / legs).things
    assert not passage_picture(staging, 0.5 / legs).things


def test_before_a_table_one_gets_up_a_step_back_from_it():
    leg = passage(*RISE).legs[-1]
    ahead = held(*RISE[1]).ahead[0]
    kneeling, standing = leg.first.left_leg.end[0], leg.last.left_leg.end[0]
    assert (standing - kneeling) * ahead == pytest.approx(BACK_METRES, abs=0.1)


def test_one_turns_over_on_the_bed_that_one_lies_on():
    name = "side-lying-hip-abductor-stretch-edge"
    way = passage((name, BodySide.LEFT, 1.0), (name, BodySide.RIGHT, 0.0))
    height = motion(name).room.heights["bed"]
    assert lowest(way.body_at(0.5), (Part.PELVIS,)) == pytest.approx(height, abs=0.02)
    assert passage_picture(staging_of(way), 0.5).things


def test_the_mirror_image_of_a_passage_is_the_passage_on_the_other_sides():
    other = tuple((name, BodySide.RIGHT, share) for name, _, share in (ROLL[0], RISE[0]))
    usual = tuple((name, BodySide.LEFT, share) for name, _, share in (ROLL[0], RISE[0]))
    one, two = passage(*usual).body_at(0.7), passage(*other).body_at(0.7).mirrored()
    assert distance(one.trunk.head, two.trunk.head) < 1e-6
    assert distance(one.left_leg.end, two.left_leg.end) < 1e-6


def test_the_camera_goes_the_shorter_way_round():
    way = passage(*RISE)
    views = [way.view_at(step / 20) for step in range(21)]
    assert abs(views[0].turn - views[-1].turn) <= 180
    eye = Camera(views[0].turn, views[0].height).eye
    usual = Camera(held(*RISE[0]).view.turn, views[0].height).eye
    turned = placed_point(usual, way.start)
    there = tuple(a - b for a, b in zip(turned, way.start.way, strict=True))
    assert distance(eye, there) < 1e-6
