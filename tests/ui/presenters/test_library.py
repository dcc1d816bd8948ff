"""The library: all exercises, and the way to each."""

from dataclasses import replace

import pytest

from limber.settings import Settings
from limber.ui.presenters.library import LibraryPresenter
from limber.ui.view_state.library import build_state
from tests.ui.desks import desk_in
from tests.ui.presenters.pages import FakeLibraryPage


@pytest.mark.parametrize("programme", [None, "hip-rotation-home"])
def test_all_exercises_are_shown_as_the_programme_has_them(qapp, tmp_path, store, programme):
    desk = desk_in(tmp_path, store, settings=replace(Settings(), active_programme=programme))
    page = FakeLibraryPage()
    LibraryPresenter(page, desk).refresh()
    assert page.shown == build_state(desk.catalogue, desk.following())


def test_an_exercise_is_asked_for_with_its_item(qapp, tmp_path, store, qtbot):
    page = FakeLibraryPage()
    library = LibraryPresenter(page, desk_in(tmp_path, store))
    with qtbot.waitSignal(library.exercise_requested) as told:
        page.exercise_requested.emit("clamshell", "")
    assert told.args == ["clamshell", ""]


def test_what_is_shown_stays_until_something_else_is_chosen(qapp, tmp_path, store):
    desk = desk_in(tmp_path, store)
    page = FakeLibraryPage()
    library = LibraryPresenter(page, desk)
    for _ in range(2):
        library.refresh()
    assert len(page.states) == 1
    desk.keeper.change(replace(desk.keeper.settings, active_programme="hip-rotation-home"))
    library.refresh()
    assert page.states[1:] == [build_state(desk.catalogue, desk.following())]
