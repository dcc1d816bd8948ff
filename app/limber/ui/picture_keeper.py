"""Keeps the pictures of Today for the coming starts as things change."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from PySide6.QtCore import QObject, QTimer

from limber.errors import UserFacingError
from limber.ui.first_picture import PictureFile, line_of
from limber.ui.looks import look_of
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.today import TodayPresenter
from limber.ui.view_state.today_state import TodayState

DAYS: Final = 7
"""Who starts Limber less often waits a little longer."""
KEEP_AFTER_MS: Final = 1000
"""Not while somebody looks at the first movement on the page."""
AT_ONCE: Final = 4
"""So many pictures are made in a few milliseconds."""


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
        self._timer.timeout.connect(self._begin)
        self._coming: Iterator[tuple[datetime, TodayState]] | None = None
        """What is still to be made of the pictures; None where nothing is."""
        self._lines: list[str] = []
        today.refreshed.connect(self._write_soon)
        desk.keeper.changed.connect(self.renew)

    def hold(self) -> None:
        """Have no pictures while a session goes on: it may end in any way."""
        self._is_held = True
        self._coming = None
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
            self._begin()
        while self._coming is not None:
            self._go_on()

    def _write_soon(self) -> None:
        if not self._is_held:
            self._coming = None
            self._timer.start()

    def _begin(self) -> None:
        days = [self._desk.today + timedelta(days=number) for number in range(DAYS)]
        self._coming, self._lines = iter(self._today.coming_days(days)), []
        self._go_on()

    def _go_on(self) -> None:
        """Make the next few lines, and leave the others for later: nobody is to notice."""
        if self._coming is None:
            return
        try:
            made = [line_of(moment, page) for moment, page in islice(self._coming, AT_ONCE)]
        except UserFacingError:
            # Today says so when it is shown; until then there is no picture.
            self._coming = None
            self._file.forget()
            return
        self._lines += made
        if made:
            QTimer.singleShot(0, self, self._go_on)
        else:
            self._finish()

    def _finish(self) -> None:
        self._coming = None
        if self._lines:
            self._file.write(look_of(self._desk.keeper.settings), self._lines)
        else:
            self._file.forget()
