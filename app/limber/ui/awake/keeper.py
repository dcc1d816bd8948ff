"""When the screen is kept on: while a session runs, and not while it stands still for long."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from limber.engine.clock import Clock, Reading
from limber.engine.events import CountingIn, Ended, Paused, Resumed, StepStarted, Waiting
from limber.ui.awake.hold import Hold

STANDING_SECONDS: Final = 300.0
"""After so long without time running, whoever left the session may find the screen dark."""


class ScreenKeeper(QObject):
    """Follows a session by its events, and answers whether the screen can be kept on at all."""

    answered = Signal(bool)
    """Whether the screen can be kept on."""
    failed = Signal()
    """A session runs and the screen is not kept on; told once."""

    def __init__(self, hold: Hold, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hold = hold
        self._clock = clock
        self._is_on = False
        self._has_failed = False
        self._stands_since: Reading | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        hold.told.connect(self._on_told)

    def hear(self, event: object) -> None:
        """Follow an event of the session."""
        match event:
            case Paused() | Waiting():
                self._stand()
            case StepStarted() | CountingIn() | Resumed():
                self._go()
            case Ended():
                self.end()
            case _:
                pass

    def end(self) -> None:
        """No session is on its way."""
        self._is_on = False
        self._stands_since = None
        self._timer.stop()
        self._hold.give_back()

    @Slot()
    def look(self) -> None:
        """Give the screen back if the session has stood still for long."""
        if self._stands_since is None:
            return
        left = STANDING_SECONDS - self._clock.read().seconds_since(self._stands_since)
        if left <= 0:
            self.end()
        else:
            self._timer.start(round(left * 1000))

    def ask(self) -> None:
        """Find out whether the screen can be kept on; `answered` follows."""
        if not self._is_on:
            self._hold.give_back()
            self._hold.take()

    def close(self) -> None:
        """Give the screen back: the program ends."""
        self.end()
        self._hold.close()

    def _go(self) -> None:
        self._stands_since = None
        self._timer.stop()
        if not self._is_on:
            self._is_on = True
            self._hold.take()

    def _stand(self) -> None:
        """Stand still: the screen stays on for as long as somebody gets ready."""
        if self._stands_since is None:
            self._go()
            self._stands_since = self._clock.read()
            self.look()

    @Slot(bool)
    def _on_told(self, is_kept: bool) -> None:  # noqa: FBT001 - a Qt slot takes it by position
        self.answered.emit(is_kept)
        if not self._is_on:
            self._hold.give_back()
        elif not is_kept and not self._has_failed:
            self._has_failed = True
            self.failed.emit()
