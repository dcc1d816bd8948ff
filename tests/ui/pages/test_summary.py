from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QStyleOptionButton
from pytestqt.qtbot import QtBot

from limber.engine.events import SetStatus
from limber.history.models import MAX_NOTE_LENGTH
from limber.ui.pages.summary import SummaryPage
from limber.ui.view_state.summary import Warned, Worked, build_state
from limber.ui.widgets.note_field import NoteField
from limber.ui.widgets.sets_line import MARKS
from tests.fakes.past import session, set_result
from tests.fakes.plans import Shelf, exercise, hold_dose
from tests.ui.pages.looking import cropped_texts, dressed, on_screen, sideways_overflow

Key = Qt.Key
PLAN = Shelf(
    tuple(exercise(f"half-kneeling-hip-flexor-stretch-{n}", hold_dose(holds=2)) for n in range(20))
).plan()
RECORD = session(
    [set_result("half-kneeling-hip-flexor-stretch-1", number=number) for number in (1, 2)],
    pain_after=None,
    effort=None,
)
STATE = build_state(RECORD, PLAN, Worked(1002, 1191), last_effort=4)


class Told:
    """What a page has told, in order."""

    def __init__(self, page):
        self.wishes = []
        for name in ("pain_after_changed", "effort_changed", "note_changed"):
            getattr(page, name).connect(lambda value, name=name: self.wishes.append((name, value)))
        for name in ("discard_requested", "close_requested"):
            getattr(page, name).connect(lambda name=name: self.wishes.append(name))


@pytest.fixture
def page(qtbot: QtBot, qapp):
    with dressed(qapp) as themes:
        made = SummaryPage(themes)
        made.show_state(STATE)
        with on_screen(qtbot, made, (1040, 680)):
            made.setFocus()
            yield made


@pytest.fixture
def told(page):
    return Told(page)


def press(qtbot, page, *keys):
    for key in keys:
        focused = page.window().focusWidget() or page
        qtbot.keyClick(focused, key)


def button(page, text):
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


def note_of(page):
    return page.findChild(NoteField)


def test_the_first_digit_is_the_pain_and_the_second_the_effort(qtbot, page, told):
    press(qtbot, page, Key.Key_3, Key.Key_7)
    assert told.wishes == [("pain_after_changed", 3), ("effort_changed", 7)]


def test_minus_answers_both_questions_with_ten(qtbot, page, told):
    press(qtbot, page, Key.Key_Minus, Key.Key_Minus)
    assert told.wishes == [("pain_after_changed", 10), ("effort_changed", 10)]


def test_what_is_to_be_heeded_is_shown_while_it_is_to_be_heeded(page):
    warned = Warned("Your pain is higher than before the session.", "If pain grows, stop.")
    sharp = Warned("You told of sharp or new pain.", "Get medical help.")
    page.show_state(replace(STATE, rising=warned, sharp=sharp, flare="Flare day"))
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert {warned.title, warned.detail, sharp.title, sharp.detail} <= set(shown)
    assert any(text.startswith("Flare day. ") for text in shown)
    page.show_state(STATE)
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert not {warned.title, sharp.title} & set(shown)


def test_a_caution_crops_nothing(qtbot, page):
    warned = Warned("Your pain is higher than before the session.", "If pain grows, stop. " * 8)
    page.show_state(replace(STATE, rising=warned, sharp=warned))
    qtbot.wait(1)
    assert cropped_texts(page) == []
    assert sideways_overflow(page) == []


def test_minus_is_ten(qtbot, page, told):
    press(qtbot, page, Key.Key_Minus)
    assert told.wishes == [("pain_after_changed", 10)]


def test_an_answer_is_taken_back_with_delete(qtbot, page, told):
    page.show_state(replace(STATE, pain_after=4))
    press(qtbot, page, Key.Key_Delete)
    assert told.wishes == [("pain_after_changed", None)]


def test_arrows_change_the_pain_and_stay_with_it(qtbot, page, told):
    page.show_state(replace(STATE, pain_after=4))
    press(qtbot, page, Key.Key_Right, Key.Key_Right)
    assert told.wishes == [("pain_after_changed", 5), ("pain_after_changed", 6)]


def test_a_digit_answers_while_a_button_has_the_keyboard(qtbot, page, told):
    button(page, "Back to Today").setFocus()
    press(qtbot, page, Key.Key_2)
    assert told.wishes == [("pain_after_changed", 2)]


def test_enter_leaves(qtbot, page, told):
    press(qtbot, page, Key.Key_Return)
    assert told.wishes == ["close_requested"]


def test_escape_leaves(qtbot, page, told):
    press(qtbot, page, Key.Key_Escape)
    assert told.wishes == ["close_requested"]


def test_enter_in_the_note_begins_a_line_and_a_digit_there_is_text(qtbot, page, told):
    note_of(page).setFocus()
    press(qtbot, page, Key.Key_5, Key.Key_Return, Key.Key_6)
    assert note_of(page).toPlainText() == "5\n6"
    assert told.wishes == []


