from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.plan.breaks import Break
from limber.plan.due import Standing, Turn, moments_of_change, offer, standing
from limber.plan.schedule import DueSession, Schedule, When, usual_minutes

FRIDAY = date(2026, 11, 20)
LONG_AGO = date(2026, 1, 1)
WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
MORNING, EVENING = 7 * 60 + 30, 20 * 60 + 30
WEEKDAYS = (0, 1, 2, 3, 4)


def at(hour: int, minute: int = 0, day: date = FRIDAY, zone: timezone = WINTER) -> datetime:
    return datetime.combine(day, time(hour, minute), zone)


def twice(*chosen: When, since: date = LONG_AGO, off: tuple[Break, ...] = ()) -> Schedule:
    return Schedule(2, since, chosen, off)


def on(days: tuple[int, ...], minutes=(MORNING, EVENING), since: date = LONG_AGO) -> When:
    return When(since, days, minutes)


def turn(schedule: Schedule, now: datetime, *done: int) -> tuple[Turn, int]:
    offered = offer(schedule, now, {*done})
    return offered.turn, offered.session


def stands(schedule: Schedule, now: datetime, day: date, session: int, **more) -> Standing:
    done, partly = more.get("done", ()), more.get("partly", ())
    return standing(schedule, now, (day, session), done=done, partly=partly)


@pytest.mark.parametrize(
    ("sessions", "hours"), [(1, [7.5]), (2, [7.5, 20.5]), (3, [7.5, 14.0, 20.5])]
)
def test_without_a_choice_the_sessions_lie_between_morning_and_evening(sessions, hours):
    assert [minute / 60 for minute in usual_minutes(sessions)] == hours


def test_without_a_choice_every_day_is_due():
    days = [FRIDAY + timedelta(days=ahead) for ahead in range(7)]
    assert all(twice().due_on(day) for day in days)


def test_before_the_programme_was_chosen_nothing_is_due():
    assert twice(since=FRIDAY).due_on(FRIDAY - timedelta(days=1)) == ()
    assert twice(since=FRIDAY).due_on(FRIDAY) != ()


def test_days_off_are_not_due():
    assert twice(off=(Break(FRIDAY, FRIDAY),)).due_on(FRIDAY) == ()


def test_a_day_off_or_a_pause_is_told_apart_from_a_rest_day():
    paused = twice(on((5, 6)), off=(Break(FRIDAY),))
    offered = offer(paused, at(9), set())
    assert (offered.turn, offered.session, offered.next_at) == (Turn.PAUSED, 1, None)
    assert stands(paused, at(9), FRIDAY, 1) is Standing.PAUSED
    assert stands(paused, at(9), FRIDAY, 1, done={(FRIDAY, 1)}) is Standing.DONE
    assert stands(paused, at(9), FRIDAY - timedelta(days=1), 1) is Standing.NOT_DUE
    assert moments_of_change(paused, FRIDAY) == (time(0),)


def test_a_pause_from_before_the_programme_was_chosen_takes_out_nothing_before_it():
    schedule = twice(since=FRIDAY, off=(Break(LONG_AGO),))
    assert [schedule.is_off(FRIDAY - timedelta(days=back)) for back in (0, 1)] == [True, False]


def test_what_is_due_comes_in_the_order_of_the_clock():
    schedule = twice(on(WEEKDAYS, (EVENING, MORNING)))
    assert schedule.due_on(FRIDAY) == (
        DueSession(2, time(7, 30)),
        DueSession(1, time(20, 30)),
    )


def test_a_session_without_a_chosen_time_has_its_usual_one():
    schedule = twice(on(WEEKDAYS, (6 * 60,)))
    assert schedule.times(FRIDAY) == (time(6), time(20, 30))


def test_more_chosen_times_than_sessions_are_left_alone():
    assert Schedule(1, LONG_AGO, (on(WEEKDAYS),)).times(FRIDAY) == (time(7, 30),)


