"""The programme's page switches steps, takes them back, and follows another programme."""

from dataclasses import replace
from datetime import timedelta

import pytest

from limber.history.models import ChosenBy
from limber.plan.doses import DoseChange
from limber.plan.schedule import When
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


WEEKDAYS, AT_EIGHT = (0, 1, 2, 3, 4), (480,)


def due_days(page):
    return [day.weekday for day in page.shown.followed.when.days if day.is_due]


def test_other_days_and_times_hold_from_today_on(presenter, page, desk):
    page.when_changed.emit((4, 0), AT_EIGHT)
    assert desk.keeper.settings.when == {DRILLS: (When(desk.today, (0, 4), AT_EIGHT),)}
    assert due_days(page) == [0, 4]
    assert page.shown.followed.when.times[0].minute == 480


def test_changes_of_days_are_taken_back_one_after_the_other(presenter, page, desk):
    assert not page.shown.can_undo_when
    page.when_changed.emit(WEEKDAYS, AT_EIGHT)
    page.when_changed.emit((0,), AT_EIGHT)
    assert page.shown.can_undo_when
    page.undo_when_requested.emit()
    assert due_days(page) == [*WEEKDAYS]
    page.undo_when_requested.emit()
    assert due_days(page) == [*range(7)]
    assert not page.shown.can_undo_when
    assert desk.keeper.settings.when == {}
    page.undo_when_requested.emit()
    assert due_days(page) == [*range(7)]


def test_what_was_chosen_on_an_earlier_day_comes_back_with_undo(presenter, page, desk, clock):
    page.when_changed.emit(WEEKDAYS, AT_EIGHT)
    earlier = desk.keeper.settings.when
    clock.wall += timedelta(days=3)
    presenter.refresh()
    page.when_changed.emit((0,), AT_EIGHT)
    assert len(desk.keeper.settings.when[DRILLS]) == 2
    page.undo_when_requested.emit()
    assert desk.keeper.settings.when == earlier


def test_a_saved_change_is_told_with_its_time_until_the_page_is_opened_again(presenter, page, desk):
    page.when_changed.emit(WEEKDAYS, AT_EIGHT)
    desk.keeper.flush()
    assert page.saved == "Saved 07:30."
    presenter.refresh()
    assert page.saved == ""
    assert not page.shown.can_undo_when


def test_the_days_of_one_programme_are_not_those_of_another(presenter, page):
    page.when_changed.emit((0,), AT_EIGHT)
    page.programme_chosen.emit(HOME)
    assert due_days(page) == [*range(7)]
    assert not page.shown.can_undo_when
    page.programme_chosen.emit(DRILLS)
    assert due_days(page) == [0]


def test_the_week_begins_as_the_person_s_region_has_it(page, desk):
    ProgrammePresenter(page, replace(desk, first_weekday=6)).refresh()
    assert page.shown.followed.when.days[0].name == "Sunday"
