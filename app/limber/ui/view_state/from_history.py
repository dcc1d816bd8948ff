"""What Today needs of the history: which sessions count, and where an interrupted one stands."""

from collections.abc import Iterable

from limber.history.models import Interrupted, SessionRecord, SessionStatus
from limber.plan.models import Step
from limber.ui.view_state.recent import PastSession
from limber.ui.view_state.today import Stopped


def past_sessions(records: Iterable[SessionRecord]) -> tuple[PastSession, ...]:
    """The sessions that are over and count, in the order in which they come."""
    return tuple(
        PastSession(
            programme=record.programme,
            programme_name=record.programme_name,
            session_of_day=record.session_of_day,
            started_at=record.started_at,
            is_done=record.status is SessionStatus.DONE,
        )
        for record in records
        if record.status is not SessionStatus.RUNNING and record.has_work and not record.rehearsal
    )


def stopped_at(interrupted: Interrupted) -> Stopped:
    """How far an interrupted session came, and how long the rest of it takes."""
    record, plan = interrupted.record, interrupted.plan
    over = {each.result.key for each in record.sets}
    work = [step for step in plan.steps if step.kind.is_work]
    left_of = {step.item for step in work if _key(step) not in over}
    last = max((i for i, step in enumerate(plan.steps) if _key(step) in over), default=-1)
    return Stopped(
        started_at=record.started_at,
        last_set_at=max(
            (each.finished_at for each in record.sets), default=record.started_at
        ).astimezone(record.started_at.tzinfo),
        items_done=sum(item.id not in left_of for item in plan.items),
        items=len(plan.items),
        seconds_left=sum(step.seconds or 0.0 for step in plan.steps[last + 1 :]),
    )


def _key(step: Step) -> tuple[object, ...]:
    """The key of a set's result; a step that is no work has none."""
    return (step.item, step.side, step.direction, step.set) if step.kind.is_work else ()
