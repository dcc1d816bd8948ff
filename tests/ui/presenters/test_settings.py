"""Settings: what is chosen holds at once, and what came of saving it is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from limber.engine.cues import Cue
from limber.settings import Settings
from limber.ui.presenters.settings import SettingsPresenter
from tests.fakes.sounds import FakeSounds
from tests.ui.desks import desk_in
from tests.ui.presenters.pages import FakeSettingsPage

RESOURCES = Path(__file__).parents[3] / "resources"
QUIET = replace(Settings(), volume_percent=20)


@pytest.fixture
def page(qapp):
    return FakeSettingsPage()


@pytest.fixture
def sounds(qapp):
    return FakeSounds()


@pytest.fixture
def desk(tmp_path, store):
    return desk_in(tmp_path, store)


@pytest.fixture
def presenter(page, desk, sounds, tmp_path):
    made = SettingsPresenter(page, desk, sounds, (tmp_path, RESOURCES))
    made.refresh()
    return made


def test_what_holds_is_shown_with_where_the_data_lies(presenter, page, tmp_path):
    assert page.shown.settings == Settings()
    assert page.shown.data.folder == str(tmp_path)
    assert (page.shown.saved, page.shown.problem) == ("", "")


def test_a_change_holds_and_is_shown_at_once(presenter, page, desk):
    page.settings_changed.emit(QUIET)
    assert desk.keeper.settings == QUIET
    assert page.shown.settings == QUIET


def test_when_it_is_saved_that_is_told(presenter, page, desk):
    page.settings_changed.emit(QUIET)
    desk.keeper.flush()
    assert page.shown.saved == "Saved 07:30"


def test_what_cannot_be_saved_is_told_until_it_can(presenter, page, desk):
    desk.keeper.trouble.emit("The settings cannot be saved.")
    assert page.shown.problem == "The settings cannot be saved."
    page.settings_changed.emit(QUIET)
    desk.keeper.flush()
    assert page.shown.problem == ""


def test_the_sound_can_be_tested_and_tried_again(presenter, page, sounds):
    page.test_sound_requested.emit()
    page.retry_sound_requested.emit()
    assert sounds.diary == [Cue.START, "sound tried again"]


def test_what_is_wrong_with_the_sound_is_shown_as_long_as_it_holds(presenter, page, sounds):
    sounds.tell("No sound output.")
    assert page.shown.sound.trouble == "No sound output."
    sounds.tell("")
    assert page.shown.sound.trouble == ""


def test_the_licences_are_read_when_they_are_asked_for(presenter, page):
    page.licences_requested.emit()
    assert page.notices[0].name == "Limber"
