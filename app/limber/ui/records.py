"""What the pages need of the history, in the words of the pages."""

from datetime import date, timedelta

from limber.engine.route import Key, first_open, key_of, seconds_after
from limber.history.models import Interrupted
from limber.plan.models import Plan
from limber.ui.view_state.today import Stopped

RECENT_DAYS = 66
"""Five weeks, and before them as much as tells what was followed when they began."""


def recent_from(today: date) -> date:
    """The first day of the time that Today looks back upon."""
    return today - timedelta(days=RECENT_DAYS)


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
