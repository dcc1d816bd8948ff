"""The history as a table that spreadsheets open: UTF-8 with a mark, one line for each set."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from limber.history.exchange.document import session_ids
from limber.history.export import CSV_COLUMNS, csv_cell, csv_rows
from limber.history.models import SessionRecord
from limber.history.queries import select_session

if TYPE_CHECKING:
    from sqlite3 import Connection

MORE_COLUMNS: Final = (
    "flare",
    "by_hand",
    "rung",
    "date",
    "start",
    "end",
    "set_finished",
    "utc_offset",
)
"""After those of `limber history --csv`, so that each of these stays where it always was."""
_BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it some spreadsheets take the text for that of another alphabet."""


def table(db: "Connection") -> Iterator[str]:
    """The text of the table in pieces, newest session first."""
    yield _BYTE_ORDER_MARK + _lines([[*CSV_COLUMNS, *MORE_COLUMNS]])
    for session_id in reversed(session_ids(db)):
        record = select_session(db, session_id)
        if record is not None:
            yield _lines(_rows(record))


def _rows(record: SessionRecord) -> list[list[object]]:
    return [
        [*row, *map(csv_cell, _more(record, index))] for index, row in enumerate(csv_rows(record))
    ]


def _more(record: SessionRecord, index: int) -> list[object]:
    """The cells of one line that come last, with times as spreadsheets read them."""
    each = record.sets[index] if record.sets else None
    return [
        record.flare,
        record.by_hand,
        each.result.rung if each else None,
        record.started_at.date().isoformat(),
        _local(record.started_at),
        _local(record.ended_at),
        _local(each.finished_at) if each else None,
        f"UTC{record.started_at.isoformat()[-6:]}",
    ]


def _local(moment: datetime | None) -> str | None:
    return None if moment is None else f"{moment:%Y-%m-%d %H:%M:%S}"


def _lines(rows: list[list[object]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()
