"""Whole sessions in a real window, by real keys, and what is kept of them."""

import json
from datetime import datetime

import pytest

from tests.e2e.programmes import HOLD_SECONDS, QUICK, choose, choose_newly, write_quick
from tests.e2e.waiting import stays, until

pytestmark = pytest.mark.needs("Xvfb", "xdotool")

PROGRAMME = "hip-rotation-home"
WORK = ("hold", "reps", "run")


def planned_sets(home, programme):
    plan = json.loads(home.limber("plan", programme, "--json").stdout)
    work = [step for step in plan["steps"] if step["kind"] in WORK]
    return plan["total_seconds"], [
        (each["exercise"], each["side"], each["direction"], each["set"], each["seconds"])
        for each in work
    ]


def recorded_sets(session):
    return [
        (each["exercise"], each["side"], each["direction"], each["set"], each["seconds"])
        for each in session["sets"]
    ]


def newest(home):
    return next(iter(home.sessions()), None)


def done_sets(home):
    session = newest(home)
    return [] if session is None else [each["status"] for each in session["sets"]]


def test_a_whole_programme_plays_to_its_end_with_every_set_in_order_and_exact(home, open_window):
    total, planned = planned_sets(home, PROGRAMME)
    open_window("--start", PROGRAMME, "--speed", "100")
    session = until(
        lambda: (found := newest(home)) and found["status"] == "done" and found,
        what="the end of the session",
    )
    assert recorded_sets(session) == planned
    assert {each["status"] for each in session["sets"]} == {"done"}
    assert session["rehearsal"] is True
    began, ended = (datetime.fromisoformat(session[key]) for key in ("started_at", "ended_at"))
    assert -1 <= (ended - began).total_seconds() - total / 100 <= 10


def test_a_session_is_started_paused_resumed_shortened_and_ended_by_keys(home, open_window):
    write_quick(home)
    choose(home, QUICK)
    window = open_window()
    window.press("Return")  # Today: start
    until(lambda: newest(home), what="the session to begin")
    window.press("space", "Right", "Right")  # in place; the hold begins at once
    window.press("space")
    assert stays(lambda: done_sets(home), seconds=HOLD_SECONDS + 1) == []
    window.press("space")
    until(lambda: done_sets(home) == ["done"], what="the hold after the pause")
    window.press("Right")  # past the rest
    window.press("Return")  # done early
    until(lambda: len(done_sets(home)) == 2, what="the set that was ended early")
    window.press("Right")  # past the rest
    window.press("Right")  # past the set
    until(lambda: len(done_sets(home)) == 3, what="the set that was skipped")
    window.press("Escape", "Return")
    until(lambda: newest(home)["status"] == "partial", what="the end of the session")
    window.press("3", "5")
    until(lambda: newest(home)["effort"] is not None, what="the scores")
    session = newest(home)
    first, second, third = session["sets"]
    assert (first["status"], first["seconds"]) == ("done", HOLD_SECONDS)
    assert second["status"] in ("partial", "skipped")
    assert second["seconds"] < HOLD_SECONDS
    assert third["status"] in ("partial", "skipped")
    assert third["seconds"] < HOLD_SECONDS
    assert (session["pain_after"], session["effort"]) == (3, 5)
    assert session["rehearsal"] is False
    assert session["ended_at"] is not None
    window.press("Return")  # back to Today
    assert window.is_open


def test_a_window_that_shows_its_kept_picture_first_starts_a_session_by_one_key(home, open_window):
    write_quick(home)
    choose(home, QUICK)
    window = open_window()
    until((home.data / "today.json").exists, what="the picture to be kept")
    assert window.ask_to_end() == 0
    window = open_window()
    window.press("Return")
    until(lambda: newest(home), what="the session to begin")
    assert not (home.data / "today.json").exists()
    assert window.is_open


def test_going_on_after_the_question_whether_to_end_loses_nothing(home, open_window):
    write_quick(home)
    choose(home, QUICK)
    window = open_window()
    window.press("Return")
    until(lambda: newest(home), what="the session to begin")
    window.press("space", "Right", "Right", "Escape", "Escape")
    until(lambda: done_sets(home), what="the hold")
    assert window.ask_to_end() == 0
    first = newest(home)["sets"][0]
    assert (first["status"], first["seconds"]) == ("done", HOLD_SECONDS)


def test_enter_ends_the_session_on_a_desktop_where_enter_presses_buttons(home, open_window):
    write_quick(home)
    choose(home, QUICK)
    window = open_window(XDG_CURRENT_DESKTOP="GNOME")
    window.press("Return")
    until(lambda: newest(home), what="the session to begin")
    window.press("Escape", "Return")
    until(lambda: home.sessions() == [], what="the end of a session in which nothing was done")


def test_before_the_very_first_session_the_safety_notes_are_read_once(home, open_window):
    write_quick(home)
    choose_newly(home, QUICK)
    window = open_window()
    window.press("Return")  # Today: start
    assert stays(home.sessions, seconds=0.5) == []
    window.press("Escape")  # not now
    window.press("Return", "shift+Tab", "space")  # the last condition
    window.press("Return")  # read
    assert stays(home.sessions, seconds=0.5) == []
    window.press("Return")  # everything is checked: start
    until(lambda: newest(home), what="the session to begin")
    window.press("Escape", "Return")
    until(lambda: home.sessions() == [], what="the end of a session in which nothing was done")
    kept = json.loads((home.data / "settings.json").read_text())
    assert kept["conditions"] == ["high-blood-pressure"]
    assert kept["safety_read"]
    assert kept["checked"]
    window.press("Return")  # Today: start
    until(lambda: newest(home), what="the session to begin")
    assert window.said == ""
