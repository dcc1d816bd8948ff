"""What is asked of a history while something happens, and how SQLite would find it."""

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from sqlite3 import Connection
from typing import Final

from limber.history.store import Store

_VALUE: Final = re.compile(r"'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b")
_WHOLE: Final = re.compile(r"SCAN (?:sessions|items|sets|pains)\b")


@dataclass(slots=True)
class Asked:
    """The queries, each once whatever its values, in the order in which they were first asked."""

    db: Connection
    shapes: dict[str, None] = field(default_factory=dict[str, None])

    def take(self, statement: str) -> None:
        """Note a statement that was carried out, if it is a query."""
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            self.shapes.setdefault(_shape(statement))

    def plans(self) -> Mapping[str, tuple[str, ...]]:
        """The steps that lead to the rows of each query."""
        return {shape: _plan(self.db, shape) for shape in self.shapes}


@contextmanager
def asked_of(store: Store) -> Generator[Asked]:
    """Note what is asked of a history meanwhile."""
    db = store._file.db
    asked = Asked(db)
    db.set_trace_callback(asked.take)
    try:
        yield asked
    finally:
        db.set_trace_callback(None)


def reads_whole(plan: tuple[str, ...]) -> bool:
    """Whether every row of a table that grows, or of an index of it, may be looked at."""
    return any(_WHOLE.match(step) for step in plan)


def _shape(statement: str) -> str:
    return " ".join(_VALUE.sub("?", statement).split())


def _plan(db: Connection, shape: str) -> tuple[str, ...]:
    """As it is asked, with places for the values: with values SQLite may choose another way."""
    explain = f"EXPLAIN QUERY PLAN {shape}"
    rows: list[dict[str, object]] = db.execute(explain, [None] * shape.count("?")).fetchall()
    return tuple(str(row["detail"]) for row in rows)
