"""A screen for all tests, and for each a home of its own and windows that are ended with it."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from tests.e2e.accessibility_bus import AccessibilityBus
from tests.e2e.program import Home, Window
from tests.e2e.screen import Screen
from tests.e2e.screen_reader import ScreenReader
from tests.ui.voice.dispatchers import dispatchers

Open = Callable[..., Window]


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    made = Screen()
    yield made
    made.close()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture
def open_window(home: Home, screen: Screen) -> Iterator[Open]:
    """Open Limber with these words, in the test's home."""
    opened: list[Window] = []

    def open_one(*words: str, inside: Sequence[str] = (), **environ: str) -> Window:
        opened.append(Window(home, screen, *words, inside=inside, **environ))
        return opened[-1]

    yield open_one
    for window in opened:
        window.close()
    # A speech engine that was brought up for the home stays on for a while.
    for process in dispatchers(home.folder):
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


@pytest.fixture
def bus(screen: Screen) -> Iterator[AccessibilityBus]:
    """Where Limber is heard, if it is opened with `bus.environ`."""
    made = AccessibilityBus(screen.display)
    yield made
    made.close()


@pytest.fixture
def reader(bus: AccessibilityBus) -> Iterator[ScreenReader]:
    made = ScreenReader(bus.address)
    yield made
    made.close()
