"""The programme's page by key: switching, undoing, opening and choosing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.ui.pages.programme import ProgrammePage
from limber.ui.view_state.programme import ProgrammeState, build_state
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.suggestion_state import Switched
from limber.ui.widgets.phase_bar import PhaseBar
from limber.ui.widgets.row_button import RowButton
from limber.ui.widgets.segmented import Segmented
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.real_catalogue import catalogue, following
from tests.ui.todays import timetable

FULL, STRENGTH = "full-hip-routine", "inward-rotation-strength"
KNEES = "supine-adductor-stretch"


def state(programme: str | None = FULL, **more) -> ProgrammeState:
    active = following(programme) if programme else None
    listed = () if programme else build_programmes(catalogue(), None, None)
    return build_state(catalogue(), active, timetable(active), programmes=listed, **more)


def switched_state(item: str = "clamshell", programme: str = FULL) -> ProgrammeState:
    done = Switched("Switched to another step.", item, by_proposal=False)
    return state(programme, switched=done)


def troubled_state() -> ProgrammeState:
    """Something left out, a set less, steps passed over, and a switch just made."""
    active = replace(
        following(FULL, clamshell="clamshell-feet-elevated"),
        access=Access(missing=frozenset({"resistance band", "pillow"})),
        doses={
            KNEES: DoseChange(KNEES, left_out=True),
            "donkey-kick": DoseChange("donkey-kick", at_top=True),
        },
    )
    done = Switched("Switched to another step.", "clamshell", by_proposal=False)
    return build_state(catalogue(), active, timetable(active), switched=done)


@pytest.fixture
def page(themes, show):
    made = ProgrammePage(themes)
    made.show_state(state())
    show(made, 1280, 800)
    made.setFocus()
    return made


def row(page: ProgrammePage, spoken: str) -> RowButton:
    return next(
        one
        for one in page.findChildren(RowButton)
        if one.accessibleName().startswith(spoken) and one.isVisible()
    )


def button(page: ProgrammePage, name: str) -> QPushButton:
    return next(
        one
        for one in page.findChildren(QPushButton)
        if name in (one.text(), one.accessibleName().partition(",")[0]) and one.isVisible()
    )


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def shown_texts(page: ProgrammePage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def scrolled(page: ProgrammePage) -> int:
    return page._ground.verticalScrollBar().value()


def test_the_keyboard_begins_at_the_first_exercise(page):
    assert page.focusWidget() is row(page, "Lower trunk rotation with pillow")


def test_h_and_e_switch_the_exercise_that_has_the_keyboard(page, qtbot):
    with qtbot.waitSignals([page.rung_chosen] * 2, timeout=500):
        told = []
        page.rung_chosen.connect(lambda *chosen: told.append(chosen))
        row(page, "Clamshell").setFocus()
        press(Qt.Key.Key_H)
        press(Qt.Key.Key_E)
    assert told == [("clamshell", "clamshell-hold"), ("clamshell", "clamshell-10-reps")]


def test_enter_opens_the_exercise_that_is_played(page, qtbot):
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["lower-trunk-rotation", "lower-trunk-rotation"]


def test_coming_back_the_keyboard_is_on_the_exercise_that_was_opened(page):
    row(page, "Clamshell").setFocus()
    press(Qt.Key.Key_Return)
    row(page, "Lower trunk rotation with pillow").setFocus()
    page.show_state(switched_state())
    page.show_state(state())
    page.setFocus()
    assert page.focusWidget() is row(page, "Clamshell")


def test_tab_goes_from_an_exercise_to_its_steps_and_on_to_the_next(page):
    press(Qt.Key.Key_Tab)
    assert page.focusWidget().text() == "Easier"
    press(Qt.Key.Key_Tab, 2)
    assert page.focusWidget() is row(page, "Single knee to chest")


def test_the_buttons_name_what_they_lead_to(page):
    harder = button(page, "Harder: switch to Clamshell hold")
    assert harder.toolTip().endswith("(H)")
    assert not button(page, "No easier step").isEnabled()


def test_after_a_switch_the_keyboard_is_on_undo_and_the_page_stays(themes, show, qtbot):
    page = ProgrammePage(themes)
    page.show_state(state(STRENGTH))
    show(page, 1072, 600)
    page.setFocus()
    page.show_state(switched_state("resisted-prone-hip-internal-rotation", STRENGTH))
    QApplication.processEvents()
    assert "Switched to another step." in shown_texts(page)
    assert page.focusWidget().text() == "Undo"
    assert scrolled(page) == 0
    with qtbot.waitSignal(page.undo_requested, timeout=500):
        press(Qt.Key.Key_Return)


def read_rows(page):
    """The exercises in the order in which a screen reader comes to them."""
    rows = (each for each in page.findChildren(RowButton) if each.isVisible())
    return [each.accessibleName() for each in rows]


def test_exercises_are_read_out_in_their_order_after_a_switch_too(page):
    before = read_rows(page)
    page.show_state(switched_state("lower-trunk-rotation"))
    assert read_rows(page) == before
    assert len(before) > 2


def test_h_goes_on_from_undo(page, qtbot):
    row(page, "Clamshell").setFocus()
    page.show_state(switched_state())
    with qtbot.waitSignal(page.rung_chosen, timeout=500):
        press(Qt.Key.Key_H)


def test_after_undoing_the_keyboard_is_back_on_the_exercise(page):
    row(page, "Clamshell").setFocus()
    page.show_state(switched_state())
    page.show_state(state())
    assert page.focusWidget() is row(page, "Clamshell")


def test_what_is_left_out_can_be_taken_back(page, qtbot):
    page.show_state(troubled_state())
    assert "Left out for now" in shown_texts(page)
    with qtbot.waitSignal(page.usual_dose_requested, timeout=500) as told:
        button(page, "Take it back").click()
    assert told.args == [KNEES]


def test_the_other_session_is_chosen_by_key(page, qtbot):
    with qtbot.waitSignal(page.session_chosen, timeout=500) as told:
        QTest.keyClick(page.findChild(Segmented), Qt.Key.Key_Right)
    assert told.args == [2]


def test_one_session_a_day_leaves_nothing_to_choose(page):
    page.show_state(state(STRENGTH))
    assert not [one for one in page.findChildren(Segmented) if one.isVisible()]


def test_the_time_of_each_phase_is_said(page):
    bars = [one.accessibleName() for one in page.findChildren(PhaseBar) if one.isVisible()]
    assert bars == [
        "Holds, 16:30",
        "Reps and timed runs, 12:44",
        "Rest and switching, 10:01",
        "Getting ready, 3:00",
    ]


def test_another_programme_is_chosen_by_keys_alone(page, qtbot):
    listed = replace(state(), programmes=build_programmes(catalogue(), following(FULL), None))
    page.programmes_requested.connect(lambda: page.show_state(listed))
    button(page, "Choose another programme").setFocus()
    press(Qt.Key.Key_Space)
    assert page.focusWidget() is row(page, "Full Hip Routine. Five groups")
    with qtbot.waitSignal(page.programme_chosen, timeout=500) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [FULL]
    assert page.focusWidget() is row(page, "Lower trunk rotation with pillow")


def test_escape_keeps_the_programme(page, qtbot):
    page.show_state(replace(state(), programmes=build_programmes(catalogue(), None, None)))
    with qtbot.assertNotEmitted(page.programme_chosen):
        button(page, "Choose another programme").click()
        press(Qt.Key.Key_Escape)
    assert page.focusWidget() is button(page, "Choose another programme")
    assert row(page, "Clamshell").isVisible()


def test_without_a_programme_all_are_there_to_choose_from(themes, show, qtbot):
    page = ProgrammePage(themes)
    page.show_state(state(None))
    show(page, 976, 680)
    page.setFocus()
    assert "No programme yet. Pick one to start from." in shown_texts(page)
    with qtbot.waitSignal(page.programme_chosen, timeout=500) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["hip-rotation-home"]


def test_another_programme_begins_at_the_top(page, qapp):
    bar = page._ground.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.show_state(state("hip-rotation-home"))
    qapp.processEvents()
    assert scrolled(page) == 0


@pytest.mark.parametrize("size", [(1072, 800), (976, 680)])
@pytest.mark.parametrize("scale", [1, 1.5, 2])
@pytest.mark.parametrize("shown", [troubled_state(), state(STRENGTH), state(None)])
def test_no_text_is_cut(themes, show, qapp, size, scale, shown):
    themes.set_text_scale(scale)
    page = ProgrammePage(themes)
    page.show_state(shown)
    show(page, *size)
    for found in page.findChildren(QPushButton):
        if found.text() == "Read all of it" and found.isVisible():
            found.click()
    qapp.processEvents()
    assert cropped_texts(page) == []
    assert unnamed(page) == []


def test_a_switch_further_down_keeps_the_exercise_in_view(page, qapp):
    row(page, "Clamshell").setFocus()
    qapp.processEvents()
    before = scrolled(page)
    page.show_state(switched_state())
    for _ in range(2):
        qapp.processEvents()
    assert before > 0
    assert abs(scrolled(page) - before) < 100
    undo = page.focusWidget()
    assert 0 <= undo.mapTo(page, undo.rect().topLeft()).y() <= page.height() - undo.height()
