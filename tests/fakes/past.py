"""Sessions of the past, made by hand."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from limber.catalogue.models import Side
from limber.engine.events import SetResult, SetStatus
from limber.history.models import Pain, SessionRecord, SessionStatus, SetRecord
from limber.plan.models import Direction

ZONE = timezone(timedelta(hours=1))
EVENING = datetime(2025, 11, 20, 20, 31, tzinfo=ZONE)


def set_result(
    item: str = "bridge",
    *,
    number: int = 1,
    side: Side | None = None,
    direction: Direction | None = None,
    status: SetStatus = SetStatus.DONE,
    name: str = "",
    reps: int | None = None,
    target_reps: int | None = None,
    seconds: float = 30.0,
    target_seconds: float | None = 30.0,
    rung: str | None = None,
) -> SetResult:
    """What was done in one set: a hold unless repetitions are given."""
    return SetResult(
        item=item,
        exercise=item,
        exercise_name=name or item.replace("-", " ").capitalize(),
        side=side,
        direction=direction,
        set=number,
        status=status,
        reps=reps,
        target_reps=target_reps,
        seconds=seconds,
        target_seconds=None if reps is not None else target_seconds,
        rung=rung,
    )


def pain(
    score: int | None = 4,
    *,
    item: str = "bridge",
    rung: str | None = None,
    side: Side | None = None,
    sharp: bool = False,
    felt_at: datetime = EVENING,
) -> Pain:
    """What was told to hurt in the middle of a session."""
    return Pain(
        item=item, exercise=item, rung=rung, side=side, pain=score, sharp=sharp, felt_at=felt_at
    )


def session(
    results: Sequence[SetResult] = (),
    *,
    named: str = "one",
    started_at: datetime = EVENING,
    minutes: float | None = 18.0,
    status: SessionStatus = SessionStatus.DONE,
    rehearsal: bool = False,
    pain_before: int | None = 2,
    pain_after: int | None = 1,
    effort: int | None = 4,
    note: str | None = None,
    programme_name: str = "Hip rotation at home",
    pains: Sequence[Pain] = (),
    flare: bool = False,
) -> SessionRecord:
    """A session that is over, or one that runs where `minutes` is None."""
    ended_at = None if minutes is None else started_at + timedelta(minutes=minutes)
    return SessionRecord(
        id=named,
        programme="hip-rotation-home",
        programme_name=programme_name,
        session_of_day=2,
        started_at=started_at,
        ended_at=ended_at,
        status=status,
        rehearsal=rehearsal,
        speed=20.0 if rehearsal else 1.0,
        pain_before=pain_before,
        pain_after=pain_after,
        effort=effort,
        note=note,
        sets=tuple(SetRecord(result, started_at.astimezone(UTC)) for result in results),
        pains=tuple(pains),
        flare=flare,
    )


def sessions(count: int, newest: datetime = EVENING) -> tuple[SessionRecord, ...]:
    """Two sessions a day, newest first."""
    return tuple(
        session(named=f"s{number}", started_at=newest - timedelta(hours=12 * number))
        for number in range(count)
    )
