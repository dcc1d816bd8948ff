"""Backups: making one, and going back to one while the window is open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from limber.errors import UserFacingError
from limber.history.backups import backup_folder
from limber.history.copies import Copy, look_at
from limber.paths import DATABASE_NAME
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.backups import (
    BACKED_UP,
    BUSY,
    NO_COPIES,
    UNDONE,
    BackupsState,
    copy_rows,
    last_text,
    question_about,
    restored_text,
)
from limber.ui.view_state.data import NOT_SOUND
from limber.ui.widgets.backups_card import BackupsCard


class BackupsPresenter(QObject):
    """Does what is asked of the backups and says what came of it."""

    def __init__(
        self,
        view: BackupsCard,
        desk: Desk,
        folder: Path,
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`is_busy` says whether a session is played, or waits to be written."""
        super().__init__(parent)
        self._view = view
        self._desk = desk
        self._copies_folder = backup_folder(folder / DATABASE_NAME)
        self._is_busy = is_busy
        self._state = BackupsState()
        self._asked: Copy | None = None
        self._left_behind: Path | None = None
        view.back_up_requested.connect(self.back_up)
        view.list_requested.connect(self.open_list)
        view.copy_chosen.connect(self.ask_about)
        view.restore_agreed.connect(self.restore)
        view.undo_requested.connect(self.undo)
        view.given_up.connect(self.give_up)

    def refresh(self) -> None:
        """Show what holds now; no question stands open."""
        self._asked = None
        self._show(BackupsState(can_undo=self._left_behind is not None))

    def back_up(self) -> None:
        """Make the day's copy anew."""
        try:
            copy = self._desk.store.back_up(self._copies_folder, self._desk.today)
        except UserFacingError as error:
            self._end(trouble=str(error))
        else:
            self._end(done=BACKED_UP if copy else "", trouble="" if copy else NOT_SOUND)

    def open_list(self) -> None:
        """Show what can be gone back to."""
        try:
            copies = self._desk.store.copies.listed()
        except OSError as error:
            self._end(trouble=f"The backups cannot be read: {error.strerror}.")
            return
        rows = copy_rows(copies, self._now)
        self._show(
            replace(
                self._state, rows=rows, question=None, done="", trouble="" if rows else NO_COPIES
            )
        )

    def ask_about(self, path: object) -> None:
        """Show what going back to a file would change."""
        if not isinstance(path, Path):
            return
        if self._is_busy():
            self._end(trouble=BUSY)
            return
        try:
            difference = self._desk.store.copies.difference(path)
        except UserFacingError as error:
            self._show(replace(self._state, question=None, trouble=str(error)))
            return
        self._asked = look_at(path)
        question = question_about(self._asked, difference, self._now)
        self._show(replace(self._state, question=question, done="", trouble=""))

    def restore(self) -> None:
        """Go back to what was asked about."""
        if self._asked is not None:
            self._go_back(self._asked, restored_text(self._asked))

    def undo(self) -> None:
        """Take the last going back back."""
        if self._left_behind is not None:
            self._go_back(look_at(self._left_behind), UNDONE)

    def give_up(self) -> None:
        """Close the question and the list."""
        self._asked = None
        self._show(replace(self._state, rows=None, question=None, trouble=""))

    def _go_back(self, copy: Copy, told: str) -> None:
        if self._is_busy():
            self._end(trouble=BUSY)
            return
        try:
            self._left_behind = self._desk.store.copies.restore(
                copy.path, self._desk.clock.read().wall
            )
            # What a damaged file would be put right from is what the person wants now.
            self._desk.store.back_up(self._copies_folder, self._desk.today)
        except UserFacingError as error:
            self._end(trouble=str(error))
        else:
            self._end(done=told)

    def _end(self, *, done: str = "", trouble: str = "") -> None:
        self._asked = None
        can_undo = self._left_behind is not None
        self._show(BackupsState(done=done, trouble=trouble, can_undo=can_undo))

    def _show(self, state: BackupsState) -> None:
        self._state = replace(state, last=self._last_text())
        self._view.show_state(self._state)

    def _last_text(self) -> str:
        try:
            return last_text(self._desk.store.copies.newest_daily(), self._now)
        except OSError:
            return last_text(None, self._now)

    @property
    def _now(self) -> datetime:
        return self._desk.clock.read().wall
