"""Today: which session is next, and the one that was interrupted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from limber.catalogue.models import Mode
from limber.history.models import SessionStatus
from limber.plan.doses import DoseChange, with_fewer_sets
from limber.plan.models import Timing
from limber.plan.schedule import When
from limber.settings import Settings
from limber.ui.presenters.today import TodayPresenter
from tests.fakes.clock import FakeClock
from tests.ui.desks import DETAIL, TITLE, FullDisk, Unreadable, desk_in, play
from tests.ui.presenters.pages import FakeTodayPage
from tests.ui.weeks import play_days

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


def test_when_the_time_of_the_second_session_comes_it_is_shown_by_itself(today, page, clock):
    clock.wall = clock.wall.replace(hour=20, minute=29)
    today.look_at_clock()
    shown = len(page.states)
    assert page.shown.session.eyebrow == "Planned for 07:30. Any time today is fine."
    clock.wall = clock.wall.replace(minute=30)
    today.look_at_clock()
    assert page.shown.session.eyebrow == "Due this evening, 20:30"
    clock.wall = clock.wall.replace(minute=45)
    today.look_at_clock()
    assert len(page.states) == shown + 1


def test_at_midnight_the_new_day_is_shown_by_itself(today, page, clock):
    clock.wall = clock.wall.replace(hour=23, minute=59)
    today.look_at_clock()
    clock.wall += timedelta(minutes=2)
    today.look_at_clock()
    assert page.shown.title == "Saturday 21 November"
    assert page.shown.session.eyebrow == "Due this morning, 07:30"


def test_on_days_that_are_not_chosen_nothing_is_due(tmp_path, store, page):
    when = {HOME: (When(date(2026, 11, 1), (0,), ()),)}
    settings = replace(FOLLOWING, active_since=date(2026, 11, 1), when=when)
    TodayPresenter(page, desk_in(tmp_path, store, settings=settings)).refresh()
    assert page.shown.session.next == "Nothing is due. Next: Monday 07:30."


def test_days_in_a_row_are_counted_also_where_they_began_long_ago(tmp_path, store, page, clock):
    since = clock.wall.date() - timedelta(days=50)
    settings = replace(Settings(), active_programme=DRILLS, active_since=since)
    desk = desk_in(tmp_path, store, settings=settings, clock=clock)
    play_days(desk, clock, days=45)
    TodayPresenter(page, desk).refresh()
    assert page.shown.lately.kept.in_a_row == "45 days in a row"


def test_the_page_of_the_programme_is_asked_for(today, page, qtbot):
    with qtbot.waitSignal(today.programme_requested):
        page.programme_requested.emit()


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
    desk = desk_in(tmp_path, Unreadable(store), settings=FOLLOWING)
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
    tomorrow = desk.today + timedelta(days=1)
    coming = again.coming_days([desk.today, tomorrow])
    assert {at.date(): state.session.is_flare for at, state in coming} == {
        desk.today: True,
        tomorrow: False,
    }
    started.flare_requested.emit()
    assert not started.shown.session.is_flare
    assert desk.keeper.settings.flare_day is None


def test_the_safety_notes_are_asked_for(today, page, qtbot):
    with qtbot.waitSignal(today.safety_requested):
        page.safety_requested.emit()
