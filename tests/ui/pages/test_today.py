"""The page of Today: starting, resuming, and the ways to the other pages."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from limber.catalogue.models import Posture
from limber.plan.schedule import When
from limber.ui.pages.today import TodayPage
from limber.ui.parts.no_programme import NoProgrammePart
from limber.ui.parts.session_tiles import columns_for
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.posture_picture import PosturePicture
from limber.ui.widgets.segmented import Segmented
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.pages.looking_at_today import button, shown_texts, tab_through, tile
from tests.ui.todays import EVENING, HOME, LONG_AGO, MORNING, past, past_days, stopped, today

WINDOW, SMALL_WINDOW = (1280, 800), (1040, 680)


@pytest.fixture
def page(themes, show):
    made = TodayPage(themes)
    made.show_state(today())
    show(made, *WINDOW)
    made.focus_start()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_first_key_starts_the_session(page, qtbot, key):
    assert page.focusWidget() is button(page, "Start session")
    with qtbot.waitSignal(page.start_requested, timeout=500) as told:
        qtbot.keyClick(page.focusWidget(), key)
    assert told.args == [HOME, 1]


def test_the_other_session_of_the_day_can_be_chosen_by_key(page, qtbot):
    (chosen,) = page.findChildren(Segmented)
    with qtbot.waitSignal(page.session_chosen, timeout=500) as told:
        qtbot.keyClick(chosen, Qt.Key.Key_Right)
    assert told.args == [2]


def test_choosing_a_session_changes_what_is_started(page, qtbot):
    page.show_state(today(chosen=2))
    with qtbot.waitSignal(page.start_requested, timeout=500) as told:
        button(page, "Start session").click()
    assert told.args == [HOME, 2]


def test_a_tile_opens_the_exercise_for_its_item(page, qtbot):
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        qtbot.keyClick(tile(page, "Elevated pigeon"), Qt.Key.Key_Return)
    assert told.args == ["elevated-pigeon-stretch", "elevated-pigeon-stretch"]


def test_the_exercises_are_changed_on_the_page_of_the_programme(page, qtbot):
    with qtbot.waitSignal(page.programme_requested, timeout=500):
        qtbot.keyClick(button(page, "Change exercises"), Qt.Key.Key_Space)


def test_an_interrupted_session_can_be_resumed_or_kept(page, qtbot):
    page.show_state(today(interrupted=stopped()))
    with qtbot.waitSignal(page.resume_requested, timeout=500):
        button(page, "Resume").click()
    with qtbot.waitSignal(page.keep_partial_requested, timeout=500):
        button(page, "Keep as partial").click()


def test_tab_goes_round_through_all_of_the_page(page):
    page.show_state(today(interrupted=stopped(), done=past_days(2)))
    page.focus_start()
    round_trip = tab_through(page)
    assert round_trip[:3] == ["Start session", "Flare day, 10 min", "Change exercises"]
    assert round_trip[3].startswith("Supine figure-four")
    assert round_trip[8].startswith("This week. ")
    assert round_trip[9:] == ["Keep as partial", "Resume", "Morning, 20 min"]


def test_without_an_interrupted_session_nothing_is_offered(page):
    assert "Morning session stopped part-way" not in shown_texts(page)


def test_without_a_programme_the_first_key_leads_to_the_programmes(themes, show, qtbot):
    page = TodayPage(themes)
    page.show_state(today(None))
    show(page, *SMALL_WINDOW)
    page.focus_start()
    assert "No programme yet. Pick one to start from." in shown_texts(page)
    with qtbot.waitSignal(page.programme_requested, timeout=500):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_a_figure_stands_beside_the_way_to_the_programmes_as_long_as_there_is_none(themes, show):
    page = TodayPage(themes)
    page.show_state(today(None))
    show(page, *SMALL_WINDOW)
    card = page.findChild(NoProgrammePart)
    assert card.findChild(FigurePicture).isVisible()
    page.show_state(today())
    assert not card.isVisible()


def test_the_focus_stays_where_it_is_when_the_same_is_shown_again(page):
    third = tile(page, "Elevated pigeon")
    third.setFocus()
    page.show_state(today())
    assert page.focusWidget() is third


def test_the_focus_stays_with_its_exercise_when_the_others_change(page):
    tile(page, "Elevated pigeon").setFocus()
    page.show_state(today(done=[past(MORNING)]))
    assert page.focusWidget() is tile(page, "Elevated pigeon")


def test_a_done_day_says_when_the_next_session_is_and_offers_a_quiet_one_more(page):
    page.show_state(today(now=EVENING, done=[past(EVENING, 2), past(MORNING)]))
    page.focus_start()
    extra = button(page, "Extra session")
    assert page.focusWidget() is extra
    assert extra.property("kind") == "large"
    assert {"Done for today.", "Next: tomorrow 07:30."} <= {*shown_texts(page)}


def test_a_rest_day_says_that_nothing_is_due_and_can_be_used_anyway(page):
    page.show_state(today(when=(When(LONG_AGO, (0,), ()),)))
    assert {"Rest day.", "Nothing is due. Next: Monday 07:30."} <= {*shown_texts(page)}
    assert button(page, "Start one anyway").property("kind") == "large"


def test_a_pause_is_ended_by_key_and_the_keyboard_goes_on_to_the_start(page, qtbot):
    paused = today()
    session = replace(paused.session, name="Paused today.", end_pause="End the pause")
    page.show_state(replace(paused, session=session))
    assert "Paused today." in shown_texts(page)
    page.pause_end_requested.connect(lambda: page.show_state(today()))
    end = button(page, "End the pause")
    with qtbot.waitSignal(page.pause_end_requested, timeout=500):
        qtbot.keyClick(end, Qt.Key.Key_Return)
    assert not end.isVisible()
    assert page.focusWidget() is button(page, "Start session")


def test_a_pause_that_was_ended_is_taken_up_again_by_button_and_by_key(page, qtbot):
    page.show_state(replace(today(), ended_pause="Ended."))
    assert "Ended." in shown_texts(page)
    with qtbot.waitSignal(page.pause_undo_requested, timeout=500):
        qtbot.keyClick(button(page, "Undo"), Qt.Key.Key_Return)
    assert page.focusWidget() is button(page, "Start session")
    with qtbot.waitSignal(page.pause_undo_requested, timeout=500):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.show_state(today())
    assert "Ended." not in shown_texts(page)


def test_a_flare_day_is_one_press_and_back(page, qtbot):
    offer = button(page, "Flare day, 10 min")
    with qtbot.waitSignal(page.flare_requested, timeout=500):
        qtbot.keyClick(offer, Qt.Key.Key_Return)
    page.show_state(today(is_flare=True))
    texts = shown_texts(page)
    assert "Flare day" in texts
    assert "Counts like any other day. Steps stay where they are." in texts
    assert offer.text() == "Usual session"


def test_the_large_picture_is_that_of_the_first_exercise(page):
    large = max(page.findChildren(PosturePicture), key=lambda one: one.width())
    assert large.state is not None
    assert large.state.posture is Posture.SUPINE
    assert large.width() > 300


@pytest.mark.parametrize(
    ("count", "width", "columns"), [(5, 610, 5), (7, 610, 4), (13, 610, 5), (1, 610, 1), (4, 90, 1)]
)
def test_the_exercises_stand_in_few_rows_with_about_as_many_in_each(count, width, columns):
    assert columns_for(count, width, 92) == columns


def test_the_right_column_stands_below_the_left_in_a_small_window(themes, show):
    for width, is_beside in ((1280, True), (1120, True), (1119, False), (1040, False)):
        page = TodayPage(themes)
        page.show_state(today(done=past_days(3)))
        show(page, width, 800)
        (week,) = [one for one in page.findChildren(QLabel) if one.text() == "Your last four weeks"]
        start = button(page, "Start session")
        below = week.mapTo(page, QPoint()).y() > start.mapTo(page, QPoint()).y()
        assert below != is_beside


def test_the_first_picture_leaves_out_what_is_drawn_and_nothing_else_moves(themes, show, qapp):
    page = TodayPage(themes)
    page.show_state(today(), drawn=False)
    show(page, *WINDOW)
    waiting = [one for one in page.findChildren(PosturePicture) if one.state is None]
    before = {one: one.mapTo(page, QPoint()) for one in (*waiting, page.start_button)}
    page.show_state(today())
    qapp.processEvents()
    assert len(waiting) == 5
    assert all(one.state is not None for one in waiting)
    assert {one: one.mapTo(page, QPoint()) for one in before} == before


@pytest.mark.parametrize("size", [WINDOW, SMALL_WINDOW])
@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("programme", ["full-hip-routine", None, "inward-rotation-strength"])
def test_no_text_is_cut(themes, show, size, scale, programme):
    themes.set_text_scale(scale)
    page = TodayPage(themes)
    page.show_state(today(programme, interrupted=stopped(), done=past_days(30)))
    show(page, *size)
    assert cropped_texts(page) == []
    assert unnamed(page) == []


@pytest.mark.parametrize("size", [WINDOW, SMALL_WINDOW])
@pytest.mark.parametrize("scale", [1, 2])
def test_no_text_of_a_quiet_day_is_cut(themes, show, size, scale):
    themes.set_text_scale(scale)
    page = TodayPage(themes)
    page.show_state(today(when=(When(LONG_AGO, (0,), ()),), is_flare=True))
    show(page, *size)
    assert cropped_texts(page) == []


def test_text_that_looks_like_markup_is_shown_as_it_is(page):
    assert all(
        one.textFormat() is Qt.TextFormat.PlainText
        for one in page.findChildren(QLabel)
        if one.text()
    )
