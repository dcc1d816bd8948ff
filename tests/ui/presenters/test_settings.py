"""Settings: what is chosen holds at once, and what came of saving it is told."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from limber.engine.cues import Cue
from limber.settings import Settings
from limber.ui.presenters.settings import SettingsPresenter
from limber.ui.voice.voice import Voice, nobody
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
    made = SettingsPresenter(page, desk, (sounds, Voice(nobody)), (tmp_path, RESOURCES))
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


def test_each_sound_can_be_heard_once_the_loudspeaker_is_awake(presenter, page, sounds):
    page.sounds_opened.emit()
    page.hear_requested.emit(Cue.LIFT)
    assert sounds.diary == ["sound awake", Cue.LIFT]


def test_what_is_wrong_with_the_sound_is_shown_as_long_as_it_holds(presenter, page, sounds):
    sounds.tell("No sound output.")
    assert page.shown.sound.trouble == "No sound output."
    sounds.tell("")
    assert page.shown.sound.trouble == ""


def test_the_licences_are_read_when_they_are_asked_for(presenter, page):
    page.licences_requested.emit()
    assert page.notices[0].name == "Limber"


def test_a_button_of_the_remote_is_kept_and_named(presenter, page, desk):
    page.remote_go_caught.emit(int(Qt.Key.Key_PageDown))
    page.remote_back_caught.emit(int(Qt.Key.Key_PageUp))
    assert desk.keeper.settings.remote_go == Qt.Key.Key_PageDown
    assert desk.keeper.settings.remote_back == Qt.Key.Key_PageUp
    assert (page.shown.remote.go, page.shown.remote.back) == ("Page down", "Page up")


def test_a_key_that_means_something_is_refused_and_the_button_before_stays(presenter, page, desk):
    page.remote_go_caught.emit(int(Qt.Key.Key_B))
    page.remote_go_caught.emit(int(Qt.Key.Key_M))
    assert desk.keeper.settings.remote_go == Qt.Key.Key_B
    assert page.shown.remote.refusal.startswith("M already means something")
    page.remote_back_caught.emit(int(Qt.Key.Key_VolumeUp))
    assert page.shown.remote.refusal == ""


def test_buttons_of_the_remote_are_forgotten_one_by_one(presenter, page, desk):
    page.remote_go_caught.emit(int(Qt.Key.Key_B))
    page.remote_back_caught.emit(int(Qt.Key.Key_VolumeUp))
    page.remote_go_forgotten.emit()
    settings = desk.keeper.settings
    assert (settings.remote_go, settings.remote_back) == (None, Qt.Key.Key_VolumeUp)
    page.remote_back_forgotten.emit()
    assert desk.keeper.settings.remote_back is None


def test_a_backup_elsewhere_is_saved_where_the_person_says(presenter, page, tmp_path):
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    page.keepsake_requested.emit(str(chosen))
    assert str(chosen) in page.shown.data.done


def test_deleting_everything_is_handed_on(qtbot, presenter, page):
    with qtbot.waitSignal(presenter.erasing_agreed):
        page.delete_requested.emit()
