"""What a physiotherapist asks of a time: what was done of each exercise, what hurt, the notes.

Rehearsals count for nothing, and a session that is still going on is left out.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from limber.catalogue.models import Dose, Side
from limber.history.cells import (
    Row,
    day_of,
    number,
    number_or_none,
    text,
    text_or_none,
    whole,
    whole_or_none,
)
from limber.history.doses import readable_dose

if TYPE_CHECKING:
    from sqlite3 import Connection

_COUNTING = "day BETWEEN ? AND ? AND rehearsal = 0 AND sessions.status <> 'running'"

_DONE = f"""
SELECT item, side, count(DISTINCT CASE WHEN sets.status <> 'skipped' THEN session END) AS times,
    count(DISTINCT session) AS asked, count(*) AS sets,
    sum(sets.status = 'done') AS done, sum(sets.status <> 'skipped') AS worked,
    sum(CASE WHEN sets.status <> 'skipped' THEN reps END) AS reps,
    sum(CASE WHEN sets.status <> 'skipped' THEN seconds ELSE 0 END) AS seconds
FROM sessions CROSS JOIN sets ON session = number
WHERE {_COUNTING}
GROUP BY item, side ORDER BY item, side
"""  # noqa: S608 - constants

_LATEST_FORM = f"""
SELECT items.exercise_name, items.exercise, dose FROM items
JOIN sessions ON items.session = number
JOIN sets ON sets.session = number AND sets.item = items.item
    AND coalesce(sets.rung, items.rung) = items.rung
WHERE {_COUNTING} AND items.item = ?
ORDER BY day DESC, started_at DESC, sets.place DESC LIMIT 1
"""  # noqa: S608 - constants

_PAINS = f"""
SELECT day, pains.exercise, side, pain, sharp,
    coalesce((SELECT exercise_name FROM items
        WHERE items.session = number AND items.exercise = pains.exercise LIMIT 1), '') AS name
FROM sessions JOIN pains ON session = number
WHERE {_COUNTING} ORDER BY felt_at DESC LIMIT ?
"""  # noqa: S608 - constants

_NOTES = f"""
SELECT day, note, pain_before, pain_after FROM sessions
WHERE {_COUNTING} AND note IS NOT NULL ORDER BY day DESC, started_at DESC LIMIT ?
"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class ItemDone:
    """What was done of one item of a programme on one side, or on both at once."""

    item: str
    side: Side | None
    times: int
    """Sessions in which something of it was done."""
    asked: int
    """Sessions in which it was to be done."""
    sets: int
    sets_done: int
    """Of those, to their end."""
    sets_worked: int
    """Of those, at least in part."""
    total_reps: float | None
    """None where it is counted in seconds."""
    total_seconds: float

    @property
    def reps(self) -> float | None:
        """On average in a set that was worked in; None where it is counted in seconds."""
        return None if self.total_reps is None else self.total_reps / max(self.sets_worked, 1)

    @property
    def seconds(self) -> float:
        """On average in a set that was worked in."""
        return self.total_seconds / max(self.sets_worked, 1)

    def plus(self, later: "ItemDone") -> "ItemDone":
        """Both times together, which have no session in common."""
        reps = [each for each in (self.total_reps, later.total_reps) if each is not None]
        return ItemDone(
            item=self.item,
            side=self.side,
            times=self.times + later.times,
            asked=self.asked + later.asked,
            sets=self.sets + later.sets,
            sets_done=self.sets_done + later.sets_done,
            sets_worked=self.sets_worked + later.sets_worked,
            total_reps=sum(reps) if reps else None,
            total_seconds=self.total_seconds + later.total_seconds,
        )


@dataclass(frozen=True, slots=True)
class LatestForm:
    """The form of an item that was played last, with its dose as it was asked for then."""

    exercise: str
    name: str
    dose: Dose | None
    """None where it can no longer be read."""


@dataclass(frozen=True, slots=True)
class PainTold:
    """Something that hurt in the middle of a session."""

    day: date
    exercise: str
    """Its name, or its id where no name was kept."""
    side: Side | None
    pain: int | None
    is_sharp: bool


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """The note of a session, with its pain before and after, 0–10."""

    day: date
    text: str
    pain_before: int | None
    pain_after: int | None


def select_done(db: "Connection", span: tuple[date, date]) -> tuple[ItemDone, ...]:
    """What was done of each item and side in a time."""
    return tuple(
        ItemDone(
            item=text(row["item"]),
            side=_side(row),
            times=whole(row["times"]),
            asked=whole(row["asked"]),
            sets=whole(row["sets"]),
            sets_done=whole(row["done"]),
            sets_worked=whole(row["worked"]),
            total_reps=number_or_none(row["reps"]),
            total_seconds=number(row["seconds"]),
        )
        for row in db.execute(_DONE, _bounds(span))
    )


def select_latest_form(db: "Connection", span: tuple[date, date], item: str) -> LatestForm | None:
    """The form of an item that was played last in a time."""
    row: Row | None = db.execute(_LATEST_FORM, (*_bounds(span), item)).fetchone()
    if row is None:
        return None
    return LatestForm(
        text(row["exercise"]), text(row["exercise_name"]), readable_dose(text(row["dose"]))
    )


def select_pains(db: "Connection", span: tuple[date, date], most: int) -> tuple[PainTold, ...]:
    """What hurt in a time, the newest first."""
    return tuple(
        PainTold(
            day=day_of(row["day"]),
            exercise=text(row["name"]) or text(row["exercise"]),
            side=_side(row),
            pain=whole_or_none(row["pain"]),
            is_sharp=bool(row["sharp"]),
        )
        for row in db.execute(_PAINS, (*_bounds(span), most))
    )


def select_notes(db: "Connection", span: tuple[date, date], most: int) -> tuple[NoteWritten, ...]:
    """The notes of a time, the newest first."""
    return tuple(
        NoteWritten(
            day=day_of(row["day"]),
            text=text(row["note"]),
            pain_before=whole_or_none(row["pain_before"]),
            pain_after=whole_or_none(row["pain_after"]),
        )
        for row in db.execute(_NOTES, (*_bounds(span), most))
    )


def _bounds(span: tuple[date, date]) -> tuple[str, str]:
    return span[0].isoformat(), span[1].isoformat()


def _side(row: Row) -> Side | None:
    side = text_or_none(row["side"])
    return Side(side) if side else None
