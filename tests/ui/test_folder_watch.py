"""A data folder that is taken away in the midst of it."""

import shutil

from limber.decoding import Decoder
from limber.settings import Settings, SettingsStore
from limber.ui.folder_watch import GONE, FolderWatch
from limber.ui.settings_keeper import SettingsKeeper


def test_a_folder_that_is_taken_away_and_made_again_is_told_once_each(qapp, qtbot, tmp_path):
    folder = tmp_path / "limber"
    folder.mkdir()
    watch = FolderWatch(folder, every_ms=5)
    told = []
    watch.gone.connect(told.append)
    with qtbot.waitSignal(watch.gone):
        folder.rename(tmp_path / "elsewhere")
    with qtbot.waitSignal(watch.came_back):
        folder.mkdir()
    assert told == [GONE]
    with qtbot.waitSignals([watch.gone, watch.came_back]):
        folder.rename(tmp_path / "third")
        folder.mkdir()
    assert told == [GONE, GONE]


def test_a_folder_that_stays_is_not_spoken_of(qapp, qtbot, tmp_path):
    watch = FolderWatch(tmp_path, every_ms=1)
    (tmp_path / "new").touch()
    with qtbot.assertNotEmitted(watch.gone, wait=20):
        pass
    watch.close()
    with qtbot.assertNotEmitted(watch.gone, wait=20):
        tmp_path.rename(tmp_path.with_name("elsewhere"))


def test_the_settings_in_force_are_written_into_the_new_folder(qapp, tmp_path):
    path = tmp_path / "limber" / "settings.json"
    path.parent.mkdir()
    keeper = SettingsKeeper(SettingsStore(path, Decoder()), Settings(text_percent=130))
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    keeper.save_again()
    keeper.flush()
    assert SettingsStore(path, Decoder()).load()[0].text_percent == 130
