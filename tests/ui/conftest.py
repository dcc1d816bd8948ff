"""What the tests of the window share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from limber.history.store import Store
from tests.ui.desks import open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A history of the test's own."""
    made = open_store(tmp_path)
    yield made
    made.close()
