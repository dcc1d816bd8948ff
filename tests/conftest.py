"""What every test stands on: no screen, a data folder of its own, no stray warnings in the log."""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.fakes.surroundings import complaint_about

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("LIMBER_CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows while testing")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs"):
        for program in marker.args:
            complaint = complaint_about(program, shutil.which)
            if complaint and os.environ.get("LIMBER_CI"):
                pytest.fail(f"{complaint} Nothing may be left out here.", pytrace=False)
            if complaint:
                pytest.skip(complaint)


@pytest.fixture(autouse=True)
def _own_data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMBER_DATA_DIR", str(tmp_path / "limber-data"))


@pytest.fixture(autouse=True)
def _no_stray_log_records(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail on a record from WARNING upwards that the test did not announce, and the reverse."""
    yield
    said = [
        record.getMessage()
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    texts = [text for mark in request.node.iter_markers("expected_log") for text in mark.args]
    stray = [message for message in said if not any(text in message for text in texts)]
    assert not stray, f"stray log records: {stray}"
    unheard = [text for text in texts if not any(text in message for message in said)]
    assert not unheard, f"expected in the log, but not there: {unheard}"
