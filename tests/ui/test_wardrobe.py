"""Another theme reaches all of an open window, part by part."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from limber.ui.dress import Dresser
from limber.ui.main_window import MainWindow, Page
from limber.ui.palettes import DARK
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import Type
from limber.ui.wardrobe import Wardrobe
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage
from tests.ui.house import RESOURCES


def _page() -> ScrollPage:
    page = ScrollPage()
    page.column.addWidget(label("Steps", Role.SECTION))
    return page


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeSource]:
    source = ThemeSource(ThemeChoice.LIGHT)
    before = qapp.palette(), qapp.font(), qapp.styleSheet()
    Dresser(qapp, source, RESOURCES / "icons" / "controls")
    yield source
    source.deleteLater()
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyleSheet(before[2])


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeSource) -> MainWindow:
    made = MainWindow(themes)
    qtbot.addWidget(made)
    made.make_pages_with(dict.fromkeys(Page, _page))
    for page in (Page.HISTORY, Page.TODAY):
        made.show_page(page)
    for dresser in themes.findChildren(Dresser):
        dresser.dress_in_turns(made)
    made.show()
    return made


def _text(window: MainWindow, page: Page) -> QLabel:
    return next(each for each in window.page(page).findChildren(QLabel) if each.text() == "Steps")


def _colour(text: QLabel) -> str:
    text.ensurePolished()
    return text.palette().color(QPalette.ColorRole.WindowText).name().upper()


def _wait_until_done(qtbot: QtBot, window: MainWindow) -> None:
    (wardrobe,) = window.findChildren(Wardrobe)
    qtbot.waitUntil(lambda: wardrobe.is_done and window.updatesEnabled())


def test_what_is_seen_changes_at_once_and_first(
    qtbot: QtBot, themes: ThemeSource, window: MainWindow
) -> None:
    themes.choose(ThemeChoice.DARK)
    assert not window.updatesEnabled()
    qtbot.waitUntil(window.updatesEnabled)
    assert _colour(_text(window, Page.TODAY)) == DARK.ink
    assert _colour(_text(window, Page.HISTORY)) != DARK.ink
    _wait_until_done(qtbot, window)
    assert _colour(_text(window, Page.HISTORY)) == DARK.ink


def test_a_page_that_is_opened_meanwhile_is_not_seen_before_it_is_dressed(
    qtbot: QtBot, themes: ThemeSource, window: MainWindow
) -> None:
    themes.choose(ThemeChoice.DARK)
    qtbot.waitUntil(window.updatesEnabled)
    window.show_page(Page.HISTORY)
    assert not window.updatesEnabled()
    qtbot.waitUntil(window.updatesEnabled)
    assert _colour(_text(window, Page.HISTORY)) == DARK.ink


def test_what_is_made_later_has_the_theme(
    qtbot: QtBot, themes: ThemeSource, window: MainWindow
) -> None:
    themes.choose(ThemeChoice.DARK)
    _wait_until_done(qtbot, window)
    window.show_page(Page.TRENDS)
    assert _colour(_text(window, Page.TRENDS)) == DARK.ink
    page = window.page(Page.TODAY)
    assert isinstance(page, ScrollPage)
    added = label("Added", Role.SECTION)
    page.column.addWidget(added)
    assert _colour(added) == DARK.ink
    dialog = QDialog(window)
    in_it = label("Asked", Role.SECTION, dialog)
    dialog.show()
    assert _colour(in_it) == DARK.ink


def test_larger_text_reaches_every_page(
    qtbot: QtBot, themes: ThemeSource, window: MainWindow
) -> None:
    themes.set_text_scale(2.0)
    themes.set_text_scale(1.5)
    _wait_until_done(qtbot, window)
    for page in (Page.TODAY, Page.HISTORY):
        assert _text(window, page).font().pixelSize() == round(1.5 * Type.SECTION)


def test_nothing_is_scrolled_by_it(qtbot: QtBot, themes: ThemeSource, window: MainWindow) -> None:
    page = window.page(Page.TODAY)
    assert isinstance(page, ScrollPage)
    for _ in range(60):
        page.column.addWidget(label("A line", Role.SECTION, wrapped=True))
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    before = bar.value()
    themes.choose(ThemeChoice.DARK)
    _wait_until_done(qtbot, window)
    assert bar.value() == before
