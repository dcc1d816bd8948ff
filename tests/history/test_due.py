"""What was due on each day, and what was done of it."""

from datetime import UTC, date, datetime, time, timedelta

from limber.history.adherence import DueDay
from limber.history.due import (
    DaySession,
    Prescription,
    days_of,
    due_days,
    followed_before,
)
from limber.plan.breaks import Break

MONDAY = date(2026, 11, 2)
TODAY = MONDAY + timedelta(days=6)
HOME = Prescription("home", 2, MONDAY - timedelta(days=1))


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def done(number: int, session: int = 1, programme: str = "home", **changes) -> DaySession:
    started_at = datetime.combine(day(number), time(7 + session), UTC)
    values = {"is_done": True, **changes}
    return DaySession(f"{number}-{session}", programme, session, started_at, **values)


def due(*sessions, prescriptions=(HOME,), first=0, last=6, breaks=()):
    """Of each day: how many sessions were due, done and stopped part-way."""
    span = (day(first), day(last))
    found = due_days(prescriptions, sessions, span, today=TODAY, breaks=breaks)
    return [(each.due, each.done, each.partly) for each in found]


def test_sessions_are_due_from_the_day_on_which_the_programme_was_chosen():
    later = Prescription("home", 1, day(2))
    assert due(prescriptions=[later], last=4)[:2] == [(0, 0, 0), (0, 0, 0)]
    assert due(prescriptions=[later], first=3, last=4) == [(1, 0, 0), (1, 0, 0)]


def test_on_the_first_day_only_what_is_done_counts():
    later = Prescription("home", 2, day(2))
    assert due(prescriptions=[later], first=2, last=2) == [(0, 0, 0)]
    assert due(done(2), prescriptions=[later], first=2, last=2) == [(1, 1, 0)]
    other_days = Prescription("home", 2, day(2), is_new=False)
    assert due(done(2), prescriptions=[other_days], first=2, last=2) == [(2, 1, 0)]


def test_done_counts_each_session_of_the_day_once():
    assert due(done(0, 1), done(0, 1), done(0, 3), last=0) == [(2, 1, 0)]
    assert due(done(0, 1), done(0, 2), last=0) == [(2, 2, 0)]


def test_part_of_a_session_counts_apart_unless_it_was_done_later():
    stopped = done(0, 1, is_done=False)
    assert due(stopped, last=0) == [(2, 0, 1)]
    assert due(stopped, done(0, 1), last=0) == [(2, 1, 0)]


def test_rehearsals_and_other_programmes_do_not_count():
    assert due(done(0, is_rehearsal=True), done(0, 2, "drills"), last=0) == [(2, 0, 0)]


def test_rest_days_days_off_and_pauses_have_nothing_due():
    since = HOME.since
    not_on_tuesday = Prescription("home", 1, since, weekdays=frozenset({0, 2, 3, 4, 5, 6}))
    found = due(
        prescriptions=[not_on_tuesday], breaks=[Break(day(3), day(3)), Break(day(5))], last=6
    )
    assert [each[0] for each in found] == [1, 0, 1, 0, 1, 0, 0]


def test_of_today_only_what_is_done_counts_and_of_the_future_nothing():
    assert due(first=6, last=7) == [(0, 0, 0), (0, 0, 0)]
    assert due(done(6), first=6) == [(1, 1, 0)]


def test_the_latest_programme_holds():
    second = Prescription("drills", 1, day(2), is_new=False)
    assert [each[0] for each in due(prescriptions=[second, HOME], last=3)] == [2, 2, 1, 1]


def test_earlier_programmes_last_from_their_first_session_to_their_last():
    past = [done(0, 2), done(3), done(4, programme="drills"), done(5, is_rehearsal=True)]
    assert followed_before(day(6), past, {"home": 2}) == (
        Prescription("home", 2, day(0), day(3)),
        Prescription("drills", 1, day(4), day(4)),
    )


def test_what_is_followed_now_is_not_taken_for_an_earlier_programme():
    assert followed_before(MONDAY, [done(0), done(1)], {}) == ()
    assert len(followed_before(None, [done(0), done(1)], {})) == 1


def test_a_span_has_both_its_ends():
    assert days_of((day(0), day(2))) == (day(0), day(1), day(2))
    assert days_of((day(1), day(0))) == ()


def test_each_day_is_named():
    assert due_days([], [], (day(0), day(1)), today=TODAY) == (DueDay(day(0), 0), DueDay(day(1), 0))
