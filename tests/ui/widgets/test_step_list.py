"""The steps of an exercise, numbered, to be read before it begins."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from limber.ui.fonts import load_fonts
from limber.ui.theme import ThemeSource
from limber.ui.widgets.step_list import StepList

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
STEPS = ("Lie down.", "Bend your left knee.", "Breathe.")


@pytest.fixture
def steps(qtbot: QtBot, themes: ThemeSource) -> StepList:
    load_fonts(FONTS)
    made = StepList(themes)
    qtbot.addWidget(made)
    made.resize(400, 400)
    return made


def inked_to(steps: StepList) -> int:
    """The lowest row of pixels with ink on it; -1 if there is none."""
    image = QImage(steps.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    steps.render(image, renderFlags=steps.RenderFlag.DrawChildren)
    blank = QColor("white").rgb()
    rows = range(image.height())
    inked = (y for y in rows if any(image.pixel(x, y) != blank for x in range(image.width())))
    return max(inked, default=-1)


def test_a_reader_hears_the_steps_with_their_numbers(steps):
    steps.show_steps(STEPS)
    assert steps.accessibleName() == "1. Lie down. 2. Bend your left knee. 3. Breathe."


def test_without_steps_the_place_stays_empty(steps):
    assert inked_to(steps) == -1
    steps.show_steps(STEPS)
    assert inked_to(steps) > 0
    steps.show_steps(())
    assert inked_to(steps) == -1
    assert steps.accessibleName() == ""


def test_many_steps_are_smaller_and_stay_in_their_place(steps):
    steps.show_steps(STEPS)
    large = steps._fitting_font().pixelSize()
    steps.show_steps(("Lie on your side and bend both of your knees as far as is easy.",) * 6)
    assert steps._fitting_font().pixelSize() < large
    assert inked_to(steps) < 400
