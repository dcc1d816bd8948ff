"""What the history leads to, as Today proposes it and takes the answers."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer

from limber.plan.doses import DoseChange
from limber.settings import Settings
from limber.ui.current_advice import CurrentAdvice
from limber.ui.presenters.today import TodayPresenter
from tests.fakes.clock import FakeClock
from tests.ui.desks import desk_in
from tests.ui.presenters.pages import FakeTodayPage
from tests.ui.weeks import ITEM, WIDE, play_days

DRILLS = "two-mobility-drills"


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def page(qapp):
    return FakeTodayPage()


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
    today = TodayPresenter(started, replace(drilled, advice=CurrentAdvice()))
    today.refresh()
    today.hold()
    assert len(started.states) == 2
    assert started.shown.suggestions == page.shown.suggestions


def test_nothing_is_read_while_a_session_goes_on(page, drilled):
    today = TodayPresenter(page, drilled)
    today.refresh()
    assert [each.isActive() for each in today.findChildren(QTimer)] == [True, True]
    today.hold()
    assert [each.isActive() for each in today.findChildren(QTimer)] == [False, False]


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
    later.hold()
    started.accept_requested.emit(suggestion_for(page).proposal)
    assert drilled.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}


def test_an_answer_to_what_is_no_longer_proposed_changes_nothing(advised, page, drilled):
    page.accept_requested.emit("gone")
    assert drilled.keeper.settings.rungs == {}
    assert len(page.shown.suggestions) == 2


def test_a_picture_offers_no_undo(advised, page, drilled):
    page.accept_requested.emit(suggestion_for(page).proposal)
    assert page.shown.switched is not None
    assert all(state.switched is None for _, state in advised.coming_days([drilled.today]))


def test_leaving_the_page_lets_what_was_accepted_stand(advised, page, drilled):
    page.accept_requested.emit(suggestion_for(page).proposal)
    advised.refresh()
    assert page.shown.switched is None
    page.undo_requested.emit()
    assert drilled.keeper.settings.rungs == {DRILLS: {ITEM: WIDE}}


def test_an_item_that_is_left_out_is_shown_so(advised, page, drilled):
    change = {DRILLS: {ITEM: DoseChange(ITEM, left_out=True)}}
    drilled.keeper.change(replace(drilled.keeper.settings, doses=change))
    advised.refresh()
    tile = next(each for each in page.shown.session.items if each.item == ITEM)
    assert (tile.dose, tile.is_played) == ("Left out for now", False)


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
