"""A second start on a data folder: it raises the first, or asks what to do with a silent one."""

import os
import signal
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QTimer
from PySide6.QtWidgets import QDialog

from limber.errors import UserFacingError
from limber.ui.instance_lock import InstanceLock, Owner
from limber.ui.raising import ANSWER_MS, Knock, raise_other
from limber.ui.theme import ThemeSource
from limber.ui.view_state.silent import ENDING, not_ended, silent, still_silent
from limber.ui.widgets.silent_dialog import SilentDialog

EVERY_MS: Final = 50
LOOKS_EVERY_MS: Final = 250
ENDS_WITHIN_MS: Final = 4000
"""For an orderly end; afterwards it is ended at once."""


class Met(StrEnum):
    """How a second start met the first."""

    RAISED = "raised"
    FREE = "free"
    """The first is gone: the folder is ours."""
    SILENT = "silent"


def meet(folder: Path, lock: InstanceLock, patience_ms: int = ANSWER_MS) -> Met:
    """Raise the window that has a folder: one that only begins, or ends, is given its time."""
    deadline = QDeadlineTimer(patience_ms)
    while not deadline.hasExpired():
        if raise_other(folder, deadline.remainingTime()):
            return Met.RAISED
        if lock.take():
            return Met.FREE
        QThread.msleep(EVERY_MS)
    return Met.SILENT


def silent_error(lock: InstanceLock) -> UserFacingError:
    """The sentence for where nobody can be asked."""
    owner = lock.owner()
    which = f" (number {owner.process_id})" if owner is not None and owner.is_here else ""
    return UserFacingError(
        "Limber is open already with this data folder, but does not answer.",
        f"Close it, or end its process{which}, and start Limber again.",
    )


def end_process(owner: Owner, *, at_once: bool) -> None:
    """Ask a process to end in order, woken if it was stopped; or end it at once.

    Raises:
        OSError: there is none, or it may not be ended.
    """
    if sys.platform == "win32":
        os.kill(owner.process_id, signal.SIGTERM)  # which ends it at once there
    elif at_once:
        os.kill(owner.process_id, signal.SIGKILL)
    else:
        os.kill(owner.process_id, signal.SIGTERM)
        os.kill(owner.process_id, signal.SIGCONT)


class SilentDesk(QObject):
    """Asks, looks again and again whether the first one answers or is gone, and ends it if asked.

    It is ended only if it still holds the lock: then the number in the file is its own.
    """

    def __init__(
        self,
        folder: Path,
        lock: InstanceLock,
        themes: ThemeSource,
        ends_within_ms: int = ENDS_WITHIN_MS,
    ) -> None:
        super().__init__()
        self._lock = lock
        self._met = Met.SILENT
        self.dialog = SilentDialog(themes)
        self.dialog.wait_requested.connect(self._wait)
        self.dialog.end_requested.connect(self._end)
        self._knock = Knock(folder, self)
        self._knock.answered.connect(self._on_answer)
        self._look = QTimer(self, interval=LOOKS_EVERY_MS)
        self._look.timeout.connect(self._on_look)
        self._patience = QTimer(self, interval=ends_within_ms, singleShot=True)
        self._patience.timeout.connect(self._end_at_once)
        self._owner: Owner | None = None
        self._is_killed = False
        self.dialog.show_state(silent(can_end=self._can_end()))

    def ask(self) -> Met:
        """Wait for the person, or for the first one; SILENT where it is to be left alone."""
        self._look.start()
        self.dialog.exec()
        self._look.stop()
        self._patience.stop()
        return self._met

    def _can_end(self) -> bool:
        owner = self._lock.owner()
        return owner is not None and owner.is_here and _is_ours(owner)

    def _wait(self) -> None:
        self.dialog.show_state(still_silent(can_end=self._can_end()))

    def _on_answer(self) -> None:
        # One that is woken to be ended may answer first.
        if self._owner is None:
            self._finish(Met.RAISED)

    def _on_look(self) -> None:
        if self._lock.take():
            self._finish(Met.FREE)
        elif self._owner is None:
            self._knock.knock()

    def _end(self) -> None:
        if self._lock.take():
            self._finish(Met.FREE)
            return
        self._owner = self._lock.owner()
        self.dialog.show_state(ENDING)
        self._signal(at_once=False)

    def _end_at_once(self) -> None:
        if self._is_killed and self._owner is not None:
            self.dialog.show_state(not_ended(self._owner.process_id))
            return
        self._is_killed = True
        self._signal(at_once=True)

    def _signal(self, *, at_once: bool) -> None:
        owner = self._owner
        if owner is None or self._lock.owner() != owner:
            self._owner = None  # it is gone, and the next look meets whoever came after it
            return
        try:
            end_process(owner, at_once=at_once)
        except ProcessLookupError:
            return
        except OSError:
            self._is_killed = True
        self._patience.start()

    def _finish(self, met: Met) -> None:
        self._met = met
        self.dialog.done(QDialog.DialogCode.Accepted)


def _is_ours(owner: Owner) -> bool:
    """Whether a process may be ended by this user; nothing is sent to it."""
    if sys.platform == "win32":
        return True  # sending anything there would end it
    try:
        os.kill(owner.process_id, 0)
    except OSError:
        return False
    return True
