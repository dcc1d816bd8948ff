from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from limber.catalogue.models import Condition, Posture
from limber.plan.access import Access
from limber.ui.pages.exercise import ExercisePage
from limber.ui.parts.ladder_row import LadderPart
from limber.ui.turns import Turns
from limber.ui.view_state.exercise import ExerciseState, build_state
from limber.ui.view_state.exercise_notes import Beside
from limber.ui.view_state.suggestion_state import Figure, Suggestion, Switched, Why
from limber.ui.widgets.feel_chip import FeelChip
from limber.ui.widgets.key_cap import KeyCap
from limber.ui.widgets.row_button import RowButton
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.real_catalogue import catalogue, following


def state(
    exercise: str = "clamshell", programme: str = "full-hip-routine", **more
) -> ExerciseState:
    return build_state(catalogue(), following(programme), exercise, **more)


def switched_state() -> ExerciseState:
    active = following("full-hip-routine", clamshell="clamshell-hold")
    return build_state(
        catalogue(),
        active,
        "clamshell-hold",
        item_id="clamshell",
        beside=Beside(
            switched=Switched("Switched to Clamshell hold.", "clamshell", by_proposal=False)
        ),
    )


@pytest.fixture
def page(themes, show):
    made = ExercisePage(themes)
    made.show_state(state())
    show(made, 1072, 800)
    made.setFocus()
    return made


def show_on(page: ExercisePage, shown: ExerciseState) -> None:
    """Show it, down to the last line."""
    page.show_state(shown)
    for turns in page.findChildren(Turns):
        turns.finish()


def named(page: ExercisePage, name: str) -> QPushButton | RowButton:
    return next(
        one
        for kind in (QPushButton, RowButton)
        for one in page.findChildren(kind)
        if name in one.accessibleName() and one.isVisible()
    )


def cards(row: LadderPart) -> list[RowButton]:
    found = row.findChildren(RowButton)
    return sorted(found, key=lambda card: card.x())


