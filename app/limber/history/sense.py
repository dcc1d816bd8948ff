"""Whether what stands in the tables can be read as what it is.

SQLite's own check looks at pages and rows; a bit that has turned within a text it cannot see.
"""

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from limber.history.cells import Row, Value
from limber.history.doses import readable_dose
from limber.history.errors import DamagedError

if TYPE_CHECKING:
    from sqlite3 import Connection

_Check = Callable[[Value], object]

_DAY_MINUTES: Final = 1440


def read_through(db: "Connection") -> None:
    """Look whether every text, time and dose can be read; takes the longer the more there is.

    Raises:
        DamagedError: one of them cannot; SQLite raises errors of its own.
    """
    tables: list[Row] = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    with _told_of_damage():
        for table in tables:
            _read_table(db, str(table["name"]))


def check_row(row: Row) -> None:
    """Look whether a row can be read.

    Raises:
        DamagedError: it cannot.
    """
    with _told_of_damage():
        for name, value in row.items():
            check = _check_of(name)
            if check is not None and value is not None:
                check(value)


@contextmanager
def _told_of_damage() -> Generator[None]:
    try:
        yield
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedError from error


def _read_table(db: "Connection", table: str) -> None:
    kinds = {str(row["name"]): row["type"] for row in db.execute(f"PRAGMA table_info({table})")}
    texts = [name for name, kind in kinds.items() if kind == "TEXT"]
    free = [f"ifnull({name}, '')" for name in texts if _check_of(name) is None]
    for _ in _values(db, table, " || char(10) || ".join(free or ["''"])):
        pass  # as each text is decoded on the way
    for name in kinds:
        check = _check_of(name)
        if check is not None and (check is _offset or name in texts):
            for value in _values(db, table, f"max(abs({name}))" if check is _offset else name):
                check(value)


def _values(db: "Connection", table: str, wanted: str) -> Iterator[Value]:
    """One value of each row, where there is one; an index could say something else."""
    cursor = db.cursor()
    cursor.row_factory = None  # plain tuples come faster
    rows = f"SELECT {wanted} FROM {table} NOT INDEXED"  # noqa: S608 - our names
    found: Iterable[tuple[Value]] = cursor.execute(rows)
    return (value for (value,) in found if value is not None)


def _check_of(name: str) -> _Check | None:
    """What a column of this name has to pass; without one it may hold any text."""
    if name.endswith("_at"):
        return _time
    return _offset if name.endswith("_offset") else _BY_NAME.get(name)


def _time(value: Value) -> None:
    datetime.fromisoformat(str(value))


def _offset(value: Value) -> None:
    if not -_DAY_MINUTES < int(value or 0) < _DAY_MINUTES:
        raise DamagedError


@lru_cache(maxsize=256)
def _dose(value: Value) -> None:
    if readable_dose(str(value)) is None:
        raise DamagedError


def _json(value: Value) -> None:
    if isinstance(value, str):  # the column `session` is a number elsewhere
        json.loads(value)


_BY_NAME: Final[Mapping[str, _Check]] = {
    "day": _time,
    "first_day": _time,
    "last_day": _time,
    "dose": _dose,
    "evidence": _json,
    "session": _json,
    "before": _json,
}
