"""Histories as documents, made by hand or at random."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import strategies as st

from limber.history.exchange.exchanging import Exchange
from limber.history.export import session_json
from limber.history.store import Store

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=timezone(timedelta(hours=1)))
DOSE = {
    "sets": 2,
    "per": "side",
    "rest_seconds": 10,
    "reps": {"min": 8, "max": 10},
    "hold_seconds": None,
    "run_seconds": None,
    "seconds_per_rep": {"lift": 2, "hold": 0.5, "lower": 2},
    "first_side": "left",
    "may_stop_early": True,
    "assumed": ["rest_seconds"],
}


def told(moment):
    return moment.isoformat(timespec="microseconds")


def at(day, hour=8, *, hours_east=1):
    zone = timezone(timedelta(hours=hours_east))
    return told(datetime(2026, 11, day, hour, 5, 6, 789, tzinfo=zone))


def done_set(number=1, *, when, **others):
    own = {
        "item": "bridge",
        "exercise": "bridge",
        "exercise_name": "Bridge",
        "rung": "bridge",
        "side": "left",
        "direction": None,
        "set": number,
        "status": "done",
        "reps": 9,
        "target_reps": 8,
        "seconds": 40.123,
        "target_seconds": None,
        "finished_at": when,
    }
    return {**own, **others}


def session(named="one", *, day=20, sets=1, **others):
    own = {
        "id": named,
        "programme": "hip-rotation-home",
        "programme_name": "Hüfte zu Hause 痛み",
        "session_of_day": 1,
        "started_at": at(day),
        "ended_at": at(day, 9),
        "status": "done",
        "rehearsal": False,
        "speed": 1,
        "flare": False,
        "by_hand": False,
        "changed_at": None,
        "pain_before": 2,
        "pain_after": None,
        "effort": 5,
        "note": "links „zog“ es\n🙂 مرحبا",
        "items": [
            {
                "item": "bridge",
                "rung": "bridge",
                "place": 1,
                "exercise": "bridge",
                "exercise_name": "Bridge",
                "dose": DOSE,
            }
        ],
        "sets": sets
        if isinstance(sets, list)
        else [done_set(number, when=at(day)) for number in range(1, sets + 1)],
        "pains": [],
        "plan": None,
    }
    return {**own, **others}


def choice(rung="bridge-2", *, day=20):
    return {
        "programme": "hip-rotation-home",
        "item": "bridge",
        "rung": rung,
        "chosen_at": at(day),
        "chosen_by": "hand",
    }


def proposal(named="p", *, answer=None, day=20):
    return {
        "id": named,
        "programme": "hip-rotation-home",
        "item": "bridge",
        "exercise": "bridge",
        "rung": "bridge",
        "action": "harder",
        "to_rung": "bridge-2",
        "rule": "progress",
        "reason": "All sets done.",
        "evidence": ["one"],
        "made_at": at(19),
        "answer": answer,
        "answered_at": at(day) if answer else None,
    }


def holiday(named="b", *, last="2026-12-24", changed=20):
    return {
        "id": named,
        "kind": "holiday",
        "first_day": "2026-12-20",
        "last_day": last,
        "changed_at": told(datetime(2026, 11, changed, tzinfo=UTC)),
    }


def document(*sessions, choices=(), proposals=(), breaks=(), **others):
    lists = {"sessions": sessions, "choices": choices, "proposals": proposals, "breaks": breaks}
    return {"kind": "history", "version": 1, **lists, **others}


class Machine:
    """A data folder, with what goes in and out of it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.path = folder / "limber.sqlite3"
        self.exchange = Exchange(self.path)

    def file(self, content):
        """A file with a document, or with these bytes."""
        file = self.folder / "h.json"
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        file.write_bytes(raw)
        return file

    def look(self, content, playing=()):
        with self.exchange.read(self.file(content)) as found:
            return self.exchange.changes(found, playing)

    def take_in(self, content, playing=()):
        with self.exchange.read(self.file(content)) as found:
            return self.exchange.take_in(found, "h.json", NOW, playing)

    @property
    def exported(self):
        target = self.folder / "out.json"
        self.exchange.export_json(target)
        return target.read_bytes()

    @property
    def table(self):
        target = self.folder / "out.csv"
        self.exchange.export_csv(target)
        return target.read_bytes()

    @property
    def history(self):
        """As `limber history --json` says it."""
        with closing(Store.open_for_reading(self.path)) as store:
            return json.dumps(list(map(session_json, store.sessions())))

    def store(self):
        return closing(Store.open(self.path))


_NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
_OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
_MOMENTS = st.builds(
    lambda moment, zone: told(moment.replace(tzinfo=UTC).astimezone(zone)),
    st.datetimes(datetime(2026, 10, 20), datetime(2026, 11, 20)),  # noqa: DTZ001 - made aware above
    _OFFSETS,
)
_SCORES = st.none() | st.integers(0, 10)
_SIDES = st.sampled_from([None, "left", "right"])
_SETS = st.builds(
    lambda when, **own: done_set(when=when, **own),
    when=_MOMENTS,
    item=st.sampled_from(["bridge", "clamshell"]),
    exercise_name=_NAMES,
    rung=st.sampled_from([None, "bridge", "bridge-2"]),
    side=_SIDES,
    direction=st.sampled_from([None, "first", "second"]),
    set=st.integers(1, 4),
    status=st.sampled_from(["done", "partial", "skipped"]),
    reps=st.none() | st.integers(0, 30),
    seconds=st.floats(0, 4000),
    target_seconds=st.none() | st.floats(0, 4000),
)
_PAINS = st.builds(
    lambda pain, when, side: {
        "item": "bridge",
        "exercise": "bridge",
        "rung": None,
        "side": side,
        "pain": pain,
        "sharp": pain is None,
        "felt_at": when,
    },
    _SCORES,
    _MOMENTS,
    _SIDES,
)


def _key(each):
    return (each["item"], each["side"], each["direction"], each["set"])


SESSIONS = st.builds(
    session,
    named=st.sampled_from("abcdef"),
    programme_name=_NAMES,
    started_at=_MOMENTS,
    ended_at=st.none() | _MOMENTS,
    status=st.sampled_from(["done", "partial", "running"]),
    rehearsal=st.booleans(),
    speed=st.sampled_from([1, 20, 0.5]),
    flare=st.booleans(),
    by_hand=st.booleans(),
    changed_at=st.none() | _MOMENTS,
    pain_before=_SCORES,
    note=st.none() | _NAMES,
    sets=st.lists(_SETS, max_size=4, unique_by=_key),
    pains=st.lists(_PAINS, max_size=3),
)
DOCUMENTS = st.builds(
    lambda sessions, choices, proposals, breaks: document(
        *sessions, choices=choices, proposals=proposals, breaks=breaks
    ),
    st.lists(SESSIONS, max_size=5, unique_by=lambda each: each["id"]),
    st.lists(st.builds(choice, _NAMES.filter(bool), day=st.integers(1, 30)), max_size=3),
    st.lists(
        st.builds(
            proposal,
            st.sampled_from("pqr"),
            answer=st.sampled_from([None, "accepted", "not-yet"]),
            day=st.integers(1, 30),
        ),
        max_size=3,
        unique_by=lambda each: each["id"],
    ),
    st.lists(
        st.builds(
            holiday,
            st.sampled_from("bcd"),
            last=st.sampled_from([None, "2026-12-24", "2026-12-31"]),
            changed=st.integers(1, 30),
        ),
        max_size=3,
        unique_by=lambda each: each["id"],
    ),
)
