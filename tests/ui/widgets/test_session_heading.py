"""The line above the progress."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from limber.ui.fonts import load_fonts
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.widgets.session_heading import SessionHeading

FONTS = Path(__file__).parents[3] / "resources" / "fonts"


@pytest.fixture
def heading(qtbot: QtBot, themes: ThemeSource) -> SessionHeading:
    load_fonts(FONTS)
    made = SessionHeading(themes)
    qtbot.addWidget(made)
    made.resize(600, 26)
    made.show_place(IconName.MOON, "Evening session", "Exercise 2 of 6")
    return made


def picture_of(heading: SessionHeading) -> QImage:
    image = QImage(heading.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    heading.render(image, renderFlags=heading.RenderFlag.DrawChildren)
    return image


def last_column(picture: QImage) -> int:
    white = QColor("white").rgb()
    return max(
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixel(x, y) != white
    )


def test_a_reader_hears_the_session_and_the_place_in_it(heading):
    assert heading.accessibleName() == "Evening session, Exercise 2 of 6"


def test_the_part_of_the_day_is_drawn(heading):
    evening = picture_of(heading)
    heading.show_place(IconName.SUN, "Evening session", "Exercise 2 of 6")
    assert picture_of(heading) != evening


def test_a_notice_takes_the_room_until_it_is_gone(heading):
    before = picture_of(heading)
    heading.show_notice("The disk is full.")
    assert heading.accessibleName() == "The disk is full."
    assert picture_of(heading) != before
    heading.show_place(IconName.MOON, "Evening session", "Exercise 2 of 6")
    assert picture_of(heading) == before


def test_the_whole_line_fits_where_it_is_narrow(heading):
    heading.resize(160, 26)
    assert last_column(picture_of(heading)) < 160
    assert last_column(picture_of(heading)) > 100
