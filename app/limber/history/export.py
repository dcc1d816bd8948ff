"""The history in the forms that others read."""

import csv
import io
from collections.abc import Iterable

from limber.history.models import SessionRecord, SetRecord

CSV_COLUMNS = (
    "session",
    "programme",
    "programme_name",
    "started_at",
    "ended_at",
    "status",
    "rehearsal",
    "pain_before",
    "pain_after",
    "effort",
    "note",
    "item",
    "exercise",
    "exercise_name",
    "side",
    "direction",
    "set",
    "set_status",
    "reps",
    "target_reps",
    "seconds",
    "target_seconds",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def history_json(records: Iterable[SessionRecord]) -> dict[str, object]:
    """The document that `limber history --json` prints."""
    return {"sessions": [session_json(record) for record in records]}


def session_json(record: SessionRecord) -> dict[str, object]:
    """One session with its sets; times with their offset, seconds to the millisecond."""
    return {
        "id": record.id,
        "programme": record.programme,
        "programme_name": record.programme_name,
        "started_at": record.started_at.isoformat(timespec="seconds"),
        "ended_at": record.ended_at.isoformat(timespec="seconds") if record.ended_at else None,
        "status": record.status.value,
        "rehearsal": record.rehearsal,
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "effort": record.effort,
        "note": record.note,
        "sets": [_set_json(each) for each in record.sets],
    }


def history_csv(records: Iterable[SessionRecord]) -> str:
    """One line for each set, with its session; a session without sets has one line."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(CSV_COLUMNS)
    for record in records:
        head = [value for key, value in session_json(record).items() if key != "sets"]
        for each in record.sets:
            writer.writerow(_cell(value) for value in (*head, *_set_json(each).values()))
        if not record.sets:
            writer.writerow(_cell(value) for value in head)
    return text.getvalue()


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value


def _set_json(each: SetRecord) -> dict[str, object]:
    result = each.result
    return {
        "item": result.item,
        "exercise": result.exercise,
        "exercise_name": result.exercise_name,
        "side": result.side.value if result.side else None,
        "direction": result.direction.value if result.direction else None,
        "set": result.set,
        "status": result.status.value,
        "reps": result.reps,
        "target_reps": result.target_reps,
        "seconds": round(result.seconds, 3),
        "target_seconds": None
        if result.target_seconds is None
        else round(result.target_seconds, 3),
    }
