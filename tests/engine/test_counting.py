"""Repetitions counted by the person, and further sets."""

import pytest

from limber.catalogue.models import CountRange, Per, Side
from limber.engine.events import PlanChanged, SetStatus, WorkEnded
from limber.engine.table import Action, NotPossibleError
from limber.plan.models import StepKind, Timing
from tests.engine.plans import laddered, one_hold, range_of_reps, two_sided
from tests.fakes.plans import hold_dose, plan_of, reps_dose
from tests.fakes.player import Player, beaten, only, started

COUNT, MYSELF, ADD_SET = Action.COUNT, Action.COUNT_MYSELF, Action.ADD_SET


def counting() -> Player:
    """In the first of two or three sets of 3 to 5 repetitions that the person counts."""
    player = Player(range_of_reps(timing=Timing(count_reps_myself=True)))
    player.wait_until(6.0)
    return player


def count(player: Player, times: int) -> None:
    for _ in range(times):
        player.wait(2.0)
        player.do(COUNT)


def test_each_count_is_one_and_there_is_no_deadline() -> None:
    player = counting()
    assert beaten(player.do(COUNT)) == [(6.0, "rep", 1)]
    assert player.wait(600.0) == ()
    assert player.session.moment().reps_done == 1
    assert player.session.moment().remaining_seconds is None


def test_the_least_of_the_range_is_told_and_the_most_ends_the_set() -> None:
    player = counting()
    count(player, 3)
    assert beaten(player.events)[-2:] == [(12.0, "rep", 3), (12.0, "enough", 3)]
    count(player, 2)
    assert started(player.events)[-1] == (16.0, StepKind.REST)
    (one,) = player.session.results
    assert (one.status, one.reps, one.seconds, one.target_seconds) == (
        *(SetStatus.DONE, 5, 11.0, None),
    )


@pytest.mark.parametrize(("reps", "status"), [(2, SetStatus.PARTIAL), (4, SetStatus.DONE)])
def test_the_person_says_when_the_set_is_over(reps: int, status: SetStatus) -> None:
    player = counting()
    count(player, reps)
    player.do(Action.FINISH)
    (one,) = player.session.results
    assert (one.status, one.reps) == (status, reps)


def test_counts_survive_a_pause() -> None:
    player = counting()
    count(player, 2)
    player.do(Action.PAUSE)
    player.wait(60.0)
    player.do(Action.RESUME)
    player.wait(3.0)
    count(player, 3)
    assert player.session.results[0].reps == 5


def test_the_tempo_can_be_left_in_the_middle_and_what_it_counted_stays() -> None:
    player = Player(range_of_reps())
    player.wait_until(16.0)
    with pytest.raises(NotPossibleError):
        player.do(COUNT)
    player.do(MYSELF)
    assert player.wait(100.0) == ()
    assert player.session.moment().counts_by_hand
    count(player, 3)
    assert player.session.results[0].reps == 5
    assert player.session.results[0].seconds == 11.0 + 100.0 + 6.0


def test_the_tempo_comes_back_with_the_next_set() -> None:
    player = Player(range_of_reps())
    player.wait_until(16.0)
    player.do(MYSELF)
    count(player, 3)
    player.wait(5.0)
    assert not player.session.moment().counts_by_hand


def test_only_repetitions_are_counted() -> None:
    player = Player(one_hold())
    player.wait_until(10.0)
    for action in (COUNT, MYSELF):
        assert not player.session.can(action)
    mine = counting()
    assert not mine.session.can(MYSELF)


def test_a_further_set_follows_the_last_one_planned() -> None:
    player = Player(range_of_reps())
    player.wait_until(36.0)
    (changed,) = only(player.do(ADD_SET), PlanChanged)
    assert [step.kind for step in changed.plan.steps[4:]] == [
        *(StepKind.REPS, StepKind.REST, StepKind.REPS, StepKind.DONE)
    ]
    player.play_to_the_end()
    assert [(one.set, one.status) for one in player.session.results] == [
        *[(1, SetStatus.DONE), (2, SetStatus.DONE), (3, SetStatus.DONE)]
    ]
    assert [one.at for one in player.told(WorkEnded)] == [30.0, 60.0, 90.0]


def test_no_further_set_before_the_last_one_planned_or_beyond_the_most() -> None:
    player = Player(range_of_reps())
    player.wait_until(10.0)
    assert not player.session.can(ADD_SET)
    player.wait_until(36.0)
    player.do(ADD_SET)
    assert not player.session.can(ADD_SET)
    player.wait_until(70.0)
    assert player.session.step.set == 3
    assert not player.session.can(ADD_SET)


def test_no_further_set_where_the_dose_is_no_range() -> None:
    player = Player(two_sided())
    player.wait_until(22.0)
    assert not player.session.can(ADD_SET)


def followed_by_another() -> Player:
    """The range of sets, and then another exercise; in the rest between the two."""
    plan = plan_of(reps_dose(CountRange(3, 5), sets=CountRange(2, 3)), hold_dose(10.0))
    player = Player(plan)
    player.wait_until(64.0)
    assert (player.session.step.kind, player.session.step.item) == (StepKind.REST, "b")
    return player


def test_a_further_set_can_be_asked_for_in_the_rest_after_the_last_one() -> None:
    player = followed_by_another()
    events = player.do(ADD_SET)
    assert started(events) == [(64.0, StepKind.REST)]
    assert player.session.moment().remaining_seconds == 5.0
    assert started(player.wait(30.0))[:2] == [(69.0, StepKind.REPS), (94.0, StepKind.REST)]
    player.play_to_the_end()
    assert [(one.item, one.set) for one in player.session.results] == [
        *[("a", 1), ("a", 2), ("a", 3), ("b", 1)]
    ]


def test_no_further_set_once_the_next_exercise_has_begun() -> None:
    player = followed_by_another()
    player.wait_until(71.0)
    assert player.session.step.kind is StepKind.POSITION
    assert not player.session.can(ADD_SET)


def test_no_further_set_of_a_form_that_was_left_for_another() -> None:
    dose = hold_dose(10.0, sets=CountRange(1, 2))
    player = Player(laddered(dose, dose, dose))
    player.wait_until(9.0)
    player.do(Action.EASIER)
    assert player.session.step.kind is StepKind.POSITION
    assert not player.session.can(ADD_SET)


def test_a_further_set_of_one_side_comes_before_the_other_side() -> None:
    player = Player(plan_of(hold_dose(10.0, holds=CountRange(1, 2), per=Per.SIDE)))
    player.wait_until(18.0)
    assert player.session.step.kind is StepKind.SWITCH
    player.do(ADD_SET)
    player.play_to_the_end()
    assert [(one.side, one.set) for one in player.session.results] == [
        *[(Side.LEFT, 1), (Side.LEFT, 2), (Side.RIGHT, 1)]
    ]
