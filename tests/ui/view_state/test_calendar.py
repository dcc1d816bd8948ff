"""The squares of a year, and what they say."""

from datetime import UTC, date, datetime, time

import pytest

from limber.history.due import DaySession, Prescription
from limber.plan.breaks import Break
from limber.ui.view_state.calendar import YearFacts, build_year
from limber.ui.view_state.day_kind import DayKind

TODAY = date(2026, 11, 20)
HOME = Prescription("home", 2, date(2026, 11, 2), weekdays=frozenset(range(6)), is_new=False)
"""Twice a day, but not on Sundays."""


def at(day, hour=7, session=1, **changes):
    began = datetime.combine(date(2026, 11, day), time(hour), UTC)
    return DaySession(f"{day}-{hour}", "home", session, began, **{"is_done": True, **changes})


def both(day):
    return at(day), at(day, 20, 2)


def year(*sessions, number=2026, span=(date(2026, 11, 2), TODAY), **changes):
    values = {"today": TODAY, "prescriptions": (HOME,), **changes}
    return build_year(YearFacts(number, sessions=sessions, span=span, **values))


def on(day, *sessions, **changes):
    return year(*sessions, **changes).on(date(2026, 11, day))


@pytest.mark.parametrize(
    ("day", "sessions", "kind"),
    [
        (2, both(2), DayKind.DONE),
        (2, (at(2),), DayKind.PARTIAL),
        (2, (at(2, is_done=False),), DayKind.PART_WAY),
        (2, (at(2), at(2, 20, 2, is_done=False)), DayKind.PARTIAL),
        (8, (at(8, is_done=False),), DayKind.PART_WAY),
        (2, (), DayKind.NONE),
        (2, (at(2, is_rehearsal=True),), DayKind.NONE),
        (8, (), DayKind.REST),
        (8, (at(8),), DayKind.EXTRA),
        (20, (), DayKind.DUE),
        (20, (at(20),), DayKind.DUE),
        (20, both(20), DayKind.DONE),
        (21, (), DayKind.COMING),
        (22, (), DayKind.REST),
        (1, (), DayKind.BLANK),
    ],
)
def test_a_square_says_what_became_of_the_day(day, sessions, kind):
    assert on(day, *sessions).kind is kind


def test_a_day_off_is_no_missed_one_and_takes_nothing_from_the_tally():
    off = [Break(date(2026, 11, 3), date(2026, 11, 19))]
    found = year(*both(2), breaks=off)
    assert found.on(date(2026, 11, 9)).kind is DayKind.PAUSED
    assert (found.tally, found.tally_note) == ("2 of 2 sessions", "as prescribed, 100%")


def test_a_pause_is_told_apart_from_a_day_off_and_both_from_a_rest_day():
    pause, off = Break(date(2026, 11, 3), date(2026, 11, 5)), Break(*2 * (date(2026, 11, 9),))
    found = year(*both(2), breaks=[pause, off], days_off=[off])
    days = {day: found.on(date(2026, 11, day)) for day in (4, 8, 9)}
    kinds = [each.kind for each in days.values()]
    assert kinds == [DayKind.PAUSED, DayKind.REST, DayKind.DAY_OFF]
    assert days[4].spoken.endswith("4 November, paused")
    assert days[9].spoken.endswith("9 November, day off")
    assert {"paused", "day off"} <= {each.text for each in found.legend}


def test_the_tally_counts_what_was_due_until_now():
    found = year(*both(2), at(3), at(20))
    assert found.tally == "4 of 33 sessions"
    assert found.tally_note == "as prescribed, 12%"


def test_without_anything_due_the_sessions_are_counted():
    found = year(at(2), at(3, is_rehearsal=True), prescriptions=())
    assert (found.tally, found.tally_note) == ("1 session", "")


@pytest.mark.parametrize(
    ("day", "sessions", "words"),
    [
        (17, both(17), "Tuesday 17 November, morning done, evening done"),
        (17, (at(17),), "Tuesday 17 November, morning done, 1 of 2 sessions"),
        (
            17,
            (at(17, is_done=False),),
            "Tuesday 17 November, morning stopped part-way, 0 of 2 sessions",
        ),
        (17, (), "Tuesday 17 November, nothing done"),
        (17, (at(17, is_rehearsal=True),), "Tuesday 17 November, nothing done, 1 rehearsal"),
        (15, (), "Sunday 15 November, rest day"),
        (15, (at(15),), "Sunday 15 November, morning done, nothing was due"),
        (20, (), "Today, Friday 20 November, due today"),
        (21, (), "Saturday 21 November, coming up"),
    ],
)
def test_a_day_is_said_in_words(day, sessions, words):
    assert on(day, *sessions).spoken == words


def test_rehearsals_are_marked_apart():
    assert on(17, *both(17), at(17, 9, is_rehearsal=True)).has_rehearsal
    assert not on(17, *both(17)).has_rehearsal


def test_days_without_what_is_asked_for_are_faint():
    found = year(at(3), at(4, is_done=False), is_asked_for=lambda each: not each.is_done)
    faint = {day.day.day for day in found.days if day.day.month == 11 and not day.is_faint}
    assert faint == {4}


def test_the_legend_has_the_marks_of_the_year_alone():
    texts = [each.text for each in year(*both(2), at(3)).legend]
    assert texts == ["both sessions", "one of two", "none", "rest day", "today", "coming up"]
    once = Prescription("home", 1, date(2026, 11, 2), is_new=False)
    one_a_day = year(at(2), at(3, is_rehearsal=True), prescriptions=(once,))
    assert [each.text for each in one_a_day.legend] == [
        "done",
        "none",
        "today",
        "coming up",
        "rehearsal",
    ]


def test_years_lead_from_the_first_session_to_today():
    assert (year().has_earlier, year().has_later) == (False, False)
    span = (date(2024, 3, 1), TODAY)
    assert (year(span=span).has_earlier, year(span=span).has_later) == (True, False)
    assert year(number=2024, span=span).has_later
    assert not year(number=2024, span=span).has_earlier


def test_the_first_year_tells_when_it_started():
    assert year().started == "Started\n2 Nov"
    assert year(span=(date(2024, 3, 1), TODAY)).started == ""


@pytest.mark.parametrize("number", [2024, 2026])
def test_a_year_has_all_its_days(number):
    days = year(number=number).days
    assert days[0].day == date(number, 1, 1)
    assert days[-1].day == date(number, 12, 31)
