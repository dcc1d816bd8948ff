"""The calendar of a year, under the mouse and the keys."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt

from limber.history.due import DaySession, Prescription
from limber.ui.parts.calendar_card import CalendarCard
from limber.ui.view_state.calendar import YearFacts, build_year
from limber.ui.view_state.calendar_grid import CalendarGrid, pitch_for
from limber.ui.view_state.day_kind import DayKind
from tests.ui.pages.looking import cropped_texts, dressed, on_screen

Key = Qt.Key
TODAY = date(2026, 11, 20)
SESSION = DaySession("s", "home", 1, datetime(2026, 11, 17, 7, tzinfo=UTC), is_done=True)
FACTS = YearFacts(
    2026,
    TODAY,
    (SESSION,),
    (Prescription("home", 2, date(2026, 3, 2)),),
    (date(2024, 3, 2), TODAY),
)


@pytest.fixture
def card(qtbot, qapp):
    with dressed(qapp) as themes:
        made = CalendarCard(themes)
        with on_screen(qtbot, made, (1000, 260)):
            made.show_year(build_year(FACTS), TODAY, 2024)
            made.calendar.setFocus()
            yield made


@pytest.fixture
def days(card):
    chosen = []
    card.day_chosen.connect(chosen.append)
    return chosen


def point_of(calendar, day):
    """The middle of a day's square, found as the mouse would find it."""
    for x in range(0, calendar.width(), 3):
        for y in range(0, calendar.height(), 3):
            if calendar.day_at(QPoint(x, y)) == day:
                return QPoint(x + 4, y + 4)
    raise LookupError(day)


def test_arrows_walk_by_day_and_week_and_say_the_day(qtbot, card, days):
    for key in (Key.Key_Up, Key.Key_Left, Key.Key_Down, Key.Key_Right, Key.Key_PageUp):
        qtbot.keyClick(card.calendar, key)
    assert [day.day for day in days] == [19, 12, 13, 20, 20]
    assert days[-1] == date(2026, 10, 20)
    assert card.calendar.accessibleDescription() == "Tuesday 20 October, nothing done"
    assert card.calendar.accessibleName() == "Calendar of 2026"


def test_the_keys_lead_into_another_year_which_the_presenter_shows(qtbot, card, days):
    qtbot.keyClick(card.calendar, Key.Key_Home)
    qtbot.keyClick(card.calendar, Key.Key_Up)
    assert days == [date(2026, 1, 1), date(2025, 12, 31)]
    assert card.calendar.chosen == date(2026, 1, 1)
    card.show_year(build_year(replace(FACTS, year=2025)), days[-1], 2024)
    assert card.calendar.chosen == date(2025, 12, 31)


def test_tab_leaves_the_calendar(qtbot, card):
    qtbot.keyClick(card.calendar, Key.Key_Tab)
    assert not card.calendar.hasFocus()


def test_a_click_chooses_a_day(qtbot, card, days):
    day = date(2026, 11, 17)
    qtbot.mouseClick(card.calendar, Qt.MouseButton.LeftButton, pos=point_of(card.calendar, day))
    assert days == [day]


def test_a_click_beside_the_days_chooses_none(qtbot, card, days):
    qtbot.mouseClick(card.calendar, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert days == []


def test_the_pointer_over_a_day_tells_it_in_words(card):
    calendar = card.calendar
    point = point_of(calendar, date(2026, 11, 17))
    words = "Tuesday 17 November, morning done, 1 of 2 sessions"
    assert calendar.words_of(calendar.day_at(point)) == words
    assert calendar.words_of(calendar.day_at(QPoint(1, 1))) == ""


def test_the_way_to_other_years_ends_where_the_sessions_do(qtbot, card):
    asked = []
    card.year_chosen.connect(asked.append)
    before, after = card._earlier, card._later
    assert before.isEnabled()
    assert not after.isEnabled()
    qtbot.mouseClick(before, Qt.MouseButton.LeftButton)
    assert asked == [2025]


def test_every_kind_of_day_looks_different(card):
    calendar = card.calendar
    pictures = {}
    for kind in DayKind:
        days = tuple(replace(each, kind=kind) for each in build_year(FACTS).days)
        calendar.show_year(replace(build_year(FACTS), days=days), TODAY, 2024)
        pictures[kind] = calendar.grab().toImage()
    different = {
        kind: [each for each in pictures if pictures[each] == pictures[kind]] for kind in pictures
    }
    assert all(same == [kind] for kind, same in different.items())


def test_the_year_fits_into_the_narrowest_page(qtbot, card):
    card.resize(904, 260)
    qtbot.wait(1)
    calendar = card.calendar
    pitch = pitch_for(calendar.width() - calendar._left() - 4, 2026, 0, most=20)
    last = CalendarGrid(2026, 0, calendar._left(), 0, pitch).square(date(2026, 12, 31))
    assert last.x + last.side <= calendar.width()
    assert cropped_texts(card) == []


def test_squares_grow_with_the_text_where_there_is_room(qtbot, qapp):
    with dressed(qapp) as themes:
        made = CalendarCard(themes)
        with on_screen(qtbot, made, (2200, 400)):
            made.show_year(build_year(FACTS), TODAY, 2024)
            usual = made.calendar._grid(2000).pitch
            themes.set_text_scale(2)
            assert made.calendar._grid(2000).pitch == pytest.approx(1.5 * usual)


def test_the_legend_is_told_in_words(card):
    assert "Marks: one of two, none, today, coming up" in [
        each.accessibleName() for each in card.findChildren(type(card._legend))
    ]
