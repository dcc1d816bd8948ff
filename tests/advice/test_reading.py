"""How far back the history is read."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from limber.advice.past import read_past, read_sessions
from limber.engine.events import SetResult, SetStatus
from limber.history.models import NewSession, SessionStatus
from limber.history.store import Store
from tests.advice.diary import Day
from tests.fakes.plans import plan_of, reps_dose

PLAN = plan_of(reps_dose(10))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "history.sqlite3")) as store:
        yield store


def write(store: Store, name: str, programme: str, day: int, *, rehearsal: bool = False) -> None:
    begun = Day(day).started_at
    speed = 20.0 if rehearsal else 1.0
    store.begin(NewSession(name, programme, programme, 1, begun, rehearsal, speed), PLAN)
    done = SetResult("own", "own", "Own", None, None, 1, SetStatus.DONE, 10, 10, 40.0, 40.0)
    store.record_set(name, done, begun + timedelta(minutes=1))
    store.finish(name, SessionStatus.DONE, begun + timedelta(minutes=2))


def test_rehearsals_crowd_nothing_out(store: Store) -> None:
    write(store, "real", "evening", 0)
    for number in range(45):
        write(store, f"rehearsal-{number}", "evening", 1 + number, rehearsal=True)
    assert [each.id for each in read_past(store).sessions] == ["real"]


def test_other_programmes_do_not_crowd_out_the_one_asked_for(store: Store) -> None:
    write(store, "real", "evening", 0)
    for number in range(45):
        write(store, f"other-{number}", "morning", 1 + number)
    assert read_past(store, "evening").sessions[0].id == "real"


def test_no_more_is_read_than_leads_to_a_step(store: Store) -> None:
    for number in range(45):
        write(store, f"day-{number:02}", "evening", number)
    read = read_past(store).sessions
    assert [read[0].id, read[-1].id] == ["day-05", "day-44"]


@pytest.mark.parametrize("programme", [None, "evening"])
def test_known_sessions_lead_to_the_same_past_without_being_read_again(
    store: Store, programme: str | None
) -> None:
    write(store, "real", "evening", 0)
    for number in range(45):
        write(store, f"other-{number}", "morning", 1 + number)
    before, known = read_past(store, programme), read_sessions(store)
    assert read_past(store, programme, known) == before
    write(store, "new", "morning", 50)
    assert "new" not in [each.id for each in read_past(store, programme, known).sessions]