def test_a_choice_holds_from_its_day_on_and_the_days_before_stay_as_they_were():
    schedule = twice(on((0,), since=FRIDAY))
    assert schedule.due_on(FRIDAY - timedelta(days=1)) != ()
    assert schedule.due_on(FRIDAY) == ()


def test_in_the_morning_the_first_session_is_due():
    assert turn(twice(), at(6)) == (Turn.DUE, 1)


def test_an_hour_after_its_time_a_session_is_late_and_still_offered():
    assert turn(twice(), at(8, 29)) == (Turn.DUE, 1)
    assert turn(twice(), at(8, 30)) == (Turn.LATE, 1)
    assert turn(twice(), at(20, 29)) == (Turn.LATE, 1)


def test_when_the_time_of_the_second_has_come_the_first_is_passed_over():
    assert turn(twice(), at(20, 30)) == (Turn.DUE, 2)
    assert turn(twice(), at(23, 59)) == (Turn.LATE, 2)


def test_after_the_first_the_second_is_due_also_long_before_its_time():
    assert turn(twice(), at(7, 55), 1) == (Turn.DUE, 2)


def test_a_second_session_done_early_leaves_the_first():
    assert turn(twice(), at(7, 30), 2) == (Turn.DUE, 1)


def test_when_all_is_done_the_next_day_s_first_session_is_next():
    offered = offer(twice(), at(21), {1, 2})
    assert (offered.turn, offered.session) == (Turn.ALL_DONE, 2)
    assert offered.next_at == datetime.combine(FRIDAY + timedelta(days=1), time(7, 30))


def test_who_missed_the_morning_and_did_the_evening_is_done_for_the_day():
    assert turn(twice(), at(21), 2) == (Turn.ALL_DONE, 1)


def test_a_rest_day_offers_a_session_and_says_when_the_next_is_due():
    saturday = FRIDAY + timedelta(days=1)
    offered = offer(twice(on(WEEKDAYS)), at(9, day=saturday), set())
    assert (offered.turn, offered.session) == (Turn.REST, 1)
    assert offered.next_at == datetime.combine(FRIDAY + timedelta(days=3), time(7, 30))


def test_where_no_day_is_chosen_nothing_is_ever_due():
    offered = offer(twice(on(())), at(9), set())
    assert (offered.turn, offered.next_at) == (Turn.REST, None)


def test_a_long_time_of_days_off_has_its_end_in_sight():
    off = Break(FRIDAY, FRIDAY + timedelta(days=59))
    offered = offer(twice(off=(off,)), at(9), set())
    assert offered.next_at == datetime.combine(FRIDAY + timedelta(days=60), time(7, 30))


def test_after_midnight_it_is_the_new_day_s_session():
    saturday = FRIDAY + timedelta(days=1)
    late = twice(on(tuple(range(7)), (MORNING, 23 * 60 + 50)))
    assert turn(late, at(23, 59), 1) == (Turn.DUE, 2)
    assert turn(late, at(0, 5, day=saturday)) == (Turn.DUE, 1)
    assert stands(late, at(0, 5, day=saturday), FRIDAY, 2) is Standing.MISSED


def test_a_time_late_in_the_day_is_not_late_on_the_day_after():
    late = twice(on(tuple(range(7)), (MORNING, 23 * 60 + 50)))
    assert moments_of_change(late, FRIDAY) == (time(0), time(7, 30), time(8, 30), time(23, 50))


def test_two_sessions_at_the_same_time_come_one_after_the_other():
    both = twice(on(tuple(range(7)), (MORNING, MORNING)))
    assert turn(both, at(7, 30)) == (Turn.DUE, 1)
    assert turn(both, at(7, 50), 1) == (Turn.DUE, 2)


