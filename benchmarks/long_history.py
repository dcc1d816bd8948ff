"""A history of any length: the days of the pictures over and over, with what years leave behind."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder
from limber.history.models import BreakKind, Choice, ChosenBy
from limber.history.store import Store
from limber.paths import DATABASE_NAME, SETTINGS_NAME, catalogue_dir, prepare_data_dir
from limber.plan.breaks import Break
from limber.settings import Settings, SettingsStore, Theme
from tests.ui.tour.fixed_days import DAYS, EVENING, PROGRAMME, write_past_sessions
from years import MOMENTS, earlier, insert, rows_of

SETS_IN_A_SESSION: Final = 20
_AT_ONCE: Final = 500
_YEAR: Final = timedelta(days=365)
_ITEM: Final = "supine-figure-four-hip-rotation"
_RUNGS: Final = (f"{_ITEM}-assisted-hold", _ITEM)
_SORE_EVERY: Final = 10

Rows = dict[str, object]


def write_folder(folder: Path, sessions: int, now: datetime) -> Path:
    """A data folder with so many sessions, the last of them today, each of twenty sets.

    To each year belong two weeks of holiday and three steps; every tenth session hurt.
    """
    made = prepare_data_dir(folder)
    database = made / DATABASE_NAME
    with closing(Store.open(database)) as store:
        write_past_sessions(store, load_catalogue((catalogue_dir(),), Decoder()).catalogue)
    with closing(sqlite3.connect(database)) as connection:
        first = _repeat(connection, sessions, timedelta(days=(now.date() - EVENING.date()).days))
    with closing(Store.open(database)) as store:
        _leave_years_behind(store, first, now)
    settings = Settings(
        active_programme=PROGRAMME,
        active_since=first,
        safety_read=first,
        volume_percent=0,
        theme=Theme.LIGHT,
    )
    SettingsStore(made / SETTINGS_NAME, Decoder()).save(settings)
    return made


def amounts(folder: Path) -> tuple[int, int]:
    """How many sessions and sets a folder holds."""
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        found = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - ours
            for table in ("sessions", "sets")
        ]
    return found[0], found[1]


def _repeat(connection: sqlite3.Connection, sessions: int, later: timedelta) -> date:
    """Write `sessions` in the place of those that are there; returns the first day."""
    base = {name: rows_of(connection, name) for name in ("sessions", "items", "sets")}
    newest_first = sorted(base["sessions"], key=lambda row: str(row["started_at"]), reverse=True)
    own = {
        row["number"]: {name: _of(base[name], row["number"]) for name in ("items", "sets")}
        for row in newest_first
    }
    first = (EVENING + later).date()
    with connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM sessions")
    for start in range(0, sessions, _AT_ONCE):
        with connection:
            tables: dict[str, list[Rows]] = {"sessions": [], "items": [], "sets": [], "pains": []}
            for index in range(start, min(start + _AT_ONCE, sessions)):
                turn, place = divmod(index, len(newest_first))
                back, number = timedelta(days=DAYS * turn) - later, sessions - index
                row = newest_first[place]
                moved = _session(row, back, number)
                first = min(first, date.fromisoformat(str(moved["day"])))
                tables["sessions"].append(moved)
                for name, rows in own[row["number"]].items():
                    tables[name] += [_moved(each, back, number) for each in rows]
                if number % _SORE_EVERY == 0:
                    tables["pains"].append(_pain(moved))
            for name, rows in tables.items():
                insert(connection, name, rows)
    return first


def _of(rows: list[Rows], number: object) -> list[Rows]:
    """The rows of one session, and of its sets the first twenty."""
    found = [row for row in rows if row["session"] == number]
    return sorted(found, key=lambda row: int(str(row["place"])))[:SETS_IN_A_SESSION]


def _session(row: Rows, back: timedelta, number: int) -> Rows:
    day = date.fromisoformat(str(row["day"])) - back
    moved = {name: _back(name, value, back) for name, value in row.items()}
    return {**moved, "number": number, "id": f"{number:016x}", "day": day.isoformat()}


def _moved(row: Rows, back: timedelta, number: int) -> Rows:
    return {**{name: _back(name, value, back) for name, value in row.items()}, "session": number}


def _back(name: str, value: object, back: timedelta) -> object:
    return earlier(str(value), back) if name in MOMENTS and value else value


def _pain(session: Rows) -> Rows:
    return {
        "session": session["number"],
        "place": 1,
        "item": _ITEM,
        "exercise": _ITEM,
        "side": "left",
        "pain": 3,
        "sharp": 0,
        "felt_at": session["ended_at"],
        "felt_offset": session["started_offset"],
    }


def _leave_years_behind(store: Store, first: date, now: datetime) -> None:
    for number, day in enumerate(_every(first, now.date(), _YEAR)):
        away = Break(day + timedelta(days=30), day + timedelta(days=43))
        store.breaks.add(BreakKind.HOLIDAY, away, now)
        for turn in range(3):
            at = datetime.combine(day, now.timetz()) + timedelta(days=60 + 90 * turn)
            rung = _RUNGS[(number + turn) % len(_RUNGS)]
            if at < now:
                store.note_choice(Choice(PROGRAMME, _ITEM, rung, at, ChosenBy.HAND))


def _every(first: date, last: date, step: timedelta) -> Iterator[date]:
    while first < last:
        yield first
        first += step
