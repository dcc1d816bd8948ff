"""However long the history, no screen reads all of it: what is asked is found by an index."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from limber.history.models import Wanted
from limber.ui.main_window import Page
from limber.ui.page_makers import PageMakers
from limber.ui.view_state.trend_spans import RANGES
from limber.ui.widgets.year_calendar import YearCalendar
from tests.history.query_plans import asked_of, reads_whole
from tests.ui.tour.fixed_days import HandClock, write_past_sessions
from tests.ui.tour.guide import PAGES
from tests.ui.tour.house import Look, NoPainters, window_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

TODAY = HandClock().read().wall.date()
SPAN = (TODAY - timedelta(days=90), TODAY)
READ_WHOLE = {
    "SELECT id, plan FROM sessions": "an index of the few that have a plan, of which one is read",
    "SELECT day FROM sessions": "by day, and no further than the first that counts",
    "WHERE day >= ? ORDER BY started_at DESC, id DESC LIMIT": "the newest, as many as asked for",
    "GROUP BY programme, status, rehearsal": "8 ms with 15,000 sessions, after a change alone",
}
"""Queries that may go through a table, by what stands in them, and why."""


def in_every_screen(shell):
    for page in PAGES:
        shell.open(page)
        QApplication.processEvents()
    for pages in shell.findChildren(PageMakers):
        pages.exercise_requested.emit("clamshell", "", Page.LIBRARY)
    shell.open(Page.HISTORY)
    for calendar in shell.window.page(Page.HISTORY).findChildren(YearCalendar):
        calendar.day_chosen.emit(date(TODAY.year - 1, 6, 15))
    shell.open(Page.TRENDS)
    buttons = shell.window.page(Page.TRENDS).findChildren(QAbstractButton)
    for _, name in RANGES:
        next(one for one in buttons if one.accessibleName() == name).click()
        QApplication.processEvents()


def behind_the_screens(store):
    store.search.ids("figure", Wanted())
    store.review.sessions(Wanted(), 20, 20)
    store.review.done(SPAN)
    store.review.latest_form(SPAN, "clamshell")
    store.review.pains(SPAN, 9)
    store.review.notes(SPAN, 9)
    store.review.times_met(["clamshell"], 3)
    store.deleted.all()


def test_no_screen_reads_all_sessions_or_sets(qapp, tmp_path):
    stores = []

    def past(store, catalogue):
        store._file.db.execute("PRAGMA synchronous = OFF")  # nothing here is to outlive the test
        write_past_sessions(store, catalogue)
        stores.append(store)

    with window_of(qapp, Look(), tmp_path, HandClock(), past, painters=NoPainters()) as shell:
        with asked_of(stores[0]) as asked:
            in_every_screen(shell)
            behind_the_screens(stores[0])
        plans = asked.plans()
    whole = [shape for shape, plan in plans.items() if reads_whole(plan)]
    assert len(plans) > 20
    assert [shape for shape in whole if not any(each in shape for each in READ_WHOLE)] == []
    assert [each for each in READ_WHOLE if not any(each in shape for shape in whole)] == []


def test_what_reads_a_table_whole_is_seen(store):
    db = store._file.db
    with asked_of(store) as asked:
        db.execute("SELECT count(*) FROM sets WHERE seconds > 3").fetchall()
        db.execute("SELECT count(*) FROM sets WHERE session = 3").fetchall()
        db.execute("SELECT count(*) FROM sets WHERE session = 4").fetchall()
        db.execute("DELETE FROM sets")
    assert [reads_whole(each) for each in asked.plans().values()] == [True, False]
