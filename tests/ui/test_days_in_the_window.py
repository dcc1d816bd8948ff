"""Midnight, journeys, set clocks and sleep, while the window is open."""

from dataclasses import replace
from datetime import date

import pytest

from limber.history.models import SessionStatus
from limber.ui.main_window import Page
from limber.ui.pages.summary import SummaryPage
from limber.ui.presenters.history import HistoryPresenter
from limber.ui.presenters.today import TodayPresenter
from limber.ui.view_state.day_kind import DayKind
from limber.ui.view_state.player_keys import PlayerWish, Score
from limber.ui.view_state.today_state import DayMark
from tests.fakes.world import World
from tests.ui.house import DRILLS, FOLLOWING, ask
from tests.ui.presenters.pages import FakeHistoryPage

LONG_AGO = date(2026, 11, 1)
SINCE_LONG_AGO = replace(FOLLOWING, active_since=LONG_AGO)
TWO_DRILLS = 300
"""Seconds in which a session is over."""


@pytest.fixture
def clock():
    return World("2026-11-20 23:50")


@pytest.fixture
def house(make_house):
    return make_house(settings=SINCE_LONG_AGO)


def look(house):
    """What the page's own timer does."""
    (presenter,) = house.shell.findChildren(TodayPresenter)
    presenter.look_at_clock()
    return house.today.state


def take_advice(house):
    """What the page does a moment after it is shown."""
    (presenter,) = house.shell.findChildren(TodayPresenter)
    presenter.advise()


def marks(state):
    """The mark of the first session of each day of the week, by the day's letters."""
    week = state.lately.week
    return {day.label: day.marks[0] for day in week.days}


def play_to_the_summary(house):
    house.today.start_requested.emit(DRILLS, 1)
    ask(house, Score.TWO, PlayerWish.BIG)
    house.wait(TWO_DRILLS)
    assert house.current is Page.SUMMARY


def test_when_midnight_passes_today_becomes_the_next_day(house, clock):
    assert look(house).title == "Friday 20 November"
    assert marks(look(house))["Fr"] is DayMark.DUE
    clock.advance(11 * 60)
    assert look(house).title == "Saturday 21 November"
    assert marks(look(house))["Fr"] is DayMark.MISSED
    assert marks(look(house))["Sa"] is DayMark.DUE


def test_a_session_over_midnight_counts_for_the_day_on_which_it_began(house, clock, store):
    clock.go_to("2026-11-20 23:58")
    play_to_the_summary(house)
    assert clock.wall.date() == date(2026, 11, 21)
    house.page(SummaryPage).close_requested.emit()
    state = look(house)
    assert state.title == "Saturday 21 November"
    assert (marks(state)["Fr"], marks(state)["Sa"]) == (DayMark.DONE, DayMark.DUE)
    assert not state.session.is_extra
    assert state.resume is None
    (kept,) = store.sessions()
    assert kept.started_at.date() == date(2026, 11, 20)
    assert kept.status is SessionStatus.DONE


def test_what_is_said_in_the_summary_after_midnight_is_kept_with_the_session(house, clock, store):
    clock.go_to("2026-11-20 23:50")
    play_to_the_summary(house)
    clock.go_to("2026-11-21 00:20")
    summary = house.page(SummaryPage)
    summary.effort_changed.emit(4)
    summary.note_changed.emit("Late.")
    summary.close_requested.emit()
    (kept,) = store.sessions()
    assert (kept.effort, kept.note) == (4, "Late.")
    assert kept.ended_at.date() == date(2026, 11, 20)
    assert look(house).title == "Saturday 21 November"
    assert marks(look(house))["Fr"] is DayMark.DONE


def test_history_lists_it_under_the_day_on_which_it_began(house, clock):
    clock.go_to("2026-11-20 23:58")
    play_to_the_summary(house)
    house.page(SummaryPage).close_requested.emit()
    page = FakeHistoryPage()
    HistoryPresenter(page, house.desk, parent=page).refresh()
    assert page.shown.calendar.day == date(2026, 11, 20)
    (row,) = page.shown.rows
    assert row.day.startswith("Fr")
    assert "20 November" in row.spoken
    kinds = {day.day: day.kind for day in page.shown.calendar.year.days}
    assert kinds[date(2026, 11, 20)] is DayKind.DONE
    assert kinds[date(2026, 11, 21)] is not DayKind.DONE


