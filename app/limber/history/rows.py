"""Rows of the database as values, and the other way round."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from limber.catalogue.models import Dose, Side
from limber.engine.events import SetResult, SetStatus
from limber.history.cells import (
    Row,
    Value,
    clean,
    moment_of,
    number,
    number_or_none,
    offset_minutes,
    text,
    text_or_none,
    utc_text,
    whole,
    whole_or_none,
)
from limber.history.errors import HistoryError
from limber.history.models import (
    MAX_NOTE_LENGTH,
    ItemRecord,
    NewSession,
    Pain,
    SessionRecord,
    SessionStatus,
    SetRecord,
    Unchanged,
    checked_score,
)
from limber.plan.models import Direction

SESSION_COLUMNS = (
    "number, id, programme, programme_name, session_of_day, started_at, started_offset,"
    " ended_at, ended_offset, status, rehearsal, speed, pain_before, pain_after, effort, note,"
    " flare, changed_at, by_hand"
)
SET_COLUMNS = (
    "session, item, side, direction, set_number, exercise, exercise_name, status, reps,"
    " target_reps, seconds, target_seconds, rung, finished_at, finished_offset"
)
PAIN_COLUMNS = "session, item, exercise, rung, side, pain, sharp, felt_at, felt_offset"


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
        "flare": int(new.flare),
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
        "rung": result.rung,
        "finished_at": utc_text(finished_at),
        "finished_offset": offset_minutes(finished_at),
    }


def pain_row(pain: Pain) -> dict[str, Value]:
    """The row of a pain, without its session and its place."""
    return {
        "item": pain.item,
        "exercise": pain.exercise,
        "rung": pain.rung,
        "side": pain.side.value if pain.side else None,
        "pain": pain.pain,
        "sharp": int(pain.sharp),
        "felt_at": utc_text(pain.felt_at),
        "felt_offset": offset_minutes(pain.felt_at),
    }


def session_record(row: Row, sets: Iterable[Row], pains: Iterable[Row]) -> SessionRecord:
    """A session from its row and those of its sets and pains, in their order."""
    ended_at, changed_at = row["ended_at"], row["changed_at"]
    return SessionRecord(
        id=text(row["id"]),
        programme=text(row["programme"]),
        programme_name=text(row["programme_name"]),
        session_of_day=whole(row["session_of_day"]),
        started_at=moment_of(row["started_at"], row["started_offset"]),
        ended_at=None if ended_at is None else moment_of(ended_at, row["ended_offset"]),
        status=SessionStatus(text(row["status"])),
        rehearsal=bool(row["rehearsal"]),
        speed=number(row["speed"]),
        pain_before=whole_or_none(row["pain_before"]),
        pain_after=whole_or_none(row["pain_after"]),
        effort=whole_or_none(row["effort"]),
        note=text_or_none(row["note"]),
        sets=tuple(_set_record(each) for each in sets),
        pains=tuple(_pain(each) for each in pains),
        flare=bool(row["flare"]),
        changed_at=None if changed_at is None else moment_of(changed_at, 0),
        by_hand=bool(row["by_hand"]),
    )


def item_record(row: Row, dose: Dose) -> ItemRecord:
    """An item from its row and the dose that is stored there."""
    return ItemRecord(
        item=text(row["item"]),
        exercise=text(row["exercise"]),
        exercise_name=text(row["exercise_name"]),
        rung=text(row["rung"]),
        dose=dose,
    )


def score_changes(
    scores: Mapping[str, int | Unchanged | None], note: str | Unchanged | None
) -> dict[str, Value]:
    """The columns to write for scores and a note, without those that stay as they are."""
    changes: dict[str, Value] = {
        name: checked_score(score)
        for name, score in scores.items()
        if not isinstance(score, Unchanged)
    }
    if not isinstance(note, Unchanged):
        changes["note"] = _note(note)
    return changes


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
    result = SetResult(
        item=text(row["item"]),
        exercise=text(row["exercise"]),
        exercise_name=text(row["exercise_name"]),
        side=Side(text(row["side"])) if row["side"] else None,
        direction=Direction(text(row["direction"])) if row["direction"] else None,
        set=whole(row["set_number"]),
        status=SetStatus(text(row["status"])),
        reps=whole_or_none(row["reps"]),
        target_reps=whole_or_none(row["target_reps"]),
        seconds=number(row["seconds"]),
        target_seconds=number_or_none(row["target_seconds"]),
        rung=text_or_none(row["rung"]),
    )
    return SetRecord(result, moment_of(row["finished_at"], row["finished_offset"]))


def _pain(row: Row) -> Pain:
    return Pain(
        item=text(row["item"]),
        exercise=text(row["exercise"]),
        rung=text_or_none(row["rung"]),
        side=Side(text(row["side"])) if row["side"] else None,
        pain=whole_or_none(row["pain"]),
        sharp=bool(row["sharp"]),
        felt_at=moment_of(row["felt_at"], row["felt_offset"]),
    )
