"""The page of the safety notes, by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from limber.ui.pages.safety import SafetyPage
from limber.ui.parts.safety_group import SafetyGroupPart
from limber.ui.view_state.safety import build_state
from tests.ui.pages.looking import cropped_texts, dressed, on_screen, sideways_overflow
from tests.ui.real_catalogue import catalogue

Key = Qt.Key


@pytest.fixture
def page(qtbot, qapp):
    with dressed(qapp) as themes:
        made = SafetyPage(themes)
        made.show_state(build_state(catalogue(), None))
        with on_screen(qtbot, made, (976, 680)):
            made.setFocus()
            qtbot.wait(1)
            yield made


def bar(page):
    return page.findChild(QScrollArea).verticalScrollBar()


def press(qtbot, page, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(page.window().focusWidget(), key, modifier)


def test_all_notes_are_there(page):
    shown = {one.text() for one in page.findChildren(QLabel)}
    assert {note.text for note in catalogue().safety} <= shown


def test_the_keys_scroll(qtbot, page):
    seen = [bar(page).value()]
    for key in (Key.Key_Down, Key.Key_PageDown, Key.Key_Space, Key.Key_End):
        press(qtbot, page, key)
        seen.append(bar(page).value())
    assert seen == sorted(set(seen))
    assert seen[-1] == bar(page).maximum()
    press(qtbot, page, Key.Key_PageUp, Key.Key_Up)
    assert bar(page).value() < seen[-1]
    press(qtbot, page, Key.Key_Home)
    assert bar(page).value() == 0


def test_the_keys_scroll_from_a_group_too(qtbot, page):
    page.findChildren(SafetyGroupPart)[0].setFocus()
    press(qtbot, page, Key.Key_PageDown)
    below = bar(page).value()
    press(qtbot, page, Key.Key_End)
    assert 0 < below < bar(page).value()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_a_key_leads_back(qtbot, page, key, modifier):
    with qtbot.waitSignal(page.back_requested):
        press(qtbot, page, key, modifier=modifier)


def test_the_button_leads_back_and_says_where(qtbot, page):
    button = page.findChild(QPushButton)
    assert button.accessibleName() == "Back to Settings"
    with qtbot.waitSignal(page.back_requested):
        press(qtbot, page, Key.Key_Backtab, Key.Key_Return)


def test_another_key_does_nothing(qtbot, page):
    with qtbot.assertNotEmitted(page.back_requested):
        press(qtbot, page, Key.Key_X)
    assert bar(page).value() == 0


def test_tab_stops_at_each_group_which_says_its_notes(qtbot, page):
    group = page.window().focusWidget()
    assert group.accessibleName() == "Before you start"
    assert "Speak to a doctor" in group.accessibleDescription()
    press(qtbot, page, Key.Key_Tab)
    assert page.window().focusWidget().accessibleName() == "When to stop"


def test_opened_again_the_page_stands_at_its_top(qtbot, page):
    press(qtbot, page, Key.Key_End)
    parts = page.findChildren(SafetyGroupPart)
    page.show_state(build_state(catalogue(), None))
    assert bar(page).value() == 0
    assert page.findChildren(SafetyGroupPart) == parts


def test_another_state_takes_the_place_of_the_first(page):
    page.show_state(build_state(catalogue(), date(2026, 11, 21), "Today"))
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "Read on Saturday 21 November 2026" in shown
    assert page.findChild(QPushButton).text() == "Today"


@pytest.mark.parametrize("size", [(976, 680), (1072, 800)])
def test_no_word_is_cropped(qtbot, page, size):
    page.resize(*size)
    qtbot.wait(1)
    assert cropped_texts(page) == []
    assert sideways_overflow(page) == []


def test_the_notes_come_a_few_at_a_time(qtbot, page):
    page.show_state(build_state(catalogue(), None, "Today"))

    def told():
        return {one.text() for one in page.findChildren(QLabel) if one.isVisible()}

    everything = {note.text for note in catalogue().safety}
    assert not everything <= told()
    qtbot.waitUntil(lambda: everything <= told())
