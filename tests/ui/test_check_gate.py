"""The check before the first session, and on demand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from limber.engine.cues import Cue
from limber.ui.main_window import Page
from limber.ui.outside import Outside
from limber.ui.pages.check import CheckPage
from limber.ui.pages.settings import SettingsPage
from limber.ui.view_state.findings import MAY_GO_DARK, STAYS_ON
from limber.ui.widgets.check_line import CheckLine
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.sound_card import SoundCard
from tests.fakes.clock import FakeClock
from tests.fakes.screen import FakeHold
from tests.ui.desks import desk_in, play
from tests.ui.house import FOLLOWING, House

NOT_CHECKED = replace(FOLLOWING, checked=False)


@pytest.fixture
def hold() -> FakeHold:
    return FakeHold()


@pytest.fixture
def house(qtbot: QtBot, tmp_path, store, hold) -> Iterator[House]:
    clock = FakeClock()
    desk = desk_in(tmp_path, store, settings=NOT_CHECKED, clock=clock)
    made = House(tmp_path, desk, clock, outside=Outside(clock, {}, lambda: hold))
    qtbot.addWidget(made.window)
    made.shell.show()
    yield made
    made.shell.leave()


def page_of(house: House) -> CheckPage:
    page = house.page(CheckPage)
    assert isinstance(page, CheckPage)
    return page


def lines(house: House) -> dict[str, str]:
    """What stands behind each title."""
    found = page_of(house).findChildren(CheckLine)
    return dict(line.accessibleName().split(": ", 1) for line in found)


def on_demand(house: House) -> CheckPage:
    house.shell.open(Page.SETTINGS)
    settings = house.page(SettingsPage)
    assert isinstance(settings, SettingsPage)
    settings.check_requested.emit()
    return page_of(house)


def test_the_first_session_begins_when_everything_was_checked(house, qtbot):
    house.today.start_button.click()
    assert house.current is Page.CHECK
    assert not house.shell.is_playing
    qtbot.keyClick(page_of(house), Qt.Key.Key_Return)
    assert house.current is Page.PLAYER
    assert house.shell.is_playing
    assert house.desk.keeper.settings.checked


def test_put_off_it_comes_again(house, qtbot):
    house.today.start_button.click()
    qtbot.keyClick(page_of(house), Qt.Key.Key_Escape)
    assert house.current is Page.TODAY
    house.today.start_button.click()
    assert house.current is Page.CHECK
    assert not house.desk.keeper.settings.checked


def test_whoever_has_done_a_session_is_not_asked(house, store):
    plan = house.shell._today.plan("two-mobility-drills", 1)
    play(store, plan, FakeClock(), seconds=plan.total_seconds)
    house.today.start_button.click()
    assert house.current is Page.PLAYER
    assert house.shell.is_playing


def test_settings_lead_there_and_back(house, qtbot):
    page = on_demand(house)
    assert house.current is Page.CHECK
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert house.current is Page.SETTINGS
    assert not house.shell.is_playing
    house.today.start_button.click()
    assert house.current is Page.PLAYER
    assert house.shell.is_playing


def test_a_session_that_was_put_off_does_not_begin_from_the_settings(house, qtbot):
    house.today.start_button.click()
    qtbot.keyClick(page_of(house), Qt.Key.Key_Escape)
    qtbot.keyClick(on_demand(house), Qt.Key.Key_Return)
    assert not house.shell.is_playing


@pytest.mark.parametrize(("is_kept", "words"), [(True, STAYS_ON.text), (False, MAY_GO_DARK.text)])
def test_the_screen_is_tried_and_given_back(house, hold, is_kept, words):
    on_demand(house)
    assert hold.is_held
    assert lines(house)["Screen"] == "Looking …"
    hold.answer(is_kept=is_kept)
    assert lines(house)["Screen"] == words
    assert not hold.is_held


def test_the_room_on_the_disk_is_told(house):
    on_demand(house)
    assert "free" in lines(house)["Disk"]


def test_what_does_not_fit_is_reached_by_keys(house, qtbot):
    page = on_demand(house)
    page.setMaximumHeight(300)
    bar = page.findChild(ScrollPage).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_tab_comes_to_what_can_be_tried_before_the_buttons_at_the_foot(house):
    page = on_demand(house)
    stops, widget = [], page.nextInFocusChain()
    while widget is not page:
        if isinstance(widget, QPushButton):
            stops.append(widget.accessibleName() or widget.text())
        widget = widget.nextInFocusChain()
    order = [stops.index(name) for name in ("Test the sound", "Voice: ", "Done", "Look again")]
    assert order == sorted(order)


def test_it_looks_again_when_asked(house, hold):
    page = on_demand(house)
    hold.answer(is_kept=False)
    page.again_requested.emit()
    assert lines(house)["Screen"] == "Looking …"
    hold.answer(is_kept=True)
    assert lines(house)["Screen"] == STAYS_ON.text


def test_a_cue_is_heard_and_its_volume_holds_at_once(house):
    page = on_demand(house)
    card = page.findChild(SoundCard)
    card.test_requested.emit()
    assert house.sounds.cues == [Cue.START]
    card.volume_changed.emit(35)
    assert house.sounds.volume_percent == 35


def test_a_session_that_begins_before_the_screen_answers_keeps_it(house, hold, qtbot):
    house.today.start_button.click()
    qtbot.keyClick(page_of(house), Qt.Key.Key_Return)
    house.arrive()
    hold.answer(is_kept=True)
    assert hold.is_held
