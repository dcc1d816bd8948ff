"""The log keeps warnings and worse; without one the program runs all the same."""

import faulthandler
import logging
import sys
from pathlib import Path

import pytest

from limber.log import KEPT_LOGS, LOG_BYTES, WordlessFormatter, hear_faults, start_log

LOG = logging.getLogger("limber.test_log")


@pytest.fixture
def started(tmp_path):
    """The log file of a log that has been started, and is ended with the test."""
    was_enabled = faulthandler.is_enabled()
    end = start_log(tmp_path)
    yield tmp_path / "logs" / "limber.log"
    end()
    if was_enabled:
        faulthandler.enable()


@pytest.mark.expected_log("The disk is nearly full.")
def test_a_warning_is_kept_with_its_time_and_place(started):
    LOG.warning("The disk is nearly full.")
    line = started.read_text()
    assert "WARNING limber.test_log: The disk is nearly full." in line
    assert line.startswith("20")


def test_what_is_no_warning_is_not_kept(started):
    LOG.info("All is well.")
    assert started.read_text() == ""


@pytest.mark.expected_log("x" * 100)
def test_the_log_does_not_grow_without_end(started):
    for _ in range(2 * (KEPT_LOGS + 1)):
        LOG.warning("x" * (LOG_BYTES // 2 + 1))
    kept = sorted(started.parent.glob("limber.log*"))
    assert len(kept) == KEPT_LOGS + 1
    assert sum(path.stat().st_size for path in kept) <= (KEPT_LOGS + 1) * (LOG_BYTES + 1000)


@pytest.mark.expected_log("After the end.")
def test_after_its_end_nothing_is_written(tmp_path):
    was_enabled = faulthandler.is_enabled()
    start_log(tmp_path)()
    LOG.warning("After the end.")
    assert (tmp_path / "logs" / "limber.log").read_text() == ""
    if was_enabled:
        faulthandler.enable()


def test_where_nothing_can_be_written_there_is_no_log_and_no_trouble(tmp_path):
    (tmp_path / "logs").write_text("a file in the way")
    handlers = list(logging.getLogger("limber").handlers)
    start_log(tmp_path)()
    assert logging.getLogger("limber").handlers == handlers
    assert (tmp_path / "logs").read_text() == "a file in the way"


@pytest.mark.expected_log("Uncaught.")
def test_what_nobody_caught_is_logged_with_its_place_and_told(started: Path):
    told: list[BaseException] = []
    end = hear_faults(told.append)
    try:
        raise_and_hear(ValueError("no such side"))
    finally:
        end()
    assert [str(error) for error in told] == ["no such side"]
    kept = started.read_text()
    assert "ERROR limber: Uncaught." in kept
    assert "  builtins.ValueError\n" in kept
    assert "test_log.py:" in kept
    assert "in raise_and_hear" in kept
    assert "no such side" not in kept


@pytest.mark.expected_log("It did not go well.")
def test_the_words_of_errors_are_in_no_log_not_even_of_those_that_led_there(started: Path):
    try:
        fail_in_turn()
    except RuntimeError:
        LOG.exception("It did not go well.")
    kept = started.read_text()
    assert "builtins.RuntimeError" in kept
    assert "builtins.PermissionError [errno 13]" in kept
    assert "builtins.KeyError" in kept
    for secret in SECRETS:
        assert secret not in kept


SECRETS = ("groin", "Anna", "/home/anna", "seven")


def fail_in_turn() -> None:
    """Fail for a reason that has a reason of its own."""
    error = PermissionError(13, "Permission denied", "/home/anna/limber")
    error.__cause__ = KeyError("pain seven in the groin")
    trouble = RuntimeError("Anna's note")
    trouble.add_note("said Anna")
    raise trouble from error


def test_errors_that_lead_to_each_other_in_a_circle_come_to_an_end(started: Path):
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    text = WordlessFormatter().formatException((ValueError, first, None))
    assert text.count("ValueError") == 20


def raise_and_hear(error: Exception) -> None:
    """Raise an error that nobody catches, as far as the program can tell."""
    try:
        raise error
    except ValueError as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_afterwards_faults_go_where_they_went_before():
    before = sys.excepthook
    hear_faults(lambda _error: None)()
    assert sys.excepthook is before
