from datetime import datetime, timedelta, timezone

from limber.engine.events import SetResult, SetStatus
from limber.history.models import Interrupted, SessionRecord, SessionStatus, SetRecord
from limber.plan.builder import build_plan
from limber.plan.models import Plan, Step
from limber.ui.view_state.from_history import past_sessions, stopped_at
from tests.ui.real_catalogue import catalogue

START = datetime(2025, 11, 20, 7, 30, tzinfo=timezone(timedelta(hours=1)))


def a_plan() -> Plan:
    return build_plan(catalogue(), catalogue().programmes["two-mobility-drills"])


def over(step: Step, minutes: int, status: SetStatus = SetStatus.DONE) -> SetRecord:
    result = SetResult(
        item=step.item or "",
        exercise=step.exercise or "",
        exercise_name="",
        side=step.side,
        direction=step.direction,
        set=step.set or 0,
        status=status,
        reps=None,
        target_reps=None,
        seconds=30,
        target_seconds=30,
    )
    return SetRecord(result, START + timedelta(minutes=minutes))


def record(sets: tuple[SetRecord, ...], **changes: object) -> SessionRecord:
    fields = {
        "id": "1",
        "programme": "two-mobility-drills",
        "programme_name": "Two Mobility Drills",
        "session_of_day": 1,
        "started_at": START,
        "ended_at": None,
        "status": SessionStatus.DONE,
        "rehearsal": False,
        "speed": 1.0,
        "pain_before": None,
        "pain_after": None,
        "effort": None,
        "note": None,
        "sets": sets,
    }
    return SessionRecord(**{**fields, **changes})  # type: ignore[arg-type]


def test_only_sessions_that_are_over_and_count_are_past():
    one = (over(a_plan().steps[2], 1),)
    skipped = (over(a_plan().steps[2], 1, SetStatus.SKIPPED),)
    records = [
        record(one),
        record(one, status=SessionStatus.PARTIAL),
        record(one, status=SessionStatus.RUNNING),
        record(one, rehearsal=True),
        record(skipped),
    ]
    assert [(each.is_done, each.session_of_day) for each in past_sessions(records)] == [
        (True, 1),
        (False, 1),
    ]


def test_an_interrupted_session_tells_what_is_done_and_what_is_left():
    plan = a_plan()
    first = [step for step in plan.steps if step.kind.is_work and step.item == plan.items[0].id]
    sets = tuple(over(step, minutes) for minutes, step in enumerate(first, 1))
    stopped = stopped_at(Interrupted(record(sets), plan))
    assert (stopped.items_done, stopped.items) == (1, 2)
    assert stopped.last_set_at == START + timedelta(minutes=len(first))
    at = plan.steps.index(first[-1])
    assert stopped.seconds_left == sum(step.seconds or 0 for step in plan.steps[at + 1 :])
    assert stopped.seconds_left < plan.total_seconds


def test_a_half_done_exercise_is_not_done():
    plan = a_plan()
    first = next(step for step in plan.steps if step.kind.is_work)
    stopped = stopped_at(Interrupted(record((over(first, 3),)), plan))
    assert stopped.items_done == 0


def test_a_session_without_a_set_has_all_before_it():
    plan = a_plan()
    stopped = stopped_at(Interrupted(record(()), plan))
    assert stopped.seconds_left == plan.total_seconds
    assert stopped.last_set_at == START
