"""What the tests of pages share: the look of the app, and a page in a window of a given size."""

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from limber.ui.figures.shelf import FigureShelf
from limber.ui.figures.studio import FigureStudio
from limber.ui.fonts import load_fonts
from limber.ui.stylesheet import build_stylesheet
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import Type
from tests.ui.figure_house import HandPainters, shelf

RESOURCES = Path(__file__).parents[3] / "resources"

FIGURES = shelf()
Show = Callable[[QWidget, int, int], None]


@pytest.fixture
def themes(qapp: QApplication) -> ThemeSource:
    """A theme that does not depend on the machine."""
    return ThemeSource(ThemeChoice.LIGHT)


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, themes: ThemeSource) -> Show:
    """Shows a page in the app's typeface and style, in so many logical pixels."""
    load_fonts(RESOURCES / "fonts")

    windows: list[QWidget] = []

    def show_page(page: QWidget, width: int, height: int) -> None:
        # A window without a layout: the offscreen platform complains about smallest sizes.
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.setFont(themes.theme.font(Type.BODY))
        window.setStyleSheet(build_stylesheet(themes.theme, RESOURCES / "icons" / "controls"))
        window.resize(width, height)
        page.setParent(window)
        page.resize(width, height)
        window.show()
        page.show()
        window.activateWindow()
        qapp.processEvents()

    return show_page


@pytest.fixture
def figures() -> FigureShelf:
    """What the studio paints."""
    return FIGURES


@pytest.fixture
def studio(qtbot: QtBot) -> Generator[FigureStudio]:
    """Paints moving figures, when it is asked to."""
    made = FigureStudio(FIGURES, None, HandPainters())
    yield made
    made.close()
