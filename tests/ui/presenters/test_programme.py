"""The programme's page switches steps, takes them back, and follows another programme."""

from dataclasses import replace

import pytest

from limber.history.models import ChosenBy
from limber.plan.doses import DoseChange
from limber.settings import Settings
from limber.ui.choices import with_dose
from limber.ui.presenters.programme import ProgrammePresenter
from tests.fakes.clock import FakeClock
from tests.ui.desks import DETAIL, TITLE, FullDisk, desk_in
from tests.ui.presenters.pages import FakeProgrammePage

DRILLS, ITEM, WIDE = "two-mobility-drills", "frogger-rock-back", "frogger-rock-back-wide"
HOME = "hip-rotation-home"
FOLLOWING = replace(Settings(), active_programme=DRILLS)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def page(qapp):
    return FakeProgrammePage()


@pytest.fixture
def desk(tmp_path, store, clock):
    return desk_in(tmp_path, store, settings=FOLLOWING, clock=clock)


@pytest.fixture
def presenter(page, desk):
    made = ProgrammePresenter(page, desk)
    made.refresh()
    return made


def names(page):
    return [each.name for each in page.shown.followed.items]


def test_the_programme_that_is_followed_is_shown(presenter, page):
    assert page.shown.title == "Two Mobility Drills"
    assert "Frogger rock-back" in names(page)
    assert page.shown.programmes == ()


def test_a_switch_is_remembered_noted_and_told(presenter, page, desk):
    page.rung_chosen.emit(ITEM, WIDE)
    assert desk.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}
    assert [(each.rung, each.by) for each in desk.store.choices()] == [(WIDE, ChosenBy.HAND)]
    assert "Frogger rock-back, wide knees" in names(page)
    assert page.shown.switched.text == "Switched to Frogger rock-back, wide knees, 2 × 10."


def test_what_a_step_needs_is_told_with_the_switch(tmp_path, store, page):
    strength = replace(Settings(), active_programme="inward-rotation-strength")
    ProgrammePresenter(page, desk_in(tmp_path, store, settings=strength), page).refresh()
    (only,) = page.shown.followed.items
    page.rung_chosen.emit(only.item, only.easier.rung)
    assert "You need a resistance band" in page.shown.switched.text


def test_one_press_takes_a_switch_back(presenter, page, desk):
    before = page.shown
    page.rung_chosen.emit(ITEM, WIDE)
    page.undo_requested.emit()
    assert page.shown == before
    assert [each.by for each in desk.store.choices()] == [ChosenBy.HAND, ChosenBy.UNDO]


def test_a_changed_dose_is_taken_back_and_that_can_be_undone(presenter, page, desk):
    keeper, change = desk.keeper, DoseChange(ITEM, left_out=True)
    keeper.change(with_dose(keeper.settings, DRILLS, ITEM, change))
    presenter.refresh()
    page.usual_dose_requested.emit(ITEM)
    assert keeper.settings.doses == {DRILLS: {}}
    page.undo_requested.emit()
    assert keeper.settings.doses == {DRILLS: {ITEM: change}}


def test_what_was_switched_stands_once_the_page_is_left(presenter, page, desk):
    page.rung_chosen.emit(ITEM, WIDE)
    presenter.refresh()
    assert page.shown.switched is None
    page.undo_requested.emit()
    assert desk.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}


def test_another_session_of_the_day_is_shown(tmp_path, store, page):
    settings = replace(Settings(), active_programme=HOME)
    ProgrammePresenter(page, desk_in(tmp_path, store, settings=settings), page).refresh()
    page.session_chosen.emit(2)
    assert page.shown.followed.session == 2


def test_programmes_are_listed_when_they_are_asked_for(presenter, page):
    page.programmes_requested.emit()
    chosen = [each.programme for each in page.shown.programmes if each.is_chosen]
    assert chosen == [DRILLS]


def test_another_programme_is_followed_from_today_on(presenter, page, desk):
    page.rung_chosen.emit(ITEM, WIDE)
    page.programme_chosen.emit(HOME)
    settings = desk.keeper.settings
    assert (settings.active_programme, settings.active_since) == (HOME, desk.today)
    assert page.shown.title == "Hip Rotation Home Set"
    assert page.shown.switched is None


def test_without_a_programme_all_are_listed(tmp_path, store, page):
    ProgrammePresenter(page, desk_in(tmp_path, store), page).refresh()
    assert page.shown.followed is None
    assert len(page.shown.programmes) == 12


def test_a_switch_that_cannot_be_written_holds_and_is_told(tmp_path, store, page, qtbot):
    desk = desk_in(tmp_path, FullDisk(store, "note_choice"), settings=FOLLOWING)
    presenter = ProgrammePresenter(page, desk, page)
    presenter.refresh()
    with qtbot.waitSignal(presenter.trouble) as told:
        page.rung_chosen.emit(ITEM, WIDE)
    assert told.args == [f"{TITLE} {DETAIL}"]
    assert desk.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}


def test_opening_an_exercise_is_passed_on(presenter, page, qtbot):
    with qtbot.waitSignal(presenter.exercise_requested) as told:
        page.exercise_requested.emit(WIDE, ITEM)
    assert told.args == [WIDE, ITEM]
