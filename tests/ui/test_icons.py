"""The icons."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from limber.ui.icon_shapes import ICON_SHAPES
from limber.ui.icons import IconName, build_path, icon, icon_pixmap, paint_app_mark
from limber.ui.palettes import LIGHT

GRID = QRectF(0, 0, 24, 24)


@pytest.mark.parametrize("name", IconName)
def test_every_icon_is_drawn_inside_the_grid(name: IconName) -> None:
    shape = ICON_SHAPES[name]
    stroke, fill = build_path(shape.stroke), build_path(shape.fill)
    assert not (stroke.isEmpty() and fill.isEmpty())
    for path in (stroke, fill):
        bounds = path.boundingRect()
        assert path.isEmpty() or GRID.contains(bounds.topLeft())
        assert path.isEmpty() or GRID.contains(bounds.bottomRight())


@pytest.mark.parametrize("name", IconName)
def test_every_icon_leaves_ink_in_the_colour_asked_for(name: IconName, qtbot: QtBot) -> None:
    image = icon_pixmap(name, "#FF0000", 48).toImage()
    inked = [
        colour
        for x in range(0, 48, 2)
        for y in range(0, 48, 2)
        if (colour := image.pixelColor(x, y)).alpha() > 200
    ]
    assert inked
    assert all(colour == QColor("#FF0000") for colour in inked if colour.alpha() == 255)


def test_an_icon_has_a_picture_for_dense_screens(qtbot: QtBot) -> None:
    made = icon(IconName.PLAY, LIGHT.ink, 18, gap=5)
    assert made.actualSize(made.availableSizes()[0]).isValid()
    assert {size.height() for size in made.availableSizes()} == {18, 36, 54}


def test_a_drawing_with_an_unknown_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="Q"):
        build_path("M 1 1 Q 2 2")


def test_the_mark_is_drawn_at_any_size(qtbot: QtBot) -> None:
    for size in (1, 16, 200):
        pixmap = QPixmap(size, size)
        painter = QPainter(pixmap)
        paint_app_mark(painter, QRectF(0, 0, size, size), LIGHT)
        assert painter.end()