def shown_texts(page: ExercisePage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_the_way_back_is_one_key(page, qtbot, key, modifier):
    with qtbot.waitSignal(page.back_requested, timeout=500):
        qtbot.keyClick(page.focusWidget(), key, modifier)


def test_the_next_step_is_switched_to_by_key(page, qtbot):
    with qtbot.waitSignal(page.rung_chosen, timeout=500) as told:
        qtbot.keyClick(named(page, "Switch to Clamshell hold"), Qt.Key.Key_Return)
    assert told.args == ["clamshell", "clamshell-hold"]


def test_after_a_switch_it_can_be_undone_at_once(page, qtbot):
    show_on(page, switched_state())
    assert "Switched to Clamshell hold." in shown_texts(page)
    assert page.focusWidget().text() == "Undo"
    with qtbot.waitSignal(page.undo_requested, timeout=500):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_after_undoing_the_focus_is_on_the_step_in_force(page):
    show_on(page, switched_state())
    show_on(page, state())
    assert page.focusWidget() is named(page, "Step 4 of 11, now")


def test_the_steps_to_switch_to_are_in_view_at_once(page):
    show_on(page, switched_state())
    show_on(page, state("supine-figure-four-hip-rotation", "hip-rotation-home"))
    QApplication.processEvents()
    row = next(one for one in page.findChildren(LadderPart) if one.isVisible())
    at = next(number for number, one in enumerate(cards(row)) if one.is_chosen)
    for card in cards(row)[at - 1 : at + 2]:
        left = card.mapTo(row, card.rect().topLeft()).x()
        assert left >= 0
        assert left + card.width() <= row.width()


def test_the_button_of_a_step_says_where_it_leads_and_which_key_does_the_same(page):
    harder, easier = button(page, "Harder"), button(page, "Easier")
    assert harder.toolTip() == "Switch to Clamshell hold"
    assert harder.accessibleName() == "Harder. Switch to Clamshell hold"
    assert easier.accessibleName() == "Easier. Switch to Clamshell, 10 repetitions"
    keys = [cap.accessibleName() for cap in page.findChildren(KeyCap) if cap.isVisible()]
    assert keys == ["Key E", "Key H"]


def test_a_step_that_is_passed_over_is_switched_to_below_its_card(page, qtbot, qapp):
    closed = Access(frozenset({"resistance band"}))
    active = replace(
        following("full-hip-routine", clamshell="clamshell-feet-elevated"), access=closed
    )
    show_on(
        page,
        build_state(
            catalogue(), active, "clamshell-feet-elevated", item_id="clamshell", access=closed
        ),
    )
    qapp.processEvents()
    with qtbot.waitSignal(page.rung_chosen, timeout=500) as told:
        named(page, "Switch to Banded clamshell").click()
    assert told.args == ["clamshell", "banded-clamshell"]
    words = [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
    assert (words.count("Easier"), words.count("Harder")) == (1, 1)


@pytest.mark.parametrize("size", [(1072, 800), (976, 680)])
@pytest.mark.parametrize("exercise", ["clamshell", "half-kneeling-hip-flexor-stretch"])
def test_the_cards_of_the_steps_are_seen_from_top_to_bottom(themes, show, qapp, size, exercise):
    page = ExercisePage(themes)
    show_on(page, state(exercise))
    show(page, *size)
    qapp.processEvents()
    row = next(one for one in page.findChildren(LadderPart) if one.isVisible())
    area = row.findChild(QScrollArea)
    assert area.widget().height() <= area.viewport().height()
    assert area.verticalScrollBar().maximum() == 0


def test_the_step_in_force_is_told_by_words_and_not_by_its_colour_alone(page):
    row = next(one for one in page.findChildren(LadderPart) if one.isVisible())
    (now,) = [card for card in cards(row) if card.is_chosen]
    assert "Step 4 of 11, now" in [one.text() for one in now.findChildren(QLabel)]


def test_the_reason_of_the_step_that_has_the_focus_is_shown(page):
    assert any(text.startswith("Step 4 of 11: ") for text in shown_texts(page))
    named(page, "Step 5 of 11").setFocus()
    assert any(text.startswith("Step 5 of 11: ") for text in shown_texts(page))
    page.setFocus()
    assert any(text.startswith("Step 4 of 11: ") for text in shown_texts(page))


def test_a_step_opens_its_exercise_for_the_same_item(page, qtbot):
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        qtbot.keyClick(named(page, "Step 5 of 11"), Qt.Key.Key_Space)
    assert told.args == ["clamshell-hold", "clamshell"]


def test_outside_the_programme_there_is_nothing_to_switch(page):
    show_on(page, state("clamshell", "two-mobility-drills"))
    assert not [
        one
        for one in page.findChildren(QPushButton)
        if one.isVisible() and one.text().startswith("Switch")
    ]


def test_another_form_opens_its_exercise(page, qtbot):
    show_on(page, state("frogger-rock-back", "two-mobility-drills"))
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        qtbot.keyClick(named(page, "Harder: From the start"), Qt.Key.Key_Return)
    assert told.args == ["quadruped-foot-lift-hip-rotation", ""]


def test_both_ladders_of_the_pelvic_tilt_are_there(page):
    show_on(page, state("supine-pelvic-tilt"))
    texts = shown_texts(page)
    assert "Deep core and pelvic control, easier to harder" in texts
    assert "Neutral-spine preparation, easier to harder" in texts


def test_what_is_ours_is_said(page):
    texts = shown_texts(page)
    assert "Our choice: tempo 2 + 2 s, rest 10 s, left side first." in texts
    assert "From us:" in texts


def test_a_new_exercise_begins_at_the_top(page, qapp):
    bar = page._ground.verticalScrollBar()
    bar.setValue(bar.maximum())
    show_on(page, state("cat-camel"))
    qapp.processEvents()
    assert bar.value() == 0


def test_tab_reaches_everything_and_brings_it_into_view(page, qtbot):
    seen = []
    for _ in range(40):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        focused = page.focusWidget()
        if focused in seen:
            break
        seen.append(focused)
        assert not focused.visibleRegion().isEmpty()
    names = [one.accessibleName() for one in seen]
    assert names[0] == "Easier. Switch to Clamshell, 10 repetitions"
    assert "Harder. Switch to Clamshell hold" in names
    assert sum(name.startswith("Step") for name in names) == 11


@pytest.mark.parametrize("size", [(1072, 800), (976, 680)])
@pytest.mark.parametrize("exercise", sorted(catalogue().exercises))
def test_no_text_is_cut(themes, show, size, exercise):
    page = ExercisePage(themes)
    show_on(page, state(exercise))
    show(page, *size)
    assert cropped_texts(page) == []
    assert unnamed(page) == []


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_no_text_is_cut_after_a_switch(themes, show, scale):
    themes.set_text_scale(scale)
    page = ExercisePage(themes)
    show_on(page, switched_state())
    show(page, 976, 680)
    assert cropped_texts(page) == []


def test_text_that_looks_like_markup_is_shown_as_it_is(page):
    assert all(
        one.textFormat() is Qt.TextFormat.PlainText
        for one in page.findChildren(QLabel)
        if one.text()
    )


PROPOSED = Suggestion(
    proposal="p1",
    exercise="clamshell-hold",
    item="clamshell",
    title="Ready for a harder step",
    is_harder=True,
    now=Figure("Clamshell (repetitions)", "20 reps, L+R", Posture.SIDE_LYING),
    then=Figure("Clamshell hold", "30 s, L+R", Posture.SIDE_LYING, ("clamshell-hold",)),
    reason="All sets done on 18 and 19 November.",
    accept="Switch to Clamshell hold",
    accept_short="Switch to this step",
    needs="",
    why=Why("The rule.", ("Our choice: 2 sessions running.",), ("Wed 18 Nov, 07:30",)),
)


def button(page: ExercisePage, text: str) -> QPushButton:
    return next(
        one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()
    )


def test_a_proposal_is_accepted_or_put_off_beside_the_steps(page, qtbot):
    show_on(page, state(beside=Beside(PROPOSED)))
    assert "Ready for a harder step" in shown_texts(page)
    assert "All sets done on 18 and 19 November." in shown_texts(page)
    accept = button(page, "Switch to Clamshell hold")
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    assert [one for one in buttons if one.property("kind") == "primary"] == [accept]
    assert "Harder" not in [one.text() for one in buttons]
    assert accept.property("kind") == "primary"
    with qtbot.waitSignal(page.accept_requested, timeout=500) as told:
        qtbot.keyClick(accept, Qt.Key.Key_Return)
    assert told.args == ["p1"]
    with qtbot.waitSignal(page.not_yet_requested, timeout=500):
        qtbot.keyClick(button(page, "Not yet"), Qt.Key.Key_Return)
    qtbot.keyClick(button(page, "Why"), Qt.Key.Key_Return)
    assert "The rule." in shown_texts(page)


def test_a_long_name_is_read_out_and_not_written_on_the_button(page):
    words = "Switch to Supine figure-four hip rotation with assisted hold"
    show_on(page, state(beside=Beside(replace(PROPOSED, accept=words))))
    # Who controls a computer by voice says what stands on the button.
    accept = button(page, "Switch to this step")
    assert accept.accessibleName() == f"Switch to this step. {words}"


def test_where_an_exercise_is_felt_stands_in_one_line_where_there_is_room(themes, show):
    ground = QWidget()
    row = QHBoxLayout(ground)
    row.addWidget(chip := FeelChip(themes, "Feel it here: buttock and deep in the hip"))
    row.addStretch(1)
    show(ground, 500, 100)
    words = chip.findChild(QLabel)
    assert words.heightForWidth(words.width()) < 2 * words.fontMetrics().height()


@pytest.mark.parametrize(("key", "at"), [(Qt.Key.Key_E, "easier"), (Qt.Key.Key_H, "harder")])
def test_e_and_h_switch_to_the_next_step(page, qtbot, key, at):
    with qtbot.waitSignal(page.rung_chosen, timeout=500) as told:
        qtbot.keyClick(page.focusWidget(), key)
    assert told.args == ["clamshell", getattr(state().neighbours, at).rung]


def test_without_a_programme_e_and_h_do_nothing(page, qtbot):
    show_on(page, state("clamshell", "two-mobility-drills"))
    with qtbot.assertNotEmitted(page.rung_chosen):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_E)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_H)


