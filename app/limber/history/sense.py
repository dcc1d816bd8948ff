"""Whether what stands in the tables can be read as what it is.

SQLite's own check looks at pages and rows; a bit that has turned within a text it cannot see.
"""

import json
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
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


def is_readable(row: Row) -> bool:
    """Whether a row, or a part of it, can be read."""
    try:
        check_row(row)
    except DamagedError:
        return False
    return True


@contextmanager
def _told_of_damage() -> Generator[None]:
    try:
        yield
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedError from error


def _read_table(db: "Connection", table: str) -> None:
    kinds = {str(row["name"]): row["type"] for row in db.execute(f"PRAGMA table_info({table})")}
    texts = [name for name, kind in kinds.items() if kind == "TEXT"]
    checks = {name: check for name in texts if (check := _check_of(name)) is not None}
    # With all texts asked for at once no index answers, which could say something else.
    others = [f"ifnull({name}, '')" for name in texts if name not in checks]
    for row in _rows(db, table, [*checks, " || char(10) || ".join(others or ["''"])]):
        for check, value in zip(checks.values(), row[:-1], strict=True):
            if value is not None:
                check(value)
    offsets = [f"max(abs({name}))" for name in kinds if _check_of(name) is _offset]
    for row in _rows(db, table, offsets or ["0"]):
        for value in row:
            _offset(value)


def _rows(db: "Connection", table: str, wanted: Sequence[str]) -> Iterable[tuple[Value, ...]]:
    """What is wanted of each row as plain tuples, which come faster."""
    cursor = db.cursor()
    cursor.row_factory = None
    return cursor.execute(f"SELECT {', '.join(wanted)} FROM {table}")  # noqa: S608 - our names


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
