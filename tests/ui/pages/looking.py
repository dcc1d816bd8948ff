"""Looking at a page as it would be seen: dressed, in a size, and with nothing cropped."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from limber.ui.dress import Dresser
from limber.ui.fonts import load_fonts
from limber.ui.theme import ThemeChoice, ThemeSource

RESOURCES = Path(__file__).parents[3] / "resources"
SLACK_PX = 1
"""Half pixels are rounded differently by different measures."""


@contextmanager
def dressed(app: QApplication) -> Generator[ThemeSource]:
    """The light theme with its style sheet and fonts; everything is taken off again."""
    load_fonts(RESOURCES / "fonts")
    font, palette = app.font(), app.palette()
    themes = ThemeSource(ThemeChoice.LIGHT)
    Dresser(app, themes, RESOURCES / "icons" / "controls")
    yield themes
    app.setStyleSheet("")
    app.setFont(font)
    app.setPalette(palette)


@contextmanager
def on_screen(qtbot: QtBot, page: QWidget, size: tuple[int, int]) -> Generator[None]:
    """The page in an active window that leaves its size alone."""
    window = QWidget()
    qtbot.addWidget(window)
    page.setParent(window)
    window.resize(1400, 1000)
    page.resize(*size)
    with qtbot.waitActive(window):
        window.show()
    yield
    window.close()


def cropped_texts(page: QWidget) -> list[str]:
    """The words on `page` that do not fit into their place."""
    labels = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text()]
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    cropped = [one.text() for one in labels if _is_cropped(one)]
    return cropped + [one.text() for one in buttons if one.width() < one.sizeHint().width()]


def sideways_overflow(page: QWidget) -> list[str]:
    """The scroll areas on `page` whose content is wider than what can be seen of it."""
    areas = [one for one in page.findChildren(QScrollArea) if one.isVisible()]
    if isinstance(page, QScrollArea):
        areas.append(page)
    return [
        area.accessibleName()
        for area in areas
        if (content := area.widget()) and content.width() > area.viewport().width()
    ]


def _is_cropped(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() + SLACK_PX < label.heightForWidth(label.width())
    hint = label.sizeHint()
    return label.width() + SLACK_PX < hint.width() or label.height() + SLACK_PX < hint.height()
