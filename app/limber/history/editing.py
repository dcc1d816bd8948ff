"""Correcting what was done, and writing a session down by hand."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from limber.engine.events import SetResult, SetStatus
from limber.engine.route import Key
from limber.history import queries
from limber.history.cells import Row, Value, offset_minutes, utc_text
from limber.history.corrections import Correction, check
from limber.history.errors import HistoryError
from limber.history.models import NewSession, SessionRecord, SessionStatus
from limber.history.rows import score_changes, session_row
from limber.history.shelving import shelve, unshelve
from limber.plan.models import Plan

if TYPE_CHECKING:
    from sqlite3 import Connection

_Using = Callable[[], AbstractContextManager["Connection"]]


class Editing:
    """Changes what is kept; each change is on the disk when its method returns."""

    def __init__(self, writing: _Using) -> None:
        self._writing = writing

    def correct(self, session_id: str, correction: Correction, now: datetime) -> str:
        """Keep a session as it is said to have been; returns what `put_back` takes it back with.

        One that can be resumed stays so unless it is said to be done; what of its sets is left
        out is then asked for again.

        Raises:
            KeyError: there is none with this id.
            HistoryError: it is still open, cannot have been so, or cannot be written.
        """
        with self._writing() as db:
            refuse_running(db, session_id, "corrected")
            record = queries.select_session(db, session_id)
            if record is None:
                raise KeyError(session_id)
            check(correction, now, has_pains=bool(record.pains))
            before = shelve(db, session_id)
            queries.change_session(db, session_id, _changes(correction, now))
            known = {each.result.key: each.finished_at for each in record.sets}
            _replace_sets(db, session_id, correction, _moved(known, record, correction))
            _move_pains(db, record, correction)
            if correction.status is SessionStatus.DONE:
                queries.change_session(db, session_id, {"plan": None})
        return before

    def check_open(self, session_id: str) -> None:
        """Look whether a session can be corrected at all.

        Raises:
            KeyError: there is none with this id.
            HistoryError: it is still open.
        """
        with self._writing() as db:
            refuse_running(db, session_id, "corrected")

    def put_back(self, before: str) -> None:
        """Undo a correction."""
        with self._writing() as db:
            unshelve(db, before)

    def add(self, plan: Plan, written: Correction, now: datetime) -> str:
        """Keep a session that was not played here; its id.

        Raises:
            HistoryError: it cannot have been so, or cannot be written.
        """
        check(written, now)
        new = NewSession(
            id=os.urandom(8).hex(),
            programme=plan.programme,
            programme_name=plan.programme_name,
            session_of_day=written.session_of_day,
            started_at=written.started_at,
            rehearsal=False,
            speed=1.0,
            flare=plan.flare,
        )
        row = {**session_row(new, ""), **_changes(written, now), "plan": None, "by_hand": 1}
        with self._writing() as db:
            queries.insert_row(db, row)
            queries.insert_items(db, new.id, plan)
            _replace_sets(db, new.id, written, {})
        return new.id


def planned_sets(plan: Plan) -> tuple[SetResult, ...]:
    """Every set of a plan as if it had been done as it is asked for."""
    return tuple(
        SetResult(
            item=step.item or "",
            exercise=step.exercise or "",
            exercise_name=plan.form_of(step).name,
            side=step.side,
            direction=step.direction,
            set=step.set or 1,
            status=SetStatus.DONE,
            reps=step.reps,
            target_reps=step.reps,
            seconds=step.seconds or 0.0,
            target_seconds=None if step.reps else step.seconds,
            rung=step.rung,
        )
        for step in plan.steps
        if step.kind.is_work
    )


def refuse_running(db: "Connection", session_id: str, what: str) -> None:
    """Look whether a session is over.

    Raises:
        KeyError: there is none with this id.
        HistoryError: it is being played, or was broken off and is offered for resuming.
    """
    row: Row | None = db.execute(
        "SELECT status FROM sessions WHERE id = ?", (session_id,)
    ).fetchone()
    if row is None:
        raise KeyError(session_id)
    if row["status"] == SessionStatus.RUNNING:
        raise HistoryError(
            f"A session that is still open cannot be {what}.",
            "Resume it on Today, or keep it there as it is.",
        )


def _changes(correction: Correction, now: datetime) -> dict[str, Value]:
    scores = {
        "pain_before": correction.pain_before,
        "pain_after": correction.pain_after,
        "effort": correction.effort,
    }
    return {
        "day": correction.started_at.date().isoformat(),
        "started_at": utc_text(correction.started_at),
        "started_offset": offset_minutes(correction.started_at),
        "ended_at": utc_text(correction.ended_at),
        "ended_offset": offset_minutes(correction.ended_at),
        "status": correction.status.value,
        "session_of_day": correction.session_of_day,
        "changed_at": utc_text(now),
        **score_changes(scores, correction.note),
    }


def _replace_sets(
    db: "Connection", session_id: str, correction: Correction, known: Mapping[Key, datetime]
) -> None:
    queries.delete_sets(db, session_id)
    times = _times(correction, known)
    for result, finished_at in zip(correction.sets, times, strict=True):
        queries.upsert_set(db, session_id, result, finished_at)


def _times(correction: Correction, known: Mapping[Key, datetime]) -> Iterator[datetime]:
    """When each set ended: as it was measured; where nothing was, they share the time evenly."""
    start, end = correction.started_at, correction.ended_at
    at = start
    for number, each in enumerate(correction.sets, 1):
        share = (end - start) * number / len(correction.sets)
        at = known.get(each.key, at) if known else start + share
        yield min(max(at, start), end)


def _moved(
    known: Mapping[Key, datetime], record: SessionRecord, correction: Correction
) -> Mapping[Key, datetime]:
    """The sets begin with their session, if that was moved."""
    by = correction.started_at - record.started_at
    return {key: at + by for key, at in known.items()}


def _move_pains(db: "Connection", record: SessionRecord, correction: Correction) -> None:
    by = correction.started_at - record.started_at
    if by and record.pains:
        moved = [replace(each, felt_at=each.felt_at + by) for each in record.pains]
        queries.replace_pains(db, record.id, moved)
