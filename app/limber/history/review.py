"""Looking back: what the calendar, the list and the trends need, counted where it is stored.

Rehearsals count for nothing, and a session in which nothing was done is none.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from limber.catalogue.models import Side
from limber.history import queries
from limber.history.cells import (
    Row,
    day_of,
    moment_of,
    number,
    number_or_none,
    text,
    text_or_none,
    whole,
)
from limber.history.due import DaySession
from limber.history.models import SessionRecord, SessionStatus, Wanted
from limber.history.remarks import (
    ItemDone,
    LatestForm,
    NoteWritten,
    PainTold,
    select_done,
    select_latest_form,
    select_notes,
    select_pains,
)

if TYPE_CHECKING:
    from sqlite3 import Connection

_HAS_WORK = "EXISTS (SELECT 1 FROM sets WHERE session = number AND sets.status <> 'skipped')"

_DAYS = f"""
SELECT id, programme, session_of_day, started_at, started_offset, status, rehearsal
FROM sessions
WHERE day BETWEEN ? AND ? AND status <> 'running' AND {_HAS_WORK}
ORDER BY day, started_at
"""  # noqa: S608 - constants

_COUNTING = (
    "SELECT day FROM sessions WHERE rehearsal = 0 AND status <> 'running'"  # noqa: S608 - constants
    f" AND {_HAS_WORK} ORDER BY day"
)

_KINDS = """
SELECT programme, programme_name, status, rehearsal, max(started_at) AS latest FROM sessions
GROUP BY programme, status, rehearsal ORDER BY latest DESC
"""

LONG_SESSION_SECONDS = 3600
"""Longer ones were mostly interrupted, and are looked at set by set."""
LONGEST_GAP_SECONDS = 300
"""What lies between two sets counts no longer than this in a long session."""

_LENGTH = "(julianday(ended_at) - julianday(started_at)) * 86400"
_LENGTH_BY_SETS = f"""(
    SELECT coalesce(sum(max(0, min(gap, {LONGEST_GAP_SECONDS}))), 0) FROM (
        SELECT (julianday(finished_at) - julianday(
            lag(finished_at, 1, started_at) OVER (ORDER BY finished_at))) * 86400 AS gap
        FROM sets WHERE session = number
    )
)"""  # noqa: S608 - constants

_TOTALS = f"""
SELECT day,
    sum(CASE WHEN {_LENGTH} <= {LONG_SESSION_SECONDS} THEN max({_LENGTH}, 0)
        ELSE {_LENGTH_BY_SETS} END) AS seconds,
    count(*) AS sessions,
    count(pain_before) AS befores, sum(pain_before) AS pain_before,
    count(pain_after) AS afters, sum(pain_after) AS pain_after,
    count(effort) AS efforts, sum(effort) AS effort
FROM sessions
WHERE day BETWEEN ? AND ? AND rehearsal = 0 AND status <> 'running' AND ended_at IS NOT NULL
    AND {_HAS_WORK}
GROUP BY day ORDER BY day
"""  # noqa: S608 - constants

_WORKED = """
SELECT day, sets.item, side, exercise, exercise_name, avg(reps) AS reps, avg(seconds) AS seconds
FROM sessions CROSS JOIN sets ON session = number
WHERE day BETWEEN ? AND ? AND rehearsal = 0 AND sessions.status <> 'running'
    AND sets.status <> 'skipped'
GROUP BY day, sets.item, side ORDER BY day
"""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores from 0 to 10 that were given on a day, as their number and their sum."""

    count: int
    total: float


@dataclass(frozen=True, slots=True)
class DayTotal:
    """The sessions of a day together."""

    day: date
    seconds: float
    """From their beginning to their end; in one that lay for long, the gaps are cut."""
    sessions: int
    pain_before: Scores
    pain_after: Scores
    effort: Scores


@dataclass(frozen=True, slots=True)
class ItemDay:
    """What was done on average in the sets of one item and side on a day."""

    day: date
    item: str
    side: Side | None
    exercise: str
    """The form of the item that was done."""
    name: str
    reps: float | None
    """None where it is counted in seconds."""
    seconds: float


@dataclass(frozen=True, slots=True)
class SessionKind:
    """What sessions can be told apart by."""

    programme: str
    name: str
    status: SessionStatus
    is_rehearsal: bool


