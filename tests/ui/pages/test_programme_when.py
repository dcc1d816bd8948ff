"""Days and times on the programme's page, by key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from limber.plan.schedule import When
from limber.ui.pages.programme import ProgrammePage
from limber.ui.view_state.programme import ProgrammeState, build_state
from limber.ui.widgets.time_box import TimeBox
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.pages.looking_at_today import tab_through
from tests.ui.real_catalogue import catalogue, following
from tests.ui.todays import HOME, LONG_AGO, timetable

ALL_DAYS = tuple(range(7))


def state(*chosen: When, **more) -> ProgrammeState:
    active = following(HOME)
    return replace(build_state(catalogue(), active, timetable(active, chosen)), **more)


@pytest.fixture
def page(themes, show):
    made = ProgrammePage(themes)
    made.show_state(state())
    show(made, 1280, 800)
    return made


def day(page: ProgrammePage, name: str) -> QCheckBox:
    return next(one for one in page.findChildren(QCheckBox) if one.accessibleName() == name)


def boxes(page: ProgrammePage) -> list[TimeBox]:
    return page.findChildren(TimeBox)


def undo(page: ProgrammePage) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == "Undo")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_day_is_switched_off_by_key(page, qtbot, key):
    sunday = day(page, "Sunday")
    sunday.setFocus()
    with qtbot.waitSignal(page.when_changed, timeout=500) as told:
        qtbot.keyClick(sunday, key)
    assert told.args == [(0, 1, 2, 3, 4, 5), (450, 1230)]


def test_the_arrows_go_from_day_to_day_and_tab_leaves_them(page, qtbot):
    day(page, "Monday").setFocus()
    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.focusWidget() is day(page, "Wednesday")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Left)
    assert page.focusWidget() is day(page, "Tuesday")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is boxes(page)[0]


def test_tab_goes_round_through_all_of_the_page(page):
    page.setFocus()
    round_trip = tab_through(page)
    assert round_trip[-2:] == ["Choose another programme", "Morning, 20 min"]
    at = round_trip.index("Monday")
    assert round_trip[at + 1 : at + 3] == ["Morning session due at", "Evening session due at"]


def test_a_time_is_typed_and_told_once_when_it_is_complete(page, qtbot):
    box = boxes(page)[1]
    box.setFocus()
    told = []
    page.when_changed.connect(lambda *words: told.append(words))
    qtbot.keyClicks(box, "1815")
    assert told == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == [(ALL_DAYS, (450, 1095))]


def test_the_arrows_move_a_time_by_the_hour(page, qtbot):
    box = boxes(page)[0]
    box.setFocus()
    box.setCurrentSection(TimeBox.Section.HourSection)
    with qtbot.waitSignal(page.when_changed, timeout=500) as told:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert told.args == [ALL_DAYS, (510, 1230)]


def test_minutes_move_by_five(page, qtbot):
    box = boxes(page)[0]
    box.setFocus()
    box.setCurrentSection(TimeBox.Section.MinuteSection)
    with qtbot.waitSignal(page.when_changed, timeout=500) as told:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert told.args == [ALL_DAYS, (445, 1230)]


def test_showing_what_was_chosen_tells_nobody_and_leaves_the_keyboard_where_it_is(page, qtbot):
    sunday = day(page, "Sunday")
    sunday.setFocus()
    with qtbot.assertNotEmitted(page.when_changed):
        page.show_state(state(When(LONG_AGO, (0, 1), (480, 1200))))
    assert [one.accessibleName() for one in page.findChildren(QCheckBox) if one.isChecked()] == [
        "Monday",
        "Tuesday",
    ]
    assert [box.text() for box in boxes(page)] == ["08:00", "20:00"]
    assert page.focusWidget() is sunday


def test_each_time_says_whose_it_is(page):
    names = [box.accessibleName() for box in boxes(page)]
    assert names == ["Morning session due at", "Evening session due at"]


def test_a_change_can_be_taken_back_and_the_keyboard_stays_in_the_card(page, qtbot):
    page.show_state(state(can_undo_when=True))
    page.undo_when_requested.connect(lambda: page.show_state(state()))
    undo(page).setFocus()
    qtbot.keyClick(undo(page), Qt.Key.Key_Return)
    assert undo(page).isHidden()
    assert isinstance(page.focusWidget(), QCheckBox)


def test_a_saved_change_is_said(page):
    page.show_saved("Saved 20:50.")
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "Saved 20:50." in texts
    page.show_saved("")
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "Saved 20:50." not in texts


@pytest.mark.parametrize("size", [(1280, 800), (1040, 680)])
@pytest.mark.parametrize("scale", [1, 2])
def test_no_text_is_cut(themes, show, size, scale):
    themes.set_text_scale(scale)
    page = ProgrammePage(themes)
    page.show_state(state(When(LONG_AGO, (), ()), can_undo_when=True))
    page.show_saved("Saved 20:50.")
    show(page, *size)
    assert cropped_texts(page) == []
    assert unnamed(page) == []
