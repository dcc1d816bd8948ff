"""The trends as they are read from the history."""

from datetime import timedelta

import pytest

from limber.settings import Settings
from limber.ui.presenters.trends import TrendsPresenter
from limber.ui.view_state.ladders import active_plan
from limber.ui.view_state.trend_spans import Range
from tests.fakes.clock import FakeClock
from tests.ui.desks import DETAIL, TITLE, Unreadable, desk_in, play
from tests.ui.presenters.pages import FakeTrendsPage
from tests.ui.weeks import DRILLS, play_days

DAY = timedelta(days=1)


@pytest.fixture
def page(qapp):
    return FakeTrendsPage()


@pytest.fixture
def desk(tmp_path, store):
    clock = FakeClock()
    since = clock.wall.date() - 30 * DAY
    settings = Settings(active_programme=DRILLS, active_since=since)
    return desk_in(tmp_path, store, settings=settings, clock=clock)


def open_trends(page, desk):
    presenter = TrendsPresenter(page, desk, parent=page)
    presenter.refresh()
    return presenter


def play_on(desk, back):
    """A session so many days ago."""
    now = desk.clock.wall
    desk.clock.wall = now - back * DAY
    play(desk.store, today_plan(desk), desk.clock)
    desk.clock.wall = now


def today_plan(desk):
    return active_plan(desk.catalogue, desk.following())


def test_under_two_weeks_there_is_only_how_long_it_takes(page, desk):
    play_days(desk, desk.clock, days=4)
    open_trends(page, desk)
    assert page.shown.nothing_yet == "Trends start after two weeks. 10 days to go."
    assert page.shown.charts is None


def test_an_empty_history_waits_for_two_weeks(page, desk):
    open_trends(page, desk)
    assert page.shown.nothing_yet == "Trends start after two weeks. 14 days to go."


def test_after_two_weeks_there_are_charts_of_what_was_really_done(page, desk):
    play_days(desk, desk.clock, days=16, before=3, after=1)
    open_trends(page, desk)
    state = page.shown
    minutes = sum(value or 0 for value in state.charts.minutes.series[0].values)
    assert minutes == pytest.approx(16 * today_plan(desk).total_seconds / 60, rel=0.02)
    assert state.charts.minutes.level.value == pytest.approx(
        7 * today_plan(desk).total_seconds / 60
    )
    assert state.charts.pain.series[1].values[-1] == 1
    assert [each.chart.title for each in state.items] == [
        item.form.name for item in today_plan(desk).items
    ]
    assert state.charts.effort.spoken[-1].endswith("effort 4")
    assert state.charts.sessions.sentence.startswith("16 of ")


def test_rehearsals_count_for_nothing(page, desk):
    play_days(desk, desk.clock, days=16)
    open_trends(page, desk)
    before = page.shown
    play(desk.store, today_plan(desk), desk.clock, rehearsal=True)
    open_trends(page, desk)
    assert page.shown == before


def test_another_range_is_read_when_it_is_chosen(page, desk):
    for back in (100, 50, 2):
        play_on(desk, back)
    open_trends(page, desk)
    assert page.shown.chosen is Range.MONTHS
    counts = {}
    for chosen in Range:
        page.range_chosen.emit(chosen)
        counts[chosen] = page.shown.charts.minutes.count
    assert counts[Range.WEEKS] == 4
    assert counts[Range.MONTHS] == 13
    assert counts[Range.YEAR] == counts[Range.ALL] > 13


def test_many_years_are_read_by_and_by(page, desk, qtbot):
    for back in (900, 500, 100, 2):
        play_on(desk, back)
    open_trends(page, desk)
    page.range_chosen.emit(Range.ALL)
    assert (page.shown.is_reading, page.shown.chosen) == (True, Range.ALL)
    assert page.shown.charts.minutes.count == 13
    qtbot.waitUntil(lambda: not page.shown.is_reading)
    assert page.shown.charts.minutes.count > 13
    (first, *_) = page.shown.items
    assert sum(value is not None for value in first.chart.series[0].values) == 4


def test_leaving_a_long_range_ends_its_reading(page, desk, qtbot):
    for back in (900, 500, 2):
        play_on(desk, back)
    open_trends(page, desk)
    page.range_chosen.emit(Range.ALL)
    page.range_chosen.emit(Range.WEEKS)
    shown = len(page.states)
    qtbot.wait(20)
    assert len(page.states) == shown
    assert not page.shown.is_reading


def test_a_history_that_cannot_be_read_says_why(page, desk, tmp_path, store):
    for back in (900, 2):
        play_on(desk, back)
    broken = Unreadable(store)
    over = desk_in(tmp_path, broken, settings=desk.keeper.settings, clock=desk.clock)
    open_trends(page, over)
    assert page.shown.problem == f"{TITLE} {DETAIL}"


def test_a_history_that_breaks_while_it_is_read_says_why(page, desk, tmp_path, store, qtbot):
    for back in (900, 2):
        play_on(desk, back)
    broken = Unreadable(store)
    broken.review.is_full = False
    over = desk_in(tmp_path, broken, settings=desk.keeper.settings, clock=desk.clock)
    open_trends(page, over)
    page.range_chosen.emit(Range.ALL)
    broken.review.is_full = True
    qtbot.waitUntil(lambda: bool(page.shown.problem))
    assert page.shown.problem == f"{TITLE} {DETAIL}"


def test_without_a_programme_nothing_is_prescribed(page, desk, tmp_path, store):
    play_on(desk, 20)
    open_trends(page, desk_in(tmp_path, store, clock=desk.clock))
    assert page.shown.charts.minutes.level is None
