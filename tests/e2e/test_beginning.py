"""The first start with its welcome, and the way back there: everything deleted."""

import json

import pytest

from tests.e2e.programmes import BRISK, choose, write_brisk
from tests.e2e.waiting import stays, until

pytestmark = pytest.mark.needs("Xvfb", "xdotool")

SCREENS = 5


def settings(home):
    path = home.data / "settings.json"
    return json.loads(path.read_text()) if path.exists() else {}


def test_the_first_start_leads_by_enter_alone_to_the_first_session(home, open_window):
    window = open_window()
    window.press(*["Return"] * SCREENS)  # the last one chooses a programme
    until(lambda: settings(home).get("active_programme"), what="the programme")
    assert not settings(home)["welcome_seen"]
    window.press("Return")  # go to Today
    until(lambda: settings(home)["welcome_seen"], what="the end of the welcome")
    assert settings(home)["safety_read"]
    window.press("Return")  # Today: start
    window.press("Return")  # everything is checked: start
    until(home.sessions, what="the session to begin")
    window.press("Escape", "Return")
    until(lambda: home.sessions() == [], what="the end of a session in which nothing was done")
    assert window.said == ""


def test_skipped_once_the_welcome_does_not_come_again(home, open_window):
    write_brisk(home)
    first = open_window()
    first.press("Escape")
    until(lambda: settings(home).get("welcome_seen"), what="the skipping")
    assert settings(home)["safety_read"] is None
    first.ask_to_end()
    choose_in_file = {**settings(home), "active_programme": BRISK, "safety_read": "2026-01-01"}
    (home.data / "settings.json").write_text(json.dumps(choose_in_file))
    second = open_window()
    second.press("Return")  # Today: start
    second.press("Return")  # everything is checked: start
    until(home.sessions, what="the session to begin")


@pytest.mark.needs("dbus", "AT-SPI")
def test_all_data_are_deleted_after_two_questions_and_the_welcome_comes_back(
    home, open_window, bus, reader
):
    write_brisk(home)
    choose(home, BRISK)
    (home.data / "letter.txt").write_text("mine")
    window = open_window("--start", BRISK, "--speed", "100", **bus.environ)
    until(lambda: [each["status"] for each in home.sessions()] == ["done"], what="the session")
    window.press("Return")  # from the summary
    window.press("ctrl+6")
    reader.press("Delete all data")
    reader.hear("Delete all your data?")
    window.press("Tab", "Tab", "Return")  # go on
    reader.hear("Delete everything now?")
    assert len(home.sessions()) == 1
    window.press("Tab", "Tab", "Return")  # delete everything
    until(lambda: home.sessions() == [], what="the deleting")
    assert stays(lambda: settings(home), seconds=1.0) == {}
    assert window.is_open
    assert (home.data / "letter.txt").exists()
    assert any(home.own_catalogue.rglob("*.json"))
    window.press("Escape")  # the welcome
    until(lambda: settings(home).get("welcome_seen"), what="the welcome to be skipped")
    assert settings(home)["active_programme"] is None
    assert window.ask_to_end() == 0
    assert window.said == ""
