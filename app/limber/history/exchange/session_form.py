"""A session as it stands in the document, and as rows of the tables."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, cast

from limber.decoding import BadFile, Decoder
from limber.history.cells import Row, Value, clean, moment_of, offset_minutes, text, utc_text
from limber.history.shelving import Rows, rows_of
from limber.plan.models import Plan

if TYPE_CHECKING:
    from sqlite3 import Connection

    from limber.history.exchange.entries import ItemEntry, PainEntry, SessionEntry, SetEntry

_FLAGS: Final = ("rehearsal", "flare", "by_hand")
_SAME: Final = ("id", "programme", "programme_name", "session_of_day")
_SCORES: Final = ("pain_before", "pain_after", "effort", "note")
_OF_SET: Final = ("reps", "target_reps", "seconds", "target_seconds")

Form = Mapping[str, object]
"""An entry as it is written."""
SessionRows = Mapping[str, Rows]
"""The rows of a session by their table, without its number."""


def line_of(form: Form) -> str:
    """An entry as it is written, which also tells whether two of them are the same."""
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class StoredSessions:
    """Reads sessions as they are written into the document."""

    def __init__(self, db: "Connection") -> None:
        self._db = db
        self._decoder = Decoder(max_bytes=100_000_000)

    def form(self, session_id: str) -> Form | None:
        """A session of the history, if it is there."""
        try:
            rows = rows_of(self._db, session_id)
        except KeyError:
            return None
        return session_form(rows, self.readable_plan(rows["sessions"][0]))

    def readable_plan(self, head: Row) -> object:
        """The plan of an interrupted session; one that cannot be gone on with stays behind."""
        if head["plan"] is None:
            return None
        stored = text(head["plan"]).encode()
        try:
            self._decoder.decode(stored, Plan, name="the stored plan")
        except BadFile:
            return None
        return cast("object", json.loads(stored))


def session_form(rows: SessionRows, plan: object) -> Form:
    """A session with every key of the document, from its rows."""
    (head,) = rows["sessions"]
    return {
        **{name: head[name] for name in _SAME},
        "started_at": told_moment(head, "started"),
        "ended_at": told_moment(head, "ended"),
        "status": head["status"],
        "rehearsal": bool(head["rehearsal"]),
        "speed": _number(head["speed"]),
        "flare": bool(head["flare"]),
        "by_hand": bool(head["by_hand"]),
        "changed_at": head["changed_at"],
        **{name: head[name] for name in _SCORES},
        "items": [_item_form(row) for row in sorted(rows["items"], key=_place_of_item)],
        "sets": [_set_form(row) for row in sorted(rows["sets"], key=_place)],
        "pains": [_pain_form(row) for row in sorted(rows["pains"], key=_place)],
        "plan": plan,
    }


def session_rows(entry: "SessionEntry", raw: Form) -> SessionRows:
    """The rows of a session from a file; doses and the plan stay as they stand there (`raw`)."""
    head: dict[str, Value] = {
        **{name: getattr(entry, name) for name in (*_SAME, *_SCORES)},
        **{name: int(getattr(entry, name)) for name in _FLAGS},
        **moment_cells("started", entry.started_at),
        **moment_cells("ended", entry.ended_at),
        "day": entry.started_at.date().isoformat(),
        "status": entry.status.value,
        "speed": float(entry.speed),
        "changed_at": None if entry.changed_at is None else utc_text(entry.changed_at),
        "plan": None if raw["plan"] is None else _json(raw["plan"]),
    }
    items = zip(entry.items, cast("list[Form]", raw["items"]), strict=True)
    return {
        "sessions": [cleaned(head)],
        "items": [cleaned(_item_row(each, given)) for each, given in items],
        "sets": [cleaned(_set_row(each, place)) for place, each in enumerate(entry.sets, 1)],
        "pains": [cleaned(_pain_row(each, place)) for place, each in enumerate(entry.pains, 1)],
    }


def told_moment(row: Row, name: str) -> str | None:
    """A moment with its offset, to the microsecond."""
    utc = row[f"{name}_at"]
    if utc is None:
        return None
    return moment_of(utc, row[f"{name}_offset"]).isoformat(timespec="microseconds")


def moment_cells(name: str, moment: datetime | None) -> dict[str, Value]:
    """The two cells of a moment."""
    if moment is None:
        return {f"{name}_at": None, f"{name}_offset": None}
    return {f"{name}_at": utc_text(moment), f"{name}_offset": offset_minutes(moment)}


def cleaned(row: Mapping[str, Value]) -> dict[str, Value]:
    """A row whose texts the database can keep."""
    return {name: clean(value) if isinstance(value, str) else value for name, value in row.items()}


def _item_form(row: Row) -> Form:
    dose: object = json.loads(text(row["dose"]))
    names = ("item", "rung", "place", "exercise", "exercise_name")
    return {**{name: row[name] for name in names}, "dose": dose}


def _item_row(entry: "ItemEntry", given: Form) -> dict[str, Value]:
    return {
        "item": entry.item,
        "rung": entry.rung,
        "place": entry.place,
        "exercise": entry.exercise,
        "exercise_name": entry.exercise_name,
        "dose": _json(given["dose"]),
    }


def _set_form(row: Row) -> Form:
    return {
        **{name: row[name] for name in ("item", "exercise", "exercise_name", "rung")},
        "side": row["side"] or None,
        "direction": row["direction"] or None,
        "set": row["set_number"],
        "status": row["status"],
        **{name: _number(row[name]) for name in _OF_SET},
        "finished_at": told_moment(row, "finished"),
    }


def _set_row(entry: "SetEntry", place: int) -> dict[str, Value]:
    return {
        "item": entry.item,
        "exercise": entry.exercise,
        "exercise_name": entry.exercise_name,
        "rung": entry.rung,
        "side": entry.side.value if entry.side else "",
        "direction": entry.direction.value if entry.direction else "",
        "set_number": entry.set,
        "place": place,
        "status": entry.status.value,
        "reps": entry.reps,
        "target_reps": entry.target_reps,
        "seconds": float(entry.seconds),
        "target_seconds": None if entry.target_seconds is None else float(entry.target_seconds),
        **moment_cells("finished", entry.finished_at),
    }


def _pain_form(row: Row) -> Form:
    return {
        **{name: row[name] for name in ("item", "exercise", "rung", "side", "pain")},
        "sharp": bool(row["sharp"]),
        "felt_at": told_moment(row, "felt"),
    }


def _pain_row(entry: "PainEntry", place: int) -> dict[str, Value]:
    return {
        "place": place,
        "item": entry.item,
        "exercise": entry.exercise,
        "rung": entry.rung,
        "side": entry.side.value if entry.side else None,
        "pain": entry.pain,
        "sharp": int(entry.sharp),
        **moment_cells("felt", entry.felt_at),
    }


def _place(row: Row) -> tuple[Value, ...]:
    return (row["place"],)


def _place_of_item(row: Row) -> tuple[Value, ...]:
    return (row["place"], row["item"], row["rung"])


def _number(value: Value) -> Value:
    """A number without a fraction where it has none."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _json(value: object) -> str:
    """As a dose or a plan is stored."""
    return json.dumps(value, allow_nan=False) + "\n"
