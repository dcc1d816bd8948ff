"""A clock that is moved by hand, and some weeks of sessions before it, for the pictures."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Final

from limber.catalogue.models import Catalogue
from limber.engine.clock import Reading
from limber.engine.events import SetResult, SetStatus
from limber.history.models import NewSession, SessionStatus
from limber.history.store import Store
from limber.plan.builder import build_plan
from limber.plan.models import Plan, Step
from limber.plan.schedule import When
from limber.settings import Settings

PROGRAMME: Final = "hip-rotation-home"
EVENING: Final = datetime(2026, 11, 19, 20, 30, tzinfo=timezone(timedelta(hours=1)))
DAYS: Final = 18
FIRST_DAY: Final = (EVENING - timedelta(days=DAYS - 1)).date()
FOLLOWED: Final = Settings(active_programme=PROGRAMME, active_since=FIRST_DAY)
READ_AND_FOLLOWED: Final = replace(FOLLOWED, safety_read=FIRST_DAY)
FOLLOWED_ON_OTHER_DAYS: Final = Settings(
    active_programme=PROGRAMME,
    active_since=FIRST_DAY,
    when={PROGRAMME: (When(FIRST_DAY, (0, 2, 4), (450, 1230)),)},
)
"""That day is a Thursday."""
NOTHING_CHOSEN: Final = Settings()
_MISSED: Final = ((2, 1), (5, 2), (9, 1), (9, 2))
"""Days before this one, and the session that was not done."""
_PARTIAL: Final = (7, 2)
_NOTES: Final = {
    (1, 1): "Left side looser than last week.",
    (4, 2): "Slept badly, took it slowly. The pigeon on the table is easier with a folded blanket.",
}

_SORE_DAYS_AGO: Final = (16, 14, 11, 8, 6, 4, 2, 1)
_SORE: Final = 5

Past = Callable[[Store, Catalogue], None]
"""Writes what was done before into an empty history."""


class HandClock:
    """Stands still until it is moved; whatever is due happens in the next round of the loop."""

    def __init__(self, wall: datetime = EVENING) -> None:
        self._wall = wall
        self._seconds = 0.0

    def advance(self, seconds: float) -> None:
        """Move all its times on."""
        self._seconds += seconds
        self._wall += timedelta(seconds=seconds)

    def read(self) -> Reading:
        """The time as it stands."""
        return Reading(self._seconds, self._seconds, self._wall, self._seconds)

    def real_seconds_until(self, session_seconds: float) -> float:
        """No time at all: the loop is never waited for."""
        return 0.0

    def at_local(self, time_of_day: datetime) -> datetime:
        """With the offset that the clock always has."""
        return time_of_day.replace(tzinfo=self._wall.tzinfo)


def write_past_sessions(store: Store, catalogue: Catalogue) -> None:
    """Two sessions a day up to this morning, a few of them missed."""
    programme = catalogue.programmes[PROGRAMME]
    for days_ago in reversed(range(DAYS)):
        for session in (1, 2):
            is_over = days_ago > 0 or session == 1
            if is_over and (days_ago, session) not in _MISSED:
                plan = build_plan(catalogue, programme, session=session)
                _write(store, plan, days_ago)


def write_sore_weeks(store: Store, catalogue: Catalogue) -> None:
    """Few sessions in more than two weeks, all of them painful, and one that was stopped today."""
    plan = build_plan(catalogue, catalogue.programmes[PROGRAMME], session=1)
    for days_ago in _SORE_DAYS_AGO:
        begun = _began_at(days_ago, 1)
        session_id = _begin(store, plan, days_ago)
        last = _record(store, session_id, plan, begun, share=0.2)
        store.finish(session_id, SessionStatus.PARTIAL, last)
        store.set_scores(session_id, pain_before=_SORE, pain_after=_SORE + 1, effort=8, note=None)
    _record(store, _begin(store, plan, 0), plan, _began_at(0, 1), share=0.5)


def write_nothing(_store: Store, _catalogue: Catalogue) -> None:
    """Leave the history empty."""


def _write(store: Store, plan: Plan, days_ago: int) -> None:
    place = (days_ago, plan.session)
    begun = _began_at(days_ago, plan.session)
    is_partial = place == _PARTIAL
    session_id = _begin(store, plan, days_ago)
    last = _record(store, session_id, plan, begun, share=0.6 if is_partial else 1.0)
    store.finish(session_id, SessionStatus.PARTIAL if is_partial else SessionStatus.DONE, last)
    pain = 3 if days_ago > 9 else 2
    store.set_scores(
        session_id,
        pain_before=pain,
        pain_after=pain - 1 if plan.session == 2 else pain,
        effort=4 + (days_ago + plan.session) % 3,
        note=_NOTES.get(place),
    )


def _begin(store: Store, plan: Plan, days_ago: int) -> str:
    session_id = f"{DAYS - days_ago:02}-{plan.session}"
    store.begin(
        NewSession(
            id=session_id,
            programme=plan.programme,
            programme_name=plan.programme_name,
            session_of_day=plan.session,
            started_at=_began_at(days_ago, plan.session),
            rehearsal=False,
            speed=1.0,
        ),
        plan,
    )
    return session_id


def _record(
    store: Store, session_id: str, plan: Plan, begun: datetime, *, share: float
) -> datetime:
    """Write the sets of that share of a session, and return when the last one ended."""
    last = begun
    for result, ended in _results(plan, begun, share=share):
        store.record_set(session_id, result, ended)
        last = ended
    return last


def _began_at(days_ago: int, session: int) -> datetime:
    evening = EVENING - timedelta(days=days_ago)
    minutes = (days_ago * 7) % 13
    return evening.replace(hour=7 if session == 1 else 20) + timedelta(minutes=minutes)


def _results(plan: Plan, begun: datetime, *, share: float) -> Iterator[tuple[SetResult, datetime]]:
    for start, step in zip(plan.starts_at(), plan.steps, strict=True):
        if step.kind.is_work and start < share * plan.total_seconds:
            seconds = step.seconds or 0.0
            yield _result(plan, step, seconds), begun + timedelta(seconds=start + seconds)


def _result(plan: Plan, step: Step, seconds: float) -> SetResult:
    return SetResult(
        item=step.item or "",
        exercise=step.exercise or "",
        exercise_name=plan.form_of(step).name,
        side=step.side,
        direction=step.direction,
        set=step.set or 1,
        status=SetStatus.DONE,
        reps=step.reps,
        target_reps=step.reps,
        seconds=seconds,
        target_seconds=None if step.reps else seconds,
    )
