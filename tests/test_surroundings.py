import logging
import os
from pathlib import Path

import pytest

from tests.fakes.surroundings import PROGRAMS, complaint_about

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).with_name("conftest.py")


@pytest.fixture
def outcome_of(pytester, monkeypatch):
    """Runs a small test module under these very rules, on a machine that has no programs."""
    monkeypatch.setenv("PATH", "")
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n    needs\n    expected_log\n")

    def run(source: str) -> dict[str, int]:
        pytester.makepyfile(source)
        return pytester.runpytest_inprocess("-p", "no:pytest-qt").parseoutcomes()

    return run


NEEDS_A_SCREEN = """
import pytest

@pytest.mark.needs("Xvfb")
def test_window():
    pass
"""


def test_a_test_whose_program_is_missing_is_left_out(outcome_of, monkeypatch):
    monkeypatch.delenv("LIMBER_CI", raising=False)
    assert outcome_of(NEEDS_A_SCREEN) == {"skipped": 1}


def test_in_ci_nothing_may_be_left_out(outcome_of, monkeypatch):
    monkeypatch.setenv("LIMBER_CI", "1")
    assert outcome_of(NEEDS_A_SCREEN) == {"errors": 1}


@pytest.mark.expected_log("ink")  # the inner run's record is heard out here too
def test_a_warning_that_nobody_announced_is_an_error(outcome_of):
    source = "import logging\ndef test_it(): logging.getLogger().warning('ink')"
    assert outcome_of(source) == {"passed": 1, "errors": 1}


def test_an_announced_warning_that_does_not_come_is_an_error(outcome_of):
    source = "import pytest\n@pytest.mark.expected_log('ink')\ndef test_it(): pass"
    assert outcome_of(source) == {"passed": 1, "errors": 1}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_missing_program_is_named_with_its_package(name):
    complaint = complaint_about(name, lambda _program: None)
    assert complaint == f"Needs {name}: install Debian's package {PROGRAMS[name][1]}."


def test_a_program_that_is_there_gives_no_complaint():
    assert complaint_about("Xvfb", lambda program: f"/usr/bin/{program}") is None


def test_a_program_nobody_knows_is_a_mistake_in_the_test():
    with pytest.raises(KeyError):
        complaint_about("Xvbf", lambda _program: None)


def test_each_test_has_a_data_folder_of_its_own(tmp_path):
    assert os.environ["LIMBER_DATA_DIR"].startswith(str(tmp_path))


@pytest.mark.expected_log("low on ink")
def test_an_announced_warning_is_no_failure():
    logging.getLogger("printer").warning("The printer is low on ink.")