def test_a_flare_day_that_was_chosen_before_midnight_is_played_as_it_is_shown(house, clock, store):
    house.today.flare_requested.emit()
    assert house.today.state.session.is_flare
    clock.go_to("2026-11-21 00:00")
    clock.advance(5.0)
    house.today.start_requested.emit(DRILLS, 1)
    ask(house, Score.TWO, PlayerWish.BIG)
    house.wait(30)
    house.shell.leave()
    assert store.sessions()[0].flare


def test_a_journey_to_the_west_brings_the_earlier_hour_of_the_same_day(house, clock):
    before = look(house).session.eyebrow
    clock.travel("America/New_York")
    state = look(house)
    assert state.title == "Friday 20 November"
    assert f"{clock.wall:%H:%M}" == "17:50"
    assert state.session.eyebrow == before  # the morning's time has passed here and there


def test_a_journey_to_the_east_brings_the_next_day(house, clock):
    clock.travel("Asia/Tokyo")
    assert look(house).title == "Saturday 21 November"
    assert f"{clock.wall:%H:%M}" == "07:50"


def test_a_day_that_comes_twice_keeps_what_was_done_on_it(make_house, clock, store):
    clock.travel("Pacific/Auckland")
    clock.go_to("2026-11-22 07:30")
    house = make_house(settings=SINCE_LONG_AGO)
    play_to_the_summary(house)
    house.page(SummaryPage).close_requested.emit()
    assert marks(look(house))["Su"] is DayMark.DONE
    clock.travel("Pacific/Honolulu")
    assert look(house).title == "Saturday 21 November"
    assert marks(look(house))["Sa"] is DayMark.DUE
    play_to_the_summary(house)
    house.page(SummaryPage).close_requested.emit()
    assert marks(look(house))["Sa"] is DayMark.DONE
    clock.go_to("2026-11-22 09:00")
    assert marks(look(house))["Su"] is DayMark.DONE
    assert [f"{each.started_at:%d %H:%M}" for each in store.sessions()] == ["21 08:35", "22 07:30"]


@pytest.mark.parametrize("monotonic_goes_on", [True, False])
def test_after_a_night_with_the_lid_closed_today_is_today(house, clock, monotonic_goes_on):
    look(house)
    clock.sleep(8 * 3600.0, monotonic_goes_on=monotonic_goes_on)
    assert look(house).title == "Saturday 21 November"
    assert look(house).session.eyebrow.startswith("Due this morning")


def test_a_clock_set_back_by_a_day_shows_that_day(house, clock):
    look(house)
    clock.set_clock(days=-1)
    assert look(house).title == "Thursday 19 November"


@pytest.mark.parametrize("years", [-56, -10, 10, 73])
def test_a_clock_that_is_years_wrong_stops_nothing(house, clock, store, years):
    clock.set_clock(days=365.25 * years)
    look(house)
    play_to_the_summary(house)
    house.page(SummaryPage).close_requested.emit()
    for page in (Page.HISTORY, Page.TRENDS, Page.PROGRAMME, Page.TODAY):
        house.shell.open(page)
    take_advice(house)
    clock.set_clock(days=-365.25 * years)
    for page in (Page.HISTORY, Page.TRENDS, Page.TODAY):
        house.shell.open(page)
    take_advice(house)
    assert look(house).title == "Friday 20 November"
    (kept,) = store.sessions()
    assert kept.started_at.year == 2026 + years


def test_a_session_that_was_cut_off_is_offered_though_the_clock_was_set_back(
    make_house, clock, store
):
    house = make_house(settings=SINCE_LONG_AGO)
    house.today.start_requested.emit(DRILLS, 1)
    ask(house, Score.TWO, PlayerWish.BIG)
    house.wait(100)
    house.shell.leave()
    clock.set_clock(days=-3)
    again = make_house(settings=SINCE_LONG_AGO)
    assert again.today.state.resume is not None
    again.today.resume_requested.emit()
    ask(again, PlayerWish.BIG)
    again.wait(TWO_DRILLS)
    (kept,) = store.sessions()
    assert kept.status is SessionStatus.DONE
    finished = [each.finished_at for each in kept.sets]
    assert kept.started_at <= min(finished)
    assert kept.ended_at >= max(finished)
