"""From a command line to an exit status."""

import io
import logging
import os
import subprocess
import sys

import pytest

from limber import __version__, cli
from limber.errors import UserFacingError
from tests.cli.test_output import BrokenStream


def fails_with(error: BaseException):
    def fail() -> int:
        raise error

    return fail


def test_nothing_at_all_opens_the_window_on_the_usual_folder(limber):
    assert limber().status == 0
    assert limber.windows == [cli.WindowOptions(limber.data_dir, None, 1.0)]


def test_the_folder_asked_for_goes_before_that_of_the_environment(limber, tmp_path):
    limber("--data-dir", str(tmp_path / "other"))
    assert limber.windows[0].data_dir == tmp_path / "other"


def test_the_window_is_told_what_to_start_and_how_fast(limber):
    limber("--start", "two-mobility-drills", "--speed", "20")
    assert limber.windows == [cli.WindowOptions(limber.data_dir, "two-mobility-drills", 20.0)]


def test_the_status_of_the_window_is_passed_on(limber):
    limber.on_window = lambda: 2
    assert limber().status == 2


def test_an_unknown_programme_opens_no_window(limber):
    outcome = limber("--start", "two-mobility-drill")
    assert (outcome.status, limber.windows) == (2, [])
    assert outcome.err == (
        "There is no programme 'two-mobility-drill'. Did you mean two-mobility-drills?\n"
    )


def test_no_folder_is_made_for_a_look(limber):
    limber("exercises")
    limber("history")
    limber("doctor")
    assert not limber.data_dir.exists()


def test_the_version_is_told(limber):
    assert limber("--version").out == f"limber {__version__}\n"


def test_help_is_told_on_stdout(limber):
    outcome = limber("--help")
    assert outcome.status == 0
    assert "limber COMMAND --help" in outcome.out
    assert "--rung ITEM=RUNG" in limber("plan", "--help").out


def test_a_mistake_is_one_sentence_on_stderr(limber):
    outcome = limber("exercises", "--speed", "4")
    assert (outcome.status, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1


def test_what_the_surroundings_refuse_is_told_in_their_words(limber):
    limber.on_window = fails_with(UserFacingError("No display was found.", "Start a desktop."))
    outcome = limber()
    assert (outcome.status, outcome.err) == (2, "No display was found. Start a desktop.\n")


@pytest.mark.expected_log("The command line stopped.")
def test_a_fault_of_our_own_is_logged_and_told_without_a_traceback(limber, caplog):
    limber.on_window = fails_with(KeyError("hip"))
    outcome = limber()
    assert outcome.status == 1
    assert outcome.err == "Limber stopped because of a fault of its own (KeyError: 'hip').\n"
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert caplog.records[0].exc_info is not None


def test_an_interruption_is_no_fault(limber):
    limber.on_window = fails_with(KeyboardInterrupt())
    assert limber().status == 130


def test_a_file_in_the_place_of_the_data_folder_is_told(limber):
    limber.data_dir.write_text("not a folder", encoding="utf-8")
    for words in (["exercises"], ["history"], ["plan", "two-mobility-drills"], []):
        outcome = limber(*words)
        assert outcome.status == 2
        assert outcome.err.startswith(f"Limber cannot read the data folder {limber.data_dir}.")
        assert len(outcome.err.splitlines()) == 1


def test_a_reader_that_went_away_ends_the_command_in_silence(limber):
    err = io.StringIO()
    gone = BrokenStream(BrokenPipeError(32, "Broken pipe"))
    assert limber.call_with(gone, err, "exercises") == 0
    assert err.getvalue() == ""


def test_a_full_disk_is_told(limber):
    err = io.StringIO()
    full = BrokenStream(OSError(28, "No space left on device"))
    assert limber.call_with(full, err, "exercises") == 2
    assert err.getvalue().startswith("The output cannot be written.")


def test_without_a_terminal_a_command_still_ends_in_order(limber):
    assert limber.call_with(None, None, "exercises") == 0
    assert limber.call_with(None, None, "nonsense") == 2


def test_a_very_long_name_is_told_in_short(limber):
    for words in (["x" * 5000], ["history", "--data-dir", "x" * 5000], ["--speed", "9" * 5000]):
        outcome = limber(*words)
        assert outcome.status == 2
        assert len(outcome.err) < 400


def test_a_demonstration_runs_at_twenty_times_the_speed(limber):
    outcome = limber("demo")
    assert (outcome.status, outcome.out) == (0, "Ready.\n")
    assert limber.demos[0].speed == 20.0
    limber("demo", "--speed", "50")
    assert limber.demos[1].speed == 50.0


def test_the_way_to_the_window_imports_neither_qt_nor_what_it_does_not_need():
    code = (
        "import sys; from limber import cli; "
        "bad = {'PySide6', 'pydantic', 'sqlite3', 'difflib', 'logging', 'limber.catalogue'};"
        "print(sorted(bad & set(sys.modules)))"
    )
    environ = {**os.environ, "PYTHONPATH": ""}
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environ, check=True
    )
    assert answer.stdout.strip() == b"[]"