def test_the_note_is_told_when_the_field_is_left(qtbot, page, told):
    note_of(page).setFocus()
    qtbot.keyClicks(note_of(page), "Fine")
    press(qtbot, page, Key.Key_Tab)
    assert told.wishes == [("note_changed", "Fine")]


def test_a_note_is_told_before_the_page_is_left(qtbot, page, told):
    note_of(page).setFocus()
    qtbot.keyClicks(note_of(page), "Fine")
    press(qtbot, page, Key.Key_Escape)
    assert told.wishes == [("note_changed", "Fine"), "close_requested"]


def test_the_button_saves_the_note_and_can_be_pressed_only_when_there_is_something(
    qtbot, page, told
):
    save = button(page, "Save note")
    assert not save.isEnabled()
    note_of(page).setFocus()
    qtbot.keyClicks(note_of(page), "Fine")
    assert save.isEnabled()
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert told.wishes == [("note_changed", "Fine")]
    assert not save.isEnabled()


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_note_has_an_end(qtbot, page):
    note_of(page).setFocus()
    note_of(page).setPlainText("x" * (MAX_NOTE_LENGTH + 10))
    assert len(note_of(page).toPlainText()) == MAX_NOTE_LENGTH


def test_a_note_that_is_being_typed_outlives_a_new_state(qtbot, page):
    note_of(page).setFocus()
    qtbot.keyClicks(note_of(page), "Not yet")
    page.show_state(replace(STATE, pain_after=3))
    assert note_of(page).toPlainText() == "Not yet"


def test_another_session_starts_the_page_anew(qtbot, page):
    note_of(page).setFocus()
    qtbot.keyClicks(note_of(page), "Of the first")
    page.show_state(replace(STATE, session="two", note="Of the second"))
    assert note_of(page).toPlainText() == "Of the second"


def test_discarding_asks_once_in_its_place(qtbot, page, told):
    qtbot.mouseClick(button(page, "Discard this session"), Qt.MouseButton.LeftButton)
    assert told.wishes == []
    qtbot.mouseClick(button(page, "Discard"), Qt.MouseButton.LeftButton)
    assert told.wishes == ["discard_requested"]


def test_the_question_is_answered_with_keep_by_enter_or_escape(qtbot, page, told):
    for key in (Key.Key_Return, Key.Key_Escape):
        button(page, "Discard this session").click()
        assert page.window().focusWidget() is button(page, "Keep it")
        press(qtbot, page, key)
        assert button(page, "Discard this session").isVisible()
    assert told.wishes == []


def test_a_failed_save_is_one_sentence_at_the_top(page):
    page.show_state(replace(STATE, problem="The disk is full."))
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "The disk is full." in shown


def test_names_are_shown_as_they_are(page):
    odd = replace(STATE.exercises[0], name="<b>Bold</b>")
    page.show_state(replace(STATE, exercises=(odd,)))
    name = next(one for one in page.findChildren(QLabel) if one.text() == "<b>Bold</b>")
    assert name.textFormat() is Qt.TextFormat.PlainText


def test_every_status_has_a_mark():
    assert set(MARKS) == set(SetStatus)


@pytest.mark.parametrize("problem", ["", "The session could not be saved. The disk is full."])
@pytest.mark.parametrize("size", [(1040, 680), (1280, 800)])
def test_no_word_is_cropped(qtbot, page, size, problem):
    page.show_state(replace(STATE, pain_after=10, effort=9, note="Fine.", problem=problem))
    page.resize(*size)
    qtbot.wait(1)
    assert cropped_texts(page) == []
    assert sideways_overflow(page) == []


def test_nothing_beside_the_list_scrolls_where_there_is_room(qtbot, page):
    page.resize(1280, 720)
    qtbot.waitUntil(lambda: page.width() == 1280)
    areas = {area.accessibleName(): area for area in page.findChildren(QScrollArea)}
    assert areas["How it was"].verticalScrollBar().maximum() == 0


def test_the_way_back_says_where_to(page):
    back = button(page, "Back to Today")
    option = QStyleOptionButton()
    back.initStyleOption(option)
    assert option.text == "Back to Today"


def test_all_that_can_be_pressed_has_a_name(page):
    pressable = page.findChildren(QAbstractButton)
    assert all(one.accessibleName() or one.text() for one in pressable)


def test_the_window_shows_through_beside_the_cards(page):
    picture = QImage(page.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("#123456"))
    page.render(picture)
    assert picture.pixelColor(3, 3) == QColor("#123456")


def test_tab_goes_from_the_scores_to_the_note_and_the_buttons(qtbot, page):
    note_of(page).setPlainText("Something to save")
    names = []
    for _ in range(8):
        focused = page.window().focusWidget()
        names.append(focused.accessibleName() or focused.text())
        qtbot.keyClick(focused, Key.Key_Tab)
    assert names == [
        "0, no pain",
        "0, no effort",
        "Note",
        "Discard this session",
        "Back to Today",
        "What you did",
        "Correct what was done…",
        "0, no pain",
    ]


def test_a_key_with_control_is_no_score(qtbot, page, told):
    qtbot.keyClick(page.window().focusWidget(), Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert told.wishes == []
