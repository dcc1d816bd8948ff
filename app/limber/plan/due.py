"""Which session is due now, and what became of those of the days before.

A session belongs to the local day on which it begins.
"""

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from limber.plan.schedule import MINUTES_OF_A_DAY, DueSession, Schedule, time_of

LATE_AFTER_MINUTES: Final = 60
"""Until then a session that has not begun is due; afterwards it is late, which is no harm."""


class Turn(StrEnum):
    """How the session that is offered stands."""

    DUE = "due"
    LATE = "late"
    """Its time has passed, and no later session's has come."""
    ALL_DONE = "all-done"
    """Whatever was due today is done or has been passed over."""
    REST = "rest"
    """Nothing is due today."""
    PAUSED = "paused"
    """A day off or a pause takes today out."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The session to offer now."""

    turn: Turn
    session: int
    at: time
    next_at: datetime | None
    """When the first session of a later day is due; None where none is in sight."""


class Standing(StrEnum):
    """What became of one session of a day, or will."""

    DONE = "done"
    PARTLY = "partly"
    MISSED = "missed"
    DUE = "due"
    COMING = "coming"
    NOT_DUE = "not-due"
    PAUSED = "paused"
    """A day off or a pause takes the day out."""


def offer(schedule: Schedule, now: datetime, done: AbstractSet[int]) -> Offer:
    """What to offer at a moment, where these sessions of the day are done.

    A session is passed over once the time of a later one has come: who missed the morning is not
    asked in the evening to catch up.
    """
    today = now.date()
    due, next_at = schedule.due_on(today), schedule.next_after(today)
    still_open = [one for one in _not_passed(due, now) if one.session not in done]
    if not still_open:
        free = Turn.PAUSED if schedule.is_off(today) else Turn.REST
        turn = Turn.ALL_DONE if due else free
        further = _further(schedule, done)
        return Offer(turn, further, schedule.times(today)[further - 1], next_at)
    first = still_open[0]
    is_late = _minute(now.time()) >= _minute(first.at) + LATE_AFTER_MINUTES
    return Offer(Turn.LATE if is_late else Turn.DUE, first.session, first.at, next_at)


def standing(
    schedule: Schedule,
    now: datetime,
    place: tuple[date, int],
    *,
    done: Collection[tuple[date, int]],
    partly: Collection[tuple[date, int]],
) -> Standing:
    """How one session of a day stands, `place` and the others being days with their sessions.

    On the day on which the programme was chosen nothing is missed: its morning may have passed.
    """
    day, session = place
    if place in done:
        return Standing.DONE
    if place in partly:
        return Standing.PARTLY
    if not schedule.is_due(day):
        return Standing.PAUSED if schedule.is_off(day) else Standing.NOT_DUE
    if day != now.date():
        ahead = day > now.date()
        missed = Standing.MISSED if day > schedule.since else Standing.NOT_DUE
        return Standing.COMING if ahead else missed
    return _standing_today(schedule, now, session, {each for on, each in done if on == day})


def moments_of_change(schedule: Schedule, day: date) -> tuple[time, ...]:
    """When in a day something else is offered though nothing was done, from midnight on."""
    minutes = {0}
    for one in schedule.due_on(day):
        at = _minute(one.at)
        minutes.update(m for m in (at, at + LATE_AFTER_MINUTES) if m < MINUTES_OF_A_DAY)
    return tuple(time_of(minute) for minute in sorted(minutes))


def _standing_today(
    schedule: Schedule, now: datetime, session: int, done: AbstractSet[int]
) -> Standing:
    due = schedule.due_on(now.date())
    if session not in {one.session for one in _not_passed(due, now)}:
        return Standing.NOT_DUE if now.date() == schedule.since else Standing.MISSED
    return Standing.DUE if offer(schedule, now, done).session == session else Standing.COMING


def _not_passed(due: tuple[DueSession, ...], now: datetime) -> Iterator[DueSession]:
    come = [one.at for one in due if one.at <= now.time()]
    return (one for one in due if not any(at > one.at for at in come))


def _further(schedule: Schedule, done: AbstractSet[int]) -> int:
    """The session for somebody who wants one though none is due."""
    numbers = range(1, schedule.sessions + 1)
    return next((number for number in numbers if number not in done), schedule.sessions)


def _minute(at: time) -> int:
    return 60 * at.hour + at.minute
