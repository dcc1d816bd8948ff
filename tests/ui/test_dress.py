"""Dressing the application in a theme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from limber.ui.dress import Dresser, build_qt_palette
from limber.ui.palettes import DARK
from limber.ui.stylesheet import build_stylesheet
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import FigureTone
from limber.ui.widgets.button import Button, ButtonKind

IMAGES = Path(__file__).parents[2] / "resources" / "icons" / "controls"


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[ThemeSource]:
    themes = ThemeSource(ThemeChoice.LIGHT)
    before = qapp.palette(), qapp.font(), qapp.styleSheet()
    Dresser(qapp, themes, IMAGES)
    yield themes
    themes.deleteLater()
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyleSheet(before[2])


def test_the_palette_is_set_by_hand_in_the_dark(qapp: QApplication, dressed: ThemeSource) -> None:
    dressed.choose(ThemeChoice.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.bg)
    assert DARK.bg in qapp.styleSheet()


def test_what_concerns_the_figure_alone_dresses_nothing_anew(
    qtbot: QtBot, qapp: QApplication, dressed: ThemeSource
) -> None:
    seen: list[QEvent.Type] = []

    class Watched(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            seen.append(event.type())

    widget = Watched()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    seen.clear()
    dressed.choose_figure_tone(FigureTone.DEEP)
    dressed.set_reduce_motion(reduced=True)
    assert seen == []
    dressed.set_text_scale(2.0)
    assert QEvent.Type.FontChange in seen or QEvent.Type.StyleChange in seen


def test_disabled_text_keeps_a_colour_of_its_own(dressed: ThemeSource) -> None:
    palette = build_qt_palette(dressed.theme)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(dressed.theme.palette.ink3)


@pytest.mark.parametrize("kind", ButtonKind)
def test_a_button_does_not_change_its_size_with_the_focus(
    qtbot: QtBot, dressed: ThemeSource, kind: ButtonKind
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button(dressed, "Start session", kind, parent=window)
    window.show()
    before = button.sizeHint()
    button.setFocus()
    assert button.sizeHint() == before


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_picture_of_the_style_sheet_is_there(
    dressed: ThemeSource, choice: ThemeChoice
) -> None:
    dressed.choose(choice)
    sheet = build_stylesheet(dressed.theme, IMAGES)
    named = [part.split('"')[1] for part in sheet.split("url(")[1:]]
    assert named
    assert [path for path in named if not Path(path).is_file()] == []
