"""A terminal for each test."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def limber(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "data")
