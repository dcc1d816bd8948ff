"""What is asked of the database and written into it; each within the caller's transaction."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from limber.decoding import encode
from limber.engine.events import SetResult
from limber.history.cells import Row, Value, clean, offset_minutes, utc_text
from limber.history.models import NewSession, Pain, SessionRecord, SessionStatus, Wanted
from limber.history.rows import (
    PAIN_COLUMNS,
    SESSION_COLUMNS,
    SET_COLUMNS,
    pain_row,
    session_record,
    session_row,
    set_row,
)
from limber.plan.models import Plan

if TYPE_CHECKING:
    from sqlite3 import Connection

_NEWEST_FIRST = "ORDER BY started_at DESC, id DESC"
BY_DAY = "ORDER BY day DESC, started_at DESC, id DESC"
_AFTER_ALL_DAYS = "~"
_CHOSEN_BY = ("programme", "status", "rehearsal")
_OF_SESSION = "session = (SELECT number FROM sessions WHERE id = ?)"
_IS_EMPTY = (
    "NOT EXISTS (SELECT 1 FROM sets WHERE session = number AND status <> 'skipped')"
    " AND NOT EXISTS (SELECT 1 FROM pains WHERE session = number)"
)

_UPSERT_SET = """
INSERT INTO sets (session, place, {columns})
SELECT number, (SELECT coalesce(max(place), 0) + 1 FROM sets WHERE session = number), {values}
FROM sessions WHERE id = :session_id
ON CONFLICT DO UPDATE SET {changes}
"""

_INSERT_PAIN = """
INSERT INTO pains (session, place, {columns})
SELECT number, (SELECT coalesce(max(place), 0) + 1 FROM pains WHERE session = number), {values}
FROM sessions WHERE id = :session_id
"""

_LAST = """(
    SELECT {column} FROM (
        SELECT finished_at AS at, finished_offset AS minutes FROM sets WHERE session = number
        UNION ALL SELECT felt_at, felt_offset FROM pains WHERE session = number
    ) ORDER BY at DESC LIMIT 1
)"""

_KEEP = """
UPDATE sessions SET
    plan = NULL,
    status = 'partial',
    ended_offset = CASE WHEN ended_at IS NOT NULL THEN ended_offset
        ELSE coalesce({last_offset}, started_offset) END,
    ended_at = coalesce(ended_at, {last_at}, started_at)
