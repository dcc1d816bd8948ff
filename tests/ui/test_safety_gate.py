"""The safety notes before the very first session, with real keys in the real window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from limber.catalogue.kinds import Condition
from limber.ui.main_window import Page
from limber.ui.pages.first_session import FirstSessionPage
from limber.ui.session_driver import SessionDriver
from tests.ui.desks import play
from tests.ui.house import DRILLS, FOLLOWING, NEW_HERE

Key = Qt.Key


@pytest.fixture
def newcomer(make_house, qtbot):
    house = make_house(settings=NEW_HERE)
    qtbot.waitActive(house.window)
    house.today.focus_start()
    return house


def press(*keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


def focused():
    widget = QApplication.focusWidget()
    return widget.text() if isinstance(widget, QPushButton | QCheckBox) else widget


def settings(house):
    return house.desk.keeper.settings


def plan_of(house):
    house.arrive()
    return house.shell.findChildren(SessionDriver)[-1].plan


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_start_shows_the_notes_and_one_key_starts_what_was_asked_for(newcomer, key):
    press(Key.Key_Space)
    assert newcomer.current is Page.FIRST_SESSION
    assert not newcomer.shell.is_playing
    assert settings(newcomer).safety_read is None
    assert focused() == "I have read this, start"
    press(key)
    assert newcomer.current is Page.PLAYER
    assert plan_of(newcomer).programme == DRILLS
    assert settings(newcomer).safety_read == newcomer.desk.today


def test_not_now_leads_back_to_today_and_the_notes_come_again(newcomer):
    press(Key.Key_Return, Key.Key_Escape)
    assert newcomer.current is Page.TODAY
    assert settings(newcomer).safety_read is None
    newcomer.today.focus_start()
    press(Key.Key_Return)
    assert newcomer.current is Page.FIRST_SESSION
    press(Key.Key_Tab)
    assert focused() == "Not now"
    press(Key.Key_Return)
    assert newcomer.current is Page.TODAY
    assert not newcomer.shell.is_playing


def test_once_read_the_notes_never_come_by_themselves(newcomer):
    press(Key.Key_Return, Key.Key_Return)
    newcomer.arrive()
    newcomer.shell._player.end_now()
    assert newcomer.current is Page.TODAY
    newcomer.today.focus_start()
    press(Key.Key_Return)
    assert newcomer.current is Page.PLAYER


def test_conditions_are_ticked_by_keys_before_the_button_and_hold_at_once(newcomer):
    press(Key.Key_Return)
    press(Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert focused() == "High blood pressure"
    press(Key.Key_Space)
    assert settings(newcomer).conditions == (Condition.HIGH_BLOOD_PRESSURE,)
    press(Key.Key_Return)
    assert newcomer.current is Page.PLAYER


def test_what_is_ticked_counts_for_the_session_that_begins(newcomer):
    press(Key.Key_Return)
    first = newcomer.page(FirstSessionPage).findChildren(QCheckBox)[0]
    first.setFocus()
    press(Key.Key_Space, Key.Key_Return)
    forms = [form for item in plan_of(newcomer).items for form in item.forms]
    assert any(Condition.HIP_REPLACEMENT in form.ask_first for form in forms)


def test_what_was_ticked_in_the_settings_is_ticked(newcomer):
    press(Key.Key_Return)
    first = newcomer.page(FirstSessionPage).findChildren(QCheckBox)[0]
    first.setFocus()
    press(Key.Key_Space, Key.Key_Escape)
    newcomer.today.focus_start()
    press(Key.Key_Return)
    assert [box.isChecked() for box in newcomer.page(FirstSessionPage).findChildren(QCheckBox)] == [
        True,
        False,
        False,
        False,
        False,
    ]


def test_a_key_held_down_on_today_does_not_run_past_the_notes(newcomer):
    press(Key.Key_Return)
    for key in (Key.Key_Return, Key.Key_Space, Key.Key_Escape):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    assert newcomer.current is Page.FIRST_SESSION
    assert settings(newcomer).safety_read is None


def test_another_key_does_nothing(newcomer):
    press(Key.Key_Return, Key.Key_X)
    assert newcomer.current is Page.FIRST_SESSION


def test_the_sidebar_keys_lead_nowhere_from_the_notes(newcomer):
    press(Key.Key_Return)
    press(Key.Key_2, modifier=Qt.KeyboardModifier.ControlModifier)
    assert newcomer.current is Page.FIRST_SESSION


def test_a_session_begun_at_once_has_no_page_before_it(newcomer):
    newcomer.shell.start(DRILLS)
    assert newcomer.current is Page.PLAYER
    assert settings(newcomer).safety_read is None


def test_an_interrupted_session_goes_on_without_the_notes(newcomer, store, clock):
    play(store, newcomer.shell._today.plan(DRILLS, 1, unattended=True), clock, seconds=200)
    newcomer.shell.open(Page.TODAY)
    newcomer.today.resume_requested.emit()
    assert newcomer.current is Page.PLAYER


def test_who_has_read_them_starts_at_once(house, qtbot):
    qtbot.waitActive(house.window)
    house.today.focus_start()
    press(Key.Key_Return)
    assert house.current is Page.PLAYER
    assert settings(house).safety_read == FOLLOWING.safety_read


def test_agreeing_without_a_session_that_waits_begins_none(newcomer):
    newcomer.shell._pages.safety_agreed.emit()
    assert not newcomer.shell.is_playing
    assert settings(newcomer).safety_read == newcomer.desk.today
