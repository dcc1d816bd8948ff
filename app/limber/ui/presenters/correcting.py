"""Correcting a session and writing one down by hand, in the form for both."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.editing import planned_sets
from limber.history.models import SessionRecord
from limber.plan.models import Plan
from limber.plan.schedule import time_of, usual_minutes
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.ladders import active_plan
from limber.ui.view_state.session_form import (
    ADD_TITLE,
    FormState,
    corrected,
    form_of,
    new_answers,
    session_names,
    written,
)

if TYPE_CHECKING:
    from limber.ui.forms.session_form import SessionForm

OpenForm = Callable[[FormState], "SessionForm"]
_STEP = timedelta(minutes=5)


class Correcting(QObject):
    """Opens the form, and keeps what is said in it."""

    corrected = Signal(str, str)
    """The id of a session, and what takes the correction back."""
    added = Signal(str)
    refused = Signal(str)
    """Why a session cannot be corrected."""

    def __init__(self, desk: Desk, open_form: OpenForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open_form = open_form

    def correct(self, session_id: str) -> None:
        """Open the form with a session."""
        try:
            self._desk.store.editing.check_open(session_id)
            record = self._desk.store.session(session_id)
        except UserFacingError as error:
            self.refused.emit(str(error))
            return
        times = self._times(record.programme, record.session_of_day)
        form = self._open_form(form_of(record, times, self._desk.today))

        def save() -> None:
            self._keep(form, lambda: self._save(form, record))

        form.save_requested.connect(save)

    def add(self, day: date | None = None) -> None:
        """Open the form for a session that was not played here; without a day it is of today."""
        today = self._desk.today
        day = today if day is None or day > today else day
        programme = self._programme()
        if not programme:
            return
        plan = self._plan(programme, self._open_session(programme, day))
        state = self._state(plan, day)
        form = self._open_form(state)
        shown = [plan]

        def show(programme: str, session: int) -> None:
            shown[0] = self._plan(programme, session)
            form.show_plan(self._state(shown[0], form.answers.day))

        def show_programme(programme: str) -> None:
            show(programme, 1)

        def show_session(session: int) -> None:
            show(shown[0].programme, session)

        form.programme_chosen.connect(show_programme)
        form.session_chosen.connect(show_session)
        form.save_requested.connect(lambda: self._keep(form, lambda: self._add(form, shown[0])))

    def _keep(self, form: "SessionForm", save: Callable[[], Callable[[], None]]) -> None:
        """Save and close the form, or have it say why not; then tell."""
        try:
            tell = save()
        except UserFacingError as error:
            form.show_problem(error.title, error.detail)
            return
        form.discard()
        tell()

    def _save(self, form: "SessionForm", record: SessionRecord) -> Callable[[], None]:
        said = corrected(record, form.answers, form.sets, self._desk.clock.at_local)
        token = self._desk.store.editing.correct(record.id, said, self._now)
        return lambda: self.corrected.emit(record.id, token)

    def _add(self, form: "SessionForm", plan: Plan) -> Callable[[], None]:
        said = written(form.answers, form.sets, self._desk.clock.at_local)
        session_id = self._desk.store.editing.add(plan, said, self._now)
        return lambda: self.added.emit(session_id)

    def _state(self, plan: Plan, day: date) -> FormState:
        times = self._times(plan.programme, plan.session)
        at = self._begin(day, times[plan.session - 1], plan.total_seconds)
        names = {key: each.name for key, each in self._desk.catalogue.programmes.items()}
        return FormState(
            title=ADD_TITLE,
            about="",
            programmes=tuple(names.items()),
            programme=plan.programme,
            sessions=session_names(times, plan.session),
            answers=new_answers(day, at, plan.total_seconds, plan.session),
            sets=planned_sets(plan),
            today=self._desk.today,
        )

    def _begin(self, day: date, usual: time, seconds: float) -> time:
        """The usual time, or one so early that the session can be over by now."""
        now = self._now
        latest = now - timedelta(seconds=seconds) - _STEP
        if day != now.date() or latest.date() != day:
            return usual
        floored = latest.replace(minute=latest.minute - latest.minute % 5).time()
        return min(usual, floored.replace(second=0, microsecond=0))

    def _plan(self, programme: str, session: int) -> Plan:
        desk = self._desk
        active = desk.following(programme)
        if active is None:
            raise KeyError(programme)
        timing = replace(desk.keeper.settings.timing, count_reps_myself=False, wait_for_me=False)
        session = min(session, active.programme.times_per_day)
        return active_plan(desk.catalogue, active, session=session, timing=timing)

    def _programme(self) -> str:
        """The one that is followed, or else any."""
        known, active = self._desk.catalogue.programmes, self._desk.following()
        return active.programme.id if active else next(iter(known), "")

    def _open_session(self, programme: str, day: date) -> int:
        """The first session of a day that was not done."""
        try:
            sessions = self._desk.store.review.days(day, day)
        except UserFacingError:
            return 1
        done = {each.session_of_day for each in sessions if each.programme == programme}
        most = self._desk.catalogue.programmes[programme].times_per_day
        return next((number for number in range(1, most + 1) if number not in done), 1)

    def _times(self, programme: str, least: int) -> tuple[time, ...]:
        """When the sessions of a day are due; of a programme that is gone, the usual times."""
        known = self._desk.catalogue.programmes.get(programme)
        if known is None:
            return tuple(time_of(minute) for minute in usual_minutes(least))
        return self._desk.schedule(known).times(self._desk.today)

    @property
    def _now(self) -> datetime:
        return self._desk.clock.read().wall
