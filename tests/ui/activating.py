"""Giving a window the keyboard."""

from contextlib import suppress

TRIES = 5
EACH_MS = 1000


def activate(qtbot, window):
    """Wait until the window has it: one that is just closing may take it away once more."""
    for _ in range(TRIES):
        window.activateWindow()
        with suppress(qtbot.TimeoutError):
            qtbot.waitUntil(window.isActiveWindow, timeout=EACH_MS)
            return
    raise AssertionError(f"{window.windowTitle()} does not get the keyboard")
