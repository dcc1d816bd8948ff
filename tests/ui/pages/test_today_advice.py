"""What the history leads to, on the page of Today."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from limber.catalogue.models import Posture
from limber.ui.pages.today import TodayPage
from limber.ui.view_state.suggestion_state import Figure, Relief, Suggestion, Switched, Why
from limber.ui.view_state.today import Counsel
from limber.ui.view_state.today_state import TodayState
from limber.ui.widgets.scroll_page import ScrollPage
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.pages.looking_at_today import button, shown_texts
from tests.ui.todays import today

WINDOW, SMALL_WINDOW = (1280, 800), (1040, 680)


@pytest.fixture
def page(themes, show):
    made = TodayPage(themes)
    made.show_state(today())
    show(made, *WINDOW)
    made.focus_start()
    return made


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
    return today(counsel=Counsel(suggestions or (suggestion(),), switched=switched, **more))


def by_name(page: TodayPage, name: str) -> QPushButton:
    (found,) = [
        one
        for one in page.findChildren(QPushButton)
        if name in one.accessibleName() and one.isVisible()
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


def test_the_usual_proposals_are_seen_without_scrolling(page, qtbot):
    ground = page.findChild(ScrollPage).verticalScrollBar()
    page.show_state(advised(*(suggestion(number, needs="") for number in range(1, 6))))
    qtbot.waitUntil(lambda: ground.maximum() == 0)


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


def test_no_relief_is_read_or_leads_to_the_safety_notes(page, qtbot):
    page.show_state(advised(relief=RELIEF))
    assert {RELIEF.title, RELIEF.figures, *RELIEF.notes} <= {*shown_texts(page)}
    with qtbot.waitSignal(page.safety_requested, timeout=500):
        qtbot.keyClick(button(page, "Read the safety notes"), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.relief_read, timeout=500):
        qtbot.keyClick(button(page, "I have read this"), Qt.Key.Key_Return)


@pytest.mark.parametrize("size", [WINDOW, SMALL_WINDOW])
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


def test_the_first_picture_comes_without_it_and_nothing_moves_when_it_comes(themes, show, qapp):
    page = TodayPage(themes)
    page.show_state(advised(), drawn=False)
    show(page, *WINDOW)
    before = page.start_button.mapTo(page, QPoint())
    assert not [one for one in page.findChildren(QPushButton) if one.text() == "Not yet"]
    page.show_state(advised())
    qapp.processEvents()
    assert button(page, "Not yet")
    assert page.start_button.mapTo(page, QPoint()) == before
