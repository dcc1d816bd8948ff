"""A backup in a folder of the person's choice."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from limber.history.store import Store
from limber.ui.data_keeping import DataKeeping
from limber.ui.view_state.data import NOT_SOUND, last_backup_text, left_text
from tests.ui.desks import desk_in

NOW = datetime.fromisoformat("2026-11-21T09:00:00+00:00")


@pytest.fixture
def keeping_of(tmp_path, qapp):
    return lambda history: DataKeeping(desk_in(tmp_path, history), tmp_path)


@pytest.fixture
def keeping(keeping_of, store):
    return keeping_of(store)


def test_a_damaged_history_is_not_copied(keeping_of, store):
    class Damaged:
        @property
        def upkeep(self):
            return self

        def back_up(self, *_arguments):
            return None

    keeping = keeping_of(Damaged())
    keeping.save_keepsake("anywhere")
    assert (keeping.state.done, keeping.state.trouble) == ("", NOT_SOUND)


def test_a_keepsake_has_the_history_and_the_settings_of_this_moment(keeping, tmp_path):
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    keeper = keeping._desk.keeper
    keeper.change(replace(keeper.settings, volume_percent=33))
    keeping.save_keepsake(str(chosen))
    (made,) = chosen.iterdir()
    assert keeping.state.done == f"The backup is saved: {made}"
    assert "33" in (made / "settings.json").read_text()
    Store.open(made / "limber.sqlite3").close()


def test_where_a_keepsake_cannot_be_saved_a_sentence_says_so(keeping):
    keeping.save_keepsake("/proc/nowhere")
    assert keeping.state.trouble.startswith("The backup cannot be saved there.")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Last: today 09:00"),
        (1, "Last: yesterday 09:00"),
        (3, "Last: Wednesday 18 November 2026, 09:00"),
    ],
)
def test_when_the_last_backup_was_made_is_said(days, words):
    assert last_backup_text(NOW - timedelta(days=days), NOW) == words


def test_what_is_left_is_named_with_its_folder():
    assert left_text((), "/data") == ""
    text = left_text(("limber.sqlite3", str(Path("logs/limber.log"))), "/data")
    assert "Left in /data: limber.sqlite3, logs/limber.log." in text
