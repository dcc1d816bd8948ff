"""The first picture of a start, and what is pressed before everything is read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from limber.settings import Settings
from limber.ui.entrance import Entrance
from limber.ui.first_picture import Picture
from limber.ui.main_window import Page
from limber.ui.presenters.today import TodayPresenter
from limber.ui.shell import Folders, Shell
from limber.ui.theme import Look, ThemeChoice, ThemeSource
from limber.ui.widgets.posture_picture import PosturePicture
from tests.fakes.sounds import FakeSounds
from tests.ui.desks import desk_in
from tests.ui.presenters.pages import FakeTodayPage
from tests.ui.weeks import play_days

RESOURCES = Path(__file__).parents[2] / "resources"
DRILLS = "two-mobility-drills"
FOLLOWING = replace(Settings(), active_programme=DRILLS, safety_read=date(2026, 1, 1), checked=True)


@pytest.fixture
def desk(tmp_path, store):
    return desk_in(tmp_path, store, settings=FOLLOWING)


@pytest.fixture
def picture(qapp, desk):
    page = FakeTodayPage()
    TodayPresenter(page, desk).refresh()
    return Picture(Look(ThemeChoice.LIGHT), today=page.shown)


@pytest.fixture
def advised_picture(qapp, desk):
    """Today with what two days of sessions lead to."""
    page = FakeTodayPage()
    play_days(desk, desk.clock)
    presenter = TodayPresenter(page, desk)
    presenter.refresh()
    presenter.advise()
    return Picture(Look(ThemeChoice.LIGHT), today=page.shown)


@pytest.fixture
def themes(qapp):
    return ThemeSource(ThemeChoice.LIGHT)


@pytest.fixture
def entrance(qtbot, themes):
    made = Entrance(themes)
    qtbot.addWidget(made.window)
    return made


@pytest.fixture
def furnish(tmp_path, desk, themes, entrance):
    """Put everything behind the window, as a start does when it is painted."""
    shells = []

    def go_on():
        app, folders = QApplication.instance(), Folders(tmp_path, RESOURCES)
        shells.append(Shell(app, desk, themes, FakeSounds(), folders, entrance))
        shells[-1].show()
        entrance.grant_wishes()
        return shells[-1]

    yield go_on
    for shell in shells:
        shell.leave()


def test_today_is_painted_with_its_start_when_nothing_is_read_yet(entrance, picture):
    assert entrance.show(picture)
    assert entrance.window.current is Page.TODAY
    assert entrance.today.start_button.isVisible()
    assert entrance.today.start_button.text() == "Start session"
    assert entrance.today.start_button.hasFocus()


def test_start_pressed_before_all_is_read_starts_when_it_is(entrance, picture, furnish, qtbot):
    entrance.show(picture)
    qtbot.keyClick(entrance.today.start_button, Qt.Key.Key_Return)
    assert entrance.window.current is Page.TODAY
    shell = furnish()
    qtbot.waitUntil(lambda: shell.is_playing)
    assert entrance.window.current is Page.PLAYER


def test_a_page_asked_for_before_all_is_read_opens_when_it_is(entrance, picture, furnish, qtbot):
    entrance.show(picture)
    qtbot.keyClick(entrance.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    furnish()
    qtbot.waitUntil(lambda: entrance.window.current is Page.LIBRARY)


def test_what_is_pressed_later_is_done_once(entrance, picture, furnish, qtbot):
    entrance.show(picture)
    furnish()
    with qtbot.waitSignal(entrance.today.start_requested):
        qtbot.keyClick(entrance.today.start_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entrance.window.current is Page.PLAYER)
    entrance.grant_wishes()
    assert entrance.window.current is Page.PLAYER


def test_nothing_starts_by_itself(entrance, picture, furnish):
    entrance.show(picture)
    assert not furnish().is_playing
    assert entrance.window.current is Page.TODAY


def test_nothing_moves_when_all_is_read(entrance, picture, furnish, qapp):
    def places():
        qapp.processEvents()
        page = entrance.today
        return [(each, each.geometry()) for each in page.findChildren(PosturePicture)]

    entrance.show(picture)
    before = places()
    assert [each.state is None for each, _ in before].count(True) == len(
        picture.today.session.items
    )
    furnish()
    assert places() == before
    assert all(each.state is not None for each, _ in before)


def test_a_proposal_of_the_picture_is_there_when_all_is_read(
    entrance, advised_picture, furnish, qtbot
):
    def place_of_why():
        (found,) = [
            each
            for each in entrance.today.findChildren(QPushButton)
            if each.text() == "Why" and each.isVisible()
        ]
        return found.mapTo(entrance.today, QPoint())

    entrance.show(advised_picture)
    shell = furnish()
    before = place_of_why()
    (today,) = shell.findChildren(TodayPresenter)
    today.advise()
    assert place_of_why() == before


def test_a_window_that_is_closed_at_once_is_told(entrance, picture):
    QTimer.singleShot(0, entrance.window, entrance.window.close)
    assert not entrance.show(picture)
