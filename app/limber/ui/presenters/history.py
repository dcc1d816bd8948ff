"""History: the list, loaded as far as it is looked at, and the session that is open."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.models import SessionRecord
from limber.ui.pages.history import HistoryPage
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.history import build_rows, build_state
from limber.ui.view_state.history_detail import build_detail

AT_ONCE: Final = 100


class HistoryPresenter(QObject):
    """Shows past sessions, the newest first."""

    today_requested = Signal()

    def __init__(self, page: HistoryPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._records: list[SessionRecord] = []
        self._chosen = ""
        page.session_chosen.connect(self._choose)
        page.load_more_requested.connect(self._load_more)
        page.today_requested.connect(self.today_requested)

    def refresh(self, chosen: str = "") -> None:
        """Read the newest sessions; `chosen` opens one of them."""
        problem, has_more = "", False
        try:
            self._records, has_more = self._read(0)
        except UserFacingError as error:
            self._records, problem = [], str(error)
        self._chosen = chosen or self._chosen
        state = build_state(self._records, self._open(), has_more=has_more, problem=problem)
        self._page.show_state(state)

    def _open(self) -> SessionRecord | None:
        same = (record for record in self._records if record.id == self._chosen)
        return next(same, self._records[0] if self._records else None)

    def _choose(self, session_id: str) -> None:
        self._chosen = session_id
        record = self._open()
        self._page.show_detail(None if record is None else build_detail(record))

    def _load_more(self) -> None:
        try:
            older, has_more = self._read(len(self._records))
        except UserFacingError:
            older, has_more = [], False
        self._records += older
        self._page.append_rows(build_rows(older), has_more=has_more)

    def _read(self, known: int) -> tuple[list[SessionRecord], bool]:
        found = self._desk.store.sessions(limit=AT_ONCE + 1, skip=known)
        return list(found[:AT_ONCE]), len(found) > AT_ONCE
