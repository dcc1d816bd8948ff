"""Settings hold at once, are saved a moment later, and are saved once."""

from dataclasses import replace

import pytest

from limber.decoding import Decoder
from limber.errors import UserFacingError
from limber.settings import Settings, SettingsStore
from limber.ui.settings_keeper import SettingsKeeper

QUIET = replace(Settings(), volume_percent=20)
MUTED = replace(Settings(), muted=True)


class NotedStore(SettingsStore):
    """A settings file that counts how often it is written, and may refuse."""

    def __init__(self, path) -> None:
        super().__init__(path, Decoder())
        self.saved: list[Settings] = []
        self.refuses = False

    def save(self, settings: Settings) -> None:
        if self.refuses:
            raise UserFacingError("The settings cannot be saved.", "The disk is full.")
        self.saved.append(settings)
        super().save(settings)


@pytest.fixture
def file(tmp_path):
    return NotedStore(tmp_path / "settings.json")


@pytest.fixture
def keeper(qapp, file):
    return SettingsKeeper(file, Settings())


def test_a_change_holds_and_is_told_at_once(keeper, file, qtbot):
    with qtbot.waitSignal(keeper.changed, timeout=0) as told:
        keeper.change(QUIET)
    assert told.args == [QUIET]
    assert keeper.settings == QUIET
    assert file.saved == []


def test_a_change_is_saved_a_moment_later(keeper, file, qtbot):
    with qtbot.waitSignal(keeper.saved):
        keeper.change(QUIET)
    assert file.load() == (QUIET, None)


def test_a_slider_that_is_dragged_is_saved_once(keeper, file, qtbot):
    with qtbot.waitSignal(keeper.saved):
        for percent in range(10):
            keeper.change(replace(Settings(), volume_percent=percent))
    assert [each.volume_percent for each in file.saved] == [9]


def test_the_same_settings_again_are_no_change(keeper, qtbot):
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.change(Settings())


def test_what_waits_to_be_saved_is_saved_when_asked(keeper, file):
    keeper.change(MUTED)
    keeper.flush()
    assert file.load() == (MUTED, None)
    keeper.flush()
    assert file.saved == [MUTED]


def test_nothing_is_saved_where_nothing_was_changed(keeper, file):
    keeper.flush()
    assert file.saved == []


def test_what_cannot_be_saved_is_told_and_holds_all_the_same(keeper, file, qtbot):
    file.refuses = True
    keeper.change(MUTED)
    with qtbot.waitSignal(keeper.trouble, timeout=0) as told, qtbot.assertNotEmitted(keeper.saved):
        keeper.flush()
    assert told.args == ["The settings cannot be saved. The disk is full."]
    assert keeper.settings == MUTED


def test_after_trouble_the_next_change_is_saved_with_all_before_it(keeper, file):
    file.refuses = True
    keeper.change(MUTED)
    keeper.flush()
    file.refuses = False
    keeper.change(replace(MUTED, volume_percent=20))
    keeper.flush()
    assert file.saved == [replace(MUTED, volume_percent=20)]
