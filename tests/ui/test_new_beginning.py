"""Deleting all data from the settings, and beginning anew."""

import pytest

from limber.decoding import Decoder
from limber.engine.clock import SystemClock
from limber.settings import Settings, SettingsStore
from limber.ui.main_window import Page
from limber.ui.new_beginning import begin_anew
from limber.ui.opened_desk import open_desk
from limber.ui.pages.settings import SettingsPage
from limber.ui.view_state.ladders import active_plan
from tests.fakes.clock import FakeClock
from tests.ui.desks import desk_in, open_store, play
from tests.ui.house import DRILLS, FOLLOWING, House


@pytest.fixture
def left_house(tmp_path, qapp):
    """A house that is left, with its history closed: ready to be forgotten."""
    store, clock = open_store(tmp_path), FakeClock()
    made = House(tmp_path, desk_in(tmp_path, store, settings=FOLLOWING, clock=clock), clock)
    made.shell.show()
    made.shell.leave()
    store.close()
    return made


@pytest.fixture
def agreed(house):
    told = []
    house.shell.erasing_agreed.connect(lambda: told.append("agreed"))
    house.shell.left.connect(lambda: told.append("left"))
    return told


def test_what_is_agreed_to_in_the_settings_closes_everything(house, agreed):
    house.shell.open(Page.SETTINGS)
    house.page(SettingsPage).delete_requested.emit()
    assert agreed == ["agreed", "left"]


def test_while_a_session_runs_nothing_is_deleted(house, agreed):
    house.shell.open(Page.SETTINGS)
    house.shell.start(DRILLS)
    house.page(SettingsPage).delete_requested.emit()
    assert agreed == []
    assert house.shell.is_playing


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_a_new_window_takes_the_place_of_the_old_one(qtbot, left_house, tmp_path):
    entrance, told = begin_anew(left_house.shell, left_house.themes, tmp_path)
    qtbot.addWidget(entrance.window)
    assert told == ""
    assert not (tmp_path / "limber.sqlite3").exists()
    assert entrance.window.geometry() == left_house.window.geometry()
    assert left_house.window.isVisible()
    assert not left_house.window.isEnabled()
    entrance.window.show()
    qtbot.waitSignal(left_house.window.destroyed).wait()
    assert entrance.window.isVisible()


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_what_could_not_be_deleted_is_told(qtbot, left_house, tmp_path):
    left = (tmp_path / "limber.sqlite3", tmp_path / "logs" / "limber.log")
    entrance, told = begin_anew(left_house.shell, left_house.themes, tmp_path, lambda _folder: left)
    qtbot.addWidget(entrance.window)
    qtbot.waitSignal(left_house.window.destroyed).wait()
    assert told.startswith("Not everything could be deleted.")
    assert "limber.sqlite3" in told
    assert "limber.log" in told


def is_first_start(folder):
    opened = open_desk(folder, SystemClock())
    opened.desk.store.close()
    return opened.is_first_start


def test_an_empty_folder_is_a_first_start(qapp, tmp_path):
    assert is_first_start(tmp_path)
    assert is_first_start(tmp_path)


def test_where_anything_was_chosen_it_is_none(qapp, tmp_path):
    SettingsStore(tmp_path / "settings.json", Decoder()).save(Settings())
    assert not is_first_start(tmp_path)


def test_where_a_session_was_done_it_is_none(qapp, tmp_path):
    store = open_store(tmp_path)
    desk = desk_in(tmp_path, store, settings=FOLLOWING)
    play(store, active_plan(desk.catalogue, desk.following()), FakeClock(), seconds=200)
    store.close()
    assert not is_first_start(tmp_path)