@pytest.mark.parametrize("zone", [WINTER, SUMMER])
def test_on_the_night_when_the_clocks_go_back_the_wall_clock_counts(zone):
    """Half past two comes twice: in summer time, and an hour later in winter time."""
    sunday = date(2026, 10, 25)
    night = twice(on(tuple(range(7)), (2 * 60 + 30, EVENING)))
    now = at(2, 30, day=sunday, zone=zone)
    assert turn(night, now) == (Turn.DUE, 1)
    assert turn(night, now, 1) == (Turn.DUE, 2)


def test_on_the_night_when_the_clocks_go_forward_a_time_that_is_skipped_has_come():
    sunday = date(2026, 3, 29)
    night = twice(on(tuple(range(7)), (2 * 60 + 30, EVENING)))
    assert turn(night, at(1, 59, day=sunday)) == (Turn.DUE, 1)
    assert stands(night, at(3, 0, day=sunday, zone=SUMMER), sunday, 1) is Standing.DUE
    assert turn(night, at(3, 30, day=sunday, zone=SUMMER)) == (Turn.LATE, 1)


def test_what_was_done_counts_whether_it_was_due_or_not():
    schedule, saturday = twice(on(WEEKDAYS)), FRIDAY - timedelta(days=6)
    places = [(saturday, 1)]
    assert stands(schedule, at(9), saturday, 1, done=places) is Standing.DONE
    assert stands(schedule, at(9), saturday, 1, partly=places) is Standing.PARTLY
    assert stands(schedule, at(9), saturday, 2, done=places) is Standing.NOT_DUE


def test_of_today_one_session_is_due_and_a_later_one_is_coming():
    assert stands(twice(), at(9), FRIDAY, 1) is Standing.DUE
    assert stands(twice(), at(9), FRIDAY, 2) is Standing.COMING
    assert stands(twice(), at(21), FRIDAY, 1) is Standing.MISSED
    assert stands(twice(), at(21), FRIDAY, 2) is Standing.DUE


def test_other_days_are_missed_or_coming():
    assert stands(twice(), at(9), FRIDAY - timedelta(days=1), 2) is Standing.MISSED
    assert stands(twice(), at(9), FRIDAY + timedelta(days=1), 2) is Standing.COMING


def test_on_the_day_a_programme_was_chosen_nothing_is_missed():
    new = twice(since=FRIDAY)
    assert stands(new, at(21), FRIDAY, 1) is Standing.NOT_DUE
    assert stands(new, at(9, day=FRIDAY + timedelta(days=1)), FRIDAY, 2) is Standing.NOT_DUE


def test_a_rest_day_changes_nothing_but_the_date():
    assert moments_of_change(twice(on(())), FRIDAY) == (time(0),)


@given(
    minutes=st.lists(st.integers(0, 1439), min_size=3, max_size=3),
    minute=st.integers(0, 1439),
    done=st.frozensets(st.integers(1, 3)),
)
def test_between_the_moments_of_change_the_offer_stays_the_same(minutes, minute, done):
    schedule = Schedule(3, LONG_AGO, (on(tuple(range(7)), tuple(minutes)),))
    before = max(m for m in moments_of_change(schedule, FRIDAY) if m <= time(*divmod(minute, 60)))
    now = at(*divmod(minute, 60))
    assert offer(schedule, now, done) == offer(schedule, at(before.hour, before.minute), done)


@given(
    minutes=st.lists(st.integers(0, 1439), min_size=0, max_size=12),
    days=st.lists(st.integers(0, 6), max_size=7),
    hour=st.integers(0, 23),
    done=st.frozensets(st.integers(1, 4)),
)
def test_what_is_offered_is_always_a_session_of_the_day(minutes, days, hour, done):
    schedule = Schedule(4, LONG_AGO, (When(LONG_AGO, tuple(days), tuple(minutes)),))
    offered = offer(schedule, at(hour), done)
    assert 1 <= offered.session <= 4
    if offered.turn in (Turn.DUE, Turn.LATE):
        assert offered.session not in done
