"""The list of sessions, loaded as far as it is looked at."""

import pytest

from limber.ui.presenters.history import AT_ONCE, HistoryPresenter
from limber.ui.view_state.history import HistoryRow
from tests.fakes.clock import FakeClock
from tests.fakes.plans import hold_dose, plan_of
from tests.ui.desks import DETAIL, TITLE, FullDisk, desk_in, play
from tests.ui.presenters.pages import FakeHistoryPage

PLAN = plan_of(hold_dose(10.0))


@pytest.fixture
def page(qapp):
    return FakeHistoryPage()


def sessions(store, count):
    """The ids of that many sessions, newest first."""
    clock = FakeClock()
    return [play(store, PLAN, clock) for _ in range(count)][::-1]


def rows(entries):
    return [each.id for each in entries if isinstance(each, HistoryRow)]


def test_the_newest_is_open_until_another_is_chosen(tmp_path, store, page):
    ids = sessions(store, 3)
    presenter = HistoryPresenter(page, desk_in(tmp_path, store))
    presenter.refresh()
    assert rows(page.shown.rows) == ids
    newest = page.shown.detail
    page.session_chosen.emit(ids[2])
    assert page.detail not in (None, newest)
    presenter.refresh()
    assert page.shown.detail == page.detail


def test_one_session_can_be_opened_from_elsewhere(tmp_path, store, page):
    ids = sessions(store, 2)
    presenter = HistoryPresenter(page, desk_in(tmp_path, store))
    presenter.refresh()
    newest = page.shown.detail
    presenter.refresh(ids[1])
    assert page.shown.detail != newest


def test_an_empty_history_has_nothing_open(tmp_path, store, page):
    HistoryPresenter(page, desk_in(tmp_path, store)).refresh()
    assert (page.shown.rows, page.shown.detail, page.shown.has_more) == ((), None, False)


def test_older_sessions_are_loaded_when_asked_for(tmp_path, store, page):
    ids = sessions(store, AT_ONCE + 2)
    HistoryPresenter(page, desk_in(tmp_path, store), parent=page).refresh()
    assert page.shown.has_more
    assert rows(page.shown.rows) == ids[:AT_ONCE]
    page.load_more_requested.emit()
    assert rows(page.appended) == ids[AT_ONCE:]
    assert not page.has_more
    page.session_chosen.emit(ids[-1])
    assert page.detail is not None


def test_a_history_that_cannot_be_read_says_why(tmp_path, store, page):
    sessions(store, 1)
    HistoryPresenter(page, desk_in(tmp_path, FullDisk(store, "sessions"))).refresh()
    assert page.shown.problem == f"{TITLE} {DETAIL}"
    assert page.shown.detail is None


def test_older_sessions_that_cannot_be_read_leave_the_newer_ones(tmp_path, store, page):
    sessions(store, AT_ONCE + 1)
    disk = FullDisk(store, "sessions")
    disk.is_full = False
    HistoryPresenter(page, desk_in(tmp_path, disk), parent=page).refresh()
    disk.is_full = page.has_more = True
    page.load_more_requested.emit()
    assert (page.appended, page.has_more) == ([], False)


def test_the_way_to_today_is_passed_on(tmp_path, store, page, qtbot):
    presenter = HistoryPresenter(page, desk_in(tmp_path, store))
    with qtbot.waitSignal(presenter.today_requested):
        page.today_requested.emit()
