"""The year, the list of sessions, loaded as far as it is looked at, and the open session."""

from datetime import date, timedelta

import pytest

from limber.history.models import BreakKind
from limber.plan.breaks import Break
from limber.settings import Settings
from limber.ui.presenters import history
from limber.ui.presenters.history import AT_ONCE, HistoryPresenter
from limber.ui.turns import Turns
from limber.ui.view_state.day_kind import DayKind
from limber.ui.view_state.history import FreeDay, HistoryRow
from tests.fakes.clock import FakeClock
from tests.fakes.plans import hold_dose, plan_of
from tests.ui.desks import DETAIL, TITLE, Unreadable, desk_in, play
from tests.ui.presenters.pages import FakeHistoryPage

PLAN = plan_of(hold_dose(10.0))
DAY = timedelta(days=1)


@pytest.fixture
def page(qapp):
    return FakeHistoryPage()


@pytest.fixture
def opened(tmp_path, store, page):
    """Opens History over what is in the store."""

    def make(over=None, **chosen):
        desk = desk_in(tmp_path, over or store, settings=Settings(**chosen))
        presenter = HistoryPresenter(page, desk, parent=page)
        presenter.refresh()
        return presenter

    return make


def sessions(store, count, **values):
    """The ids of that many sessions on one day, newest first."""
    clock = FakeClock()
    return [play(store, PLAN, clock, **values) for _ in range(count)][::-1]


def on_day(store, back, **values):
    """A session so many days ago."""
    clock = FakeClock()
    clock.wall -= back * DAY
    return play(store, PLAN, clock, **values)


def today():
    return FakeClock().wall.date()


def rows(entries):
    return [each.id for each in entries if isinstance(each, HistoryRow)]


def test_the_newest_is_open_until_another_is_chosen(store, page, opened):
    ids = sessions(store, 3)
    presenter = opened()
    assert rows(page.shown.rows) == ids
    newest = page.shown.detail
    page.session_chosen.emit(ids[2])
    assert page.detail not in (None, newest)
    chosen = page.detail
    presenter.refresh()
    assert page.shown.detail == chosen


def test_a_session_that_is_new_opens_by_itself(store, page, opened):
    on_day(store, 2)
    older = on_day(store, 1)
    presenter = opened()
    page.session_chosen.emit(older)
    newest = on_day(store, 0)
    presenter.refresh()
    assert page.shown.detail.id == newest
    assert page.calendar.day == today()


def test_one_session_can_be_opened_from_elsewhere(store, page, opened):
    ids = sessions(store, 2)
    presenter = opened()
    newest = page.shown.detail
    presenter.refresh(ids[1])
    assert page.shown.detail != newest


def test_an_empty_history_has_nothing_open(page, opened):
    opened()
    assert (page.shown.rows, page.shown.detail, page.shown.has_more) == ((), None, False)
    assert page.shown.calendar is None


def test_older_sessions_are_loaded_when_asked_for(store, page, opened):
    ids = sessions(store, AT_ONCE + 2)
    opened()
    assert page.shown.has_more
    assert rows(page.shown.rows) == ids[:AT_ONCE]
    page.load_more_requested.emit()
    assert rows(page.appended) == ids[AT_ONCE:]
    assert not page.has_more
    page.session_chosen.emit(ids[-1])
    assert page.detail is not None


def test_the_year_shows_what_became_of_each_day(store, page, opened):
    on_day(store, 2)
    on_day(store, 1, rehearsal=True)
    opened(active_programme="two-mobility-drills", active_since=today() - 3 * DAY)
    year = page.calendar.year
    assert page.calendar.day == today() - DAY
    assert year.on(today() - DAY).has_rehearsal
    assert year.on(today() - DAY).kind is DayKind.NONE
    assert year.on(today()).kind is DayKind.DUE
    assert year.on(today() + DAY).kind is DayKind.COMING


def test_choosing_a_day_opens_its_last_session(store, page, opened):
    older = on_day(store, 3)
    on_day(store, 1)
    opened()
    page.day_chosen.emit(today() - 3 * DAY)
    assert (page.detail.id, page.chosen) == (older, older)
    assert page.calendar.day == today() - 3 * DAY


