"""The summary after a session: what was done, and how it was."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from limber.errors import UserFacingError
from limber.history.models import UNCHANGED, SessionRecord, Unchanged
from limber.ui.forms.opening import Forms
from limber.ui.pages.summary import SummaryPage
from limber.ui.playing import Played
from limber.ui.presenters.correcting import Correcting
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.recent import part_of_day
from limber.ui.view_state.summary import build_state

LOOKS_EVERY_MS: Final = 1000
"""So often it is looked whether what could not be written is."""


class SummaryPresenter(QObject):
    """Shows a session that is over, and keeps what is said about it."""

    closed = Signal()

    def __init__(
        self, page: SummaryPage, desk: Desk, forms: Forms, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._correcting = Correcting(desk, forms.session, self)
        self._correcting.corrected.connect(self._on_corrected)
        self._correcting.refused.connect(self._on_refused)
        self._before = ""
        """What takes the last correction back."""
        self._page = page
        self._desk = desk
        self._played: Played | None = None
        self._saved_at: datetime | None = None
        self._watch = QTimer(self, interval=LOOKS_EVERY_MS)
        self._watch.timeout.connect(self._look)
        self.closed.connect(self._watch.stop)
        self._problem = ""
        page.pain_after_changed.connect(self._keep_pain)
        page.effort_changed.connect(self._keep_effort)
        page.note_changed.connect(self._keep_note)
        page.discard_requested.connect(self._discard)
        page.correct_requested.connect(self._correct)
        page.undo_requested.connect(self._undo)
        page.close_requested.connect(self.closed)

    def open(self, played: Played) -> None:
        """Show what came of a session."""
        self._played, self._problem = played, played.unsaved()
        self._saved_at = None if self._problem else self._desk.clock.read().wall
        if self._problem:
            self._watch.start()
        self._show()

    def _look(self) -> None:
        """Show the whole of it as soon as it is written."""
        if self._played is None or not self._played.unsaved():
            self._watch.stop()
            self._saved_at, self._problem = self._desk.clock.read().wall, ""
            self._show()

    def _show(self) -> None:
        played = self._played
        if played is None:
            return
        try:
            record = self._desk.store.session(played.session_id)
            effort = self._last_effort(record)
        except (KeyError, UserFacingError):
            self.closed.emit()
            return
        self._page.show_state(
            build_state(
                record,
                played.plan,
                played.worked,
                last_effort=effort,
                saved_at=self._saved_at,
                problem=self._problem,
                catalogue=self._desk.catalogue,
            )
        )

    def _last_effort(self, record: SessionRecord) -> int | None:
        """The effort of the last session at this time of the day, if it was given."""
        part = part_of_day(record.started_at)
        earlier = (
            each.effort
            for each in self._desk.store.sessions(limit=20)
            if each.id != record.id and part_of_day(each.started_at) == part
        )
        return next((effort for effort in earlier if effort is not None), None)

    def _keep_pain(self, pain: int | None) -> None:
        self._keep(pain_after=pain)

    def _keep_effort(self, effort: int | None) -> None:
        self._keep(effort=effort)

    def _keep_note(self, note: str) -> None:
        self._keep(note=note or None)

    def _keep(
        self,
        *,
        pain_after: int | Unchanged | None = UNCHANGED,
        effort: int | Unchanged | None = UNCHANGED,
        note: str | Unchanged | None = UNCHANGED,
    ) -> None:
        if self._played is None:
            return
        try:
            self._desk.store.set_scores(
                self._played.session_id, pain_after=pain_after, effort=effort, note=note
            )
        except UserFacingError as error:
            self._problem = str(error)
        else:
            self._saved_at, self._problem = self._desk.clock.read().wall, ""
        self._show()

    def _correct(self) -> None:
        if self._played is not None:
            self._correcting.correct(self._played.session_id)

    def _on_corrected(self, _session_id: str, before: str) -> None:
        self._before = before
        self._saved_at, self._problem = self._desk.clock.read().wall, ""
        self._show()
        self._page.show_change("Your changes are saved.")

    def _on_refused(self, sentence: str) -> None:
        self._problem = sentence
        self._show()

    def _undo(self) -> None:
        before, self._before = self._before, ""
        if not before:
            return
        try:
            self._desk.store.editing.put_back(before)
        except UserFacingError as error:
            self._before = before
            self._on_refused(str(error))
            return
        self._show()
        self._page.show_change("Undone.", can_undo=False)

    def _discard(self) -> None:
        if self._played is None:
            return
        try:
            self._desk.store.deleted.delete(self._played.session_id, self._desk.clock.read().wall)
        except UserFacingError as error:
            self._problem = str(error)
            self._show()
        else:
            self.closed.emit()
