"""The button of a remote on the pages before and after a session."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from limber.settings import Settings
from limber.ui.settings_keeper import SettingsKeeper


class RemoteButton(QObject):
    """Has the button that goes on, as it is chosen in the settings, do one thing on a page."""

    def __init__(self, page: QWidget, goes_on: Callable[[], None], keeper: SettingsKeeper) -> None:
        super().__init__(page)
        # It is heard while the page is to be seen, wherever the keyboard's focus is.
        self._shortcut = QShortcut(page)
        self._shortcut.setAutoRepeat(False)
        self._shortcut.activated.connect(goes_on)
        keeper.changed.connect(self._use)
        self._use(keeper.settings)

    def _use(self, settings: Settings) -> None:
        key = settings.remote_go
        self._shortcut.setKey(QKeySequence() if key is None else QKeySequence(key))
