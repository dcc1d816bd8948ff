from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from limber.catalogue.models import Posture
from limber.ui.pages.today import TodayPage
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.recent import PastSession
from limber.ui.view_state.suggestion_state import Figure, Relief, Suggestion, Switched, Why
from limber.ui.view_state.today import Counsel, Stopped, build_state
from limber.ui.view_state.today_state import TodayState
from limber.ui.widgets.posture_picture import PosturePicture
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


def suggestion(number: int = 1, **more) -> Suggestion:
    plain = Suggestion(
        proposal=f"p{number}",
        exercise=f"exercise-{number}",
        item=f"item-{number}",
        title="Ready for a harder step",
        is_harder=True,
        now=Figure("Supine figure-four hip rotation (dynamic)", "4 × 8, L+R", Posture.SUPINE),
        then=Figure("Supine figure-four hip rotation, held", "3 × 20 s", Posture.SUPINE),
        reason=f"Reason {number}: all sets done on 18 and 19 November, without pain.",
        accept="Switch to Supine figure-four hip rotation, held",
        accept_short="Switch to this step",
        needs="Needs a resistance band, which you have not ticked.",
        why=Why("The rule.", ("Our choice: 2 sessions running.",), ("Wed 18 Nov, 07:30",)),
    )
    return replace(plain, **more)


RELIEF = Relief("Pain has not become less", "Pain was 4 and is 4.", ("See a physiotherapist.",))


def advised(*suggestions: Suggestion, switched: Switched | None = None, **more) -> TodayState:
    return state(counsel=Counsel(suggestions or (suggestion(),), switched=switched, **more))


def by_name(page: TodayPage, name: str) -> QPushButton:
    (found,) = [
        one
        for one in page.findChildren(QPushButton)
        if one.accessibleName().startswith(name) and one.isVisible()
    ]
    return found


def test_without_a_proposal_there_is_no_card(page):
    assert "Why" not in [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]


def test_a_proposal_is_accepted_or_put_off_by_key(page, qtbot):
    page.show_state(advised())
    with qtbot.waitSignal(page.accept_requested, timeout=500) as told:
        qtbot.keyClick(by_name(page, "Switch to Supine figure-four"), Qt.Key.Key_Return)
    assert told.args == ["p1"]
    with qtbot.waitSignal(page.not_yet_requested, timeout=500) as told:
        qtbot.keyClick(button(page, "Not yet"), Qt.Key.Key_Space)
    assert told.args == ["p1"]


def test_the_step_can_be_looked_at_first(page, qtbot):
    page.show_state(advised())
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        qtbot.keyClick(button(page, "See the step"), Qt.Key.Key_Return)
    assert told.args == ["exercise-1", "item-1"]


def test_why_opens_in_place_and_closes_again(page, qtbot):
    page.show_state(advised())
    why = button(page, "Why")
    assert "The rule." not in shown_texts(page)
    qtbot.keyClick(why, Qt.Key.Key_Return)
    assert {"The rule.", "Our choice: 2 sessions running.", "Wed 18 Nov, 07:30"} <= {
        *shown_texts(page)
    }
    qtbot.keyClick(why, Qt.Key.Key_Return)
    assert "The rule." not in shown_texts(page)


def test_several_proposals_come_one_at_a_time(page, qtbot):
    page.show_state(advised(suggestion(1), suggestion(2), suggestion(3)))
    assert "1 of 3" in shown_texts(page)
    following_one = by_name(page, "Next suggestion")
    following_one.setFocus()
    qtbot.keyClick(following_one, Qt.Key.Key_Return)
    assert "2 of 3" in shown_texts(page)
    assert page.focusWidget().accessibleName() == "Next suggestion"
    with qtbot.waitSignal(page.accept_requested, timeout=500) as told:
        by_name(page, "Switch to").click()
    assert told.args == ["p2"]
    by_name(page, "Previous suggestion").click()
    by_name(page, "Previous suggestion").click()
    assert "3 of 3" in shown_texts(page)


