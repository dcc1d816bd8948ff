"""What is left of a session when the process dies, and how it goes on."""

import pytest

from tests.e2e.programmes import BRISK, choose, see_welcome, write_brisk
from tests.e2e.waiting import until

pytestmark = pytest.mark.needs("Xvfb", "xdotool")

SETS = 6


def numbers(session):
    return [each["set"] for each in session["sets"]]


def sets_told(home):
    """The newest session, once it has two sets or more."""
    session = next(iter(home.sessions()), None)
    return session if session and len(session["sets"]) >= 2 else None


def test_a_killed_session_is_kept_and_resumed_to_its_end_in_the_same_record(home, open_window):
    write_brisk(home)
    choose(home, BRISK)
    window = open_window("--start", BRISK, "--speed", "20")
    beside = until(lambda: sets_told(home), what="two sets, told beside the running window")
    assert beside["status"] == "running"
    assert beside["ended_at"] is None
    window.kill()
    (left,) = home.sessions()
    assert left["id"] == beside["id"]
    assert numbers(left) == list(range(1, len(left["sets"]) + 1))
    assert {each["status"] for each in left["sets"]} == {"done"}
    again = open_window("--speed", "100")
    again.press("shift+Tab", "Return")  # from the start of a new session back to the offer
    again.press("space")
    until(lambda: home.sessions()[0]["status"] == "done", what="the end of the resumed session")
    (whole,) = home.sessions()
    assert whole["id"] == left["id"]
    assert numbers(whole) == list(range(1, SETS + 1))
    assert {each["seconds"] for each in whole["sets"]} == {10.0}


def test_being_asked_to_end_ends_the_session_in_order(home, open_window):
    write_brisk(home)
    window = open_window("--start", BRISK, "--speed", "20")
    until(lambda: sets_told(home), what="two sets")
    assert window.ask_to_end() == 0
    assert window.said == ""
    (session,) = home.sessions()
    assert session["status"] == "partial"
    assert session["ended_at"] is not None
    assert numbers(session) == list(range(1, len(session["sets"]) + 1))
    *earlier, last = session["sets"]
    assert {each["status"] for each in earlier} == {"done"}
    assert last["status"] == ("done" if last["seconds"] == 10.0 else "partial")


def test_a_second_start_leaves_the_first_window_where_it_is(home, open_window, screen):
    see_welcome(home)
    first = open_window()
    second = home.limber(DISPLAY=screen.display)
    assert second.returncode == 0
    assert second.stdout + second.stderr == ""
    assert first.is_open
    assert len(screen.windows()) == 1