""".format(last_offset=_LAST.format(column="minutes"), last_at=_LAST.format(column="at"))


def insert_session(db: "Connection", new: NewSession, plan: Plan) -> None:
    """Begin a session; what lay interrupted before it is kept as it is."""
    db.execute(f"DELETE FROM sessions WHERE status = 'running' AND {_IS_EMPTY}")  # noqa: S608 - a constant
    db.execute(_KEEP + "WHERE plan IS NOT NULL OR status = 'running'")
    insert_row(db, session_row(new, encode(plan, indent=None)))
    insert_items(db, new.id, plan)


def insert_row(db: "Connection", row: Mapping[str, Value]) -> None:
    """Write the row of a session."""
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO sessions ({names}) VALUES ({values})", row)  # noqa: S608 - our names


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


def insert_pain(db: "Connection", session_id: str, pain: Pain) -> None:
    """Write a pain after those of the session that were told before it."""
    row = pain_row(pain)
    statement = _INSERT_PAIN.format(
        columns=", ".join(row), values=", ".join(f":{name}" for name in row)
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


def settle_if_passed(db: "Connection", session_id: str) -> None:
    """Keep a session as it is if another one began after it: it is not to be resumed any more."""
    later = "EXISTS (SELECT 1 FROM sessions AS other WHERE other.started_at > sessions.started_at)"
    db.execute(f"{_KEEP} WHERE id = ? AND plan IS NOT NULL AND {later}", (session_id,))


def delete_sets(db: "Connection", session_id: str) -> None:
    """Take all sets of a session away."""
    db.execute(f"DELETE FROM sets WHERE {_OF_SESSION}", (session_id,))  # noqa: S608 - a constant


def replace_pains(db: "Connection", session_id: str, pains: Iterable[Pain]) -> None:
    """Write the pains of a session in the place of those that it has."""
    db.execute(f"DELETE FROM pains WHERE {_OF_SESSION}", (session_id,))  # noqa: S608 - a constant
    for pain in pains:
        insert_pain(db, session_id, pain)


def delete_session(db: "Connection", session_id: str) -> None:
    """Take a session out of the history, with its sets and pains."""
    _need(db.execute("DELETE FROM sessions WHERE id = ?", (session_id,)).rowcount, session_id)


def select_sessions(
    db: "Connection", since: date | None, limit: int | None, skip: int
) -> tuple[SessionRecord, ...]:
    """Sessions with all that is theirs, newest first, in three queries however many there are."""
    bounds: dict[str, Value] = {
        "since": "" if since is None else since.isoformat(),
        "limit": -1 if limit is None else limit,
        "skip": skip,
    }
    chosen = f"FROM sessions WHERE day >= :since {_NEWEST_FIRST} LIMIT :limit OFFSET :skip"
    return _with_their_own(db, chosen, bounds)


def select_wanted(
    db: "Connection", wanted: Wanted, limit: int | None, skip: int
) -> tuple[SessionRecord, ...]:
    """As `select_sessions`, of those that are wanted, with the days found by their index."""
    bounds = {**wanted_bounds(wanted), "limit": -1 if limit is None else limit, "skip": skip}
    chosen = f"FROM sessions WHERE {wanted_where(wanted)} {BY_DAY} LIMIT :limit OFFSET :skip"
    return _with_their_own(db, chosen, bounds)


def wanted_where(wanted: Wanted) -> str:
    """The condition for sessions that are wanted, with its bounds by name."""
    bounds = wanted_bounds(wanted)
    conditions = ["day BETWEEN :since AND :until"]
    conditions += [f"{name} = :{name}" for name in _CHOSEN_BY if bounds[name] is not None]
    return " AND ".join(conditions)


def wanted_bounds(wanted: Wanted) -> dict[str, Value]:
    """What the names in `wanted_where` stand for."""
    return {
        "since": "" if wanted.since is None else wanted.since.isoformat(),
        "until": _AFTER_ALL_DAYS if wanted.until is None else wanted.until.isoformat(),
        "programme": wanted.programme,
        "status": wanted.status and wanted.status.value,
        "rehearsal": wanted.rehearsal,
    }


def select_by_ids(db: "Connection", session_ids: Sequence[str]) -> tuple[SessionRecord, ...]:
    """These sessions, newest first, as far as they are there."""
    chosen = f"FROM sessions WHERE id IN (SELECT value FROM json_each(:ids)) {BY_DAY}"  # noqa: S608 - constants
    return _with_their_own(db, chosen, {"ids": as_list(session_ids)})


def as_list(values: Sequence[str]) -> str:
    """Values for `json_each`, which takes them as one."""
    return json.dumps(values)


def select_session(db: "Connection", session_id: str) -> SessionRecord | None:
    """One session with its sets and pains."""
    found = _with_their_own(db, "FROM sessions WHERE id = :id", {"id": session_id})
    return next(iter(found), None)


def select_items(db: "Connection", session_ids: Sequence[str]) -> list[Row]:
    """The rows of the items of sessions, each session's in the order of its plan."""
    return db.execute(
        "SELECT id, item, rung, items.exercise, exercise_name, dose"
        " FROM items JOIN sessions ON session = number"
        " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY session, place, item, rung",
        (json.dumps(session_ids),),
    ).fetchall()


def select_interrupted(db: "Connection") -> Row | None:
    """The id and plan of the newest session that has one and is not done."""
    rows: list[Row] = db.execute(
        f"SELECT id, plan FROM sessions WHERE plan IS NOT NULL {_NEWEST_FIRST} LIMIT 1"  # noqa: S608 - a constant
    ).fetchall()
    return next(iter(rows), None)


def _with_their_own(
    db: "Connection", chosen: str, bounds: Mapping[str, Value]
) -> tuple[SessionRecord, ...]:
    """The chosen sessions with their sets and pains."""
    rows: list[Row] = db.execute(f"SELECT {SESSION_COLUMNS} {chosen}", bounds).fetchall()
    numbers = (json.dumps([row["number"] for row in rows]),)
    own = "WHERE session IN (SELECT value FROM json_each(?)) ORDER BY session, place"
    sets = db.execute(f"SELECT {SET_COLUMNS} FROM sets {own}", numbers)  # noqa: S608 - constants
    pains = db.execute(f"SELECT {PAIN_COLUMNS} FROM pains {own}", numbers)  # noqa: S608 - constants
    sets_of, pains_of = _by_session(sets), _by_session(pains)
    return tuple(
        session_record(row, sets_of[row["number"]], pains_of[row["number"]]) for row in rows
    )


def _by_session(rows: Iterable[Row]) -> defaultdict[Value, list[Row]]:
    found: defaultdict[Value, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["session"]].append(row)
    return found


def _need(found: int, session_id: str) -> None:
    if not found:
        raise KeyError(session_id)