def test_a_changed_dose_is_taken_back_by_key(page, qtbot):
    show_on(page, replace(state(), change="1 set less."))
    with qtbot.waitSignal(page.usual_dose_requested, timeout=500) as told:
        qtbot.keyClick(button(page, "Take it back"), Qt.Key.Key_Return)
    assert told.args == ["clamshell"]


@pytest.mark.parametrize("scale", [1, 2])
def test_no_text_of_the_advice_is_cut(themes, show, qapp, scale):
    themes.set_text_scale(scale)
    page = ExercisePage(themes)
    missing = frozenset({"resistance band"})
    closed = Access(missing, frozenset({Condition.OUTER_HIP_TENDON_PAIN}))
    active = replace(following("full-hip-routine"), access=closed)
    shown = build_state(catalogue(), active, "clamshell", access=closed, beside=Beside(PROPOSED))
    show_on(page, replace(shown, warnings=("Do not lie on the sore side.",), change="1 set less."))
    show(page, 976, 680)
    button(page, "Why").click()
    qapp.processEvents()
    assert cropped_texts(page) == []
    assert unnamed(page) == []


def test_the_top_is_there_at_once_and_the_rest_a_moment_later(qtbot, page):
    page.hide()
    page.show_state(state("supine-figure-four-hip-rotation", "hip-rotation-home"))
    page.show()
    assert "Supine figure-four hip rotation (dynamic)" in shown_texts(page)
    assert "Where it comes from" not in shown_texts(page)
    qtbot.waitUntil(lambda: "Where it comes from" in shown_texts(page))