def test_a_day_without_sessions_says_so(store, page, opened):
    on_day(store, 1)
    opened()
    page.day_chosen.emit(today() - 4 * DAY)
    assert (page.detail, page.nothing) == (None, "Nothing on this day.")
    assert page.chosen == ""


def test_a_day_of_another_month_lets_the_list_begin_there(store, page, opened):
    older, newer = on_day(store, 60), on_day(store, 0)
    opened()
    assert rows(page.shown.rows) == [newer, older]
    page.day_chosen.emit(today() - 60 * DAY)
    assert rows(page.shown.rows) == [older]
    assert page.shown.detail.id == older


def test_another_year_shows_the_same_day_of_it(store, page, opened):
    on_day(store, 400)
    on_day(store, 0)
    opened()
    page.year_chosen.emit(today().year - 1)
    assert page.calendar.year.year == page.calendar.day.year == today().year - 1
    assert (page.calendar.day.month, page.calendar.day.day) == (today().month, today().day)
    assert page.calendar.first_year == (today() - 400 * DAY).year
    page.year_chosen.emit(today().year)
    assert page.calendar.day == today()


def turns_of(page):
    (found,) = page.findChildren(Turns)
    return found


def test_another_year_is_read_in_turns_while_the_one_before_it_is_seen(store, page, opened):
    on_day(store, 400)
    on_day(store, 0)
    opened()
    page.is_seen = True
    page.year_chosen.emit(today().year - 1)
    shown = []
    while not turns_of(page).is_over:
        shown.append(page.calendar.year.year)
        turns_of(page).take_turn()
    assert shown == [today().year] * 2
    assert page.calendar.year.year == today().year - 1


def test_what_is_chosen_meanwhile_is_shown_in_the_place_of_the_year(store, page, opened):
    on_day(store, 400)
    newest = on_day(store, 0)
    opened()
    page.is_seen = True
    page.year_chosen.emit(today().year - 1)
    page.session_chosen.emit(newest)
    turns_of(page).finish()
    assert page.calendar.day == today()
    assert page.calendar.year.year == today().year


def test_the_calendar_follows_the_list_into_another_year(store, page, opened):
    older = on_day(store, 400)
    on_day(store, 0)
    opened()
    page.session_chosen.emit(older)
    assert page.calendar.day == page.calendar.year.on(page.calendar.day).day
    assert page.calendar.day == today() - 400 * DAY


def test_the_list_is_narrowed_to_a_kind_of_session(store, page, opened):
    on_day(store, 2)
    rehearsal = on_day(store, 3, rehearsal=True)
    opened()
    assert page.shown.choices == (("", "all sessions"), ("rehearsal", "rehearsals"))
    page.choice_changed.emit("rehearsal")
    assert rows(page.shown.rows) == [rehearsal]
    assert page.shown.detail.id == rehearsal
    assert page.calendar.year.on(today() - 2 * DAY).is_faint
    assert not page.calendar.year.on(today() - 3 * DAY).is_faint
    page.day_chosen.emit(today() - 2 * DAY)
    assert page.detail is None


def test_where_there_is_no_session_of_the_kind_it_says_so(store, page, opened):
    on_day(store, 2)
    opened()
    page.choice_changed.emit("partial")
    assert (page.shown.rows, page.shown.nothing) == ((), "No session of this kind.")
    assert page.calendar is not None


def test_a_history_that_cannot_be_read_says_why(store, page, opened):
    sessions(store, 1)
    opened(Unreadable(store))
    assert page.shown.problem == f"{TITLE} {DETAIL}"
    assert page.shown.detail is None


def test_when_it_can_no_longer_be_read_what_is_there_stays_or_says_why(store, page, opened):
    ids = sessions(store, AT_ONCE + 1)
    over = Unreadable(store)
    over.review.is_full = False
    opened(over)
    over.review.is_full = page.has_more = True
    page.load_more_requested.emit()
    assert (page.appended, page.has_more) == ([], False)
    page.session_chosen.emit(ids[1])
    assert page.detail.id == ids[1]
    page.day_chosen.emit(date(2020, 1, 1))
    assert page.shown.problem == f"{TITLE} {DETAIL}"
    page.choice_changed.emit("done")
    assert page.shown.problem == f"{TITLE} {DETAIL}"


