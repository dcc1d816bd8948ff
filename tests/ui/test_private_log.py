"""Whatever happens in a session, no log tells what was done, what hurt or what was noted."""

import faulthandler
import logging
import sys

import pytest

from limber.decoding import BadFile, Decoder
from limber.log import hear_faults, start_log
from limber.ui.main_window import Page
from limber.ui.pages.summary import SummaryPage
from limber.ui.view_state.player_keys import PlayerWish, Score
from tests.ui.desks import FullDisk
from tests.ui.house import DRILLS, ask

NOTE = "The groin burns since Tuesday."
TELLING = ("groin", "Tuesday", "Anna", "frogger", "Frogger", "drills", "mobility", "pain")


@pytest.fixture
def log_file(tmp_path):
    """A log of everything, down to the least, as it would be written if it were kept."""
    was_enabled = faulthandler.is_enabled()
    root = logging.getLogger("limber")
    level = root.level
    end = start_log(tmp_path)
    root.setLevel(logging.DEBUG)
    yield tmp_path / "logs" / "limber.log"
    root.setLevel(level)
    end()
    if was_enabled:
        faulthandler.enable()


def told(log_file):
    text = log_file.read_text()
    return [word for word in TELLING if word in text]


def test_a_session_with_pain_and_a_note_leaves_nothing_of_them(make_house, store, log_file):
    disk = FullDisk(store, "record_set")
    house = make_house(disk)
    house.today.start_requested.emit(DRILLS, 1)
    ask(house, Score.TEN, PlayerWish.BIG)
    house.wait(60)
    disk.is_full = False
    house.wait(300)
    assert house.current is Page.SUMMARY
    house.page(SummaryPage).note_changed.emit(NOTE)
    house.page(SummaryPage).close_requested.emit()
    house.shell.leave()
    assert store.sessions()[0].note == NOTE
    assert told(log_file) == []


@pytest.mark.expected_log("Uncaught.")
def test_an_error_that_nobody_caught_leaves_none_of_the_values_that_it_speaks_of(log_file):
    end = hear_faults(lambda _error: None)
    try:
        _stumble_over(NOTE)
    except LookupError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        end()
    assert "builtins.KeyError" in log_file.read_text()
    assert told(log_file) == []


@pytest.mark.expected_log("Uncaught.")
def test_what_a_file_of_ones_own_holds_is_in_no_log(log_file):
    with pytest.raises(BadFile, match=r"my-pain\.json") as caught:
        Decoder().decode(b'"The groin of Anna"', int, name="my-pain.json")
    end = hear_faults(lambda _error: None)
    sys.excepthook(type(caught.value), caught.value, caught.tb)
    end()
    assert "BadFile" in log_file.read_text()
    assert told(log_file) == []


def _stumble_over(note: str) -> None:
    values: dict[str, int] = {}
    values[note]
