"""What was prescribed when."""

from datetime import UTC, date, datetime

from limber.history.due import DaySession, Prescription
from limber.plan.schedule import When
from limber.settings import Settings
from limber.ui.view_state.prescribed import prescriptions_of
from tests.ui.real_catalogue import catalogue

HOME, DRILLS = "hip-rotation-home", "two-mobility-drills"


def session(day, programme=HOME, **changes):
    began = datetime(2026, 11, day, 7, tzinfo=UTC)
    return DaySession(f"{day}", programme, 1, began, **{"is_done": True, **changes})


def prescribed(*sessions, **chosen):
    return prescriptions_of(catalogue(), Settings(**chosen), sessions)


def test_the_programme_is_prescribed_from_the_day_on_which_it_was_chosen():
    found = prescribed(active_programme=DRILLS, active_since=date(2026, 11, 9))
    per_day = catalogue().programmes[DRILLS].times_per_day
    assert found == (Prescription(DRILLS, per_day, date(2026, 11, 9)),)


def test_before_it_what_the_sessions_tell_of():
    found = prescribed(
        session(2), session(4), active_programme=DRILLS, active_since=date(2026, 11, 9)
    )
    assert [(each.programme, each.since, each.until) for each in found] == [
        (HOME, date(2026, 11, 2), date(2026, 11, 4)),
        (DRILLS, date(2026, 11, 9), None),
    ]


def test_where_the_day_is_not_known_it_is_that_of_the_first_session():
    found = prescribed(session(2, DRILLS), session(5), active_programme=HOME)
    assert [(each.programme, each.since) for each in found] == [
        (DRILLS, date(2026, 11, 2)),
        (HOME, date(2026, 11, 5)),
    ]


def test_days_of_the_week_hold_from_the_day_on_which_they_were_chosen():
    since, later = date(2026, 11, 9), date(2026, 11, 16)
    when = {DRILLS: (When(date(2026, 10, 1), (0, 2, 4), ()), When(later, (1, 3), ()))}
    found = prescribed(active_programme=DRILLS, active_since=since, when=when)
    assert [(each.since, each.weekdays, each.is_new) for each in found] == [
        (since, frozenset({0, 2, 4}), True),
        (later, frozenset({1, 3}), False),
    ]


def test_without_a_programme_and_sessions_nothing_is_prescribed():
    assert prescribed() == ()
    assert prescribed(active_programme=HOME) == ()
    assert prescribed(active_programme="gone", active_since=date(2026, 11, 1)) == ()
