"""Limber itself, its window watched while the sound system makes trouble.

Words: those of Limber's own command line. It prints each sentence about sound or speech that the
window shows, and at its end how long the window's thread was away at most.
"""

import sys
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from limber.main import run_command_line
from limber.ui.main_window import MainWindow, Page
from watching import Watch, before_the_loop, say

AT_FIRST_MS: Final = 500
SETTLES_MS: Final = 6000
"""The pages and figures are made in the first seconds."""
LOOKS_MS: Final = 400
ABOUT: Final = ("sound", "speech", "voice", "hear", "chime")
LETTERS: Final = 250
"""More than a notice has."""


def main() -> int:
    """Open the window and watch it: in its first seconds, and from then on."""
    before_the_loop(lambda window: QTimer.singleShot(AT_FIRST_MS, window, lambda: _watch(window)))
    return run_command_line(sys.argv[1:])


class Watcher(QObject):
    """Looks at the window as long as it shows the session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._seen = set[str]()
        self._watch = Watch(self)
        self._longest = self._busiest = 0.0
        self._has_settled = False
        self._looking = QTimer(self, interval=LOOKS_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        QTimer.singleShot(SETTLES_MS - AT_FIRST_MS, self, self._begin_anew)

    def tell(self) -> None:
        """Print how long the window's thread was away at most, and what it computed in a gap."""
        say("longest", self._longest)
        say("computed", self._busiest)

    def _begin_anew(self) -> None:
        self._watch.stop()
        say("at-first", self._watch.longest)
        self._watch = Watch(self)
        self._longest = self._busiest = 0.0
        self._has_settled = True

    def _look(self) -> None:
        """What happens between sessions does not count; print new sentences about sound."""
        if self._window.current is Page.PLAYER:
            self._longest = max(self._longest, self._watch.longest)
            self._busiest = max(self._busiest, self._watch.busiest)
        elif self._has_settled:
            self._watch.stop()
            self._watch = Watch(self)
        for text in set(_texts(self._window)) - self._seen:
            self._seen.add(text)
            if len(text) < LETTERS and any(word in text.lower() for word in ABOUT):
                print(f"notice: {text}", flush=True)


def _watch(window: QWidget) -> None:
    if isinstance(window, MainWindow):
        watcher = Watcher(window)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(watcher.tell)


def _texts(window: QWidget) -> Iterator[str]:
    for part in window.findChildren(QWidget):
        if part.isVisible():
            yield part.text() if isinstance(part, QLabel) else part.accessibleName()


if __name__ == "__main__":
    sys.exit(main())
