"""What the pages need of the history, in the words of the pages."""

from collections.abc import Sequence
from datetime import date, timedelta

from limber.engine.route import Key, first_open, key_of, seconds_after
from limber.history.models import Interrupted, SessionRecord, SessionStatus
from limber.plan.models import Plan
from limber.ui.view_state.recent import PastSession
from limber.ui.view_state.today import Stopped

RECENT_DAYS = 35


def recent_from(today: date) -> date:
    """The first day of the time that Today looks back upon."""
    return today - timedelta(days=RECENT_DAYS)


def past_sessions(records: Sequence[SessionRecord]) -> tuple[PastSession, ...]:
    """The sessions that count, newest first: no rehearsal, none that goes on, none without work."""
    return tuple(
        PastSession(
            programme=record.programme,
            programme_name=record.programme_name,
            session_of_day=record.session_of_day,
            started_at=record.started_at,
            is_done=record.status is SessionStatus.DONE,
        )
        for record in records
        if not record.rehearsal and record.status is not SessionStatus.RUNNING and record.has_work
    )


def stopped_session(interrupted: Interrupted | None) -> Stopped | None:
    """An interrupted session as Today offers it."""
    if interrupted is None:
        return None
    record, plan = interrupted.record, interrupted.plan
    done = {each.result.key for each in record.sets}
    last = max((each.finished_at for each in record.sets), default=record.started_at)
    index = first_open(plan, done)
    return Stopped(
        programme=record.programme,
        session_of_day=record.session_of_day,
        started_at=record.started_at,
        last_set_at=last,
        items_done=_items_done(plan, done),
        items=len(plan.items),
        seconds_left=(plan.steps[index].seconds or 0.0) + seconds_after(plan, index),
    )


def _items_done(plan: Plan, done: set[Key]) -> int:
    unfinished = {s.item for s in plan.steps if s.kind.is_work and key_of(s) not in done}
    return sum(item.id not in unfinished for item in plan.items)
