"""The exercise page switches the programme's item to another rung, and back."""

from dataclasses import replace

import pytest

from limber.plan.doses import DoseChange
from limber.settings import Settings
from limber.ui.presenters.exercise import ExercisePresenter
from tests.fakes.clock import FakeClock
from tests.ui.desks import desk_in
from tests.ui.presenters.pages import FakeExercisePage
from tests.ui.weeks import play_days

DRILLS, ITEM, WIDE = "two-mobility-drills", "frogger-rock-back", "frogger-rock-back-wide"
FOLLOWING = replace(Settings(), active_programme=DRILLS)


@pytest.fixture
def page(qapp):
    return FakeExercisePage()


@pytest.fixture
def desk(tmp_path, store):
    return desk_in(tmp_path, store, settings=FOLLOWING)


@pytest.fixture
def presenter(page, desk):
    made = ExercisePresenter(page, desk)
    made.open(ITEM, ITEM, "Today")
    return made


def test_an_exercise_is_shown_with_the_way_back(presenter, page):
    assert page.shown.exercise == ITEM
    assert page.shown.back == "Today"


def test_switching_is_remembered_and_shows_what_is_played_then(presenter, page, desk):
    page.rung_chosen.emit(ITEM, WIDE)
    assert desk.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}
    assert page.shown.exercise == WIDE


def test_a_switch_can_be_taken_back_once(presenter, page, desk):
    page.rung_chosen.emit(ITEM, WIDE)
    switched = page.shown
    assert switched.switched.text.startswith("Switched to Frogger rock-back")
    page.undo_requested.emit()
    assert desk.keeper.settings.rungs == {DRILLS: {ITEM: ITEM}}
    assert page.shown.exercise == ITEM
    assert page.shown.switched is None
    page.undo_requested.emit()
    assert page.shown.exercise == ITEM


def test_without_a_programme_nothing_is_switched(tmp_path, store, page):
    desk = desk_in(tmp_path, store)
    ExercisePresenter(page, desk, parent=page).open(ITEM, ITEM)
    page.rung_chosen.emit(ITEM, WIDE)
    assert desk.keeper.settings == Settings()


def test_another_exercise_keeps_the_way_back(presenter, page):
    page.exercise_requested.emit("clamshell", "")
    assert page.shown.exercise == "clamshell"
    assert page.shown.back == "Today"


def test_going_back_is_passed_on(presenter, page, qtbot):
    with qtbot.waitSignal(presenter.back_requested):
        page.back_requested.emit()


@pytest.fixture
def advised(tmp_path, store, page):
    clock = FakeClock()
    desk = desk_in(tmp_path, store, settings=FOLLOWING, clock=clock)
    play_days(desk, clock)
    ExercisePresenter(page, desk, parent=page).open(ITEM, ITEM, "Today")
    return desk


def test_what_is_proposed_for_the_item_stands_beside_its_steps(advised, page):
    assert page.shown.suggestion.item == ITEM
    assert page.shown.suggestion.accept == "Switch to Frogger rock-back, wide knees"


def test_the_page_of_another_step_proposes_the_same(advised, page):
    page.exercise_requested.emit(WIDE, ITEM)
    assert page.shown.exercise == WIDE
    assert page.shown.suggestion.item == ITEM


def test_an_exercise_of_no_item_has_nothing_proposed(advised, page):
    page.exercise_requested.emit("clamshell", "")
    assert page.shown.suggestion is None


def test_accepting_shows_what_is_played_then_and_undo_leads_back(advised, page):
    page.accept_requested.emit(page.shown.suggestion.proposal)
    assert advised.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}
    assert (page.shown.exercise, page.shown.suggestion) == (WIDE, None)
    page.undo_requested.emit()
    assert page.shown.exercise == ITEM


def test_not_yet_takes_the_proposal_away(advised, page):
    page.not_yet_requested.emit(page.shown.suggestion.proposal)
    assert page.shown.suggestion is None
    assert advised.keeper.settings.rungs == {}


def test_a_changed_dose_is_said_and_can_be_taken_back(presenter, page, desk):
    change = DoseChange(ITEM, fewer_sets=1)
    desk.keeper.change(replace(desk.keeper.settings, doses={DRILLS: {ITEM: change}}))
    presenter.open(ITEM, ITEM)
    assert page.shown.change == "1 set less."
    page.usual_dose_requested.emit(ITEM)
    assert page.shown.change == ""
    assert desk.keeper.settings.doses == {DRILLS: {}}
