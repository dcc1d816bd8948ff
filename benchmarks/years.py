"""A long history, made of the days of the pictures over and over, each time further back."""

import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from tests.ui.tour.fixed_days import DAYS

DAYS_IN_A_YEAR: Final = 365
MOMENTS: Final = frozenset({"started_at", "ended_at", "finished_at", "felt_at"})


def repeat_back(database: Path, years: int, days: int = DAYS) -> int:
    """Fill `years` before the days that `database` holds with them; returns its sessions then.

    What is written is what the store wrote, with other days: plans, items and sets are whole.
    """
    with closing(sqlite3.connect(database)) as connection, connection:
        tables = {name: rows_of(connection, name) for name in ("sessions", "items", "sets")}
        for turn in range(1, years * DAYS_IN_A_YEAR // days):
            back = timedelta(days=days * turn)
            for name, rows in tables.items():
                insert(connection, name, [_moved(row, back, turn) for row in rows])
        (count,) = connection.execute("SELECT count(*) FROM sessions").fetchone()
    return int(count)


def rows_of(connection: sqlite3.Connection, table: str) -> list[dict[str, object]]:
    """All rows of a table, by the names of their columns."""
    found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - the tables named above
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def _moved(row: dict[str, object], back: timedelta, turn: int) -> dict[str, object]:
    moved = {
        name: earlier(str(value), back) if name in MOMENTS and value else value
        for name, value in row.items()
    }
    if "number" in row:
        moved["number"] = int(str(row["number"])) + turn * 1000
        moved["id"] = f"{row['id']}-{turn}"
        moved["day"] = (date.fromisoformat(str(row["day"])) - back).isoformat()
    else:
        moved["session"] = int(str(row["session"])) + turn * 1000
    return moved


def earlier(utc: str, back: timedelta) -> str:
    """A stored moment, moved back."""
    moment = datetime.fromisoformat(utc).replace(tzinfo=None) - back
    return moment.isoformat(timespec="microseconds") + "Z"


def insert(connection: sqlite3.Connection, table: str, rows: list[dict[str, object]]) -> None:
    """Write rows that all have the same columns."""
    if not rows:
        return
    names = ", ".join(rows[0])
    places = ", ".join(f":{name}" for name in rows[0])
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)  # noqa: S608
