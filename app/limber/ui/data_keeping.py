"""A backup in a folder that the person chooses."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.keepsake import save_keepsake
from limber.paths import SETTINGS_NAME
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.data import NOT_SOUND, DataState


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
        return DataState(str(self._folder), self._done, self._trouble)

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
        return self._desk.store.upkeep.back_up(self._desk.today)

    def _say(self, *, done: str = "", trouble: str = "") -> None:
        self._done, self._trouble = done, trouble
        self.changed.emit()
