"""The history as a table that spreadsheets open: UTF-8 with a mark, one line for each set."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from limber.history.batches import batches_of, select_batch, session_ids
from limber.history.export import CSV_COLUMNS, csv_cell, csv_lines, csv_rows
from limber.history.models import SessionRecord, SetRecord

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
    yield _BYTE_ORDER_MARK + csv_lines([[*CSV_COLUMNS, *MORE_COLUMNS]])
    for batch in batches_of(session_ids(db)[::-1]):
        for record in select_batch(db, batch):
            yield csv_lines(_rows(record))


def _rows(record: SessionRecord) -> Iterator[list[object]]:
    before = [csv_cell(record.flare), csv_cell(record.by_hand)]
    after = [
        record.started_at.date().isoformat(),
        _local(record.started_at),
        _local(record.ended_at),
    ]
    offset = f"UTC{record.started_at.isoformat()[-6:]}"
    for row, each in zip(csv_rows(record), record.sets or [None], strict=True):
        yield [*row, *before, *_of_set(each, after), offset]


def _of_set(each: SetRecord | None, between: list[str | None]) -> list[object]:
    """What a line says of its set, with times as spreadsheets read them."""
    if each is None:
        return [None, *between, None]
    return [csv_cell(each.result.rung), *between, _local(each.finished_at)]


def _local(moment: datetime | None) -> str | None:
    return None if moment is None else moment.replace(tzinfo=None).isoformat(" ", "seconds")
