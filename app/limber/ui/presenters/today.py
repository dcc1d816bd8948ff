"""Today: which session is next, and the one that was interrupted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from limber.errors import UserFacingError
from limber.history.models import Interrupted, SessionRecord
from limber.history.proposals import Proposal
from limber.plan.models import Plan
from limber.ui.choices import with_flare_day, with_programme, with_relief_read
from limber.ui.current_advice import Advice
from limber.ui.pages.today import TodayPage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.stepping import Stepping
from limber.ui.records import past_sessions, recent_from, stopped_session
from limber.ui.view_state.ladders import active_plan
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.relief import build_relief
from limber.ui.view_state.suggestion import build_suggestions
from limber.ui.view_state.today import Counsel, build_state
from limber.ui.view_state.today_state import TodayState

ADVISE_AFTER_MS: Final = 50
"""The advice reads weeks of sessions, so the day is painted first."""


class TodayPresenter(QObject):
    """Shows the day, and says what is to be played."""

    plan_requested = Signal(object)
    """A `Plan` to play."""
    resume_requested = Signal(object)
    """An `Interrupted` session to go on with."""
    exercise_requested = Signal(str, str)
    safety_requested = Signal()
    refreshed = Signal()
    trouble = Signal(str)

    def __init__(self, page: TodayPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._interrupted: Interrupted | None = None
        self._session: tuple[date, int] | None = None
        self._lists_programmes = False
        self._advice: Advice | None = None
        """None: not read yet; until then what the page shows of it stays."""
        self._stepping = Stepping(desk, self)
        self._stepping.trouble.connect(self.trouble)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ADVISE_AFTER_MS)
        self._timer.timeout.connect(self.advise)
        self._connect(page)

    def refresh(self) -> None:
        """Show the day as it is now, and a moment later what is proposed."""
        self._stepping.forget()
        if self._desk.advice.is_fresh(self._desk):
            self._advice = self._stepping.advice()
        else:
            self._timer.start()
        self._show()

    def advise(self) -> None:
        """Read what is proposed now, and show it."""
        self._timer.stop()
        self._advice = self._stepping.advice()
        self._show()

    def hold(self) -> None:
        """Read nothing in a session: no cue may wait for it."""
        self._timer.stop()

    def _connect(self, page: TodayPage) -> None:
        page.start_requested.connect(self._start)
        page.resume_requested.connect(self._resume)
        page.keep_partial_requested.connect(self._keep_partial)
        page.programmes_requested.connect(self._list_programmes)
        page.programme_chosen.connect(self._choose_programme)
        page.session_chosen.connect(self._choose_session)
        page.exercise_requested.connect(self.exercise_requested)
        page.flare_requested.connect(self._toggle_flare)
        page.accept_requested.connect(self._accept)
        page.not_yet_requested.connect(self._not_yet)
        page.rung_chosen.connect(self._switch)
        page.usual_dose_requested.connect(self._usual_dose)
        page.undo_requested.connect(self._undo)
        page.relief_read.connect(self._relief_read)
        page.safety_requested.connect(self.safety_requested)

    def _show(self) -> None:
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
        return {day: replace(self._state(day, past, interrupted), switched=None) for day in days}

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
            is_flare=self._is_flare(day),
            counsel=self._counsel(),
        )

    def _is_flare(self, day: date) -> bool:
        return self._desk.keeper.settings.flare_day == day

    def _counsel(self) -> Counsel:
        switched, shown = self._stepping.switched, self._page.state
        if self._advice is None:
            return Counsel(
                shown.suggestions if shown else (), shown.relief if shown else None, switched
            )
        desk, advice = self._desk, self._advice
        return Counsel(
            build_suggestions(desk.catalogue, desk.following(), advice.proposals, advice.began),
            build_relief(advice.relief, desk.catalogue.safety),
            switched,
        )

    def _history(self, day: date) -> tuple[Interrupted | None, tuple[SessionRecord, ...]]:
        try:
            store = self._desk.store
            return store.interrupted(), store.sessions(since=recent_from(day))
        except UserFacingError as error:
            self.trouble.emit(str(error))
            return None, ()

    def _start(self, programme: str, session: int) -> None:
        plan = self.plan(programme, session, flare=self._is_flare(self._desk.today))
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
        self._show()

    def _choose_programme(self, programme: str) -> None:
        keeper = self._desk.keeper
        self._session = None
        keeper.change(with_programme(keeper.settings, programme, self._desk.today))
        self.refresh()

    def _toggle_flare(self) -> None:
        keeper, day = self._desk.keeper, self._desk.today
        keeper.change(with_flare_day(keeper.settings, None if self._is_flare(day) else day))
        self._show()

    def _accept(self, proposal_id: str) -> None:
        self._answer(proposal_id, self._stepping.accept)

    def _not_yet(self, proposal_id: str) -> None:
        self._answer(proposal_id, self._stepping.not_yet)

    def _answer(self, proposal_id: str, answer: Callable[[Proposal], None]) -> None:
        """Answer a proposal; without it the rest stands, as one item tells nothing of another."""
        advice = self._stepping.advice() if self._advice is None else self._advice
        found = next((each for each in advice.proposals if each.id == proposal_id), None)
        if found is None:
            self.advise()
            return
        answer(found)
        self._advice = advice.without(found.item)
        self._show()

    def _switch(self, item: str, rung: str) -> None:
        self._stepping.switch(item, rung)
        self._settle(item)

    def _usual_dose(self, item: str) -> None:
        self._stepping.usual_dose(item)
        self._settle(item)

    def _undo(self) -> None:
        self._stepping.undo()
        self._show()

    def _settle(self, item: str) -> None:
        """Show a choice just made: nothing is proposed for its item until it has been played."""
        if self._advice is not None:
            self._advice = self._advice.without(item)
        self._show()

    def _relief_read(self) -> None:
        keeper = self._desk.keeper
        keeper.change(with_relief_read(keeper.settings, self._desk.today))
        if self._advice is not None:
            self._advice = replace(self._advice, relief=None)
        self._show()

    def _choose_session(self, session: int) -> None:
        self._session = (self._desk.today, session)
        self._show()