def test_after_an_answer_the_keyboard_is_on_undo(page, qtbot):
    page.show_state(advised())
    by_name(page, "Switch to").setFocus()
    page.show_state(
        advised(suggestion(2), switched=Switched("Switched to it.", "x", by_proposal=True))
    )
    assert "Switched to it." in shown_texts(page)
    assert page.focusWidget() is button(page, "Undo")
    with qtbot.waitSignal(page.undo_requested, timeout=500):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_the_first_picture_leaves_out_what_stands_last_and_nothing_else_moves(themes, show, qapp):
    page = TodayPage(themes)
    page.show_state(advised(), drawn=False)
    show(page, 1072, 800)
    waiting = [one for one in page.findChildren(PosturePicture) if one.state is None]
    before = {one: one.mapTo(page, QPoint()) for one in (*waiting, page.start_button)}
    assert not [one for one in page.findChildren(QPushButton) if one.text() == "Not yet"]
    page.show_state(advised())
    qapp.processEvents()
    assert button(page, "Not yet")
    assert len(waiting) == 5
    assert all(one.state is not None for one in waiting)
    assert {one: one.mapTo(page, QPoint()) for one in before} == before


@pytest.mark.parametrize(("key", "direction"), [(Qt.Key.Key_E, "easier"), (Qt.Key.Key_H, "harder")])
def test_e_and_h_switch_the_row_that_has_the_keyboard(page, qtbot, key, direction):
    third = row(page, "Elevated pigeon")
    third.setFocus()
    wanted = next(one for one in state().session.items if one.item == "elevated-pigeon-stretch")
    with qtbot.waitSignal(page.rung_chosen, timeout=500) as told:
        qtbot.keyClick(third, key)
    assert told.args == ["elevated-pigeon-stretch", getattr(wanted, direction).rung]


def test_the_steps_of_a_row_come_next_with_tab(page, qtbot):
    third = row(page, "Elevated pigeon")
    third.setFocus()
    names = []
    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        names.append(page.focusWidget().accessibleName())
    assert names[0].startswith("Easier: switch to ")
    assert names[1].startswith("Harder: switch to ")
    with qtbot.waitSignal(page.rung_chosen, timeout=500):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)


def switched_row() -> TodayState:
    item, rung = "elevated-pigeon-stretch", "elevated-pigeon-stretch-low"
    active = following(HOME, elevated_pigeon_stretch=rung)
    done = Switched("Switched to a lower one.", item, by_proposal=False)
    return build_state(
        catalogue(), active, today=date(2025, 11, 20), counsel=Counsel(switched=done)
    )


def test_after_a_switch_the_row_says_so_and_can_be_undone_at_once(page, qtbot):
    third = row(page, "Elevated pigeon")
    third.setFocus()
    page.show_state(switched_row())
    assert "Switched to a lower one." in shown_texts(page)
    assert page.focusWidget() is button(page, "Undo")
    with qtbot.waitSignal(page.undo_requested, timeout=500):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    page.show_state(state())
    assert page.focusWidget().accessibleName().startswith("Elevated pigeon stretch (leg on table)")


def test_tab_goes_on_in_reading_order_after_a_row_was_replaced(page, qtbot):
    page.show_state(switched_row())
    button(page, "Undo").setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget().accessibleName().startswith("Kneeling hip internal rotation")


def test_a_flare_day_is_one_press_and_back(page, qtbot):
    offer = next(
        one for one in page.findChildren(QPushButton) if one.text().startswith("Flare day, ")
    )
    with qtbot.waitSignal(page.flare_requested, timeout=500):
        qtbot.keyClick(offer, Qt.Key.Key_Return)
    page.show_state(state(is_flare=True))
    texts = shown_texts(page)
    assert "Flare day" in texts
    assert "Counts like any other day. Steps stay where they are." in texts
    assert offer.text() == "Usual session"


def test_no_relief_is_read_or_leads_to_the_safety_notes(page, qtbot):
    page.show_state(advised(relief=RELIEF))
    assert {RELIEF.title, RELIEF.figures, *RELIEF.notes} <= {*shown_texts(page)}
    with qtbot.waitSignal(page.safety_requested, timeout=500):
        qtbot.keyClick(button(page, "Read the safety notes"), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.relief_read, timeout=500):
        qtbot.keyClick(button(page, "I have read this"), Qt.Key.Key_Return)


@pytest.mark.parametrize("size", [(1072, 800), (976, 680)])
@pytest.mark.parametrize("scale", [1, 2])
def test_no_text_of_the_advice_is_cut(themes, show, qapp, size, scale):
    themes.set_text_scale(scale)
    page = TodayPage(themes)
    done = Switched("Switched to Supine figure-four hip rotation.", "item", by_proposal=True)
    shown = advised(suggestion(1), suggestion(2, then=None), switched=done, relief=RELIEF)
    page.show_state(shown)
    show(page, *size)
    button(page, "Why").click()
    qapp.processEvents()
    assert cropped_texts(page) == []
    assert unnamed(page) == []
    page.show_state(replace(switched_row(), suggestions=()))
    qapp.processEvents()
    assert cropped_texts(page) == []
