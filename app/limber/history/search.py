"""Finding sessions by words: of their programme, of their exercises, and of their note."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from limber.history import queries
from limber.history.cells import Row, Value, text
from limber.history.models import SessionRecord, Wanted

if TYPE_CHECKING:
    from sqlite3 import Connection

_EXERCISES = """
WITH RECURSIVE found (exercise) AS (
    SELECT min(exercise) FROM sets
    UNION ALL
    SELECT (SELECT min(exercise) FROM sets WHERE exercise > found.exercise) FROM found
    WHERE found.exercise IS NOT NULL
)
SELECT exercise, (
    SELECT exercise_name FROM sets WHERE sets.exercise = found.exercise
    ORDER BY finished_at DESC LIMIT 1
) AS name
FROM found WHERE exercise IS NOT NULL
"""
"""Each exercise with its latest name: a step through an index for each, however many sets."""

_FOUND = """
SELECT id FROM sessions WHERE {where} AND (
    instr(folded(programme_name), :text) OR instr(folded(note), :text)
    OR number IN (
        SELECT session FROM sets
        WHERE exercise IN (SELECT value FROM json_each(:exercises)) AND status <> 'skipped'
    )
) {order}
"""


class Search:
    """Asks the database; upper and lower case are the same, in every script."""

    def __init__(self, reading: Callable[[], AbstractContextManager["Connection"]]) -> None:
        self._reading = reading

    def ids(self, words: str, wanted: Wanted) -> tuple[str, ...]:
        """The sessions in which `words` stand as they are, newest first.

        Raises:
            HistoryError: the history cannot be read.
        """
        folded = words.casefold()
        with self._reading() as db:
            db.create_function("folded", 1, _folded, deterministic=True)
            bounds: dict[str, Value] = {
                **queries.wanted_bounds(wanted),
                "text": folded,
                "exercises": queries.as_list(_exercises(db, folded)),
            }
            where = queries.wanted_where(wanted)
            cursor = db.cursor()
            # Thousands of rows of one value: named, they take twice as long.
            cursor.row_factory = None
            found: list[tuple[Value]] = cursor.execute(
                _FOUND.format(where=where, order=queries.BY_DAY), bounds
            ).fetchall()
        return tuple(text(each) for (each,) in found)

    def sessions(self, session_ids: Sequence[str]) -> tuple[SessionRecord, ...]:
        """These sessions with their sets, newest first."""
        with self._reading() as db:
            return queries.select_by_ids(db, session_ids)


def _exercises(db: "Connection", folded: str) -> list[str]:
    rows: list[Row] = db.execute(_EXERCISES).fetchall()
    return [text(row["exercise"]) for row in rows if folded in _folded(row["name"])]


def _folded(value: Value) -> str:
    return "" if value is None else str(value).casefold()
