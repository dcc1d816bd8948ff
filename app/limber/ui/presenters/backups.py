"""Backups: making one, and going back to one while the window is open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject

from limber.errors import UserFacingError
from limber.history.copies import Copies, Copy, Difference, Prepared, look_at
from limber.history.copies_beside import CopiesBeside
from limber.ui.background_work import BackgroundWork, Fault, Work
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.backups import (
    BACKED_UP,
    BUSY,
    CHANGED,
    FAULT,
    GOING_BACK,
    LISTING,
    MAKING,
    NO_COPIES,
    READING,
    UNDOING,
    UNDONE,
    BackupsState,
    copy_rows,
    last_text,
    question_about,
    restored_text,
)
from limber.ui.view_state.data import NOT_SOUND
from limber.ui.widgets.backups_card import BackupsCard

_CopiesStep = Callable[[Copies | CopiesBeside], object]
"""What is done with the copies, in whichever thread they may be used."""


class BackupsPresenter(QObject):
    """Does what is asked of the backups and says what came of it."""

    def __init__(
        self,
        view: BackupsCard,
        desk: Desk,
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
        *,
        work: Work | None = None,
    ) -> None:
        """`is_busy` says whether a session is played, or waits to be written."""
        super().__init__(parent)
        self._view = view
        self._desk = desk
        self._is_busy = is_busy
        self._work = work or BackgroundWork(self)
        self._state = BackupsState()
        self._asked: Copy | None = None
        self._turn = 0
        """Which backup is read to ask about it; those before were given up."""
        self._left_behind: Path | None = None
        view.back_up_requested.connect(self.back_up)
        view.list_requested.connect(self.open_list)
        view.copy_chosen.connect(self.ask_about)
        view.restore_agreed.connect(self.restore)
        view.undo_requested.connect(self.undo)
        view.given_up.connect(self.give_up)

    def refresh(self) -> None:
        """Show what holds now; no question stands open, and what is being done goes on."""
        if not self._state.working:
            self._end()

    def back_up(self) -> None:
        """Make the day's copy anew."""
        today = self._desk.today
        state = BackupsState(working=MAKING, can_undo=self._can_undo)
        self._do(state, lambda copies: copies.back_up(today), self._tell_of_backup)

    def open_list(self) -> None:
        """Show what can be gone back to."""
        self._do(BackupsState(working=LISTING, can_undo=self._can_undo), _listed, self._show_list)

    def ask_about(self, path: object) -> None:
        """Show what going back to a file would change."""
        if not isinstance(path, Path):
            return
        if self._is_busy():
            self._end(trouble=BUSY)
            return
        self._do(
            replace(self._state, working=READING, question=None, done="", trouble=""),
            lambda copies: (look_at(path), copies.difference(path)),
            partial(self._ask, self._turn),
        )

    def restore(self) -> None:
        """Go back to what was asked about."""
        if self._asked is not None:
            self._go_back(self._asked.path, GOING_BACK, restored_text(self._asked))

    def undo(self) -> None:
        """Take the last going back back."""
        if self._left_behind is not None:
            self._go_back(self._left_behind, UNDOING, UNDONE)

    def give_up(self) -> None:
        """Close the question and the list; a backup that is being read is not asked about."""
        self._turn += 1
        self._asked = None
        self._show(replace(self._state, rows=None, question=None, working="", trouble=""))

    def _do(self, state: BackupsState, step: _CopiesStep, on_end: Callable[[object], None]) -> None:
        """Begin what takes long, unless something is being done already."""
        if self._state.working:
            return
        self._show(state)
        copies = self._desk.store.copies
        beside = copies.beside
        if beside is None:  # only the open file has the history now: it belongs to this thread
            on_end(_came_of(step, copies))
        else:
            self._work.begin(lambda _tell: step(beside), on_end, _ignore)

    def _tell_of_backup(self, result: object) -> None:
        if result is None:
            self._end(trouble=NOT_SOUND)
        else:
            self._end(done=BACKED_UP, trouble=_trouble(result))

    def _show_list(self, result: object) -> None:
        if not isinstance(result, tuple):
            self._end(trouble=_trouble(result))
            return
        rows = copy_rows(cast("tuple[Copy, ...]", result), self._now)
        trouble = "" if rows else NO_COPIES
        self._show(BackupsState(rows=rows, trouble=trouble, can_undo=self._can_undo))

    def _ask(self, turn: int, result: object) -> None:
        """Show what going back would change, if it is still wanted."""
        if turn != self._turn:
            return
        match result:
            case (Copy() as copy, Difference() as difference):
                self._asked = copy
                question = question_about(copy, difference, self._now)
                self._show(replace(self._state, working="", question=question))
            case _:
                self._show(replace(self._state, working="", trouble=_trouble(result)))

    def _go_back(self, path: Path, working: str, told: str) -> None:
        if self._is_busy():
            self._end(trouble=BUSY)
            return
        now = self._now
        self._do(
            BackupsState(working=working, can_undo=self._can_undo),
            lambda copies: copies.prepare(path, now),
            partial(self._take, self._desk.store.changes, told),
        )

    def _take(self, changes: int, told: str, result: object) -> None:
        """Go back to what was prepared, at once, so that no session begins meanwhile."""
        if not isinstance(result, Prepared):
            self._end(trouble=_trouble(result))
            return
        is_busy = self._is_busy()
        if is_busy or self._desk.store.changes != changes:
            result.give_up()
            self._end(trouble=BUSY if is_busy else CHANGED)
            return
        try:
            self._left_behind = self._desk.store.copies.take(result)
        except UserFacingError as error:
            self._end(trouble=str(error))
            return
        self._follow(told)

    def _follow(self, told: str) -> None:
        """Back up what is there now: a damaged file would be put right from it."""
        working, self._state = self._state, BackupsState()
        today = self._desk.today
        self._do(
            working,
            lambda copies: copies.back_up(today),
            lambda result: self._end(done=told, trouble=_trouble(result)),
        )

    def _end(self, *, done: str = "", trouble: str = "") -> None:
        self._asked = None
        done = "" if trouble else done
        self._show(BackupsState(done=done, trouble=trouble, can_undo=self._can_undo))

    def _show(self, state: BackupsState) -> None:
        self._state = replace(state, last=self._last_text())
        self._view.show_state(self._state)

    def _last_text(self) -> str:
        try:
            return last_text(self._desk.store.copies.newest_daily(), self._now)
        except OSError:
            return last_text(None, self._now)

    @property
    def _can_undo(self) -> bool:
        return self._left_behind is not None

    @property
    def _now(self) -> datetime:
        return self._desk.clock.read().wall


def _listed(copies: Copies | CopiesBeside) -> object:
    try:
        return copies.listed()
    except OSError as error:
        raise UserFacingError(f"The backups cannot be read: {error.strerror}.") from error


def _came_of(step: _CopiesStep, copies: Copies) -> object:
    """What a step that is done here ends with."""
    try:
        return step(copies)
    except UserFacingError as error:
        return error


def _trouble(result: object) -> str:
    """Why a step did not do what it was begun for; empty if it did."""
    match result:
        case UserFacingError():
            return str(result)
        case Fault():
            return FAULT
        case _:
            return ""


def _ignore(_percent: int) -> None:
    pass
