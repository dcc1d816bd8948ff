"""The stored sessions."""

import csv
import io
import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from limber.catalogue.models import Side
from limber.engine.events import SetResult, SetStatus
from limber.history.models import NewSession, Pain, SessionStatus
from limber.history.store import Store
from tests.fakes.plans import hold_dose, plan_of

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=timezone(timedelta(hours=1)))
HELD = SetResult(
    item="clamshell-hold",
    exercise="clamshell-hold",
    exercise_name="Clamshell hold",
    side=Side.LEFT,
    direction=None,
    set=1,
    status=SetStatus.DONE,
    reps=None,
    target_reps=None,
    seconds=30.0,
    target_seconds=30.0,
    rung="clamshell-hold-short",
)
HURT = Pain("clamshell-hold", "clamshell-hold", "clamshell-hold-short", Side.LEFT, 6, False, NOON)
COUNTED = replace(
    HELD, rung=None, side=None, set=2, status=SetStatus.PARTIAL, reps=5, target_reps=8
)


@pytest.fixture
def store(limber):
    limber.data_dir.mkdir()
    store = Store.open(limber.data_dir / "limber.sqlite3")
    yield store
    store.close()


def begin(store, name, *, days=0, rehearsal=False, flare=False):
    started = NOON + timedelta(days=days)
    new = NewSession(
        name, "two-mobility-drills", "Two Mobility Drills", 1, started, rehearsal, 1.0, flare
    )
    store.begin(new, plan_of(hold_dose()))


def finish(store, name, *, days=0):
    for number, result in enumerate((HELD, COUNTED), start=1):
        store.record_set(name, result, NOON + timedelta(days=days, seconds=30 * number))
    store.finish(name, SessionStatus.DONE, NOON + timedelta(days=days, seconds=90))


def test_a_session_is_told_with_every_key(limber, store):
    begin(store, "one", flare=True)
    store.record_pain("one", HURT)
    finish(store, "one")
    store.set_scores("one", pain_before=3, pain_after=2, effort=4, note="Easy → fine")
    (session,) = limber("history", "--json").json["sessions"]
    held, counted = session.pop("sets")
    assert session == {
        "id": "one",
        "programme": "two-mobility-drills",
        "programme_name": "Two Mobility Drills",
        "started_at": "2026-11-20T12:00:00+01:00",
        "ended_at": "2026-11-20T12:01:30+01:00",
        "status": "done",
        "rehearsal": False,
        "pain_before": 3,
        "pain_after": 2,
        "effort": 4,
        "note": "Easy → fine",
        "flare": True,
        "pains": [
            {
                "item": "clamshell-hold",
                "exercise": "clamshell-hold",
                "side": "left",
                "pain": 6,
                "sharp": False,
                "felt_at": "2026-11-20T12:00:00+01:00",
            }
        ],
    }
    assert held == {
        "item": "clamshell-hold",
        "exercise": "clamshell-hold",
        "exercise_name": "Clamshell hold",
        "rung": "clamshell-hold-short",
        "side": "left",
        "direction": None,
        "set": 1,
        "status": "done",
        "reps": None,
        "target_reps": None,
        "seconds": 30,
        "target_seconds": 30,
    }
    assert counted["rung"] is None
    assert (counted["reps"], counted["target_reps"], counted["status"]) == (5, 8, "partial")


def test_sessions_come_newest_first_from_the_day_asked_for(limber, store):
    for days, name in enumerate(("first", "second", "third")):
        begin(store, name, days=days)
        finish(store, name, days=days)
    found = limber("history", "--json", "--since", "2026-11-21").json["sessions"]
    assert [session["id"] for session in found] == ["third", "second"]


def test_the_session_that_is_going_on_is_shown_beside_the_window(limber, store):
    begin(store, "now")
    store.record_set("now", HELD, NOON + timedelta(seconds=30))
    (session,) = limber("history", "--json").json["sessions"]
    assert (session["status"], session["ended_at"], len(session["sets"])) == ("running", None, 1)
    store.record_set("now", COUNTED, NOON + timedelta(seconds=60))
    assert len(limber("history", "--json").json["sessions"][0]["sets"]) == 2


def test_the_table_has_a_line_for_each_set(limber, store):
    begin(store, "one")
    finish(store, "one")
    rows = list(csv.DictReader(io.StringIO(limber("history", "--csv").out)))
    assert [(row["session"], row["set"], row["seconds"]) for row in rows] == [
        ("one", "1", "30"),
        ("one", "2", "30"),
    ]


def test_people_get_a_line_for_each_session_and_set(limber, store):
    begin(store, "one", rehearsal=True)
    finish(store, "one")
    store.set_scores("one", pain_after=2, effort=4, note="Easy\x1b[2J")
    lines = limber("history").out.splitlines()
    assert lines[0] == (
        "2026-11-20 12:00  Two Mobility Drills  done  1:30  rehearsal  pain after 2  effort 4"
    )
    assert lines[1] == "  Easy�[2J"
    assert lines[2] == "  Clamshell hold  left  set 1  done     30 of 30 s"
    assert lines[3].endswith("5 of 8 reps")


def test_an_empty_history_says_so(limber):
    assert limber("history").out == "There are no sessions yet.\n"
    assert limber("history", "--since", "2026-11-01").out == (
        "There are no sessions since 2026-11-01.\n"
    )
    assert limber("history", "--json").json == {"sessions": []}
    assert len(limber("history", "--csv").out.splitlines()) == 1
    assert limber("history").status == 0
    assert not limber.data_dir.exists()


def test_a_damaged_history_is_told_and_left_alone(limber):
    limber.data_dir.mkdir()
    file = limber.data_dir / "limber.sqlite3"
    file.write_bytes(b"this is no database" * 100)
    outcome = limber("history", "--json")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("The history file is damaged.")
    assert file.read_bytes().startswith(b"this is no database")


def test_a_newer_history_is_told_and_left_alone(limber, store):
    store.close()
    with sqlite3.connect(limber.data_dir / "limber.sqlite3") as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    outcome = limber("history")
    assert outcome.status == 2
    assert outcome.err.startswith("The history was written by a newer version of Limber.")
