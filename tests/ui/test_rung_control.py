"""A step to another form in mid-session: what is said of it, and how it is taken back."""

import pytest

from limber.catalogue.models import CountRange
from limber.engine.table import State
from limber.plan.access import Access
from limber.plan.models import StepKind
from limber.ui.rung_control import RungControl
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, rung
from tests.ui.stage import Key, Stage, panel_of

BAND = "resistance band"
FORMS = (
    exercise("low", hold_dose(20.0)),
    exercise("banded", hold_dose(30.0), equipment=(BAND,)),
    exercise("middle", hold_dose(30.0, holds=2)),
    exercise("high", hold_dose(30.0), equipment=("chair",)),
)
WITH_A_BAND = Shelf(FORMS, [ladder("bridge", *(rung(form.id) for form in FORMS))], [item("middle")])
TOP_NEEDS_A_BAND = Shelf(
    FORMS, [ladder("bridge", rung("low"), rung("middle"), rung("banded"))], [item("middle")]
)


class WithoutABand(Shelf):
    """A shelf for somebody who has no band."""

    def plan(self, **more):
        return super().plan(**more, access=Access(frozenset({BAND})))


def without_a_band(shelf: Shelf) -> Shelf:
    return WithoutABand(shelf.exercises, shelf.ladders, shelf.items)


@pytest.fixture
def begun(stage_with) -> Stage:
    stage = stage_with(shelf=without_a_band(WITH_A_BAND))
    stage.wait_for(StepKind.HOLD)
    return stage


def keys(stage: Stage) -> set[str]:
    return {each.key for each in stage.page.shown.keys.items}


def test_what_changes_and_what_was_passed_over_is_said(begun):
    begun.press(Key.Key_E)
    assert begun.session.step.rung == "low"
    assert begun.page.shown.instruction == (
        "Easier now: LOW, 20 s. Skipped: BANDED, needs a resistance band."
    )


def test_the_equipment_that_is_needed_is_said(begun):
    begun.press(Key.Key_H)
    assert begun.page.shown.instruction == "Harder now: HIGH, 30 s. You need a chair."


def test_the_notice_goes_after_a_while(begun):
    begun.press(Key.Key_E)
    assert "U" in keys(begun)
    begun.control.findChild(RungControl).forget()
    assert "Easier now" not in begun.page.shown.instruction
    assert "U" not in keys(begun)
    begun.press(Key.Key_U)
    assert begun.session.step.rung == "low"


@pytest.mark.parametrize("key", [Key.Key_U, Key.Key_H])
def test_one_key_or_the_opposite_one_takes_it_back(begun, qtbot, key):
    begun.press(Key.Key_E)
    with (
        qtbot.waitSignal(begun.control.rung_taken_back) as told,
        qtbot.assertNotEmitted(begun.control.rung_chosen),
    ):
        begun.press(key)
    assert told.args == ["middle"]
    assert begun.session.step.rung == "middle"
    assert begun.page.shown.instruction == "Back to MIDDLE."
    assert "U" not in keys(begun)


def test_a_choice_is_told_once_with_its_rung(begun, qtbot):
    with qtbot.waitSignal(begun.control.rung_chosen) as told:
        begun.press(Key.Key_E)
    assert told.args == ["middle", "low"]


def test_a_further_set_is_no_choice(stage_with, qtbot):
    stage = stage_with(hold_dose(sets=CountRange(1, 2)), hold_dose())
    stage.wait_for(StepKind.HOLD)
    with qtbot.assertNotEmitted(stage.control.rung_chosen):
        stage.press(Key.Key_A)


def test_where_every_harder_form_is_closed_the_key_says_why(stage_with):
    stage = stage_with(shelf=without_a_band(TOP_NEEDS_A_BAND))
    stage.wait_for(StepKind.HOLD)
    stage.press(Key.Key_H)
    assert stage.session.step.rung == "middle"
    assert stage.page.shown.instruction == (
        "No harder version is open. Skipped: BANDED, needs a resistance band."
    )


def test_where_there_is_no_form_at_all_nothing_is_said(begun):
    begun.press(Key.Key_H)
    begun.control.findChild(RungControl).forget()
    before = begun.page.shown.instruction
    begun.press(Key.Key_H)
    assert begun.page.shown.instruction == before


def test_in_a_pause_what_changed_stands_in_the_panel(begun):
    begun.wait_for(StepKind.REST)
    begun.press(Key.Key_Space, Key.Key_E)
    assert begun.state is State.PAUSED
    assert panel_of(begun).accessibleDescription().startswith("Easier now: LOW, 20 s.")


def test_the_notice_of_an_item_is_not_taken_back_in_the_next(stage_with):
    shelf = Shelf(
        (*FORMS, exercise("after", hold_dose())),
        WITH_A_BAND.ladders,
        [item("middle"), item("after")],
    )
    stage = stage_with(shelf=shelf)
    stage.wait_for(StepKind.HOLD)
    stage.press(Key.Key_E, Key.Key_Space, Key.Key_Right)
    assert stage.session.step.item == "after"
    assert "U" not in keys(stage)
    assert "Easier now" not in stage.page.shown.instruction
    stage.press(Key.Key_U)
    assert stage.session.plan.item("middle").form.rung == "banded"


def test_one_session_leaves_no_notice_to_the_next(begun):
    begun.press(Key.Key_E)
    begun.control.end_now()
    begun.begin()
    assert "Easier now" not in begun.page.shown.instruction