def test_the_way_to_today_is_passed_on(page, opened, qtbot):
    presenter = opened()
    with qtbot.waitSignal(presenter.today_requested):
        page.today_requested.emit()


@pytest.mark.parametrize(
    ("day", "last"),
    [(date(2024, 2, 1), date(2024, 2, 29)), (date(2026, 12, 31), date(2026, 12, 31))],
)
def test_a_month_has_a_last_day(day, last):
    assert history.end_of_month(day) == last


def test_words_are_looked_for_in_all_sessions_and_counted(store, page, opened):
    ids = [on_day(store, back) for back in (40, 2, 1)]
    store.set_scores(ids[0], note="Hüfte zog")
    store.set_scores(ids[2], note="ZOG gar nicht")
    opened()
    page.search_changed.emit("zog")
    assert rows(page.shown.rows) == [ids[2], ids[0]]
    assert page.shown.found == "2 sessions match “zog”."
    year = page.calendar.year
    assert [year.on(today() - back * DAY).is_faint for back in (1, 2, 40)] == [False, True, False]
    page.session_chosen.emit(ids[0])
    assert page.calendar.day == today() - 40 * DAY
    page.day_chosen.emit(today() - DAY)
    assert page.detail.id == ids[2]
    assert rows(page.shown.rows) == [ids[2], ids[0]]


def test_where_nothing_has_the_words_it_is_said_until_they_are_taken_away(store, page, opened):
    own = on_day(store, 1)
    opened()
    page.search_changed.emit("zither")
    assert (page.shown.rows, page.shown.detail) == ((), None)
    assert page.shown.found == page.nothing == "No session matches “zither”."
    assert page.shown.free_day is None
    page.search_changed.emit("")
    assert rows(page.shown.rows) == [own]
    assert page.shown.found == ""


def test_what_is_found_is_loaded_as_far_as_it_is_looked_at_and_anew_after_a_change(
    store, page, opened
):
    ids = sessions(store, AT_ONCE + 2)
    presenter = opened()
    page.search_changed.emit("evening")
    assert page.shown.has_more
    page.load_more_requested.emit()
    assert rows(page.appended) == ids[AT_ONCE:]
    store.deleted.delete(ids[0], FakeClock().wall)
    presenter.refresh()
    assert page.shown.found.startswith(f"{AT_ONCE + 1} sessions")


def test_words_and_a_kind_are_looked_for_together(store, page, opened):
    partial = on_day(store, 2, seconds=10)
    store.keep_as_partial(partial)
    on_day(store, 1)
    opened()
    page.search_changed.emit("evening")
    page.choice_changed.emit("partial")
    assert rows(page.shown.rows) == [partial]
    assert page.shown.found == "1 session matches “evening”."


def test_a_day_without_a_session_says_what_it_can_become(store, page, opened):
    on_day(store, 1)
    opened()
    page.day_chosen.emit(today() - 2 * DAY)
    assert page.free_day == FreeDay(today() - 2 * DAY, can_add=True, can_be_off=True)
    store.breaks.add(BreakKind.ILLNESS, Break(today() + DAY), FakeClock().wall)
    page.day_chosen.emit(today() + DAY)
    assert page.free_day == FreeDay(today() + DAY, can_add=False, can_be_off=False)
    assert page.calendar.year.on(today() + DAY).kind is DayKind.BLANK


def test_when_the_open_session_is_deleted_another_of_its_day_opens(store, page, opened):
    first, second, last = on_day(store, 3), on_day(store, 3), on_day(store, 1)
    presenter = opened()
    page.session_chosen.emit(first)
    store.deleted.delete(first, FakeClock().wall)
    presenter.refresh()
    assert page.shown.detail.id == second
    store.deleted.delete(second, FakeClock().wall)
    presenter.refresh()
    assert page.shown.detail is None
    assert page.shown.free_day.day == today() - 3 * DAY
    assert rows(page.shown.rows) == [last]
