"""Drift is zero: whenever the heartbeat comes, a session ends at the exact instant."""

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limber.catalogue.models import CountRange, Per, Range, Tempo
from limber.engine.events import Ended, SetStatus, StepStarted
from limber.engine.session import GAP_SECONDS
from limber.engine.table import State
from limber.plan.models import Plan, StepKind, Timing
from tests.fakes.plans import hold_dose, plan_of, reps_dose, run_dose
from tests.fakes.player import Player, only

MICROSECOND = 1e-6
BEATS = st.lists(st.floats(0.3, 0.99 * GAP_SECONDS), min_size=1, max_size=30)
TENTHS = st.integers(1, 300).map(lambda tenths: tenths / 10)
TEMPOS = st.builds(Tempo, TENTHS, st.sampled_from([0.0, 0.7]), st.sampled_from([0.0, 1.1]))
HOLDS = st.builds(hold_dose, TENTHS, holds=st.integers(1, 4), per=st.sampled_from(Per), rest=TENTHS)
RUNS = st.builds(run_dose, TENTHS, sets=st.integers(1, 3), per=st.sampled_from(Per), rest=TENTHS)
REPS = st.builds(
    lambda least, more, tempo, per: reps_dose(
        CountRange(least, least + more), tempo=tempo, per=per
    ),
    st.integers(1, 12),
    st.integers(0, 3),
    TEMPOS,
    st.sampled_from(Per),
)
PLANS = st.lists(HOLDS | RUNS | REPS, min_size=1, max_size=4).map(lambda doses: plan_of(*doses))

HOUR = plan_of(
    hold_dose(29.7, holds=14, per=Per.SIDE, rest=9.3),
    reps_dose(CountRange(8, 10), sets=3, per=Per.SIDE, tempo=Tempo(1.1, 0.7, 2.3), rest=30.1),
    run_dose(33.3, sets=4, per=Per.SIDE_AND_DIRECTION, rest=10.1),
    hold_dose(10.1, holds=50, per=Per.DIRECTION_ALTERNATING, rest=3.3),
    hold_dose(Range(20.1, 30.3), holds=5, per=Per.SIDE),
)


def most_seconds(plan: Plan) -> float:
    """The planned length, with the most of every range."""
    return sum(
        step.seconds or 0.0 if step.max_seconds is None else step.max_seconds for step in plan.steps
    )


def tick_to_the_end(plan: Plan, beats: list[float], speed: float) -> Player:
    player = Player(plan, speed=speed)
    for real in cycle(beats):
        player.clock.advance(real * speed)
        player.tick()
        if player.session.state is State.ENDED:
            return player
        assert player.session.state is State.RUNNING
    raise AssertionError


def check_exact(player: Player, plan: Plan) -> None:
    (end,) = only(player.events, Ended)
    assert end.finished
    assert abs(end.at - most_seconds(plan)) < MICROSECOND
    expected = 0.0
    for event, step in zip(player.told(StepStarted), plan.steps, strict=True):
        assert event.step == step
        assert abs(event.at - expected) < MICROSECOND
        expected += (step.seconds or 0.0) if step.max_seconds is None else step.max_seconds
    work = [step for step in plan.steps if step.kind.is_work]
    results = player.session.results
    assert len(results) == len(work)
    for one, step in zip(results, work, strict=True):
        assert one.status is SetStatus.DONE
        assert abs(one.seconds - (step.max_seconds or 0.0)) < 0.001
        assert one.reps == step.max_reps


def test_the_hour_is_an_hour() -> None:
    assert HOUR.total_seconds > 3600.0


@settings(max_examples=15, deadline=None)
@given(BEATS, st.sampled_from([7.0, 20.0, 100.0]))
def test_an_hour_ticked_at_random_ends_at_the_exact_instant(
    beats: list[float], speed: float
) -> None:
    check_exact(tick_to_the_end(HOUR, beats, speed), HOUR)


@settings(max_examples=80, deadline=None)
@given(PLANS, BEATS)
def test_any_plan_ticked_at_random_ends_at_the_exact_instant(
    plan: Plan, beats: list[float]
) -> None:
    check_exact(tick_to_the_end(plan, beats, 20.0), plan)


@settings(max_examples=50, deadline=None)
@given(PLANS, BEATS)
def test_how_often_the_heart_beats_changes_nothing_of_what_is_told(
    plan: Plan, beats: list[float]
) -> None:
    often = tick_to_the_end(plan, beats, 20.0)
    once = Player(plan, speed=1e6)
    once.clock.advance(most_seconds(plan) + 1.0)
    once.tick()
    assert once.events == often.events


def test_every_rest_is_counted_down_and_every_set_told_apart_in_an_hour() -> None:
    player = tick_to_the_end(HOUR, [1.0], 2.0)
    kinds = [event.step.kind for event in player.told(StepStarted)]
    assert kinds[-1] is StepKind.DONE
    assert len(kinds) == len(HOUR.steps)


@pytest.mark.parametrize("value", [0.0, 0.001, 3600.0])
def test_zero_and_huge_timing_values_end_at_the_exact_instant(value: float) -> None:
    timing = Timing(value, value, value, value)
    plan = plan_of(hold_dose(10.0, holds=2, per=Per.SIDE, rest=0.0), reps_dose(), timing=timing)
    check_exact(tick_to_the_end(plan, [1.0, 0.37], 50.0), plan)
