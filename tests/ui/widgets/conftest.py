"""What the tests of widgets share."""

import pytest
from pytestqt.qtbot import QtBot

from limber.ui.theme import ThemeChoice, ThemeSource


@pytest.fixture
def themes(qtbot: QtBot) -> ThemeSource:
    """A theme that does not depend on the machine."""
    return ThemeSource(ThemeChoice.LIGHT)
