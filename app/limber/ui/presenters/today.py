"""Today: which session is next, and the one that was interrupted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from limber.errors import UserFacingError
from limber.history.models import Interrupted
from limber.history.proposals import Proposal
from limber.plan.due import moments_of_change
from limber.plan.models import Plan
from limber.ui.choices import with_flare_day, with_relief_read
from limber.ui.current_advice import Advice
from limber.ui.pages.today import TodayPage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.known_facts import KnownFacts
from limber.ui.presenters.pausing import Pausing
from limber.ui.presenters.stepping import Stepping
from limber.ui.records import recent_from, stopped_session
from limber.ui.view_state.ladders import active_plan
from limber.ui.view_state.prescribed import prescriptions_of
from limber.ui.view_state.relief import build_relief
from limber.ui.view_state.suggestion import build_suggestions
from limber.ui.view_state.today import Counsel, Following, History, build_state
from limber.ui.view_state.today_state import TodayState
from limber.ui.view_state.week import Past, row_goes_further_back

ADVISE_AFTER_MS: Final = 50
"""The advice reads weeks of sessions, so the day is painted first."""
LOOK_AT_CLOCK_MS: Final = 30_000
"""So often it is looked whether something else is due by now."""


class TodayPresenter(QObject):
    """Shows the day, and says what is to be played."""

    plan_requested = Signal(object)
    """A `Plan` to play."""
    resume_requested = Signal(object)
    """An `Interrupted` session to go on with."""
    exercise_requested = Signal(str, str)
    safety_requested = Signal()
    programme_requested = Signal()
    """The page of the programme, to choose another or to change its exercises."""
    refreshed = Signal()
    trouble = Signal(str)

    def __init__(self, page: TodayPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._interrupted: Interrupted | None = None
        self._session: tuple[date, int] | None = None
        self._shown_from: datetime | None = None
        """The moment from which on the page would be what it is now."""
        self._advice: Advice | None = None
        """None: not read yet; until then what the page shows of it stays."""
        self._facts = KnownFacts(desk.catalogue)
        self._stepping = Stepping(desk, self)
        self._stepping.trouble.connect(self.trouble)
        self._pausing = Pausing(desk, self)
        self._pausing.trouble.connect(self.trouble)
        self._pausing.changed.connect(self._show)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ADVISE_AFTER_MS)
        self._timer.timeout.connect(self.advise)
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_AT_CLOCK_MS)
        self._watch.timeout.connect(self.look_at_clock)
        self._connect(page)

    def refresh(self) -> None:
        """Show the day as it is now, and a moment later what is proposed."""
        self._stepping.forget()
        self._pausing.forget()
        if self._desk.advice.is_fresh(self._desk):
            self._advice = self._stepping.advice()
        else:
            self._timer.start()
        self._watch.start()
        self._show()

    def look_at_clock(self) -> None:
        """Show what is due by now, if that is something else than what is shown."""
        if self._shown_from != self._holds_from(self._desk.clock.read().wall):
            self._show()

    def advise(self) -> None:
        """Read what is proposed now, and show it."""
        self._timer.stop()
        self._advice = self._stepping.advice()
        self._show()

    def hold(self) -> None:
        """Read nothing in a session: no cue may wait for it."""
        self._timer.stop()
        self._watch.stop()

    def _connect(self, page: TodayPage) -> None:
        page.start_requested.connect(self._start)
        page.resume_requested.connect(self._resume)
        page.keep_partial_requested.connect(self._keep_partial)
        page.programme_requested.connect(self.programme_requested)
        page.session_chosen.connect(self._choose_session)
        page.exercise_requested.connect(self.exercise_requested)
        page.flare_requested.connect(self._toggle_flare)
        page.pause_end_requested.connect(self._pausing.end)
        page.pause_undo_requested.connect(self._pausing.undo)
        page.accept_requested.connect(self._accept)
        page.not_yet_requested.connect(self._not_yet)
        page.undo_requested.connect(self._undo)
        page.relief_read.connect(self._relief_read)
        page.safety_requested.connect(self.safety_requested)

    def _show(self) -> None:
        now = self._desk.clock.read().wall
        day = now.date()
        self._shown_from = self._holds_from(now)
        chosen = self._session[1] if self._session and self._session[0] == day else None
        following = self._following(is_flare=self._is_flare(day))
        history = self._read_history(day, following)
        state = build_state(
            following,
            now,
            history,
            chosen_session=chosen,
            counsel=replace(self._counsel(), ended_pause=self._pausing.ended),
            first_weekday=self._desk.first_weekday,
        )
        self._page.show_state(state)
        self.refreshed.emit()

    def coming_days(self, days: Sequence[date]) -> Iterator[tuple[datetime, TodayState]]:
        """What the page shows on these days if nothing is done until then, from moment to moment.

        Nothing where no programme is followed.

        Raises:
            UserFacingError: the history cannot be read.
        """
        flare = {day: self._is_flare(day) for day in days}
        followings = {is_flare: self._following(is_flare=is_flare) for is_flare in flare.values()}
        usual = followings[flare[days[0]]]
        if usual is None:
            return
        history = self._history(days[0], usual)
        counsel = replace(self._counsel(), switched=None)
        first_weekday = self._desk.first_weekday
        for day in days:
            following = followings[flare[day]]
            for moment in moments_of_change(usual.schedule, day):
                at = datetime.combine(day, moment)
                yield (
                    at,
                    build_state(
                        following, at, history, counsel=counsel, first_weekday=first_weekday
                    ),
                )

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

    def _following(self, *, is_flare: bool) -> Following | None:
        desk = self._desk
        active = desk.following()
        if active is None:
            return None
        timing = desk.keeper.settings.timing
        facts = self._facts.of(active, timing, is_flare=is_flare)
        return Following(active, desk.schedule(active.programme), facts)

    def _holds_from(self, now: datetime) -> datetime:
        """The last moment up to now at which something else was offered."""
        active, moments = self._desk.following(), [time.min]
        if active is not None:
            moments = [*moments_of_change(self._desk.schedule(active.programme), now.date())]
        at = max(each for each in moments if each <= now.time())
        return datetime.combine(now.date(), at)

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

    def _read_history(self, day: date, following: Following | None) -> History:
        """What was done; nothing where that cannot be read, which is told."""
        try:
            return self._history(day, following)
        except UserFacingError as error:
            self._interrupted = None
            self.trouble.emit(str(error))
            return History()

    def _history(self, day: date, following: Following | None) -> History:
        """The last weeks, or all of them where the days in a row go further back."""
        store, first = self._desk.store, recent_from(day)
        self._interrupted = store.interrupted()
        past = self._past(first, day)
        if following is not None and row_goes_further_back(past, first, day):
            span = store.review.span()
            past = self._past(span[0], day) if span else past
        return History(past, stopped_session(self._interrupted))

    def _past(self, first: date, last: date) -> Past:
        desk = self._desk
        sessions = desk.store.review.days(first, last)
        prescribed = prescriptions_of(desk.catalogue, desk.keeper.settings, sessions)
        return Past(sessions, prescribed, desk.breaks)

    def _start(self, programme: str, session: int) -> None:
        # What is played is what is shown, also in the moment in which another day begins.
        day = self._desk.today if self._shown_from is None else self._shown_from.date()
        plan = self.plan(programme, session, flare=self._is_flare(day))
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

    def _undo(self) -> None:
        self._stepping.undo()
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
