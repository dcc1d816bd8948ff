"""Export and import: done off the window's thread, told in words, and taken back."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.exchange.changes import Changes, Undone
from limber.history.exchange.exchanging import Exchange
from limber.history.exchange.forms import FileForm, form_of
from limber.history.exchange.staging import Staged
from limber.history.exchange.undoing import LastImport
from limber.history.exchange.words import undone_text
from limber.paths import DATABASE_NAME
from limber.ui.background_work import (
    BackgroundWork,
    Fault,
    GivenUpError,
    Progress,
    Step,
    Work,
)
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.exchange import (
    BUSY,
    ELSEWHERE,
    FAULT,
    NOTHING_LEFT,
    ExchangeState,
    exported_text,
    file_filters,
    imported_text,
    question_about,
    suggested_name,
    unchanged_text,
    undo_text,
    working_text,
)
from limber.ui.widgets.exchange_card import ExchangeCard

Writer = Callable[[Path], None]
"""Writes a file, or raises a `UserFacingError`."""


class ExchangePresenter(QObject):
    """Does what is asked of files with the history."""

    history_changed = Signal(str)
    """An import was made or taken back."""

    def __init__(
        self,
        view: ExchangeCard,
        desk: Desk,
        folder: Path,
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
        *,
        work: Work | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._desk = desk
        self._is_busy = is_busy
        self._work = work or BackgroundWork(self)
        self._exchange = Exchange(folder / DATABASE_NAME)
        self._writers: Mapping[FileForm, Writer] = {
            FileForm.JSON: self._exchange.export_json,
            FileForm.CSV: self._exchange.export_csv,
        }
        self._open_file = ExitStack()
        """Of what was read and waits for an answer; only the work's thread touches it."""
        self._name = ""
        self._state = ExchangeState()
        view.export_wished.connect(self.ask_where)
        view.export_requested.connect(self.export)
        view.import_requested.connect(self.look_at)
        view.import_agreed.connect(self.take_in)
        view.undo_requested.connect(self.undo)
        view.stop_requested.connect(self._work.give_up)
        view.given_up.connect(self.give_up)

    def refresh(self) -> None:
        """Show what holds now; what is being done goes on."""
        if self._state.working or self._state.question:
            return
        self._show(ExchangeState(undo=self._undo_text()))

    def ask_where(self) -> None:
        """Have the person choose the file to write."""
        now = self._desk.clock.read().wall
        self._view.ask_where(suggested_name(now), file_filters(tuple(self._writers)))

    def export(self, target: object) -> None:
        """Write the history in the form that the file's ending asks for."""
        if not isinstance(target, Path):
            return
        try:
            write = self._writer_of(form_of(target))
        except UserFacingError as error:
            self._fail(error)
            return

        def step(_tell: Progress) -> Path:
            write(target)
            return target

        self._show(replace(_at_rest(self._state), working=f"Saving {target.name}…"))
        self._work.begin(step, self._end, _ignore)

    def look_at(self, source: object) -> None:
        """Read a file and ask about what it would change."""
        if not isinstance(source, Path):
            return
        if self._is_busy():
            self._show(replace(_at_rest(self._state), trouble=BUSY))
            return
        self._name = source.name
        self._begin("Reading", partial(self._look, source), self._ask)

    def take_in(self) -> None:
        """Take in the file that was asked about."""
        if self._is_busy():
            self.give_up()
            self._show(replace(_at_rest(self._state), trouble=BUSY))
            return
        now = self._desk.clock.read().wall
        name = self._name

        def step(tell: Progress) -> object:
            with self._open_file.pop_all():
                changes = self._exchange.take_in(self._staged, name, now, (), tell)
            return imported_text(name, changes)

        self._begin("Importing", step, self._end)

    def undo(self) -> None:
        """Take the last import back."""
        if self._is_busy():
            self._show(replace(_at_rest(self._state), trouble=BUSY))
            return
        self._show(replace(_at_rest(self._state), working="Taking the import back…"))
        self._work.begin(lambda _tell: self._exchange.undo(), self._end, _ignore)

    def give_up(self) -> None:
        """Leave the file that was asked about."""
        self._work.begin(lambda _tell: self._open_file.close(), _ignore, _ignore)
        self._show(_at_rest(self._state))

    def _writer_of(self, form: FileForm) -> Writer:
        if form not in self._writers:
            raise UserFacingError(*ELSEWHERE)
        return self._writers[form]

    def _look(self, source: Path, tell: Progress) -> Changes:
        """Read a file, which stays open for the answer."""
        with ExitStack() as opening:
            reading = self._exchange.read(source, lambda done: tell(0.9 * done))
            self._staged: Staged = opening.enter_context(reading)
            changes = self._exchange.changes(self._staged, (), lambda done: tell(0.9 + 0.1 * done))
            if not changes.is_none:
                self._open_file = opening.pop_all()
        return changes

    def _ask(self, result: object) -> None:
        if not isinstance(result, Changes):
            self._end(result)
        elif result.is_none:
            self._end(unchanged_text(self._name, result))
        else:
            question = question_about(self._name, result)
            self._show(replace(_at_rest(self._state), question=question))

    def _begin(self, verb: str, step: Step, on_end: Callable[[object], None]) -> None:
        self._on_progress(verb, 0)
        self._work.begin(step, on_end, partial(self._on_progress, verb))

    def _on_progress(self, verb: str, percent: int) -> None:
        working = working_text(verb, self._name, percent)
        self._show(replace(_at_rest(self._state), working=working, can_stop=True))

    def _end(self, result: object) -> None:
        """Say what came of it."""
        match result:
            case UserFacingError():
                self._fail(result)
            case GivenUpError():
                self._show(ExchangeState(undo=self._undo_text()))
            case Fault():
                self._show(ExchangeState(trouble=FAULT, undo=self._undo_text()))
            case Path():
                self._show(ExchangeState(done=exported_text(result), undo=self._undo_text()))
            case Undone():
                self._show(ExchangeState(done=undone_text(result), undo=self._undo_text()))
                self.history_changed.emit("")
            case None:
                self._show(ExchangeState(trouble=NOTHING_LEFT))
            case _:
                self._show(ExchangeState(done=str(result), undo=self._undo_text()))
                self.history_changed.emit("")

    def _fail(self, error: UserFacingError) -> None:
        undo = self._undo_text()
        self._show(ExchangeState(trouble=error.title, advice=error.detail, undo=undo))

    def _undo_text(self) -> str:
        try:
            last: LastImport | None = self._exchange.last_import()
        except UserFacingError:
            return ""
        return undo_text(last, self._desk.clock.read().wall)

    def _show(self, state: ExchangeState) -> None:
        self._state = state
        self._view.show_state(state)


def _at_rest(state: ExchangeState) -> ExchangeState:
    """Nothing is done or asked, and nothing is told of what was."""
    return ExchangeState(undo=state.undo)


def _ignore(_value: object) -> None:
    pass