class Review:
    """Asks the database; all goes by the local day on which a session began."""

    def __init__(self, reading: Callable[[], AbstractContextManager["Connection"]]) -> None:
        self._reading = reading

    def span(self) -> tuple[date, date] | None:
        """The first and the last day with a session that counts; None without any.

        Raises:
            HistoryError: the history cannot be read; so do the others.
        """
        ends: list[date] = []
        with self._reading() as db:
            for order in ("ASC", "DESC"):
                row: Row | None = db.execute(f"{_COUNTING} {order} LIMIT 1").fetchone()
                ends += [] if row is None else [day_of(row["day"])]
        return (ends[0], ends[1]) if ends else None

    def sessions(
        self, wanted: Wanted, limit: int | None = None, skip: int = 0
    ) -> tuple[SessionRecord, ...]:
        """The sessions that are wanted, with their sets, newest first."""
        with self._reading() as db:
            return queries.select_wanted(db, wanted, limit, skip)

    def kinds(self) -> tuple[SessionKind, ...]:
        """Every kind of session that there is, with its latest name, the latest first."""
        with self._reading() as db:
            rows: list[Row] = db.execute(_KINDS).fetchall()
            return tuple(
                SessionKind(
                    programme=text(row["programme"]),
                    name=text(row["programme_name"]),
                    status=SessionStatus(text(row["status"])),
                    is_rehearsal=bool(row["rehearsal"]),
                )
                for row in rows
            )

    def days(self, first: date, last: date) -> tuple[DaySession, ...]:
        """The sessions from one day to another, rehearsals among them, oldest first."""
        with self._reading() as db:
            rows: list[Row] = db.execute(_DAYS, (first.isoformat(), last.isoformat())).fetchall()
            return tuple(
                DaySession(
                    id=text(row["id"]),
                    programme=text(row["programme"]),
                    session_of_day=whole(row["session_of_day"]),
                    started_at=moment_of(row["started_at"], row["started_offset"]),
                    is_done=row["status"] == "done",
                    is_rehearsal=bool(row["rehearsal"]),
                )
                for row in rows
            )

    def totals(self, first: date, last: date) -> tuple[DayTotal, ...]:
        """The days with sessions that count, oldest first."""
        with self._reading() as db:
            rows: list[Row] = db.execute(_TOTALS, (first.isoformat(), last.isoformat())).fetchall()
            return tuple(
                DayTotal(
                    day=day_of(row["day"]),
                    seconds=number(row["seconds"]),
                    sessions=whole(row["sessions"]),
                    pain_before=Scores(whole(row["befores"]), number(row["pain_before"])),
                    pain_after=Scores(whole(row["afters"]), number(row["pain_after"])),
                    effort=Scores(whole(row["efforts"]), number(row["effort"])),
                )
                for row in rows
            )

    def times_met(self, exercises: Iterable[str], most: int) -> Mapping[str, int]:
        """In how many sessions each exercise was done, rehearsals apart, counted up to `most`."""
        with self._reading() as db:
            return {each: _times_met(db, each, most) for each in exercises}

    def worked(self, first: date, last: date) -> tuple[ItemDay, ...]:
        """What was done of each item and side on each day, oldest first."""
        with self._reading() as db:
            rows: list[Row] = db.execute(_WORKED, (first.isoformat(), last.isoformat())).fetchall()
            return tuple(_item_day(row) for row in rows)

    def done(self, span: tuple[date, date]) -> tuple[ItemDone, ...]:
        """What was done of each item and side in a time, both its days counted in."""
        with self._reading() as db:
            return select_done(db, span)

    def latest_form(self, span: tuple[date, date], item: str) -> LatestForm | None:
        """The form of an item that was played last in a time."""
        with self._reading() as db:
            return select_latest_form(db, span, item)

    def pains(self, span: tuple[date, date], most: int) -> tuple[PainTold, ...]:
        """What hurt in the sessions of a time, the newest first, so many at most."""
        with self._reading() as db:
            return select_pains(db, span, most)

    def notes(self, span: tuple[date, date], most: int) -> tuple[NoteWritten, ...]:
        """The notes of a time, the newest first, so many at most."""
        with self._reading() as db:
            return select_notes(db, span, most)


def _times_met(db: "Connection", exercise: str, most: int) -> int:
    rows = db.execute(
        "SELECT DISTINCT sets.session FROM sets JOIN sessions ON number = session"
        " WHERE exercise = ? AND sets.status <> 'skipped' AND rehearsal = 0 LIMIT ?",
        (exercise, most),
    )
    return len(rows.fetchall())


def _item_day(row: Row) -> ItemDay:
    side = text_or_none(row["side"])
    return ItemDay(
        day=day_of(row["day"]),
        item=text(row["item"]),
        side=Side(side) if side else None,
        exercise=text(row["exercise"]),
        name=text(row["exercise_name"]),
        reps=number_or_none(row["reps"]),
        seconds=number(row["seconds"]),
    )
