"""Rows of the database as values, and the other way round."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, timezone

from limber.catalogue.models import Dose, Side
from limber.decoding import Decoder
from limber.engine.events import SetResult, SetStatus
from limber.history.errors import HistoryError
from limber.history.models import (
    MAX_NOTE_LENGTH,
    ItemRecord,
    NewSession,
    SessionRecord,
    SessionStatus,
    SetRecord,
    Unchanged,
)
from limber.plan.models import Direction

Value = str | int | float | None
Row = Mapping[str, Value]

SESSION_COLUMNS = (
    "number, id, programme, programme_name, session_of_day, started_at, started_offset,"
    " ended_at, ended_offset, status, rehearsal, speed, pain_before, pain_after, effort, note"
)
SET_COLUMNS = (
    "session, item, side, direction, set_number, exercise, exercise_name, status, reps,"
    " target_reps, seconds, target_seconds, finished_at, finished_offset"
)


def utc_text(moment: datetime) -> str:
    """A moment in UTC, in a form whose order as text is its order in time."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def offset_minutes(moment: datetime) -> int:
    """How far the moment's clock was ahead of UTC."""
    return round((moment.utcoffset() or timedelta()).total_seconds() / 60)


def clean(text: str) -> str:
    """Text that the database can keep: half characters, which have no UTF-8, are replaced."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def session_row(new: NewSession, plan_json: str) -> dict[str, Value]:
    """The row of a session that begins."""
    return {
        "id": new.id,
        "programme": new.programme,
        "programme_name": clean(new.programme_name),
        "session_of_day": new.session_of_day,
        "day": new.started_at.date().isoformat(),
        "started_at": utc_text(new.started_at),
        "started_offset": offset_minutes(new.started_at),
        "status": SessionStatus.RUNNING.value,
        "rehearsal": int(new.rehearsal),
        "speed": float(new.speed),
        "plan": plan_json,
    }


def set_row(result: SetResult, finished_at: datetime) -> dict[str, Value]:
    """The row of a set, without its session and its place."""
    return {
        "item": result.item,
        "side": result.side.value if result.side else "",
        "direction": result.direction.value if result.direction else "",
        "set_number": result.set,
        "exercise": result.exercise,
        "exercise_name": clean(result.exercise_name),
        "status": result.status.value,
        "reps": result.reps,
        "target_reps": result.target_reps,
        "seconds": float(result.seconds),
        "target_seconds": None if result.target_seconds is None else float(result.target_seconds),
        "finished_at": utc_text(finished_at),
        "finished_offset": offset_minutes(finished_at),
    }


def session_record(row: Row, sets: Iterable[Row]) -> SessionRecord:
    """A session from its row and those of its sets, in their order."""
    ended_at = row["ended_at"]
    return SessionRecord(
        id=_text(row["id"]),
        programme=_text(row["programme"]),
        programme_name=_text(row["programme_name"]),
        session_of_day=_whole(row["session_of_day"]),
        started_at=_moment(row["started_at"], row["started_offset"]),
        ended_at=None if ended_at is None else _moment(ended_at, row["ended_offset"]),
        status=SessionStatus(_text(row["status"])),
        rehearsal=bool(row["rehearsal"]),
        speed=_number(row["speed"]),
        pain_before=_whole_or_none(row["pain_before"]),
        pain_after=_whole_or_none(row["pain_after"]),
        effort=_whole_or_none(row["effort"]),
        note=None if row["note"] is None else _text(row["note"]),
        sets=tuple(_set_record(each) for each in sets),
    )


def item_record(row: Row, decoder: Decoder) -> ItemRecord:
    """An item from its row.

    Raises:
        BadFile: the dose that is stored with it is none.
    """
    return ItemRecord(
        item=_text(row["item"]),
        exercise=_text(row["exercise"]),
        exercise_name=_text(row["exercise_name"]),
        rung=_text(row["rung"]),
        dose=decoder.decode(_text(row["dose"]).encode(), Dose, name="a stored dose"),
    )


def score_changes(
    scores: Mapping[str, int | Unchanged | None], note: str | Unchanged | None
) -> dict[str, Value]:
    """The columns to write for scores and a note, without those that stay as they are."""
    changes: dict[str, Value] = {
        name: _score(score) for name, score in scores.items() if not isinstance(score, Unchanged)
    }
    if not isinstance(note, Unchanged):
        changes["note"] = _note(note)
    return changes


def _score(score: int | None) -> int | None:
    """A score of 0–10 as it is stored; a ValueError for any other."""
    if score is not None and not 0 <= score <= 10:
        raise ValueError(score)
    return score


def _note(note: str | None) -> str | None:
    """A note as it is stored; an empty one is none.

    Raises:
        HistoryError: it is too long.
    """
    if note is not None and len(note) > MAX_NOTE_LENGTH:
        raise HistoryError(
            "The note is too long.", f"Shorten it to {MAX_NOTE_LENGTH:,} characters or fewer."
        )
    return clean(note) or None if note else None


def _set_record(row: Row) -> SetRecord:
    target_seconds = row["target_seconds"]
    result = SetResult(
        item=_text(row["item"]),
        exercise=_text(row["exercise"]),
        exercise_name=_text(row["exercise_name"]),
        side=Side(_text(row["side"])) if row["side"] else None,
        direction=Direction(_text(row["direction"])) if row["direction"] else None,
        set=_whole(row["set_number"]),
        status=SetStatus(_text(row["status"])),
        reps=_whole_or_none(row["reps"]),
        target_reps=_whole_or_none(row["target_reps"]),
        seconds=_number(row["seconds"]),
        target_seconds=None if target_seconds is None else _number(target_seconds),
    )
    return SetRecord(result, _moment(row["finished_at"], row["finished_offset"]))


def _moment(utc: Value, offset: Value) -> datetime:
    zone = timezone(timedelta(minutes=_whole(offset)))
    return datetime.fromisoformat(_text(utc)).astimezone(zone)


def _text(value: Value) -> str:
    return str(value)


def _whole(value: Value) -> int:
    return int(value or 0)


def _whole_or_none(value: Value) -> int | None:
    return None if value is None else int(value)


def _number(value: Value) -> float:
    return float(value or 0.0)
