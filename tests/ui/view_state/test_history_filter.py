"""What the sessions of History can be narrowed down to."""

from datetime import UTC, date, datetime

import pytest

from limber.history.due import DaySession
from limber.history.models import SessionStatus, Wanted
from limber.history.review import SessionKind
from limber.ui.view_state.history_filter import ALL, asked_for, choices, wanted_until

DAY = date(2026, 11, 20)
HOME = SessionKind("home", "Home", SessionStatus.DONE, is_rehearsal=False)
PART = SessionKind("home", "Home", SessionStatus.PARTIAL, is_rehearsal=False)
REHEARSAL = SessionKind("home", "Home", SessionStatus.DONE, is_rehearsal=True)
DRILLS = SessionKind("drills", "Drills", SessionStatus.DONE, is_rehearsal=False)


def session(programme="home", *, is_done=True, is_rehearsal=False):
    return DaySession("s", programme, 1, datetime(2026, 11, 20, tzinfo=UTC), is_done, is_rehearsal)


@pytest.mark.parametrize(
    ("kinds", "texts"),
    [
        ((), ["all sessions"]),
        ((HOME,), ["all sessions"]),
        ((HOME, PART), ["all sessions", "done", "stopped part-way"]),
        ((HOME, REHEARSAL), ["all sessions", "rehearsals"]),
        ((HOME, DRILLS), ["all sessions", "Home", "Drills"]),
    ],
)
def test_only_what_tells_sessions_apart_is_offered(kinds, texts):
    assert [text for _, text in choices(kinds)] == texts


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        (ALL, Wanted(until=DAY)),
        ("done", Wanted(until=DAY, status=SessionStatus.DONE, rehearsal=False)),
        ("partial", Wanted(until=DAY, status=SessionStatus.PARTIAL, rehearsal=False)),
        ("rehearsal", Wanted(until=DAY, rehearsal=True)),
        ("programme:home", Wanted(until=DAY, programme="home")),
    ],
)
def test_a_choice_says_which_sessions_are_wanted(choice, wanted):
    assert wanted_until(choice, DAY) == wanted


@pytest.mark.parametrize(
    ("choice", "fitting"),
    [
        ("done", [True, False, False, True]),
        ("partial", [False, True, False, False]),
        ("rehearsal", [False, False, True, False]),
        ("programme:home", [True, True, True, False]),
    ],
)
def test_the_calendar_is_narrowed_as_the_list_is(choice, fitting):
    fits = asked_for(choice)
    assert fits is not None
    many = [session(), session(is_done=False), session(is_rehearsal=True), session("drills")]
    assert [fits(each) for each in many] == fitting


def test_with_all_sessions_nothing_is_narrowed():
    assert asked_for(ALL) is None
