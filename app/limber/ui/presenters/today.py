"""Today: which session is next, and the one that was interrupted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.models import Interrupted, SessionRecord
from limber.plan.models import Plan
from limber.ui.choices import with_programme
from limber.ui.pages.today import TodayPage
from limber.ui.presenters.desk import Desk
from limber.ui.records import past_sessions, recent_from, stopped_session
from limber.ui.view_state.ladders import active_plan
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.today import build_state
from limber.ui.view_state.today_state import TodayState


class TodayPresenter(QObject):
    """Shows the day, and says what is to be played."""

    plan_requested = Signal(object)
    """A `Plan` to play."""
    resume_requested = Signal(object)
    """An `Interrupted` session to go on with."""
    exercise_requested = Signal(str, str)
    refreshed = Signal()
    trouble = Signal(str)

    def __init__(self, page: TodayPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._interrupted: Interrupted | None = None
        self._session: tuple[date, int] | None = None
        self._lists_programmes = False
        page.start_requested.connect(self._start)
        page.resume_requested.connect(self._resume)
        page.keep_partial_requested.connect(self._keep_partial)
        page.programmes_requested.connect(self._list_programmes)
        page.programme_chosen.connect(self._choose_programme)
        page.session_chosen.connect(self._choose_session)
        page.exercise_requested.connect(self.exercise_requested)

    def refresh(self) -> None:
        """Show the day as it is now."""
        day = self._desk.today
        self._interrupted, past = self._history(day)
        chosen = self._session[1] if self._session and self._session[0] == day else None
        state = self._state(day, past, self._interrupted, chosen_session=chosen)
        if self._lists_programmes:
            desk, timing = self._desk, self._desk.keeper.settings.timing
            listed = build_programmes(desk.catalogue, desk.following(), timing)
            state = replace(state, programmes=listed)
        self._page.show_state(state)
        self.refreshed.emit()

    def coming_days(self, days: Sequence[date]) -> Mapping[date, TodayState]:
        """What the page shows on these days if nothing is done until then.

        Raises:
            UserFacingError: the history cannot be read.
        """
        store = self._desk.store
        interrupted, past = store.interrupted(), store.sessions(since=recent_from(min(days)))
        return {day: self._state(day, past, interrupted) for day in days}

    def plan(
        self, programme: str, session: int, *, unattended: bool = False, flare: bool = False
    ) -> Plan | None:
        """The plan of a session as it is chosen; None where there is no such programme.

        In an unattended one nothing waits for a key: repetitions are paced. For a flare day it
        is made smaller.
        """
        active, timing = self._desk.following(programme), self._desk.keeper.settings.timing
        if active is None:
            return None
        if unattended:
            timing = replace(timing, count_reps_myself=False, wait_for_me=False)
        return active_plan(
            self._desk.catalogue, active, session=session, timing=timing, flare=flare
        )

    def _state(
        self,
        day: date,
        past: Sequence[SessionRecord],
        interrupted: Interrupted | None,
        *,
        chosen_session: int | None = None,
    ) -> TodayState:
        desk = self._desk
        return build_state(
            desk.catalogue,
            desk.following(),
            today=day,
            timing=desk.keeper.settings.timing,
            past=past_sessions(past),
            stopped=stopped_session(interrupted),
            chosen_session=chosen_session,
        )

    def _history(self, day: date) -> tuple[Interrupted | None, tuple[SessionRecord, ...]]:
        try:
            store = self._desk.store
            return store.interrupted(), store.sessions(since=recent_from(day))
        except UserFacingError as error:
            self.trouble.emit(str(error))
            return None, ()

    def _start(self, programme: str, session: int) -> None:
        plan = self.plan(programme, session)
        if plan is not None:
            self._session = None
            self.plan_requested.emit(plan)

    def _resume(self) -> None:
        if self._interrupted is not None:
            self.resume_requested.emit(self._interrupted)

    def _keep_partial(self) -> None:
        if self._interrupted is None:
            return
        try:
            self._desk.store.keep_as_partial(self._interrupted.record.id)
        except UserFacingError as error:
            self.trouble.emit(str(error))
        self.refresh()

    def _list_programmes(self) -> None:
        self._lists_programmes = True
        self.refresh()

    def _choose_programme(self, programme: str) -> None:
        keeper = self._desk.keeper
        self._session = None
        keeper.change(with_programme(keeper.settings, programme, self._desk.today))
        self.refresh()

    def _choose_session(self, session: int) -> None:
        self._session = (self._desk.today, session)
        self.refresh()
