"""What is looked at before the first session, and whenever somebody asks: a list of checks."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from limber.ui.awake.keeper import ScreenKeeper
from limber.ui.disk_room import free_bytes
from limber.ui.view_state.findings import Found, room_found, screen_found


class Check(QObject):
    """Looks at one thing, and has found it or not yet."""

    changed = Signal()
    """Something was found, or is looked for again."""

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        """What is looked at, as a row names it."""
        self._found: Found | None = None

    @property
    def found(self) -> Found | None:
        """What was found; None while it is looked for."""
        return self._found

    def look(self) -> None:
        """Look again; returns at once, and `changed` follows."""
        raise NotImplementedError

    def _tell(self, found: Found | None) -> None:
        if found != self._found:
            self._found = found
            self.changed.emit()


class ScreenCheck(Check):
    """Whether the screen stays on while a session runs."""

    def __init__(self, keeper: ScreenKeeper, parent: QObject | None = None) -> None:
        super().__init__("Screen", parent)
        self._keeper = keeper
        keeper.answered.connect(self._on_answered)

    def look(self) -> None:
        self._tell(None)
        self._keeper.ask()

    @Slot(bool)
    def _on_answered(self, is_kept: bool) -> None:  # noqa: FBT001 - a Qt slot takes it by position
        self._tell(screen_found(is_kept=is_kept))


class RoomCheck(Check):
    """Whether the disk has room for what is done."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__("Disk", parent)
        self._folder = folder

    def look(self) -> None:
        self._tell(room_found(free_bytes(self._folder)))
