from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from limber.engine.events import SetStatus
from limber.ui.pages.history import HistoryPage
from limber.ui.view_state.calendar import YearFacts, build_year
from limber.ui.view_state.history import CalendarPart, FreeDay, build_rows, build_state
from limber.ui.view_state.history_detail import build_detail
from limber.ui.widgets.filter_box import FilterBox
from limber.ui.widgets.session_list import SessionList
from limber.ui.widgets.sets_line import SetsLine
from limber.ui.widgets.year_calendar import YearCalendar
from tests.fakes.past import session, sessions, set_result
from tests.ui.pages.looking import cropped_texts, dressed, on_screen, sideways_overflow

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, qapp):
    with dressed(qapp) as themes:
        made = HistoryPage(themes)
        with on_screen(qtbot, made, (976, 680)):
            yield made


@pytest.fixture
def chosen(page):
    ids = []
    page.session_chosen.connect(ids.append)
    return ids


TODAY = date(2025, 11, 20)
YEAR = build_year(YearFacts(2025, TODAY, (), (), (TODAY, TODAY)))


def show(page, records, *, has_more=False, with_calendar=False, choices=()):
    state = build_state(records, records[0] if records else None, has_more=has_more)
    calendar = CalendarPart(YEAR, TODAY, 2025) if with_calendar else None
    page.show_state(replace(state, calendar=calendar, choices=choices))
    page.setFocus()


def list_of(page):
    return page.findChild(SessionList)


def press(qtbot, page, *keys):
    for key in keys:
        qtbot.keyClick(list_of(page), key)


def words_on(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


def test_the_list_has_the_keyboard_and_the_newest_session_is_open(page, chosen):
    show(page, sessions(3))
    assert list_of(page).hasFocus()
    assert list_of(page).chosen == "s0"
    assert "Thursday 20 November 2025, evening" in words_on(page)
    assert chosen == []


def test_arrows_walk_over_the_headings(qtbot, page, chosen):
    show(page, sessions(50))
    press(qtbot, page, *[Key.Key_Down] * 41, Key.Key_Up)
    assert chosen == [f"s{number}" for number in (*range(1, 42), 40)]


def test_up_at_the_top_stays(qtbot, page, chosen):
    show(page, sessions(3))
    press(qtbot, page, Key.Key_Up)
    assert list_of(page).chosen == "s0"
    assert chosen == []


def test_end_goes_to_the_oldest_and_home_to_the_newest(qtbot, page, chosen):
    show(page, sessions(90))
    press(qtbot, page, Key.Key_End, Key.Key_Home)
    assert chosen == ["s89", "s0"]


def test_page_down_never_ends_on_a_heading(qtbot, page, chosen):
    show(page, sessions(100))
    press(qtbot, page, *[Key.Key_PageDown] * 24)
    assert chosen[-1] == "s99"
    assert len(chosen) == len(set(chosen))


def test_older_sessions_are_fetched_when_the_end_comes_into_view(qtbot, page, chosen):
    records = sessions(60)
    page.load_more_requested.connect(
        lambda: page.append_rows(build_rows(records[40:]), has_more=False)
    )
    show(page, records[:40], has_more=True)
    assert list_of(page).sessions.line_of("s59") == -1
    press(qtbot, page, Key.Key_End)
    assert chosen == ["s59"]


def test_a_month_tells_its_number_once_it_is_complete(page):
    records = sessions(60)
    show(page, records[:30], has_more=True)
    first = list_of(page).sessions.index(0)
    assert first.data() == "November 2025"
    page.append_rows(build_rows(records[30:]), has_more=False)
    assert first.data() == "November 2025, 40 sessions"


def test_fifteen_thousand_sessions_open_with_the_first_few(page):
    asked = []
    page.load_more_requested.connect(lambda: asked.append(True))
    show(page, sessions(100), has_more=True)
    assert list_of(page).sessions.rowCount() < 120
    assert asked == []


def test_appending_keeps_the_chosen_session(qtbot, page, chosen):
    records = sessions(60)
    show(page, records[:40], has_more=True)
    press(qtbot, page, Key.Key_Down)
    page.append_rows(build_rows(records[40:]), has_more=False)
    assert list_of(page).chosen == "s1"
    assert chosen == ["s1"]


def test_the_detail_shows_another_session_when_told(page):
    show(page, sessions(3))
    page.show_detail(build_detail(session(note="Hips loose.")))
    assert "Hips loose." in words_on(page)


def test_without_sessions_there_is_a_way_to_today(qtbot, page):
    show(page, [])
    assert words_on(page) == ["History", "Your sessions will show up here, one square per day."]
    with qtbot.waitSignal(page.today_requested):
        go = next(one for one in page.findChildren(QPushButton) if one.text() == "Go to Today")
        qtbot.mouseClick(go, Qt.MouseButton.LeftButton)


def test_without_sessions_the_keyboard_is_on_the_way_to_today(page):
    show(page, [])
    page.setFocus()
    target = page.focusWidget()
    assert target.text() == "Go to Today"
    assert target.accessibleDescription().startswith("Your sessions will show up here")


def test_what_could_not_be_read_is_told(page):
    page.show_state(build_state([], None, has_more=False, problem="The history cannot be read."))
    assert words_on(page) == ["History", "The history cannot be read."]


def test_stored_words_are_never_markup(page):
    odd = session([set_result(name="<b>x</b>")], note="<i>note</i>", programme_name="<u>p</u>")
    show(page, [odd])
    label = next(one for one in page.findChildren(QLabel) if one.text() == "<i>note</i>")
    assert label.textFormat() is Qt.TextFormat.PlainText
    index = list_of(page).currentIndex()
    assert "&lt;u&gt;p" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert page.findChild(SetsLine).accessibleName().startswith("<b>x</b>, done")


def test_many_sets_wrap_instead_of_running_out_of_the_pane(qtbot, page):
    results = [set_result("hold", number=number, seconds=10) for number in range(1, 41)]
    show(page, [session(results)])
    qtbot.wait(1)
    line = page.findChild(SetsLine)
    assert line.height() > 100
    assert line.height() >= line.heightForWidth(line.width())


def test_the_calendar_stands_above_the_list_and_has_a_place_in_the_tab_order(qtbot, page):
    show(page, sessions(3), with_calendar=True)
    assert page.findChild(YearCalendar).isVisible()
    assert list_of(page).isVisible()
    qtbot.keyClick(list_of(page), Key.Key_Backtab)
    assert isinstance(page.window().focusWidget(), YearCalendar)
    days = []
    page.day_chosen.connect(days.append)
    qtbot.keyClick(page.window().focusWidget(), Key.Key_Up)
    assert days == [date(2025, 11, 19)]


def test_a_session_that_is_chosen_from_the_calendar_comes_into_view(page):
    show(page, sessions(50), with_calendar=True)
    page.show_chosen("s40")
    chosen = list_of(page)
    assert chosen.chosen == "s40"
    assert chosen.viewport().rect().intersects(chosen.visualRect(chosen.currentIndex()))


def test_with_less_room_the_chosen_session_stays_in_view(qtbot, page):
    show(page, sessions(50), with_calendar=True)
    page.resize(976, 900)
    qtbot.waitUntil(lambda: page.height() == 900)
    chosen = list_of(page)
    while chosen.visualRect(chosen.currentIndex()).bottom() + 10 < chosen.viewport().height():
        press(qtbot, page, Key.Key_Down)
    page.resize(976, 680)
    qtbot.waitUntil(lambda: page.height() == 680)
    assert chosen.viewport().rect().contains(chosen.visualRect(chosen.currentIndex()))


def test_no_empty_list_stands_beside_what_is_said_of_a_day(page):
    show(page, [], with_calendar=True)
    assert not list_of(page).isVisible()
    assert "Nothing on this day." in words_on(page)
    show(page, sessions(3), with_calendar=True)
    assert list_of(page).isVisible()


def test_what_can_be_done_on_a_day_begins_where_its_words_begin(qtbot, page):
    show(page, [], with_calendar=True)
    page.show_detail(None, "Nothing on this day.", FreeDay(TODAY, can_add=True, can_be_off=True))
    qtbot.wait(0)
    places = {
        one.text(): one.mapTo(page, one.rect().topLeft()).x()
        for kind in (QLabel, QPushButton)
        for one in page.findChildren(kind)
        if one.isVisible()
    }
    assert places["Add a session on this day…"] == places["Nothing on this day."]


def test_the_whole_page_fits_a_small_laptop(qtbot, page):
    show(page, sessions(50), with_calendar=True, choices=(("all", "All"), ("done", "Done")))
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)


