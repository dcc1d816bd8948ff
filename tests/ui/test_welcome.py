"""The welcome in the window: five screens by keyboard, and what they leave behind."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from limber.engine.cues import Cue
from limber.settings import Settings
from limber.ui.choices import with_programme
from limber.ui.figure_pictures import FigurePictures
from limber.ui.main_window import Page
from limber.ui.pages.welcome import WelcomePage
from limber.ui.parts.welcome_about import WelcomeAboutPart
from limber.ui.tokens import Space
from limber.ui.view_state.welcome import ABOUT, Screen, build_state
from tests.ui.house import DRILLS
from tests.ui.pages.looking import cropped_texts, dressed, on_screen, sideways_overflow
from tests.ui.real_catalogue import catalogue
from tests.ui.tour.house import make_whole

Key = Qt.Key
NOTICE = "No sound output. The screen shows every change."


@pytest.fixture
def first_start(make_house, qtbot):
    house = make_house(settings=Settings())
    house.shell.show(welcoming=True)
    qtbot.waitActive(house.window)
    return house


def press(*keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


def texts(house):
    page = house.page(WelcomePage)
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def settings(house):
    return house.desk.keeper.settings


def test_the_first_start_begins_with_the_welcome(first_start):
    assert first_start.current is Page.WELCOME
    assert {"1 of 5", Screen.ABOUT} <= set(texts(first_start))


@pytest.mark.parametrize(("width", "there"), [(1280, True), (1040, True), (800, False)])
def test_the_figure_stands_beside_the_first_words_where_it_leaves_them_room(
    qtbot, qapp, width, there
):
    with dressed(qapp) as themes:
        part = WelcomeAboutPart(themes, FigurePictures(), ABOUT)
        with on_screen(qtbot, part, (width - 2 * Space.PAGE, 500)):
            assert part.has_figure is there


def test_enter_leads_through_all_screens_to_today(first_start):
    seen = []
    for _ in range(5):
        seen.append(texts(first_start)[0])
        press(Key.Key_Return)
    assert seen == [f"{number} of 5" for number in range(1, 6)]
    press(Key.Key_Return)
    assert first_start.current is Page.TODAY
    assert settings(first_start).welcome_seen


def test_on_the_last_screen_enter_chooses_the_programme_that_has_the_focus(first_start):
    press(*[Key.Key_Return] * 4)
    assert settings(first_start).active_programme is None
    press(Key.Key_Return)
    assert settings(first_start).active_programme is not None
    assert settings(first_start).active_since == first_start.desk.today
    assert first_start.current is Page.WELCOME
    assert QApplication.focusWidget().text() == "Go to Today"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_keys_lead_back_and_stop_at_the_first_screen(first_start, key, modifier):
    press(Key.Key_Return, Key.Key_Return)
    for place in ("2 of 5", "1 of 5", "1 of 5"):
        press(key, modifier=modifier)
        assert texts(first_start)[0] == place


@pytest.mark.parametrize("screens", range(5))
def test_esc_skips_from_every_screen(first_start, screens):
    press(*[Key.Key_Return] * screens)
    press(Key.Key_Escape)
    assert first_start.current is Page.TODAY
    assert settings(first_start).welcome_seen


def test_the_button_skips_too(first_start):
    skip = next(one for one in first_start.window.findChildren(QPushButton) if one.text() == "Skip")
    skip.click()
    assert first_start.current is Page.TODAY


def test_the_notes_count_as_read_when_one_goes_on_from_them(first_start):
    press(Key.Key_Return)
    assert settings(first_start).safety_read is None
    press(Key.Key_Return)
    assert settings(first_start).safety_read == first_start.desk.today


def test_who_skips_reads_the_notes_before_the_first_session(first_start):
    press(Key.Key_Return, Key.Key_Escape)
    assert settings(first_start).safety_read is None
    keeper = first_start.desk.keeper
    keeper.change(with_programme(keeper.settings, DRILLS, first_start.desk.today))
    first_start.shell.open(Page.TODAY)
    first_start.today.start_requested.emit(DRILLS, 1)
    assert first_start.current is Page.FIRST_SESSION


def test_who_read_them_here_reads_them_no_more_before_the_first_session(first_start):
    press(*[Key.Key_Return] * 6)
    first_start.today.start_requested.emit(settings(first_start).active_programme, 1)
    assert first_start.current is Page.CHECK


def test_what_is_ticked_holds_at_once(first_start):
    press(Key.Key_Return)
    boxes = first_start.page(WelcomePage).findChildren(QCheckBox)
    pregnancy = next(box for box in boxes if box.text() == "Pregnancy")
    pregnancy.setFocus()
    press(Key.Key_Space, Key.Key_Return)
    boxes = first_start.page(WelcomePage).findChildren(QCheckBox)
    band = next(box for box in boxes if box.text() == "Resistance band")
    band.setFocus()
    press(Key.Key_Space)
    assert settings(first_start).conditions == ("pregnancy",)
    assert settings(first_start).missing_equipment == ("resistance band",)


def test_enter_on_a_tick_goes_on(first_start):
    press(Key.Key_Return, Key.Key_Return)
    first_start.page(WelcomePage).findChildren(QCheckBox)[-1].setFocus()
    press(Key.Key_Return)
    assert texts(first_start)[0] == "4 of 5"


def test_the_sound_is_tested_tried_again_and_set(first_start):
    press(*[Key.Key_Return] * 3)
    page = first_start.page(WelcomePage)
    test = next(one for one in page.findChildren(QPushButton) if one.text() == "Test")
    test.click()
    assert first_start.sounds.diary[-1] == Cue.START
    page.retry_sound_requested.emit()
    assert first_start.sounds.diary[-1] == "sound tried again"
    page.volume_changed.emit(35)
    page.muted_changed.emit(True)
    assert (settings(first_start).volume_percent, settings(first_start).muted) == (35, True)


def test_what_is_wrong_with_the_sound_is_said_on_its_screen_and_again_when_one_has_left(
    first_start,
):
    first_start.sounds.tell(NOTICE)
    assert first_start.window.notices.isHidden()
    press(*[Key.Key_Return] * 3)
    assert NOTICE in texts(first_start)
    press(Key.Key_Escape)
    assert not first_start.window.notices.isHidden()


def test_a_key_that_is_held_down_does_not_run_through_the_screens(first_start):
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_Backspace):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    assert texts(first_start)[0] == "1 of 5"


def test_tab_comes_to_everything_and_round_again(first_start):
    press(*[Key.Key_Return] * 3)
    names = []
    for _ in range(6):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        names.append(focused.accessibleName() or focused.text())
    assert names == ["Back", "Skip", "Test the sound", "Cue volume", "Mute", "Next"]


def test_page_down_scrolls_a_screen_that_is_longer_than_the_window(first_start):
    press(*[Key.Key_Return] * 4)
    page = first_start.page(WelcomePage)
    page.focus_next()
    bar = page._screens.pages[Screen.PROGRAMME].verticalScrollBar()
    press(Key.Key_PageDown)
    assert bar.value() > 0
    press(Key.Key_PageUp)
    assert bar.value() == 0


def test_closing_the_window_on_the_welcome_is_skipping(first_start):
    first_start.shell.leave()
    assert settings(first_start).welcome_seen


def test_from_the_settings_it_is_shown_again_and_leads_back_there(house):
    house.shell.open(Page.SETTINGS)
    make_whole(house.window)
    button = next(
        one
        for one in house.window.findChildren(QPushButton)
        if one.text() == "Show the welcome again"
    )
    for _ in range(2):
        button.click()
        assert house.current is Page.WELCOME
        assert texts(house)[0] == "1 of 5"
        house.page(WelcomePage).skip_requested.emit()
        assert house.current is Page.SETTINGS


def test_a_session_that_begins_at_once_has_no_welcome_before_it(make_house):
    house = make_house(settings=Settings())
    house.shell.start(DRILLS)
    assert house.current is Page.PLAYER


@pytest.mark.parametrize("size", [(1040, 680), (1280, 800)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_word_is_cropped(qtbot, qapp, size, scale):
    with dressed(qapp) as themes:
        themes.set_text_scale(scale)
        page = WelcomePage(themes)
        with on_screen(qtbot, page, size):
            for screen in Screen:
                page.show_state(build_state(screen, catalogue(), Settings(), None, trouble=NOTICE))
                qtbot.wait(1)
                assert cropped_texts(page) == []
                assert sideways_overflow(page) == []
