"""Starting the session on Today with the button of a remote."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from limber.ui.pages.today import TodayPage


class RemoteStart(QObject):
    """Has the remote's button start the session on Today."""

    def __init__(self, today: TodayPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # It is heard while the page is to be seen, wherever the keyboard's focus is.
        self._shortcut = QShortcut(today)
        self._shortcut.setAutoRepeat(False)
        self._shortcut.activated.connect(today.start)

    def use(self, key: int | None) -> None:
        """Obey another button, or none."""
        self._shortcut.setKey(QKeySequence() if key is None else QKeySequence(key))
