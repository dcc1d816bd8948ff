"""Keeps the pictures of Today for the coming starts as things change."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer

from limber.errors import UserFacingError
from limber.ui.first_picture import Picture, PictureFile
from limber.ui.looks import look_of
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.today import TodayPresenter

DAYS: Final = 7
"""Who starts Limber less often waits a little longer."""
KEEP_AFTER_MS: Final = 1000
"""Not while somebody looks at the first movement on the page."""


class PictureKeeper(QObject):
    """Writes the pictures a moment after something has changed, and none during a session."""

    def __init__(
        self, file: PictureFile, today: TodayPresenter, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._today = today
        self._desk = desk
        self._is_held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self._write)
        today.refreshed.connect(self._write_soon)
        desk.keeper.changed.connect(self.renew)

    def hold(self) -> None:
        """Have no pictures while a session goes on: it may end in any way."""
        self._is_held = True
        self._timer.stop()
        self._file.forget()

    def renew(self) -> None:
        """Forget the pictures and make new ones, unless a session goes on."""
        self._file.forget()
        self._write_soon()

    def release(self) -> None:
        """Make new pictures when a session is over."""
        self._is_held = False
        self.renew()

    def flush(self) -> None:
        """Write at once what has not been written."""
        if self._timer.isActive():
            self._timer.stop()
            self._write()

    def _write_soon(self) -> None:
        if not self._is_held:
            self._timer.start()

    def _write(self) -> None:
        settings, first = self._desk.keeper.settings, self._desk.today
        look = look_of(settings)
        days = [first + timedelta(days=number) for number in range(DAYS)]
        try:
            states = self._today.coming_days(days)
        except UserFacingError:
            # Today says so when it is shown; until then there is no picture.
            self._file.forget()
            return
        self._file.write(
            {
                day: Picture(look, state)
                for day, state in states.items()
                if state.session is not None
            }
        )
