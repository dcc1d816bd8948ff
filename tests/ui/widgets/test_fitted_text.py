"""Text takes the largest size at which it fits its place."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from limber.ui.fonts import load_fonts
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.widgets.fitted_text import FittedText

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
LONG = "Lie on your side, with both knees bent, and keep your feet together all the time. " * 3


@pytest.fixture
def text(qtbot: QtBot, themes: ThemeSource) -> FittedText:
    load_fonts(FONTS)
    made = FittedText(themes, 40, 18)
    qtbot.addWidget(made)
    made.resize(400, 100)
    return made


def picture_of(text: FittedText) -> QImage:
    image = QImage(text.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    text.render(image, renderFlags=text.RenderFlag.DrawChildren)
    return image


def test_a_short_text_has_the_largest_size(text):
    text.set_text("Hold.")
    assert text.fitting_font().pixelSize() == 40


def test_a_long_text_is_smaller_but_no_smaller_than_the_smallest(text):
    text.set_text(LONG)
    assert text.fitting_font().pixelSize() == 18


def test_the_more_room_the_larger_the_text(text):
    text.set_text(LONG)
    sizes = []
    for width in range(300, 1500, 100):
        text.resize(width, 100)
        sizes.append(text.fitting_font().pixelSize())
    assert all(before <= after for before, after in pairwise(sizes))
    assert sizes[0] < sizes[-1]


def test_a_word_that_is_wider_than_the_place_makes_the_text_smaller(text):
    text.resize(160, 300)
    text.set_text("Zwischenwirbelscheibe")
    assert text.fitting_font().pixelSize() < 40


def test_a_reader_hears_the_text(text):
    text.set_text("Hold.")
    assert (text.text, text.accessibleName()) == ("Hold.", "Hold.")


def test_text_is_painted_as_it_stands_and_never_as_markup(text):
    text.set_text("<b>Hold</b>")
    marked = picture_of(text)
    text.set_text("Hold")
    assert picture_of(text) != marked


def test_nothing_is_painted_where_there_is_no_text(text):
    empty = QImage(text.size(), QImage.Format.Format_RGB32)
    empty.fill(QColor("white"))
    text.set_text("Hold.")
    assert picture_of(text) != empty
    text.set_text("")
    assert picture_of(text) == empty


def test_an_icon_makes_room_for_itself_before_the_text(text):
    text.set_text("Next: rest")
    plain = picture_of(text)
    text.set_text("Next: rest", IconName.ARROW_RIGHT)
    assert text.accessibleName() == "Next: rest"
    assert picture_of(text) != plain
    text.resize(QFontMetrics(text.fitting_font()).horizontalAdvance("Next: rest") + 4, 60)
    assert text.fitting_font().pixelSize() < 40


def test_a_text_knows_into_how_many_lines_it_wraps(text):
    assert text.lines_of("Hold.", 400) == 1
    assert text.lines_of(LONG, 400) == 2