def test_a_switch_shows_what_was_there_until_the_other_step_is_whole(qtbot, page):
    shown = state(item_id="clamshell")
    show_on(page, shown)
    page.show_state(switched_state())
    assert "Where it comes from" in shown_texts(page)
    assert "Clamshell hold" not in shown_texts(page)[:4]
    qtbot.waitUntil(lambda: "Switched to Clamshell hold." in shown_texts(page))
    assert "Where it comes from" in shown_texts(page)


def test_whoever_asks_for_the_next_before_the_last_is_there_sees_only_the_next(qtbot, page):
    page.show_state(state("cat-camel"))
    page.show_state(switched_state())
    page.show_state(state("supine-pelvic-tilt"))
    qtbot.waitUntil(lambda: "Where it comes from" in shown_texts(page))
    for turns in page.findChildren(Turns):
        turns.finish()
    assert shown_texts(page).count("Where it comes from") == 1


def test_the_cards_of_a_ladder_come_one_by_one_and_are_shown_together(page):
    page.show_state(state("supine-figure-four-hip-rotation", "hip-rotation-home"))
    (turns,) = page.findChildren(Turns)
    seen, made = set(), []
    while not turns.is_over:
        rows = [row for row in page.findChildren(LadderPart) if row.isVisibleTo(page)]
        seen.update(len(cards(row)) for row in rows)
        made.append(sum(len(cards(row)) for row in page.findChildren(LadderPart)))
        turns.take_turn()
    assert max(later - before for before, later in pairwise(made)) == 1
    assert seen == {len(cards(row)) for row in page.findChildren(LadderPart)}
