"""What is asked of the database and written into it; each within the caller's transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from limber.decoding import encode
from limber.engine.events import SetResult
from limber.history.models import NewSession, SessionRecord, SessionStatus
from limber.history.rows import (
    SESSION_COLUMNS,
    SET_COLUMNS,
    Row,
    Value,
    clean,
    offset_minutes,
    session_record,
    session_row,
    set_row,
    utc_text,
)
from limber.plan.models import Plan

if TYPE_CHECKING:
    from sqlite3 import Connection

_NEWEST_FIRST = "ORDER BY started_at DESC, number DESC"
_HAS_WORK = "EXISTS (SELECT 1 FROM sets WHERE session = number AND status <> 'skipped')"

_UPSERT_SET = """
INSERT INTO sets (session, place, {columns})
SELECT number, (SELECT coalesce(max(place), 0) + 1 FROM sets WHERE session = number), {values}
FROM sessions WHERE id = :session_id
ON CONFLICT DO UPDATE SET {changes}
"""

_KEEP = """
UPDATE sessions SET
    plan = NULL,
    status = 'partial',
    ended_offset = CASE WHEN ended_at IS NOT NULL THEN ended_offset ELSE coalesce(
        (SELECT finished_offset FROM sets WHERE session = number
         ORDER BY finished_at DESC LIMIT 1), started_offset) END,
    ended_at = coalesce(
        ended_at, (SELECT max(finished_at) FROM sets WHERE session = number), started_at)
"""


def insert_session(db: "Connection", new: NewSession, plan: Plan) -> None:
    """Begin a session; what lay interrupted before it is kept as it is."""
    db.execute(f"DELETE FROM sessions WHERE status = 'running' AND NOT {_HAS_WORK}")  # noqa: S608 - a constant
    db.execute(_KEEP + "WHERE plan IS NOT NULL OR status = 'running'")
    row = session_row(new, encode(plan, indent=None))
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO sessions ({names}) VALUES ({values})", row)  # noqa: S608 - our names
    insert_items(db, new.id, plan)


def insert_items(db: "Connection", session_id: str, plan: Plan) -> None:
    """Keep the forms that the plan asks for, beside those that it asked for before."""
    db.executemany(
        "INSERT INTO items (session, item, rung, place, exercise, exercise_name, dose)"
        " SELECT number, ?, ?, ?, ?, ?, ? FROM sessions WHERE id = ? ON CONFLICT DO NOTHING",
        [
            (
                item.id,
                item.form.rung,
                place,
                item.form.exercise,
                clean(item.form.name),
                encode(item.form.dose, indent=None),
                session_id,
            )
            for place, item in enumerate(plan.items, start=1)
        ],
    )


def update_plan(db: "Connection", session_id: str, plan: Plan) -> None:
    """Keep the plan as it is now."""
    change_session(db, session_id, {"plan": encode(plan, indent=None)})
    insert_items(db, session_id, plan)


def upsert_set(db: "Connection", session_id: str, result: SetResult, finished_at: datetime) -> None:
    """Write a set, in the place of an earlier result of the same set if there is one."""
    row = set_row(result, finished_at)
    statement = _UPSERT_SET.format(
        columns=", ".join(row),
        values=", ".join(f":{name}" for name in row),
        changes=", ".join(f"{name} = excluded.{name}" for name in row),
    )
    _need(db.execute(statement, {**row, "session_id": session_id}).rowcount, session_id)


def change_session(db: "Connection", session_id: str, changes: Mapping[str, Value]) -> None:
    """Set columns of one session.

    Raises:
        KeyError: there is no such session.
    """
    if not changes:
        return
    wishes = ", ".join(f"{name} = :{name}" for name in changes)
    statement = f"UPDATE sessions SET {wishes} WHERE id = :session_id"  # noqa: S608 - our names
    _need(db.execute(statement, {**changes, "session_id": session_id}).rowcount, session_id)


def end_session(
    db: "Connection", session_id: str, status: SessionStatus, ended_at: datetime | None
) -> None:
    """Set how a session stands; a plan that is done needs no keeping."""
    changes: dict[str, Value] = {
        "status": status.value,
        "ended_at": None if ended_at is None else utc_text(ended_at),
        "ended_offset": None if ended_at is None else offset_minutes(ended_at),
    }
    if status is SessionStatus.DONE:
        changes["plan"] = None
    change_session(db, session_id, changes)


def keep_session(db: "Connection", session_id: str) -> None:
    """Take a session as partial, ended with its last set where nothing says when it was."""
    _need(db.execute(_KEEP + "WHERE id = ?", (session_id,)).rowcount, session_id)


def delete_session(db: "Connection", session_id: str) -> None:
    """Take a session out of the history, with its sets."""
    _need(db.execute("DELETE FROM sessions WHERE id = ?", (session_id,)).rowcount, session_id)


def select_sessions(
    db: "Connection", since: date | None, limit: int | None, skip: int
) -> tuple[SessionRecord, ...]:
    """Sessions with their sets, newest first, in two queries however many there are."""
    bounds: dict[str, Value] = {
        "since": "" if since is None else since.isoformat(),
        "limit": -1 if limit is None else limit,
        "skip": skip,
    }
    chosen = f"FROM sessions WHERE day >= :since {_NEWEST_FIRST} LIMIT :limit OFFSET :skip"
    found = db.execute(f"SELECT {SESSION_COLUMNS} {chosen}", bounds)
    rows: list[Row] = found.fetchall()
    sets = db.execute(
        f"SELECT {SET_COLUMNS} FROM sets WHERE session IN (SELECT number {chosen})"  # noqa: S608 - constants
        " ORDER BY session, place",
        bounds,
    )
    return _with_sets(rows, sets.fetchall())


def select_session(db: "Connection", session_id: str) -> SessionRecord | None:
    """One session with its sets."""
    statement = f"SELECT {SESSION_COLUMNS} FROM sessions WHERE id = ?"  # noqa: S608 - a constant
    rows: list[Row] = db.execute(statement, (session_id,)).fetchall()
    sets: list[Row] = []
    for row in rows:
        statement = f"SELECT {SET_COLUMNS} FROM sets WHERE session = ? ORDER BY place"  # noqa: S608 - a constant
        sets = db.execute(statement, (row["number"],)).fetchall()
    return next(iter(_with_sets(rows, sets)), None)


def select_items(db: "Connection", session_id: str) -> list[Row]:
    """The rows of a session's items, in the order of its plan."""
    return db.execute(
        "SELECT item, rung, items.exercise, exercise_name, dose"
        " FROM items JOIN sessions ON session = number WHERE id = ? ORDER BY place, item, rung",
        (session_id,),
    ).fetchall()


def select_interrupted(db: "Connection") -> Row | None:
    """The id and plan of the newest session that has one and is not done."""
    rows: list[Row] = db.execute(
        f"SELECT id, plan FROM sessions WHERE plan IS NOT NULL {_NEWEST_FIRST} LIMIT 1"  # noqa: S608 - a constant
    ).fetchall()
    return next(iter(rows), None)


def _with_sets(rows: list[Row], sets: Iterable[Row]) -> tuple[SessionRecord, ...]:
    by_session: defaultdict[Value, list[Row]] = defaultdict(list)
    for each in sets:
        by_session[each["session"]].append(each)
    return tuple(session_record(row, by_session[row["number"]]) for row in rows)


def _need(found: int, session_id: str) -> None:
    if not found:
        raise KeyError(session_id)
