"""Deleting everything of Limber's, and nothing else."""

from datetime import date

import pytest

from limber.decoding import Decoder
from limber.errors import UserFacingError
from limber.history.backups import newest_daily
from limber.history.erasing import erase, written_files
from limber.history.keepsake import save_keepsake
from limber.history.store import Store
from limber.log import start_log
from limber.settings import Settings, SettingsStore
from tests.history.test_opening import fill

DAY = date(2026, 11, 21)
LIMBERS = (
    "limber.sqlite3",
    "limber.sqlite3-journal",
    "limber.sqlite3.doubtful",
    "limber.damaged-1.sqlite3",
    "limber.damaged-1.sqlite3-journal",
    "limber.found-1.sqlite3",
    "limber.waiting.sqlite3",
    "limber.waiting.sqlite3-journal",
    "limber.waiting.damaged-1.sqlite3",
    "limber.sqlite3.restored",
    "limber.sqlite3.salvaged-journal",
    "limber.sqlite3.part",
    "limber.sqlite3.4711.part",
    "settings.json",
    "settings.json.4711.tmp",
    "settings.newer-1.json",
    "settings.damaged-2.json",
    "checked.txt",
    "today.json",
    "backups/limber-2026-11-20.sqlite3",
    "backups/limber-2026-11-20.sqlite3.4711.part",
    "backups/limber-2026-11-20.sqlite3.4711.part-journal",
    "backups/limber-before-version-3.sqlite3",
    "backups/limber-before-restore-2026-11-20-073015-2.sqlite3",
    "backups/limber.waiting-2026-11-20.sqlite3",
    "cache/figures/0123456789abcdef.png",
    "cache/figures/0123456789abcdef.12.part.png",
    "logs/limber.log",
    "logs/limber.log.1",
    "logs/crash.log",
)
OTHERS = (
    "notes.txt",
    "my settings.json",
    "limber.sqlite3.old",
    "limber.lock",
    "catalogue/exercises/mine.json",
    "backups/holiday.sqlite3",
    "cache/figures/me.png",
    "cache/thesis.tex",
    "logs/ship.log",
)


def put(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def files_in(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_everything_of_limbers_goes_with_the_folders_that_are_empty_then(tmp_path):
    put(tmp_path, *LIMBERS)
    assert erase(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_limbers_stays(tmp_path):
    put(tmp_path, *LIMBERS, *OTHERS)
    assert erase(tmp_path) == ()
    assert files_in(tmp_path) == set(OTHERS)


def test_what_limber_really_writes_is_known_by_name(tmp_path):
    store = fill(tmp_path / "limber.sqlite3")
    store.upkeep.back_up(DAY)
    store.close()
    SettingsStore(tmp_path / "settings.json", Decoder()).save(Settings())
    start_log(tmp_path)()
    assert {str(path.relative_to(tmp_path)) for path in written_files(tmp_path)} == files_in(
        tmp_path
    )


def test_a_folder_that_limbers_name_leads_to_elsewhere_is_not_entered(tmp_path):
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    data.mkdir()
    put(elsewhere, "limber.log")
    (data / "logs").symlink_to(elsewhere)
    assert erase(data) == ()
    assert files_in(elsewhere) == {"limber.log"}


def test_a_link_with_limbers_name_goes_and_what_it_leads_to_stays(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    put(tmp_path, "important.json")
    (data / "settings.json").symlink_to(tmp_path / "important.json")
    erase(data)
    assert files_in(tmp_path) == {"important.json"}


def test_a_folder_with_the_name_of_a_file_stays(tmp_path):
    put(tmp_path, "today.json/letter.txt")
    assert erase(tmp_path) == ()
    assert files_in(tmp_path) == {"today.json/letter.txt"}


def test_what_cannot_be_deleted_is_told_and_the_rest_goes(tmp_path):
    put(tmp_path, *LIMBERS)
    stuck = tmp_path / "limber.sqlite3"

    def remove(path):
        if path == stuck:
            raise PermissionError(13, "in use")
        path.unlink()

    assert erase(tmp_path, remove) == (stuck,)
    assert files_in(tmp_path) == {"limber.sqlite3"}


def test_what_is_gone_already_is_no_failure(tmp_path):
    put(tmp_path, "settings.json")

    def remove(_path):
        raise FileNotFoundError

    assert erase(tmp_path, remove) == ()


def test_a_folder_that_is_not_there_has_nothing_to_delete(tmp_path):
    assert erase(tmp_path / "nowhere") == ()


def test_backing_up_makes_the_days_copy_anew(tmp_path):
    path = tmp_path / "limber.sqlite3"
    store = fill(path)
    assert newest_daily(path) is None
    first = store.upkeep.back_up(DAY)
    store.discard("0")
    second = store.upkeep.back_up(DAY)
    assert first == second == newest_daily(path)
    store.close()
    copy = Store.open(second)
    assert copy.sessions() == ()
    copy.close()


def test_the_newest_daily_copy_is_not_one_made_before_an_update(tmp_path):
    path = tmp_path / "limber.sqlite3"
    put(tmp_path, "backups/limber-before-version-2.sqlite3")
    assert newest_daily(path) is None


def test_a_keepsake_opens_as_a_data_folder(tmp_path):
    path = tmp_path / "limber.sqlite3"
    fill(path).close()
    put(tmp_path, "settings.json")
    made = save_keepsake(path, tmp_path / "settings.json", tmp_path, DAY)
    assert made.name == "Limber backup 2026-11-21"
    assert files_in(made) == {"limber.sqlite3", "settings.json"}
    copy = Store.open(made / "limber.sqlite3")
    assert len(copy.sessions()) == 1
    copy.close()


def test_a_second_keepsake_of_a_day_gets_a_name_of_its_own(tmp_path):
    put(tmp_path, "limber.sqlite3")
    made = [
        save_keepsake(tmp_path / "limber.sqlite3", tmp_path / "settings.json", tmp_path, DAY)
        for _ in range(2)
    ]
    assert [each.name for each in made] == [
        "Limber backup 2026-11-21",
        "Limber backup 2026-11-21 (2)",
    ]
    assert files_in(made[1]) == {"limber.sqlite3"}


def test_where_nothing_can_be_written_a_sentence_says_so(tmp_path):
    put(tmp_path, "limber.sqlite3", "file")
    with pytest.raises(UserFacingError, match="Choose another folder"):
        save_keepsake(tmp_path / "limber.sqlite3", tmp_path / "none", tmp_path / "file", DAY)
