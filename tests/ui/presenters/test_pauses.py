"""Days off and pauses, wherever they are seen."""

from datetime import timedelta

import pytest

from limber.history.models import BreakKind
from limber.plan.breaks import Break
from limber.settings import Settings
from limber.ui.presenters.today import TodayPresenter
from limber.ui.presenters.trend_reading import TrendReading
from limber.ui.view_state.today_state import DayMark
from limber.ui.view_state.trend_spans import Range
from tests.fakes.clock import MORNING, FakeClock
from tests.ui.desks import FullDisk, FullPart, desk_in, play
from tests.ui.presenters.pages import FakeTodayPage

TODAY = MORNING.date()
DAY = timedelta(days=1)
END = "End the pause"
HOME = "hip-rotation-home"
SINCE = TODAY - 6 * DAY
FOLLOWING = Settings(active_programme=HOME, active_since=SINCE)


@pytest.fixture
def page(qapp):
    return FakeTodayPage()


@pytest.fixture
def desk(tmp_path, store):
    return desk_in(tmp_path, store, settings=FOLLOWING, clock=FakeClock())


@pytest.fixture
def today(page, desk):
    return TodayPresenter(page, desk)


def pause(store, kind=BreakKind.HOLIDAY, first=TODAY - DAY, last=None):
    return store.breaks.add(kind, Break(first, last), MORNING)


@pytest.mark.parametrize(
    ("kind", "last", "told"),
    [
        (BreakKind.DAY_OFF, TODAY, ("Day off today.", "tomorrow", "No day off today")),
        (BreakKind.HOLIDAY, TODAY, ("Paused today.", "tomorrow", END)),
        (BreakKind.ILLNESS, TODAY + 13 * DAY, ("Paused until 3 December.", "4 December", END)),
        (BreakKind.OTHER, None, ("Paused until you end it.", "", END)),
    ],
)
def test_a_day_that_is_taken_out_says_so_and_offers_a_session_quietly(
    today, page, store, kind, last, told
):
    name, next_due, button = told
    pause(store, kind, TODAY, last)
    today.refresh()
    session = page.shown.session
    assert (session.name, session.end_pause, session.is_extra) == (name, button, True)
    assert session.next.startswith("Nothing is due.")
    assert next_due in session.next
    assert session.start == "Start one anyway"


def test_a_pause_that_is_ended_leaves_today_a_day_like_others(today, page, store):
    pause(store)
    today.refresh()
    page.pause_end_requested.emit()
    assert page.shown.session.end_pause == ""
    assert not page.shown.session.is_extra
    (kept,) = store.breaks.all()
    assert kept.last == TODAY - DAY


def test_a_pause_that_was_ended_by_mistake_goes_on_as_it_was(today, page, store):
    kept = pause(store)
    today.refresh()
    page.pause_end_requested.emit()
    assert page.shown.ended_pause == "Ended. Today is a day like others."
    page.pause_undo_requested.emit()
    assert page.shown.ended_pause == ""
    assert page.shown.session.end_pause == END
    assert store.breaks.all() == (kept,)


def test_a_day_off_that_was_ended_comes_back_too_until_the_page_is_left(today, page, store):
    kept = pause(store, BreakKind.DAY_OFF, TODAY, TODAY)
    today.refresh()
    page.pause_end_requested.emit()
    assert store.breaks.all() == ()
    today.look_at_clock()
    assert page.shown.ended_pause
    page.pause_undo_requested.emit()
    assert store.breaks.all() == (kept,)
    page.pause_end_requested.emit()
    today.refresh()
    assert page.shown.ended_pause == ""
    page.pause_undo_requested.emit()
    assert store.breaks.all() == ()


def test_a_pause_that_cannot_be_taken_up_again_says_why(tmp_path, store, page, qtbot):
    pause(store)
    today = TodayPresenter(
        page, desk_in(tmp_path, FullPart(store, "breaks", "put_back"), settings=FOLLOWING)
    )
    today.refresh()
    page.pause_end_requested.emit()
    with qtbot.waitSignal(today.trouble):
        page.pause_undo_requested.emit()
    assert page.shown.ended_pause


def test_a_pause_that_cannot_be_ended_goes_on_and_says_why(tmp_path, store, page, qtbot):
    pause(store)
    full = FullPart(store, "breaks", "end")
    today = TodayPresenter(page, desk_in(tmp_path, full, settings=FOLLOWING))
    today.refresh()
    with qtbot.waitSignal(today.trouble):
        page.pause_end_requested.emit()
    assert page.shown.session.end_pause == "End the pause"


def test_the_week_the_score_and_the_row_stand_still(today, page, store):
    clock = FakeClock()
    clock.wall -= 3 * DAY
    for session in (1, 2):
        play(store, today.plan(HOME, session, unattended=True), clock)
    store.breaks.add(BreakKind.ILLNESS, Break(SINCE, TODAY - 4 * DAY), MORNING)
    pause(store, first=TODAY - 2 * DAY)
    today.refresh()
    lately = page.shown.lately
    assert (lately.kept.percent, lately.kept.done) == (100, "2 of 2 sessions")
    marks = {day.spoken.partition(":")[0]: day.marks for day in lately.week.days}
    assert marks["Wednesday 18 November"] == (DayMark.PAUSED, DayMark.PAUSED)
    assert marks["Tuesday 17 November"] == (DayMark.DONE, DayMark.DONE)
    assert any(day.spoken == "Thursday 19 November: day off" for day in lately.week.days)


def test_what_is_done_in_a_pause_counts_as_extra(today, page, store):
    pause(store, first=SINCE)
    play(store, today.plan(HOME, 1, unattended=True), FakeClock())
    today.refresh()
    assert page.shown.lately.kept is None
    assert page.shown.lately.week.days[4].marks == (DayMark.DONE, DayMark.PAUSED)
    assert page.shown.session.end_pause == "End the pause"


def test_the_trends_ask_for_nothing_in_a_pause(desk, store):
    pause(store, first=SINCE + DAY)
    reading = TrendReading(desk, Range.WEEKS, 0)
    reading.read_all()
    charts = reading.build().charts
    assert charts.sessions.sentence == "Nothing was due in the last four weeks"


def test_what_was_known_holds_where_it_cannot_be_read_anew(tmp_path, store):
    class Gone:
        changes = 0
        breaks = FullDisk(store.breaks, "all")

    kept = pause(store)
    desk = desk_in(tmp_path, store, settings=FOLLOWING)
    assert desk.breaks == (kept,)
    assert desk.known_breaks.of(Gone()) == (kept,)
