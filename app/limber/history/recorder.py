"""Writes a session into the history as it happens."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from limber.engine.clock import Clock, SteadyTime
from limber.engine.events import Beat, Ended, Event, PlanChanged, SetRecorded, SetStatus
from limber.errors import UserFacingError
from limber.history.errors import HistoryError
from limber.history.models import (
    Interrupted,
    NewSession,
    Pain,
    SessionStatus,
    checked_score,
)
from limber.history.store import Store
from limber.plan.models import Plan

Write = Callable[[], None]


class Recorder:
    """Takes a session's events and writes each at once, with times that never go back.

    What cannot be written is kept in order and tried again with the next event and at `flush`;
    `on_trouble` hears of it once, until writing works again.
    """

    def __init__(
        self, store: Store, clock: Clock, on_trouble: Callable[[UserFacingError], None]
    ) -> None:
        self._store = store
        self._clock = clock
        self._time = SteadyTime(clock)
        self._on_trouble = on_trouble
        self._session_id = ""
        self._statuses: dict[object, SetStatus] = {}
        self._has_pain = False
        self._waiting: list[Write] = []
        self._told = False

    @property
    def session_id(self) -> str:
        """The session that is written; empty before the first."""
        return self._session_id

    @property
    def unsaved(self) -> int:
        """How many writes are still to be made."""
        return len(self._waiting)

    def begin(self, plan: Plan, *, rehearsal: bool, speed: float) -> str:
        """A session by this plan begins now; its id."""
        self._session_id = os.urandom(8).hex()
        self._statuses, self._has_pain = {}, False
        self._time = SteadyTime(self._clock)
        new = NewSession(
            id=self._session_id,
            programme=plan.programme,
            programme_name=plan.programme_name,
            session_of_day=plan.session,
            started_at=self._time.now(),
            rehearsal=rehearsal,
            speed=speed,
            flare=plan.flare,
        )
        self._write(partial(self._store.begin, new, plan))
        return self._session_id

    def resume(self, interrupted: Interrupted) -> None:
        """An interrupted session goes on under its own id."""
        record = interrupted.record
        self._session_id = record.id
        self._statuses = {each.result.key: each.result.status for each in record.sets}
        self._has_pain = bool(record.pains)
        told = (
            *(each.finished_at for each in record.sets),
            *(each.felt_at for each in record.pains),
        )
        self._time = SteadyTime(self._clock, not_before=max(told, default=record.started_at))
        self._write(partial(self._store.reopen, record.id))

    def handle(self, event: Event) -> None:
        """Write what an event says, and before it whatever is still waiting."""
        match event:
            case SetRecorded(result=result):
                self._statuses[result.key] = result.status
                at = self._time.now()
                self._write(partial(self._store.record_set, self._session_id, result, at))
            case PlanChanged(plan=plan):
                self._write(partial(self._store.change_plan, self._session_id, plan))
            case Ended(finished=finished):
                self._write(self._ending(finished=finished))
            case Beat():
                pass  # a beat is no moment to wait for a disk
            case _:
                self.flush()

    def note_pain(self, pain: Pain) -> None:
        """The person said that something hurts; for this the session is kept in any case."""
        self._has_pain = True
        felt = replace(pain, felt_at=self._time.now())
        self._write(partial(self._store.record_pain, self._session_id, felt))

    def set_pain_before(self, pain: int | None) -> None:
        """How much it hurt before the session, 0–10; None takes it away.

        Raises:
            ValueError: it lies outside 0–10.
        """
        score = checked_score(pain)
        self._write(partial(self._store.set_scores, self._session_id, pain_before=score))

    def flush(self) -> bool:
        """Try to write what is waiting; whether all of it is written."""
        while self._waiting:
            try:
                self._waiting[0]()
            except HistoryError as error:
                self._tell(error)
                return False
            del self._waiting[0]
        self._told = False
        return True

    def _write(self, write: Write) -> None:
        self._waiting.append(write)
        self.flush()

    def _ending(self, *, finished: bool) -> Write:
        """A session in which nothing was done is none, or partial if something hurt."""
        has_work = any(status is not SetStatus.SKIPPED for status in self._statuses.values())
        if not has_work and not self._has_pain:
            return partial(self._store.discard, self._session_id)
        status = SessionStatus.DONE if finished and has_work else SessionStatus.PARTIAL
        return partial(self._store.finish, self._session_id, status, self._time.now())

    def _tell(self, error: HistoryError) -> None:
        if not self._told:
            self._told = True
            self._on_trouble(error)