def test_where_the_list_reaches_out_of_the_window_its_line_alone_is_brought_into_view(qtbot, page):
    page.resize(976, 480)
    qtbot.waitUntil(lambda: page.height() == 480)
    show(page, sessions(50), with_calendar=True)
    qtbot.wait(0)
    bar = page.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() < bar.maximum()
    press(qtbot, page, Key.Key_Down)
    chosen = list_of(page)
    line = chosen.visualRect(chosen.currentIndex())
    assert chosen.viewport().mapTo(page, line.bottomLeft()).y() <= page.height()


def test_a_day_without_a_session_says_so_in_place_of_the_session(page):
    show(page, sessions(3), with_calendar=True)
    page.show_chosen("")
    page.show_detail(None, "Nothing on this day.")
    assert "Nothing on this day." in words_on(page)
    assert list_of(page).selectionModel().selectedIndexes() == []


def test_the_filter_is_shown_where_there_is_something_to_choose(qtbot, page):
    box = page.findChild(FilterBox)
    show(page, sessions(3))
    assert not box.isVisible()
    show(page, sessions(3), choices=(("", "all sessions"), ("done", "done")))
    with qtbot.waitSignal(page.choice_changed) as changed:
        box.setCurrentIndex(1)
    assert changed.args == ["done"]


def test_a_long_name_takes_several_lines_above_its_sets(qtbot, page):
    short, long = set_result("a", name="Bridge"), set_result("b", name="A long name " * 12)
    show(page, [session([short, long])])
    qtbot.wait(1)
    one, several = page.findChildren(SetsLine)
    assert several.height() > 2 * one.height()


@pytest.mark.parametrize("size", [(976, 680), (1072, 800)])
def test_no_word_is_cropped(qtbot, page, size):
    results = [
        set_result("half-kneeling-hip-flexor-stretch"),
        set_result("clam", status=SetStatus.PARTIAL, seconds=3),
        set_result("bridge", status=SetStatus.SKIPPED, seconds=0),
    ]
    odd = session(results, rehearsal=True, note="A longer note. " * 30)
    show(page, [odd, *sessions(9)], with_calendar=True)
    page.resize(*size)
    qtbot.wait(1)
    assert cropped_texts(page) == []
    assert sideways_overflow(page) == []


def test_the_keyboard_also_scrolls_the_open_session(qtbot, page):
    results = [set_result(f"hold-{number}") for number in range(40)]
    show(page, [session(results)])
    qtbot.keyClick(list_of(page), Key.Key_Tab)
    pane = page.window().focusWidget()
    assert pane.accessibleName() == "The session in full"
    qtbot.keyClick(pane, Key.Key_PageDown)
    assert pane.verticalScrollBar().value() > 0
