"""The window from page to page, with the settings and the notices that hold in all of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from limber.engine.cues import Cue, SoundSet
from limber.ui.main_window import Page
from limber.ui.pages.exercise import ExercisePage
from limber.ui.pages.library import LibraryPage
from limber.ui.pages.safety import SafetyPage
from limber.ui.pages.settings import SettingsPage
from limber.ui.view_state.flashing import Strength
from limber.ui.widgets.sidebar import Sidebar
from tests.ui.desks import DETAIL, TITLE, Unreadable
from tests.ui.house import FOLLOWING


def test_the_window_opens_with_today(house):
    assert house.window.isVisible()
    assert house.current is Page.TODAY


def test_a_page_is_made_when_it_is_first_opened(house):
    assert house.window.findChildren(LibraryPage) == []
    house.shell.open(Page.LIBRARY)
    assert len(house.window.findChildren(LibraryPage)) == 1


def test_the_sound_starts_a_moment_after_the_window(house, qtbot):
    assert house.sounds.diary == []
    qtbot.waitUntil(lambda: house.sounds.diary == ["sound starts"])


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, Page.PROGRAMME),
        (Qt.Key.Key_3, Page.LIBRARY),
        (Qt.Key.Key_4, Page.HISTORY),
        (Qt.Key.Key_5, Page.TRENDS),
        (Qt.Key.Key_6, Page.SETTINGS),
        (Qt.Key.Key_1, Page.TODAY),
    ],
)
def test_pages_are_opened_by_key(house, qtbot, key, page):
    qtbot.keyClick(house.window, key, Qt.KeyboardModifier.ControlModifier)
    assert house.current is page


def test_f11_fills_the_screen_and_back(house, qtbot):
    qtbot.keyClick(house.window, Qt.Key.Key_F11)
    assert house.window.isFullScreen()
    qtbot.keyClick(house.window, Qt.Key.Key_F11)
    assert not house.window.isFullScreen()


def marked_in_the_sidebar(house):
    buttons = house.page(Sidebar).findChildren(QAbstractButton)
    return [one.accessibleName() for one in buttons if one.isChecked()]


@pytest.mark.parametrize("came_from", [Page.TODAY, Page.PROGRAMME, Page.LIBRARY])
def test_from_an_exercise_the_way_leads_back_to_where_one_came_from(house, came_from):
    house.shell.open(came_from)
    house.window.page(came_from).exercise_requested.emit("clamshell", "")
    assert house.current is Page.EXERCISE
    assert marked_in_the_sidebar(house) == [came_from.capitalize()]
    house.page(ExercisePage).back_requested.emit()
    assert house.current is came_from


def test_the_settings_hold_wherever_they_matter(house):
    assert (house.sounds.volume_percent, house.sounds.muted) == (70, False)
    changed = replace(FOLLOWING, theme="dark", volume_percent=15, muted=True, reduce_motion=True)
    house.desk.keeper.change(changed)
    assert (house.sounds.volume_percent, house.sounds.muted) == (15, True)
    assert house.sounds.chosen == (SoundSet.SOFT, ())
    assert house.themes.theme.dark
    assert house.themes.theme.reduce_motion


def test_a_change_on_the_settings_page_holds_at_once(house):
    house.shell.open(Page.SETTINGS)
    house.page(SettingsPage).settings_changed.emit(replace(FOLLOWING, volume_percent=15))
    assert house.sounds.volume_percent == 15


def test_the_sounds_chosen_hold_at_once_and_the_player_flashes(house):
    player = house.window.page(Page.PLAYER)
    player.flash.show_cue(Cue.START)
    assert player.flash.strength is None
    chosen = replace(
        FOLLOWING, sound_set=SoundSet.CLEAR, cues_left_out=(Cue.LIFT,), flash_cues=True
    )
    house.desk.keeper.change(chosen)
    assert house.sounds.chosen == (SoundSet.CLEAR, (Cue.LIFT,))
    house.window.show_page(Page.PLAYER)
    player.flash.show_cue(Cue.LIFT)
    assert player.flash.strength is Strength.LIGHT


def test_what_is_wrong_with_the_sound_is_told_once_and_taken_back(house):
    house.sounds.tell("No sound output.")
    assert house.window.notices.text == "No sound output."
    house.sounds.tell("")
    assert house.window.notices.text == ""


def test_settings_that_cannot_be_saved_are_told(house):
    house.desk.keeper.trouble.emit("The settings cannot be saved.")
    assert house.window.notices.text == "The settings cannot be saved."


def test_a_history_that_cannot_be_read_is_told(make_house, store):
    made = make_house(Unreadable(store))
    assert made.window.notices.text == f"{TITLE} {DETAIL}"


def test_the_safety_notes_open_from_the_settings_and_lead_back_there(house):
    house.shell.open(Page.SETTINGS)
    house.page(SettingsPage).safety_requested.emit()
    assert house.current is Page.SAFETY
    assert marked_in_the_sidebar(house) == ["Settings"]
    house.page(SafetyPage).back_requested.emit()
    assert house.current is Page.SETTINGS


def test_opened_from_today_the_safety_notes_lead_back_to_today(house):
    house.today.safety_requested.emit()
    assert house.current is Page.SAFETY
    assert marked_in_the_sidebar(house) == ["Today"]
    house.page(SafetyPage).back_requested.emit()
    assert house.current is Page.TODAY
