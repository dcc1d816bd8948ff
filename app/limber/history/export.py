"""The history in the forms that others read."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
_NOT_IN_CSV = "rung"
"""Whoever reads the table finds each column where it always was."""
_SIGNS = r"[=+\-@\uff1d\uff0b\uff0d\uff20]"
"""What a formula begins with, the full-width forms too."""
_FORMULA = re.compile(
    rf"""
    ^ (?= [\s\ufeff\u200b]* {_SIGNS} | [\t\r\n] )
    | (?<= [;\t\r\n] ) (?= [\ ]* ["']? {_SIGNS} )
    """,
    re.VERBOSE,
)
"""Before a formula, at the start and after what parts cells elsewhere."""
_HARMLESS = re.compile(r"\w[^;\t\r\n]*")
"""Nearly every text, and found sooner."""
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def session_json(record: SessionRecord) -> dict[str, object]:
    """A session of `limber history --json`; times with their offset, seconds to the millisecond."""
    return {
        **_head_json(record),
        "flare": record.flare,
        "pains": [_pain_json(each) for each in record.pains],
        "sets": [_set_json(each) for each in record.sets],
    }


def csv_texts(records: Iterable[SessionRecord]) -> Iterator[str]:
    """A table in pieces: one line for each set, with its session; one for a session without."""
    yield csv_lines([CSV_COLUMNS])
    for record in records:
        yield csv_lines(csv_rows(record))


def csv_rows(record: SessionRecord) -> Iterator[list[object]]:
    """The rows of a session, one for each set, or one where there is none."""
    head = _cells(_head_json(record))
    for each in record.sets:
        yield head + _cells(_set_json(each))
    if not record.sets:
        yield head + [None] * (len(CSV_COLUMNS) - len(head))


def csv_lines(rows: Iterable[Sequence[object]]) -> str:
    """Rows as text."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def csv_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula.

    Numbers stay numbers. A text that begins like a formula, or has a part which does where
    another program would begin a new cell, has an apostrophe there.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str) or _HARMLESS.fullmatch(value) or _NUMBER.fullmatch(value):
        return value
    return _FORMULA.sub("'", value)


def _cells(values: Mapping[str, object]) -> list[object]:
    return [csv_cell(value) for key, value in values.items() if key != _NOT_IN_CSV]


def _head_json(record: SessionRecord) -> dict[str, object]:
    """What the table says of a session, too."""
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
    }


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
        "seconds": _milliseconds(result.seconds),
        "target_seconds": _milliseconds(result.target_seconds),
    }


def _milliseconds(seconds: float | None) -> float | None:
    """Seconds to the millisecond, without a fraction where they have none."""
    if seconds is None:
        return None
    rounded = round(seconds, 3)
    whole = int(rounded)
    return whole if whole == rounded else rounded


def _pain_json(pain: Pain) -> dict[str, object]:
    return {
        "item": pain.item,
        "exercise": pain.exercise,
        "side": pain.side.value if pain.side else None,
        "pain": pain.pain,
        "sharp": pain.sharp,
        "felt_at": pain.felt_at.isoformat(timespec="seconds"),
    }
