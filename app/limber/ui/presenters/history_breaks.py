"""Days off and pauses in their form: kept, ended, deleted, and put back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.models import BreakKind, StoredBreak
from limber.plan.breaks import Break
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.breaks_form import BreaksState, break_text, build_breaks

if TYPE_CHECKING:
    from limber.ui.forms.breaks_form import BreaksForm

OpenForm = Callable[[BreaksState], "BreaksForm"]
Undo = Callable[[], None]


class HistoryBreaks(QObject):
    """Opens the form and grants its wishes; the last one can be undone while it is open."""

    changed = Signal()

    def __init__(self, desk: Desk, open_form: OpenForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open_form = open_form
        self._form: BreaksForm | None = None
        self._undo: Undo | None = None

    def open(self) -> None:
        """Show the days off and pauses that there are."""
        self._undo = None
        form = self._form = self._open_form(self._state())
        form.keep_requested.connect(self._keep)
        form.end_requested.connect(self._end)
        form.delete_requested.connect(self._delete)
        form.undo_requested.connect(self._undo_last)

    def _keep(self, break_id: str, kind: BreakKind, days: Break) -> None:
        breaks = self._desk.store.breaks
        before = self._known(break_id)

        def keep() -> tuple[str, Undo]:
            if before is None:
                kept = breaks.add(kind, days, self._now)
                return f"Added: {break_text(kept)}.", lambda: breaks.delete(kept.id)
            kept = breaks.change(before.id, kind, days, self._now)
            return f"Changed: {break_text(kept)}.", partial(breaks.put_back, before)

        self._try(keep)

    def _end(self, break_id: str) -> None:
        before = self._known(break_id)
        if before is None:
            return
        breaks, yesterday = self._desk.store.breaks, self._desk.today - timedelta(days=1)

        def end() -> tuple[str, Undo]:
            breaks.end(before, yesterday, self._now)
            return "Ended. Today is a day like others.", lambda: breaks.put_back(before)

        self._try(end)

    def _delete(self, break_id: str) -> None:
        before = self._known(break_id)
        if before is None:
            return
        breaks = self._desk.store.breaks

        def delete() -> tuple[str, Undo]:
            breaks.delete(before.id)
            return f"Deleted: {break_text(before)}.", lambda: breaks.put_back(before)

        self._try(delete)

    def _undo_last(self) -> None:
        undo, self._undo = self._undo, None
        if undo is None:
            return

        def take_back() -> tuple[str, None]:
            undo()
            return "Undone.", None

        self._try(take_back)

    def _try(self, change: Callable[[], tuple[str, Undo | None]]) -> None:
        form = self._form
        if form is None:
            return
        try:
            sentence, self._undo = change()
        except UserFacingError as error:
            form.show_problem(error.title, error.detail)
            return
        form.show_state(self._state())
        form.show_change(sentence, self._desk.today, can_undo=self._undo is not None)
        self.changed.emit()

    def _known(self, break_id: str) -> StoredBreak | None:
        return next((each for each in self._desk.breaks if each.id == break_id), None)

    def _state(self) -> BreaksState:
        return build_breaks(self._desk.breaks, self._desk.today)

    @property
    def _now(self) -> datetime:
        return self._desk.clock.read().wall
