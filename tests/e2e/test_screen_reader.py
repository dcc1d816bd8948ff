"""Limber for somebody who only hears: read and pressed from another process, through AT-SPI."""

from contextlib import closing
from datetime import timedelta

import pytest

from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder
from limber.engine.clock import SystemClock
from limber.history.store import Store
from limber.paths import DATABASE_NAME, catalogue_dir
from limber.plan.builder import build_plan
from tests.e2e.programmes import HEARD, choose, write_heard
from tests.e2e.screen_reader import Thing
from tests.e2e.waiting import stays, until
from tests.fakes.clock import FakeClock
from tests.ui.desks import play

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "dbus", "AT-SPI")

SPEED = "3"
MOST_TABS = 40


@pytest.fixture
def open_read(home, open_window, bus):
    """Open Limber where the screen reader hears it."""

    def open_one(*words):
        write_heard(home)
        choose(home, HEARD)
        return open_window(*words, **bus.environ)

    return open_one


def test_a_whole_session_is_started_followed_paused_and_ended_by_ear(home, open_read, reader):
    window = open_read("--speed", SPEED)
    reader.press("Start session")
    reader.hear("Hip pain now?")
    window.press("space")  # no answer
    introduction = reader.hear("Exercise 1 of 2. Slow bridge.")
    assert "Lie on your back. Lie down. Lift the hips. Lower them." in introduction
    assert "Press Space when ready. Space pauses, Escape ends." in introduction
    window.press("space")
    reader.hear_all("Get into place", "Get ready. 3.", "2", "1")
    reader.hear_all("Move, 2 repetitions. Set 1 of 1. Lift.", "Lower", "1")
    rest = reader.hear("2. Rest, 10 seconds.")
    assert "Next: Exercise 2 of 2. Long lunge. Left side." in rest
    reader.hear_all("3", "2", "1", "Get into place. Left side.", "Get ready. 3.", "2", "1")
    reader.hear_all("Hold, 24 seconds. Left side, set 1 of 1.", "Half way")
    window.press("space")
    reader.hear("Resume, push button")
    paused = reader.hear("Paused.")
    assert "set 1 of 1, left side" in paused
    assert stays(lambda: reader.last, seconds=1.0) == paused
    window.press("m", "m")
    reader.hear_all("Sound off", "Sound on")
    window.press("space")
    reader.hear_all("Get ready. 3.", "2", "1", "Hold, ", "3", "2", "1")
    reader.hear_all("Switch to the right side, 10 seconds", "Get into place. Right side.")
    reader.hear("Hold, 24 seconds. Right side, set 1 of 1.")
    window.press("Escape")
    assert "set 1 of 1, right side" in reader.hear("End here?")
    window.press("Return")
    reader.hear("The session has ended")
    assert reader.hear("Session saved") == "Session saved, part-way. 1 done, 1 partial."
    until(lambda: home.sessions()[0]["status"] == "partial", what="the end of the session")
    window.press("3")
    reader.hear("Hip pain now: 3, mild")
    assert sum("No sound output" in each for each in reader.heard) == 1
    assert window.is_open
    assert window.said == ""


def test_the_welcome_is_read_out_screen_by_screen_from_the_start(open_window, bus, reader):
    window = open_window(**bus.environ)
    assert "You need one key. Space starts" in reader.hear("1 of 5. Welcome to Limber.")
    until(lambda: reader.last and "Welcome, panel" in reader.heard, what="the page")
    page = reader.heard.index("Welcome, panel")
    until(lambda: reader.last and "Next, push button" in reader.heard[page:], what="its button")
    window.press("Return")
    assert "Do not start, and get medical help, if" in reader.hear("2 of 5. Before you exercise.")
    window.press("Escape")
    reader.hear("Choose a programme, push button")


def tab_to(window, reader, words):
    """Press Tab until something with these words has the keyboard."""
    for _ in range(MOST_TABS):
        count = len(reader.heard)
        window.press("Tab")
        until(lambda before=count: reader.last and len(reader.heard) > before, what="the next one")
        if words in reader.last:
            return
    pytest.fail(f"Tab never leads to “{words}”: {reader.heard[-MOST_TABS:]}")


def test_the_week_and_the_year_are_walked_by_keys_and_say_their_days(open_read, reader):
    window = open_read("--start", HEARD, "--speed", "100")
    reader.hear("The session is over")
    reader.press("Back to Today")
    reader.hear("push button")
    tab_to(window, reader, "This week. ")
    window.press("Left")
    reader.hear(": ")
    reader.press("History", role="page tab")
    assert reader.find("page tab", lambda name: name == "History").is_selected
    tab_to(window, reader, "Calendar of ")
    window.press("Right", "Home")
    reader.hear("day 1 January, ")
    window.press("Right", "End")
    reader.hear("due today")


def test_lists_say_their_line_and_the_library_how_many_match(open_read, reader):
    window = open_read()
    reader.hear("Start session")
    window.press("ctrl+3")
    reader.hear(", list item")
    window.press(*"bridge")
    assert reader.hear(" of 1").endswith("exercises")
    window.press(*"qqq")
    reader.hear("No exercise matches.")
    window.press("Escape", "Return")
    reader.hear(", list item")


def play_weeks_ago(home):
    """A session twenty days ago, with pain before and after, and effort."""
    write_heard(home)
    choose(home, HEARD)
    catalogue = load_catalogue((catalogue_dir(), home.own_catalogue), Decoder()).catalogue
    plan = build_plan(catalogue, catalogue.programmes[HEARD], session=1)
    clock = FakeClock(SystemClock().read().wall - timedelta(days=20))
    with closing(Store.open(home.data / DATABASE_NAME)) as store:
        store.set_scores(play(store, plan, clock), pain_before=3, pain_after=2, effort=4)


def test_every_chart_is_walked_by_keys_and_says_its_values(home, open_read, reader):
    play_weeks_ago(home)
    window = open_read()
    reader.press("Trends", role="page tab")
    tab_to(window, reader, "3 months")
    for chart, value in (
        ("Minutes per week. ", "minutes in 1 session"),
        ("Pain before and after, 0 to 10. ", "before 3, after 2"),
        ("Sessions done and due per week. ", "1 of 7 sessions done"),
        ("Effort, 0 to 10. ", "effort 4"),
        ("Slow bridge. 2 reps", "2 reps"),
        ("Long lunge. 24 seconds", "both sides 24 seconds"),
    ):
        tab_to(window, reader, chart)
        window.press("Home")
        assert value in reader.hear("Week of ")
        window.press("Right")
        assert value not in reader.hear("Week of ")


def test_everything_on_the_pages_has_a_role_and_a_name_from_outside_too(open_read, reader):
    window = open_read()
    for page in ("Programme", "Library", "History", "Trends", "Settings"):
        reader.press(page, role="page tab")
        reader.find("panel", lambda name, page=page: name == page)
        nameless = [one for one in reader.look() if is_nameless(one)]
        assert nameless == []
    assert window.said == ""


def is_nameless(thing: Thing) -> bool:
    """Whether the keyboard can come to a thing of which nothing is said."""
    return thing.can_have_keyboard and (not thing.name or thing.role == "filler")
