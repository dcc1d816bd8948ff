"""Changing the history: correct, add, delete, bring back, days off and pauses, and undo."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.models import BreakKind, SessionRecord, StoredBreak
from limber.plan.breaks import Break
from limber.ui.pages.history import HistoryPage
from limber.ui.presenters.correcting import Correcting
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.history_breaks import HistoryBreaks
from limber.ui.view_state.deleted_list import build_deleted
from limber.ui.view_state.history_words import full_day_text
from limber.ui.view_state.recent import part_of_day

if TYPE_CHECKING:
    from limber.ui.forms.opening import Forms

Undo = Callable[[], str]
"""Takes a change back; the id of the session that is to be shown then, or nothing."""


class HistoryChanges(QObject):
    """Grants the wishes of the page; the last change can be undone while the page is open."""

    changed = Signal(str)
    """Something is different; the id of the session to show, or nothing."""

    def __init__(
        self, page: HistoryPage, desk: Desk, forms: "Forms", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._forms = forms
        self._undo: Undo | None = None
        self._correcting = Correcting(desk, forms.session, self)
        self._correcting.corrected.connect(self._on_corrected)
        self._correcting.added.connect(self._on_added)
        self._correcting.refused.connect(self._say)
        self._breaks = HistoryBreaks(desk, forms.breaks, self)
        self._breaks.changed.connect(lambda: self.changed.emit(""))
        page.edit_requested.connect(self._correct)
        page.add_requested.connect(self._correcting.add)
        page.delete_requested.connect(self._delete)
        page.deleted_requested.connect(self._show_deleted)
        page.breaks_requested.connect(self._breaks.open)
        page.day_off_requested.connect(self._mark_day_off)
        page.undo_requested.connect(self._undo_last)

    def forget(self) -> None:
        """Take nothing back any more."""
        self._undo = None
        self._page.show_change("")

    def _correct(self, session_id: str) -> None:
        self._correcting.correct(session_id)

    def _on_corrected(self, session_id: str, token: str) -> None:
        def undo() -> str:
            self._desk.store.editing.put_back(token)
            return session_id

        self._tell("Your changes are saved.", undo, session_id)

    def _on_added(self, session_id: str) -> None:
        def undo() -> str:
            self._desk.store.discard(session_id)
            return ""

        self._tell(f"Added: {self._name(session_id)}.", undo, session_id)

    def _delete(self, session_id: str) -> None:
        def undo() -> str:
            self._desk.store.deleted.bring_back(session_id)
            return session_id

        try:
            name = self._name(session_id)
            self._desk.store.deleted.delete(session_id, self._now)
        except UserFacingError as error:
            self._say(str(error))
        else:
            self._tell(f"Deleted: {name}. It is kept for 30 days.", undo)

    def _mark_day_off(self, day: date) -> None:
        try:
            kept = self._desk.store.breaks.add(BreakKind.DAY_OFF, Break(day, day), self._now)
        except UserFacingError as error:
            self._say(str(error))
        else:
            self._tell(f"{full_day_text(day)} is a day off.", partial(self._take_back, kept))

    def _take_back(self, kept: StoredBreak) -> str:
        self._desk.store.breaks.delete(kept.id)
        return ""

    def _show_deleted(self) -> None:
        try:
            deleted = self._desk.store.deleted.all()
        except UserFacingError as error:
            self._say(str(error))
            return
        shown = self._forms.deleted(deleted)

        def bring_back(session_id: str) -> None:
            self._bring_back(session_id)
            shown.show_rows(build_deleted(self._desk.store.deleted.all()))

        shown.bring_back_requested.connect(bring_back)

    def _bring_back(self, session_id: str) -> None:
        def undo() -> str:
            self._desk.store.deleted.delete(session_id, self._now)
            return ""

        try:
            self._desk.store.deleted.bring_back(session_id)
        except UserFacingError as error:
            self._say(str(error))
        else:
            self._tell(f"Brought back: {self._name(session_id)}.", undo, session_id)

    def _undo_last(self) -> None:
        undo, self._undo = self._undo, None
        if undo is None:
            return
        try:
            session_id = undo()
        except UserFacingError as error:
            self._undo = undo
            self._say(str(error), can_undo=True)
            return
        self.changed.emit(session_id)
        self._say("Undone.")
        self._page.take_focus()

    def _tell(self, sentence: str, undo: Undo, session_id: str = "") -> None:
        self._undo = undo
        self.changed.emit(session_id)
        self._page.show_change(sentence)
        self._page.take_focus()

    def _say(self, sentence: str, *, can_undo: bool = False) -> None:
        self._page.show_change(sentence, can_undo=can_undo)

    def _name(self, session_id: str) -> str:
        return session_name(self._desk.store.session(session_id))

    @property
    def _now(self) -> datetime:
        return self._desk.clock.read().wall


def session_name(record: SessionRecord) -> str:
    """A session within a sentence: Thursday 19 November 2026, evening."""
    day = full_day_text(record.started_at.date())
    return f"{day}, {part_of_day(record.started_at).lower()}"
