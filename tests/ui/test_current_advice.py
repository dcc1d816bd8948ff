"""The advice is worked out once, and again when something has changed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from limber.settings import Settings
from limber.ui.choices import with_relief_read, with_rung
from limber.ui.current_advice import CurrentAdvice
from tests.fakes.clock import FakeClock
from tests.ui.desks import desk_in
from tests.ui.weeks import DRILLS, ITEM, WIDE, play_days


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def desk(qapp, tmp_path, store, clock):
    settings = replace(Settings(), active_programme=DRILLS)
    made = desk_in(tmp_path, store, settings=settings, clock=clock)
    play_days(made, clock)
    return made


def test_it_has_the_proposals_and_when_their_sessions_began(desk):
    advice = desk.advice.read(desk)
    assert {each.item for each in advice.proposals} == {ITEM, "hip-airplane-both-feet-down"}
    began = sorted(advice.began.values())
    assert [f"{each:%d.%m. %H:%M}" for each in began] == ["18.11. 07:30", "19.11. 07:30"]


def test_it_is_read_once_while_nothing_changes(desk):
    assert not desk.advice.is_fresh(desk)
    first = desk.advice.read(desk)
    assert desk.advice.is_fresh(desk)
    assert desk.advice.read(desk) is first


def test_what_does_not_matter_to_it_leaves_it_as_it_is(desk):
    desk.advice.read(desk)
    desk.keeper.change(replace(desk.keeper.settings, muted=True, flare_day=desk.today))
    assert desk.advice.is_fresh(desk)


@pytest.mark.parametrize(
    "change",
    [
        lambda settings: with_rung(settings, DRILLS, ITEM, WIDE),
        lambda settings: replace(settings, missing_equipment=("chair",)),
        lambda settings: replace(settings, active_programme=None),
        lambda settings: with_relief_read(settings, FakeClock().wall.date()),
    ],
)
def test_a_choice_makes_it_old(desk, change):
    desk.advice.read(desk)
    desk.keeper.change(change(desk.keeper.settings))
    assert not desk.advice.is_fresh(desk)


def test_another_day_makes_it_old(desk, clock):
    desk.advice.read(desk)
    clock.wall += timedelta(days=1)
    assert not desk.advice.is_fresh(desk)


def test_what_is_written_into_the_history_makes_it_old(desk, clock):
    desk.advice.read(desk)
    play_days(desk, clock, days=1)
    assert not desk.advice.is_fresh(desk)


def test_without_an_item_the_others_are_left(desk):
    left = desk.advice.read(desk).without(ITEM)
    assert [each.item for each in left.proposals] == ["hip-airplane-both-feet-down"]


def test_at_first_it_is_never_fresh(desk):
    assert not CurrentAdvice().is_fresh(desk)
