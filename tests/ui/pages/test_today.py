from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from limber.ui.pages.today import TodayPage
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.recent import PastSession
from limber.ui.view_state.today import Stopped, build_state
from limber.ui.view_state.today_state import TodayState
from limber.ui.widgets.row_button import RowButton
from limber.ui.widgets.segmented import Segmented
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.real_catalogue import catalogue, following

NOW = datetime(2025, 11, 20, 7, 30)  # noqa: DTZ001 - local on purpose
HOME = "hip-rotation-home"


def state(programme: str | None = HOME, **more) -> TodayState:
    active = following(programme) if programme else None
    return build_state(catalogue(), active, today=date(2025, 11, 20), **more)


def full_state() -> TodayState:
    past = [
        PastSession(HOME, "Hip Rotation Home Set", 1, NOW - timedelta(days=back), is_done=back != 1)
        for back in range(1, 7)
    ]
    stopped = Stopped(NOW, NOW + timedelta(minutes=12), 4, 5, 118)
    return state("full-hip-routine", past=past, stopped=stopped)


def button(page: TodayPage, text: str) -> QPushButton:
    (found,) = [
        one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()
    ]
    return found


def row(page: TodayPage, spoken: str) -> RowButton:
    return next(
        one
        for one in page.findChildren(RowButton)
        if one.accessibleName().startswith(spoken) and not one.isHidden()
    )


def shown_texts(page: TodayPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


@pytest.fixture
def page(themes, show):
    made = TodayPage(themes)
    made.show_state(state())
    listed = replace(state(), programmes=build_programmes(catalogue(), following(HOME), None))
    made.programmes_requested.connect(lambda: made.show_state(listed))
    show(made, 1072, 800)
    made.focus_start()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_first_key_starts_the_session(page, qtbot, key):
    assert page.focusWidget() is button(page, "Start session")
    with qtbot.waitSignal(page.start_requested, timeout=500) as told:
        qtbot.keyClick(page.focusWidget(), key)
    assert told.args == [HOME, 1]


def test_the_other_session_of_the_day_can_be_chosen_by_key(page, qtbot):
    chosen = next(one for one in page.findChildren(Segmented))
    with qtbot.waitSignal(page.session_chosen, timeout=500) as told:
        qtbot.keyClick(chosen, Qt.Key.Key_Right)
    assert told.args == [2]


def test_choosing_a_session_changes_what_is_started(page, qtbot):
    page.show_state(state(chosen_session=2))
    with qtbot.waitSignal(page.start_requested, timeout=500) as told:
        button(page, "Start session").click()
    assert told.args == [HOME, 2]


def test_a_row_opens_the_exercise_for_its_item(page, qtbot):
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        qtbot.keyClick(row(page, "Elevated pigeon"), Qt.Key.Key_Return)
    assert told.args == ["elevated-pigeon-stretch", "elevated-pigeon-stretch"]


def test_an_interrupted_session_can_be_resumed_or_kept(page, qtbot):
    page.show_state(full_state())
    with qtbot.waitSignal(page.resume_requested, timeout=500):
        button(page, "Resume").click()
    with qtbot.waitSignal(page.keep_partial_requested, timeout=500):
        button(page, "Keep as partial").click()


def test_without_an_interrupted_session_nothing_is_offered(page):
    texts = [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
    assert "Resume" not in texts


def test_a_programme_is_changed_by_keys_alone(page, qtbot):
    qtbot.keyClick(button(page, "Change programme"), Qt.Key.Key_Space)
    assert page.focusWidget() is row(page, "Hip Rotation Home Set")
    with qtbot.waitSignal(page.programme_chosen, timeout=500) as told:
        qtbot.keyClick(row(page, "Two Mobility Drills"), Qt.Key.Key_Return)
    assert told.args == ["two-mobility-drills"]
    assert page.focusWidget() is button(page, "Start session")
    assert not row(page, "Two Mobility Drills").isVisible()


def test_escape_closes_the_programmes_without_choosing(page, qtbot):
    with qtbot.assertNotEmitted(page.programme_chosen):
        button(page, "Change programme").click()
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert page.focusWidget() is button(page, "Start session")


def test_without_a_programme_all_are_there_to_choose_from(themes, show, qtbot):
    page = TodayPage(themes)
    page.show_state(state(None))
    show(page, 976, 680)
    page.setFocus()
    assert "No programme yet. Pick one to start from." in [
        one.text() for one in page.findChildren(QLabel) if one.isVisible()
    ]
    with qtbot.waitSignal(page.programme_chosen, timeout=500) as told:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert told.args == [HOME]


def test_the_focus_stays_where_it_is_when_the_same_is_shown_again(page):
    third = row(page, "Elevated pigeon")
    third.setFocus()
    page.show_state(state())
    assert page.focusWidget() is third


def test_a_done_day_offers_a_quiet_extra_session(page):
    past = [
        PastSession(HOME, "Hip Rotation Home Set", number, NOW, is_done=True) for number in (1, 2)
    ]
    page.show_state(state(past=past))
    page.focus_start()
    extra = button(page, "Extra session")
    assert page.focusWidget() is extra
    assert extra.property("kind") == "large"


def test_the_safety_notes_open_on_request(page):
    assert not any("Stop at sharp pain" in text for text in shown_texts(page))
    button(page, "Read all of it").click()
    assert any("Stop at sharp pain" in text for text in shown_texts(page))


@pytest.mark.parametrize("size", [(1072, 800), (976, 680)])
@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("programme", ["all", None, "inward-rotation-strength"])
def test_no_text_is_cut(themes, show, qapp, size, scale, programme):
    themes.set_text_scale(scale)
    page = TodayPage(themes)
    page.show_state(full_state() if programme == "all" else state(programme))
    show(page, *size)
    for opener in ("Read all of it", "Change programme"):
        for found in page.findChildren(QPushButton):
            if found.text() == opener and found.isVisible():
                found.click()
    qapp.processEvents()
    assert cropped_texts(page) == []
    assert unnamed(page) == []


def test_text_that_looks_like_markup_is_shown_as_it_is(page):
    assert all(
        one.textFormat() is Qt.TextFormat.PlainText
        for one in page.findChildren(QLabel)
        if one.text()
    )
