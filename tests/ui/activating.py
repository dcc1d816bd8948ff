"""Giving a window the keyboard."""


def activate(qtbot, window):
    """Wait until the window has it: one that is just closing may take it away once more."""

    def is_active():
        window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(is_active)
