"""Every screen gone through by Tab: all is reached in order, is seen, and lets go again."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from limber.ui.main_window import Page
from limber.ui.widgets.key_dialog import KeyDialog
from tests.ui.activating import activate
from tests.ui.tour.fixed_days import EVENING, HandClock
from tests.ui.tour.guide import Look, Tour, window_of
from tests.ui.tour.house import front, make_whole
from tests.ui.tour.walking import stands_still, walking_faults

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

TRENDS_ARE_THERE = EVENING + timedelta(days=2)


@pytest.mark.parametrize("way", ["show_pages", "show_changes", "show_session", "show_beginning"])
def test_tab_goes_round_through_everything_on_every_screen(qapp, qtbot, tmp_path, way):
    faults: list[str] = []
    clock = HandClock(TRENDS_ARE_THERE)
    with window_of(qapp, Look(), tmp_path, clock) as shell:
        shell.window.activateWindow()

        def take(name):
            make_whole(shell.window)
            QApplication.processEvents()
            qtbot.waitUntil(lambda: stands_still(shell.window))
            shown = front(shell.window)
            activate(qtbot, shown)
            faults.extend(f"{name}: {fault}" for fault in walking_faults(shown))

        getattr(Tour(qapp, shell, clock, take), way)()
    assert not faults, "\n".join(faults)


def test_pages_that_are_made_ahead_leave_the_keyboard_where_it_is(house, qapp):
    house.window.activateWindow()
    house.today.focus_start()
    while not house.shell.ahead.is_over:
        house.shell.ahead.take_step()
    assert qapp.focusWidget() is house.today.start_button


def test_a_dialog_keeps_tab_inside_and_gives_the_keyboard_back_to_what_opened_it(
    house, qapp, qtbot
):
    house.window.activateWindow()
    house.shell.open(Page.SETTINGS)
    make_whole(house.window)
    opener = next(
        one
        for one in house.window.page(Page.SETTINGS).findChildren(QPushButton)
        if one.text() == "Keys"
    )
    opener.setFocus()
    qtbot.keyClick(opener, Qt.Key.Key_Space)
    (dialog,) = house.window.findChildren(KeyDialog)
    activate(qtbot, dialog)
    for _ in range(5):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        assert qapp.focusWidget().window() is dialog
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Escape)
    house.window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWidget() is opener)
