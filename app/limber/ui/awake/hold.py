"""Taking hold of the screen in a thread: the system may answer late, or never."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Condition, Thread
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from limber.ui.awake.presenting import presenting

PATIENCE_MS: Final = 6000
"""Two ways are tried on Linux, with two seconds for the answer of each."""
EXIT_SECONDS: Final = 0.2
"""For giving back when the program ends; the end of the process does it in any case."""

Open = Callable[[], AbstractContextManager[bool]]
"""Opens what keeps the screen on while it is open, and gives whether it does."""


class Hold(QObject):
    """What keeps the screen on; this one has hold of nothing, and never answers."""

    told = Signal(bool)
    """Whether the screen is kept on, after each `take`; False where no answer came in time."""

    def take(self) -> None:
        """Keep the screen on from now on."""

    def give_back(self) -> None:
        """Leave the screen to the system."""

    def close(self) -> None:
        """Give back for good: the program ends."""


class ScreenHold(Hold):
    """Has the system keep the screen on, one hold at a time; no method waits for it."""

    def __init__(
        self,
        open_one: Open = presenting,
        parent: QObject | None = None,
        *,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._open = open_one
        self._changed = Condition()
        self._is_wanted = False
        self._is_closed = False
        self._thread: Thread | None = None
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._lose_patience)
        self.told.connect(self._patience.stop)

    def take(self) -> None:
        """Have the screen kept on; `told` follows, unless it is kept on already."""
        if self._is_closed or self._is_wanted:
            return
        self._want(wanted=True)
        self._patience.start()
        if self._thread is None:
            # A daemon: one that hangs in the system does not hold the end of the program.
            self._thread = Thread(target=self._work, name="awake", daemon=True)
            self._thread.start()

    def give_back(self) -> None:
        """Leave the screen to the system."""
        self._patience.stop()
        self._want(wanted=False)

    def close(self) -> None:
        """Give back for good, waiting a fraction of a second at most."""
        with self._changed:
            self._is_closed = True
        self.give_back()
        if self._thread is not None:
            self._thread.join(EXIT_SECONDS)

    def _want(self, *, wanted: bool) -> None:
        with self._changed:
            self._is_wanted = wanted
            self._changed.notify()

    def _work(self) -> None:
        """In the thread: hold while it is wanted, one at a time, until it is closed."""
        while self._wait_until(wanted=True):
            with self._open() as is_kept:
                self._tell(is_kept=is_kept)
                self._wait_until(wanted=False)

    def _wait_until(self, *, wanted: bool) -> bool:
        """Wait until it is so or closed; whether it is not closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._is_wanted is wanted)
            return not self._is_closed

    def _tell(self, *, is_kept: bool) -> None:
        with self._changed:
            if self._is_wanted and not self._is_closed:
                self.told.emit(is_kept)

    def _lose_patience(self) -> None:
        self.told.emit(False)
