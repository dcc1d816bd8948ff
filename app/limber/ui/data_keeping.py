"""Backups at the person's wish: the day's own copy, and one in a folder that they choose."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.backups import backup_folder, newest_daily
from limber.history.keepsake import save_keepsake
from limber.paths import DATABASE_NAME, SETTINGS_NAME
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.data import NOT_SOUND, DataState, last_backup_text


class DataKeeping(QObject):
    """Makes backups and says what came of it."""

    changed = Signal()

    def __init__(self, desk: Desk, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = folder
        self._done = ""
        self._trouble = ""

    @property
    def state(self) -> DataState:
        """What holds now."""
        now = self._desk.clock.read().wall
        last = last_backup_text(self._last_backup(now), now)
        return DataState(str(self._folder), last, self._done, self._trouble)

    def back_up(self) -> None:
        """Make the day's copy anew."""
        try:
            copy = self._copy()
        except UserFacingError as error:
            self._say(trouble=str(error))
        else:
            self._say(done="The backup is made." if copy else "", trouble="" if copy else NOT_SOUND)

    def save_keepsake(self, into: str) -> None:
        """Copy everything into a new folder within `into`."""
        self._desk.keeper.flush()
        try:
            copy = self._copy()
            if copy is None:
                self._say(trouble=NOT_SOUND)
                return
            settings = self._folder / SETTINGS_NAME
            made = save_keepsake(copy, settings, Path(into), self._desk.today)
        except UserFacingError as error:
            self._say(trouble=str(error))
        else:
            self._say(done=f"The backup is saved: {made}")

    def _copy(self) -> Path | None:
        copies = backup_folder(self._folder / DATABASE_NAME)
        return self._desk.store.back_up(copies, self._desk.today)

    def _last_backup(self, now: datetime) -> datetime | None:
        try:
            copy = newest_daily(self._folder / DATABASE_NAME)
            made_at = None if copy is None else copy.stat().st_mtime
        except OSError:
            return None
        return None if made_at is None else datetime.fromtimestamp(made_at, now.tzinfo)

    def _say(self, *, done: str = "", trouble: str = "") -> None:
        self._done, self._trouble = done, trouble
        self.changed.emit()
