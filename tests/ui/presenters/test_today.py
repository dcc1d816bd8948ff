"""Today: which session is next, and the one that was interrupted."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer

from limber.catalogue.models import Mode
from limber.history.models import SessionStatus
from limber.plan.doses import DoseChange, with_fewer_sets
from limber.plan.models import Timing
from limber.settings import Settings
from limber.ui.current_advice import CurrentAdvice
from limber.ui.presenters.today import TodayPresenter
from tests.fakes.clock import FakeClock
from tests.ui.desks import DETAIL, TITLE, FullDisk, desk_in, play
from tests.ui.presenters.pages import FakeTodayPage
from tests.ui.weeks import ITEM, WIDE, play_days

HOME, DRILLS = "hip-rotation-home", "two-mobility-drills"
FOLLOWING = replace(Settings(), active_programme=HOME)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def page(qapp):
    return FakeTodayPage()


@pytest.fixture
def desk(tmp_path, store, clock):
    return desk_in(tmp_path, store, settings=FOLLOWING, clock=clock)


@pytest.fixture
def today(page, desk):
    made = TodayPresenter(page, desk)
    made.refresh()
    return made


def test_the_first_session_of_the_programme_stands_ready(today, page):
    assert (page.shown.session.programme, page.shown.session.session) == (HOME, 1)
    assert page.shown.resume is None


def test_starting_hands_on_the_plan_of_that_session(today, page, qtbot):
    with qtbot.waitSignal(today.plan_requested) as told:
        page.start_requested.emit(HOME, 2)
    (plan,) = told.args
    assert (plan.programme, plan.session, plan.total_seconds) == (HOME, 2, 1026.0)


def test_a_programme_that_is_not_there_starts_nothing(today, page, qtbot):
    with qtbot.assertNotEmitted(today.plan_requested):
        page.start_requested.emit("gone", 1)
    assert today.plan("gone", 1) is None


def test_in_an_unattended_session_nothing_waits_for_a_key(tmp_path, store, page):
    timing = Timing(count_reps_myself=True, wait_for_me=True)
    desk = desk_in(tmp_path, store, settings=replace(FOLLOWING, timing=timing))
    today = TodayPresenter(page, desk)
    attended, alone = today.plan(HOME, 1), today.plan(HOME, 1, unattended=True)
    assert attended is not None
    assert alone is not None
    assert attended.timing.wait_for_me
    assert not alone.timing.wait_for_me
    reps = [step for step in alone.steps if step.kind == Mode.REPS]
    assert reps
    assert all(step.seconds is not None for step in reps)


def test_the_chosen_rung_is_played(tmp_path, store, page):
    rungs = {DRILLS: {"frogger-rock-back": "frogger-rock-back-wide"}}
    desk = desk_in(tmp_path, store, settings=replace(Settings(), rungs=rungs))
    plan = TodayPresenter(page, desk).plan(DRILLS, 1)
    assert plan is not None
    assert plan.item("frogger-rock-back").form.rung == "frogger-rock-back-wide"


def test_the_changed_dose_is_played_and_what_is_closed_is_known(tmp_path, store, page):
    item = "frogger-rock-back"
    settings = Settings(
        doses={DRILLS: {item: DoseChange(item, fewer_sets=1)}}, missing_equipment=("chair",)
    )
    today = TodayPresenter(page, desk_in(tmp_path, store, settings=settings))
    usual = TodayPresenter(page, desk_in(tmp_path, store)).plan(DRILLS, 1)
    plan = today.plan(DRILLS, 1)
    assert plan is not None
    assert usual is not None
    assert plan.item(item).form.dose == with_fewer_sets(usual.item(item).form.dose, 1)
    forms = [form for each in plan.items for form in each.forms]
    assert {form.lacks for form in forms} == {(), ("chair",)}


def test_a_flare_day_s_plan_is_smaller(today):
    plan, usual = today.plan(HOME, 1, flare=True), today.plan(HOME, 1)
    assert plan is not None
    assert usual is not None
    assert (plan.flare, usual.flare) == (True, False)
    assert plan.total_seconds <= 600 < usual.total_seconds


def test_choosing_a_programme_is_remembered_with_its_day(today, page, desk):
    page.programme_chosen.emit(DRILLS)
    chosen = desk.keeper.settings
    assert (chosen.active_programme, chosen.active_since) == (DRILLS, desk.today)
    assert page.shown.session.programme == DRILLS


def test_the_programmes_are_listed_when_they_are_asked_for(today, page):
    page.programmes_requested.emit()
    assert {HOME, DRILLS} <= {choice.programme for choice in page.shown.programmes}


def test_the_other_session_can_be_chosen_and_is_forgotten_when_it_was_started(today, page, qtbot):
    page.session_chosen.emit(2)
    assert page.shown.session.session == 2
    with qtbot.waitSignal(today.plan_requested):
        page.start_requested.emit(HOME, 2)
    today.refresh()
    assert page.shown.session.session == 1


def test_the_choice_of_a_session_holds_for_its_day_only(today, page, clock):
    page.session_chosen.emit(2)
    clock.wall += timedelta(days=1)
    today.refresh()
    assert page.shown.session.session == 1


def test_after_the_first_session_the_second_stands_ready(today, page, store, clock):
    plan = today.plan(HOME, 1, unattended=True)
    play(store, plan, clock)
    today.refresh()
    assert page.shown.session.session == 2


def test_an_interrupted_session_is_offered_and_handed_on(today, page, store, clock, qtbot):
    session_id = play(store, today.plan(DRILLS, 1, unattended=True), clock, seconds=200)
    today.refresh()
    assert page.shown.resume is not None
    with qtbot.waitSignal(today.resume_requested) as told:
        page.resume_requested.emit()
    assert told.args[0].record.id == session_id


def test_an_interrupted_session_can_be_kept_as_it_is(today, page, store, clock):
    play(store, today.plan(DRILLS, 1, unattended=True), clock, seconds=200)
    today.refresh()
    page.keep_partial_requested.emit()
    assert page.shown.resume is None
    (kept,) = store.sessions()
    assert kept.status is SessionStatus.PARTIAL


def test_where_nothing_was_interrupted_these_wishes_do_nothing(today, page, qtbot):
    with qtbot.assertNotEmitted(today.resume_requested):
        page.resume_requested.emit()
        page.keep_partial_requested.emit()


def test_a_history_that_cannot_be_read_is_told_and_the_day_is_shown(tmp_path, store, page, qtbot):
    desk = desk_in(tmp_path, FullDisk(store, "sessions"), settings=FOLLOWING)
    today = TodayPresenter(page, desk)
    with qtbot.waitSignal(today.trouble) as told:
        today.refresh()
    assert told.args == [f"{TITLE} {DETAIL}"]
    assert page.shown.session.programme == HOME


def test_keeping_as_partial_that_cannot_be_written_is_told(tmp_path, store, page, clock, qtbot):
    desk = desk_in(tmp_path, FullDisk(store, "keep_as_partial"), settings=FOLLOWING, clock=clock)
    today = TodayPresenter(page, desk)
    play(store, today.plan(DRILLS, 1, unattended=True), clock, seconds=200)
    today.refresh()
    with qtbot.waitSignal(today.trouble) as told:
        page.keep_partial_requested.emit()
    assert told.args == [f"{TITLE} {DETAIL}"]
    assert page.shown.resume is not None


@pytest.fixture
def drilled(tmp_path, store, clock):
    """A desk with two days of sessions that lead to two proposals."""
    made = desk_in(
        tmp_path, store, settings=replace(Settings(), active_programme=DRILLS), clock=clock
    )
    play_days(made, clock)
    return made


@pytest.fixture
def advised(page, drilled):
    made = TodayPresenter(page, drilled)
    made.refresh()
    made.advise()
    return made


def suggested_items(page):
    return [each.item for each in page.shown.suggestions]


def suggestion_for(page, item=ITEM):
    return next(each for each in page.shown.suggestions if each.item == item)


def test_the_day_is_shown_before_the_advice_is_read(page, drilled, qtbot):
    today = TodayPresenter(page, drilled)
    today.refresh()
    assert page.shown.suggestions == ()
    qtbot.waitUntil(lambda: len(page.shown.suggestions) == 2, timeout=2000)


def test_what_a_picture_showed_stays_until_the_advice_is_read(page, drilled, advised):
    started = FakeTodayPage()
    started.show_state(page.shown)
    TodayPresenter(started, replace(drilled, advice=CurrentAdvice()), parent=started).refresh()
    assert len(started.states) == 2
    assert started.shown.suggestions == page.shown.suggestions


def test_nothing_is_read_while_a_session_goes_on(page, drilled):
    today = TodayPresenter(page, drilled)
    today.refresh()
    assert [each.isActive() for each in today.findChildren(QTimer)] == [True]
    today.hold()
    assert [each.isActive() for each in today.findChildren(QTimer)] == [False]


def test_accepting_switches_and_can_be_undone_with_one_press(advised, page, drilled):
    page.accept_requested.emit(suggestion_for(page).proposal)
    assert drilled.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}
    assert ITEM not in suggested_items(page)
    assert page.shown.switched.by_proposal
    page.undo_requested.emit()
    assert drilled.keeper.settings.rungs == {DRILLS: {ITEM: ITEM}}
    assert page.shown.switched is None


def test_not_yet_leaves_the_next_one(advised, page, drilled):
    page.not_yet_requested.emit(suggestion_for(page).proposal)
    assert suggested_items(page) == ["hip-airplane-both-feet-down"]
    assert drilled.keeper.settings.rungs == {}
    advised.refresh()
    advised.advise()
    assert suggested_items(page) == ["hip-airplane-both-feet-down"]


def test_an_answer_before_the_advice_is_read_counts(advised, page, drilled):
    started = FakeTodayPage()
    started.show_state(page.shown)
    later = TodayPresenter(started, replace(drilled, advice=CurrentAdvice()))
    later.refresh()
    started.accept_requested.emit(suggestion_for(page).proposal)
    assert drilled.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}


def test_an_answer_to_what_is_no_longer_proposed_changes_nothing(advised, page, drilled):
    page.accept_requested.emit("gone")
    assert drilled.keeper.settings.rungs == {}
    assert len(page.shown.suggestions) == 2


def test_leaving_the_page_lets_a_switch_stand(advised, page, drilled):
    page.rung_chosen.emit(ITEM, WIDE)
    assert page.shown.switched is not None
    advised.refresh()
    assert page.shown.switched is None
    page.undo_requested.emit()
    assert drilled.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}


def test_a_switch_takes_its_item_s_proposal_away(advised, page):
    page.rung_chosen.emit(ITEM, WIDE)
    assert suggested_items(page) == ["hip-airplane-both-feet-down"]
    row = next(each for each in page.shown.session.items if each.item == ITEM)
    assert row.exercise == WIDE


def test_a_left_out_item_can_be_taken_back(advised, page, drilled):
    change = {DRILLS: {ITEM: DoseChange(ITEM, left_out=True)}}
    drilled.keeper.change(replace(drilled.keeper.settings, doses=change))
    advised.refresh()
    row = next(each for each in page.shown.session.items if each.item == ITEM)
    assert row.left_out == "Left out for now"
    page.usual_dose_requested.emit(ITEM)
    assert drilled.keeper.settings.doses == {DRILLS: {}}


def test_a_flare_day_is_played_until_it_is_over(today, page, desk, clock, qtbot):
    page.flare_requested.emit()
    assert page.shown.session.is_flare
    with qtbot.waitSignal(today.plan_requested) as told:
        page.start_requested.emit(HOME, 1)
    assert told.args[0].flare
    clock.wall += timedelta(days=1)
    today.refresh()
    assert not page.shown.session.is_flare


def test_a_flare_day_is_kept_over_a_restart_and_can_be_undone(today, page, desk):
    page.flare_requested.emit()
    started = FakeTodayPage()
    again = TodayPresenter(started, desk)
    again.refresh()
    assert started.shown.session.is_flare
    assert again.coming_days([desk.today])[desk.today].session.is_flare
    started.flare_requested.emit()
    assert not started.shown.session.is_flare
    assert desk.keeper.settings.flare_day is None


def test_a_picture_offers_no_undo(advised, page, drilled):
    page.rung_chosen.emit(ITEM, WIDE)
    assert advised.coming_days([drilled.today])[drilled.today].switched is None


def test_weeks_without_relief_are_told_until_they_are_read(tmp_path, store, page, clock):
    desk = desk_in(
        tmp_path, store, settings=replace(Settings(), active_programme=DRILLS), clock=clock
    )
    play_days(desk, clock, days=16, before=4)
    today = TodayPresenter(page, desk)
    today.refresh()
    today.advise()
    assert page.shown.relief is not None
    page.relief_read.emit()
    assert page.shown.relief is None
    assert desk.keeper.settings.relief_read == desk.today
    clock.wall += timedelta(days=1)
    today.refresh()
    today.advise()
    assert page.shown.relief is None


def test_the_safety_notes_are_asked_for(today, page, qtbot):
    with qtbot.waitSignal(today.safety_requested):
        page.safety_requested.emit()
