from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

from limber.figure.camera import Camera
from limber.figure.picture import other_side, picture_of, seen_from, setting_of
from limber.ui.palettes import DARK, FIGURE_TONES, LIGHT
from limber.ui.tokens import FigureTone
from limber.ui.widgets.figure_painter import Extras, painted
from limber.ui.widgets.figure_shading import Paints
from tests.figure.figures import PATHS, motion, read

SIZE = QSize(320, 220)
NAMES = [path.stem for path in PATHS]


def paints(palette):
    skin = FIGURE_TONES[FigureTone.MEDIUM]
    return Paints(palette.figure, skin, palette.glow, palette.arrow)


def picture(name, share=1.0, **more):
    figure, way = read(name), motion(name)
    return picture_of(figure, way, share, setting_of(figure, way), **more)


def colours(image, step=3):
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
        if image.pixelColor(x, y).alpha() > 250
    }


def count(image, name):
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).name() == name for x, y in points)


def edges(image):
    width, height = image.width(), image.height()
    columns = [(x, y) for x in (0, width - 1) for y in range(height)]
    return columns + [(x, y) for x in range(width) for y in (0, height - 1)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_figure_is_cut_off(name):
    bare = replace(picture(name), disc=None)
    image = painted(bare, SIZE, paints(LIGHT), Extras())
    assert all(image.pixelColor(x, y).alpha() < 140 for x, y in edges(image))


@pytest.mark.usefixtures("qapp")
def test_the_themes_differ():
    light = painted(picture("clamshell"), SIZE, paints(LIGHT), Extras())
    assert light != painted(picture("clamshell"), SIZE, paints(DARK), Extras())


@pytest.mark.usefixtures("qapp")
def test_the_working_side_carries_a_disc_only_where_there_is_a_side():
    disc = QColor(LIGHT.figure.disc).name()
    assert disc in colours(painted(picture("clamshell"), SIZE, paints(LIGHT), Extras()), 1)
    without = Extras(disc=False)
    assert disc not in colours(painted(picture("clamshell"), SIZE, paints(LIGHT), without), 1)


@pytest.mark.usefixtures("qapp")
def test_the_disc_is_hidden_where_the_body_is_before_its_limb():
    shown = picture("quadruped-hip-extension-hold", 0.0)
    disc = QColor(LIGHT.figure.disc).name()
    for turn, visible in ((-22, True), (170, False)):
        image = painted(seen_from(shown, Camera(turn, 13)), SIZE, paints(LIGHT), Extras())
        assert (disc in colours(image, 1)) is visible


@pytest.mark.usefixtures("qapp")
def test_the_disc_leaves_the_head_of_the_arrow_free():
    arrow = QColor(LIGHT.arrow).name()
    own = picture("bent-knee-fallout", with_arrow=True)
    bare = painted(replace(own, disc=None), SIZE, paints(LIGHT), Extras())
    disc = painted(own, SIZE, paints(LIGHT), Extras())
    assert count(disc, arrow) > 0.85 * count(bare, arrow)


@pytest.mark.usefixtures("qapp")
def test_the_other_side_is_the_mirror_image():
    own = replace(picture("clamshell"), disc=None)
    image = painted(own, SIZE, paints(LIGHT), Extras(mat=False))
    other = painted(other_side(own), SIZE, paints(LIGHT), Extras(mat=False))
    flipped = other.flipped(Qt.Orientation.Horizontal)
    shape = [(x, y) for x in range(0, 320, 8) for y in range(0, 220, 8)]
    solid = [
        abs(image.pixelColor(x, y).alpha() - flipped.pixelColor(x, y).alpha()) for x, y in shape
    ]
    assert sum(difference > 120 for difference in solid) < len(solid) * 0.05


@pytest.mark.usefixtures("qapp")
def test_a_figure_can_be_painted_on_another_thread():
    shown = picture("half-kneeling-hip-flexor-stretch", with_arrow=True)
    here = painted(shown, SIZE, paints(LIGHT), Extras())
    with ThreadPoolExecutor(1) as pool:
        there = pool.submit(painted, shown, SIZE, paints(LIGHT), Extras()).result()
    assert here == there


@pytest.mark.usefixtures("qapp")
def test_a_sharp_screen_gets_more_pixels():
    image = painted(picture("clamshell"), SIZE, paints(LIGHT), Extras(), pixel_ratio=2.0)
    assert (image.width(), image.height(), image.devicePixelRatio()) == (640, 440, 2.0)
