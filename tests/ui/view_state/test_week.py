"""This week day by day, and the last four as a score."""

from datetime import datetime, time, timedelta

from limber.plan.schedule import When
from limber.ui.view_state.today_state import DayMark, DayPart, Week
from tests.ui.todays import (
    DRILLS,
    EVENING,
    LONG_AGO,
    MORNING,
    THURSDAY,
    past,
    past_days,
    stopped,
    today,
)

DONE, PARTIAL, MISSED = DayMark.DONE, DayMark.PARTIAL, DayMark.MISSED
DUE, COMING, REST = DayMark.DUE, DayMark.COMING, DayMark.REST


def week(*args, **kwargs) -> Week:
    shown = today(*args, **kwargs).lately.week
    assert shown is not None
    return shown


def marks(*args, **kwargs) -> list[tuple[DayMark, ...]]:
    return [day.marks for day in week(*args, **kwargs).days]


def test_the_week_begins_where_it_does_for_the_person():
    assert [day.label for day in week().days] == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    sundays = week(first_weekday=6)
    assert [day.label for day in sundays.days][:2] == ["Su", "Mo"]
    assert [day.is_today for day in sundays.days].index(True) == 4


def test_there_is_a_row_for_each_session():
    assert [row.part for row in week().rows] == [DayPart.MORNING, DayPart.EVENING]
    assert [row.part for row in week(DRILLS).rows] == [DayPart.MORNING]


def test_what_was_done_missed_due_and_coming_has_its_mark():
    done = [past(MORNING, is_done=False), *past_days(3, left_out=((1, 2),))]
    assert marks(now=EVENING, done=done) == [
        (DONE, DONE),
        (DONE, DONE),
        (DONE, MISSED),
        (PARTIAL, DUE),
        (COMING, COMING),
        (COMING, COMING),
        (COMING, COMING),
    ]


def test_of_the_sessions_of_today_the_next_one_is_due():
    assert marks(now=MORNING)[3] == (DUE, COMING)
    assert marks(now=MORNING, done=[past(MORNING)])[3] == (DONE, DUE)
    assert marks(now=EVENING)[3] == (MISSED, DUE)


def test_a_session_that_can_be_resumed_is_partly_done():
    assert marks(interrupted=stopped())[3] == (PARTIAL, COMING)


def test_of_another_programme_a_session_that_can_be_resumed_is_no_part_of_it():
    assert marks(interrupted=stopped(programme=DRILLS))[3] == (DUE, COMING)


def test_days_that_are_not_chosen_are_rest_days():
    only_monday = (When(LONG_AGO, (0,), ()),)
    assert marks(when=only_monday) == [(MISSED, MISSED), *[(REST, REST)] * 6]
    assert week(when=only_monday).days[6].spoken == "Sunday 23 November: rest day"


def test_what_was_done_on_a_rest_day_is_seen():
    done = [past(MORNING)]
    assert marks(done=done, when=(When(LONG_AGO, (0,), ()),))[3] == (DONE, REST)


def test_before_the_programme_was_chosen_whatever_was_done_is_seen_and_nothing_missed():
    done = [past(MORNING - timedelta(days=2), programme=DRILLS)]
    assert marks(done=done, since=THURSDAY)[:3] == [(REST, REST), (DONE, REST), (REST, REST)]


def test_each_day_is_said_in_words():
    days = week(now=EVENING, done=[past(MORNING, is_done=False), *past_days(1)]).days
    assert days[2].spoken == "Wednesday 19 November: morning done, evening done"
    assert days[1].spoken == "Tuesday 18 November: morning not done, evening not done"
    assert days[3].spoken.startswith("Thursday 20 November: morning partly done, evening")
    assert days[4].spoken == (
        "Friday 21 November: morning coming up at 07:30, evening coming up at 20:30"
    )
    assert week(DRILLS).days[3].spoken == "Thursday 20 November: due at 07:30"


def test_without_a_past_there_is_a_sentence_and_the_week():
    lately = today().lately
    assert lately.nothing_yet == "Your sessions will show up here, one square per day."
    assert lately.kept is None
    assert lately.week is not None


def test_who_did_everything_has_kept_to_all_of_it():
    kept = today(done=past_days(40)).lately.kept
    assert kept is not None
    assert (kept.percent, kept.done) == (100, "54 of 54 sessions")
    assert kept.in_a_row == "40 days in a row"


def test_a_missed_session_is_counted_and_the_row_goes_on():
    kept = today(done=past_days(30, left_out=((4, 1), (9, 2)))).lately.kept
    assert kept is not None
    assert kept.done == "52 of 54 sessions"
    assert kept.percent < 100
    assert kept.in_a_row == "30 days in a row"
    assert kept.spoken == (
        f"Your last four weeks: {kept.percent} %. 52 of 54 sessions as prescribed. 30 days in a row"
    )


def test_a_day_without_any_session_ends_the_row_and_nothing_is_said_of_it():
    kept = today(done=past_days(30, left_out=((1, 1), (1, 2)))).lately.kept
    assert kept is not None
    assert kept.in_a_row == ""


def test_what_is_still_to_be_done_today_is_not_missed_yet():
    kept = today(
        done=[past(MORNING), *past_days(3)], since=THURSDAY - timedelta(days=3)
    ).lately.kept
    assert kept is not None
    assert kept.done == "7 of 7 sessions"


def test_the_day_a_programme_was_chosen_counts_what_was_done_on_it():
    evening = datetime.combine(THURSDAY - timedelta(days=2), time(20))
    kept = today(done=[*past_days(1), past(evening, 2)], since=evening.date()).lately.kept
    assert kept is not None
    assert kept.done == "3 of 3 sessions"


def test_rest_days_do_not_count_against_anybody():
    weekdays = (When(LONG_AGO, (0, 1, 2, 3, 4), ()),)
    done = [one for one in past_days(20) if one.started_at.weekday() < 5]
    kept = today(done=done, when=weekdays).lately.kept
    assert kept is not None
    assert kept.in_a_row == "14 days in a row"
