"""The history in the forms that others read."""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from limber.history.models import Pain, SessionRecord, SetRecord

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
_NOT_IN_CSV = ("flare", "pains", "rung", "sets")
"""Whoever reads the table finds each column where it always was."""
_FORMULA = re.compile(
    r"""
    ^ (?= \s* [=+\-@\uff1d\uff0b\uff0d\uff20] | [\t\r\n] )  # full-width ones too
    | (?<= [;\t\r\n] ) (?= ["']? [=+\-@\uff1d\uff0b\uff0d\uff20] )
    """,
    re.VERBOSE,
)
"""Before what a formula begins with, at the start and after what parts cells elsewhere."""
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def history_json(records: Iterable[SessionRecord]) -> dict[str, object]:
    """The document that `limber history --json` prints."""
    return {"sessions": [session_json(record) for record in records]}


def session_json(record: SessionRecord) -> dict[str, object]:
    """One session with its sets and pains; times with their offset, seconds to the millisecond."""
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
        "flare": record.flare,
        "pains": [_pain_json(each) for each in record.pains],
        "sets": [_set_json(each) for each in record.sets],
    }


def history_csv(records: Iterable[SessionRecord]) -> str:
    """One line for each set, with its session; a session without sets has one line."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(CSV_COLUMNS)
    for record in records:
        writer.writerows(csv_rows(record))
    return text.getvalue()


def csv_rows(record: SessionRecord) -> list[list[object]]:
    """The rows of a session, one for each set, or one where there is none."""
    head = _cells(session_json(record))
    return [[*head, *_cells(_set_json(each))] for each in record.sets] or [
        head + [None] * (len(CSV_COLUMNS) - len(head))
    ]


def csv_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula.

    Numbers stay numbers. A text that begins like a formula, or has a part which does where
    another program would begin a new cell, has an apostrophe there.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        return _FORMULA.sub("'", value)
    return value


def _cells(values: Mapping[str, object]) -> list[object]:
    return [csv_cell(value) for key, value in values.items() if key not in _NOT_IN_CSV]


def _set_json(each: SetRecord) -> dict[str, object]:
    result = each.result
    return {
        "item": result.item,
        "exercise": result.exercise,
        "exercise_name": result.exercise_name,
        "rung": result.rung,
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


def _pain_json(pain: Pain) -> dict[str, object]:
    return {
        "item": pain.item,
        "exercise": pain.exercise,
        "side": pain.side.value if pain.side else None,
        "pain": pain.pain,
        "sharp": pain.sharp,
        "felt_at": pain.felt_at.isoformat(timespec="seconds"),
    }
