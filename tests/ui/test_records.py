"""What the pages need of the history."""

from datetime import date, timedelta

import pytest

from limber.history.models import Interrupted, SessionStatus
from limber.ui.records import recent_from, stopped_session
from tests.fakes.clock import FakeClock
from tests.fakes.past import session
from tests.fakes.plans import hold_dose, plan_of
from tests.ui.desks import play

PLAN = plan_of(hold_dose(10.0, holds=2), hold_dose(20.0))
"""Position 2, ready 3, hold 10, rest 5, hold 10, rest 10, position 2, ready 3, hold 20."""


def test_today_looks_back_over_nine_weeks():
    assert recent_from(date(2026, 11, 21)) == date(2026, 9, 16)


def test_where_nothing_was_interrupted_nothing_is_offered():
    assert stopped_session(None) is None


@pytest.mark.parametrize(
    ("seconds", "items_done", "left"),
    [(16, 0, 45.0), (29, 0, 45.0), (30, 1, 25.0), (49, 1, 25.0)],
)
def test_what_is_left_is_counted_from_the_first_set_that_is_not_done(
    store, seconds, items_done, left
):
    play(store, PLAN, FakeClock(), seconds=seconds)
    stopped = stopped_session(store.interrupted())
    assert stopped is not None
    assert (stopped.items_done, stopped.items, stopped.seconds_left) == (items_done, 2, left)


def test_the_time_of_the_last_set_is_told(store):
    clock = FakeClock()
    play(store, PLAN, clock, seconds=16)
    stopped = stopped_session(store.interrupted())
    assert stopped is not None
    assert stopped.started_at <= stopped.last_set_at <= clock.wall + timedelta(seconds=1)


def test_a_session_without_a_set_counts_from_its_start():
    record = session(status=SessionStatus.RUNNING, minutes=None)
    stopped = stopped_session(Interrupted(record, PLAN))
    assert stopped is not None
    assert stopped.last_set_at == record.started_at
    assert stopped.items_done == 0
