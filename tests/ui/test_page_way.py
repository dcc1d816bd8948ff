"""The way to a page that is not made yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from limber.ui.main_window import Page
from limber.ui.page_way import PageWay
from limber.ui.turns import Turns
from tests.ui.house import DRILLS


@pytest.fixture
def turns(house):
    (way,) = house.window.findChildren(PageWay)
    (found,) = way.findChildren(Turns)
    return found


def ask_for(house, page):
    house.window.page_requested.emit(page)


def test_the_page_before_stands_until_the_one_that_is_made_in_turns_is_whole(house, turns):
    ask_for(house, Page.SETTINGS)
    shown = []
    while not turns.is_over:
        shown.append(house.window.current)
        turns.take_turn()
    assert house.window.current is Page.SETTINGS
    assert len(shown) > 3
    assert set(shown) == {Page.TODAY}


def test_a_page_that_is_made_in_turns_adds_nothing_to_itself_when_it_is_seen(house, turns):
    ask_for(house, Page.SETTINGS)
    while house.window.current is not Page.SETTINGS:
        turns.take_turn()
    own = house.window.page(Page.SETTINGS).findChildren(Turns)
    assert own
    assert all(each.is_over for each in own)


def test_a_page_that_is_made_is_shown_at_once(house, turns):
    house.shell.open(Page.LIBRARY)
    ask_for(house, Page.TODAY)
    assert turns.is_over
    assert house.window.current is Page.TODAY


@pytest.mark.parametrize("other", [Page.HISTORY, Page.TODAY])
def test_whoever_asks_for_another_page_gets_that_one(house, turns, other):
    ask_for(house, Page.SETTINGS)
    turns.take_turn()
    ask_for(house, other)
    turns.finish()
    assert house.window.current is other


def test_what_is_shown_meanwhile_stays(house, turns):
    ask_for(house, Page.SETTINGS)
    house.shell.open(Page.SAFETY)
    assert turns.is_over
    assert house.window.current is Page.SAFETY


def test_who_leaves_begins_no_session(house, turns):
    house.today.start_requested.emit(DRILLS, 1)
    house.shell.leave()
    turns.finish()
    assert not house.shell.is_playing


def test_an_exercise_that_is_asked_for_is_there_when_its_page_is_shown(house, turns):
    house.shell.open(Page.LIBRARY)
    library = house.window.page(Page.LIBRARY)
    for exercise in ("clamshell", "hip-airplane"):
        library.exercise_requested.emit(exercise, "")
        assert house.window.current is Page.LIBRARY
        turns.finish()
        assert house.window.current is Page.EXERCISE
        house.shell.open(Page.LIBRARY)


def test_what_is_pressed_on_the_way_is_for_the_page_that_comes(house, turns, qtbot):
    qtbot.waitActive(house.window)
    ask_for(house, Page.SETTINGS)
    QTest.keyClick(house.window.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert house.window.current is Page.TODAY
    turns.take_turn()
    assert not turns.is_over
    turns.finish()
    assert house.window.current is Page.PROGRAMME
