"""Holds the settings in force, tells of changes, and saves them a moment later."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from limber.errors import UserFacingError
from limber.settings import Settings, SettingsStore

SAVE_AFTER_MS: Final = 250
"""A slider that is dragged is saved once."""


class SettingsKeeper(QObject):
    """The one place that changes the settings."""

    changed = Signal(object)
    """The new `Settings`."""
    saved = Signal()
    trouble = Signal(str)
    """A sentence: why they could not be saved."""

    def __init__(
        self, store: SettingsStore, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = settings
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Put other settings in force."""
        if settings == self._settings:
            return
        self._settings = settings
        self._timer.start()
        self.changed.emit(settings)

    def flush(self) -> None:
        """Save at once what has not been saved."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def save_again(self) -> None:
        """Save them although they did not change: their file was taken away."""
        self._timer.start()

    def _save(self) -> None:
        try:
            self._store.save(self._settings)
        except UserFacingError as error:
            self.trouble.emit(str(error))
        else:
            self.saved.emit()
