"""Easier and harder while a session runs."""

import pytest

from limber.catalogue.models import Condition, Dose, Per, Posture
from limber.engine.events import PlanChanged, SetStatus, Waiting
from limber.engine.table import Action, NotPossibleError, State
from limber.plan.access import Access
from limber.plan.models import Plan, StepKind, Timing
from tests.engine.plans import TWO_SIDED, laddered, one_hold
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, run_dose, rung
from tests.fakes.player import Player, only, started

EASIER, HARDER = Action.EASIER, Action.HARDER
DONE, PARTIAL = SetStatus.DONE, SetStatus.PARTIAL
FORMS = {
    "the same": TWO_SIDED,
    "both at once": hold_dose(10.0, holds=3),
    "alternating": hold_dose(10.0, holds=2, per=Per.SIDE_ALTERNATING),
    "each way": run_dose(8.0, per=Per.SIDE_AND_DIRECTION),
    "repetitions": reps_dose(4, sets=2, per=Per.SIDE),
}


def kept(player: Player) -> list[tuple[str, str | None, int, SetStatus]]:
    return [(one.exercise, one.side, one.set, one.status) for one in player.session.results]


def test_in_a_hold_what_was_done_stays_and_the_rest_is_of_the_other_form() -> None:
    player = Player(laddered())
    player.wait_until(9.0)
    events = player.do(HARDER)
    assert len(only(events, PlanChanged)) == 1
    assert started(events) == [(9.0, StepKind.POSITION)]
    player.play_to_the_end()
    assert kept(player)[:4] == [
        ("mid", "left", 1, PARTIAL),
        ("high", "left", 2, DONE),
        ("high", "right", 1, DONE),
        ("high", "right", 2, DONE),
    ]


def test_a_hold_hardly_begun_is_done_in_the_other_form() -> None:
    player = Player(laddered())
    player.wait_until(5.9)
    player.do(EASIER)
    player.play_to_the_end()
    assert kept(player)[0] == ("low", "left", 1, DONE)


@pytest.mark.parametrize("instant", [1.0, 4.0])
def test_before_the_first_set_all_sets_are_of_the_other_form(instant: float) -> None:
    player = Player(laddered())
    player.wait_until(instant)
    assert started(player.do(HARDER)) == [(instant, StepKind.POSITION)]
    player.play_to_the_end()
    assert [exercise for exercise, *_ in kept(player)] == ["high"] * 4 + ["after"]


@pytest.mark.parametrize(("instant", "then"), [(16.0, "left"), (35.0, "right")])
def test_a_rest_runs_on_and_leads_to_the_other_form(instant: float, then: str) -> None:
    player = Player(laddered())
    player.wait_until(instant)
    left = player.session.moment().remaining_seconds
    assert started(player.do(EASIER)) == []
    assert player.session.moment().remaining_seconds == left
    assert (player.session.step.exercise, player.session.step.side) == ("low", then)
    assert player.session.moment().step is player.session.plan.steps[player.session.moment().index]
    player.wait_for(StepKind.HOLD)
    assert player.session.step.exercise == "low"


def test_while_waiting_it_waits_for_the_other_form() -> None:
    player = Player(laddered(), waiting=True)
    events = player.do(HARDER)
    assert isinstance(events[-1], Waiting)
    assert (player.session.state, player.session.step.exercise) == (State.WAITING, "high")
    player.do(Action.START)
    assert player.session.step.kind is StepKind.POSITION


def test_while_waiting_at_a_set_gone_back_to_it_waits_to_get_into_the_other_form() -> None:
    player = Player(laddered())
    player.wait_until(42.0)
    player.do(Action.BACK)
    assert player.session.state is State.WAITING
    player.do(EASIER)
    assert (player.session.state, player.session.step.kind) == (State.WAITING, StepKind.POSITION)
    assert player.session.step.exercise == "low"


@pytest.mark.parametrize("resumed", [False, True])
def test_a_paused_hold_is_recorded_and_the_other_form_follows(*, resumed: bool) -> None:
    player = Player(laddered())
    player.wait_until(12.0)
    player.do(Action.PAUSE)
    player.wait(60.0)
    if resumed:
        player.do(Action.RESUME)
    player.do(EASIER)
    assert player.session.step.kind is StepKind.POSITION
    assert player.session.results[0].seconds == 7.0


@pytest.mark.parametrize("resumed", [False, True])
def test_a_paused_rest_stays_as_it_is_and_leads_to_the_other_form(*, resumed: bool) -> None:
    player = Player(laddered())
    player.wait_until(17.0)
    player.do(Action.PAUSE)
    if resumed:
        player.do(Action.RESUME)
    state = player.session.state
    player.do(EASIER)
    assert (player.session.state, player.session.step.kind) == (state, StepKind.REST)
    assert player.session.step.exercise == "low"


def test_repetitions_counted_so_far_are_recorded_as_what_they_were() -> None:
    dose = reps_dose(4, sets=2)
    player = Player(laddered(dose, dose, dose))
    player.wait_until(16.0)
    player.do(EASIER)
    player.play_to_the_end()
    assert [(one.exercise, one.set, one.reps) for one in player.session.results[:2]] == [
        *[("mid", 1, 2), ("low", 2, 4)]
    ]


@pytest.mark.parametrize("low", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("mid", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("instant", [1.0, 7.0, 16.0, 21.0, 33.0, 36.0])
def test_from_any_form_to_any_other_and_back_no_set_is_planned_twice(
    low: Dose, mid: Dose, instant: float
) -> None:
    player = Player(laddered(low=low, mid=mid))
    player.wait_until(instant)
    player.do(EASIER)
    player.wait(12.0)
    if player.session.can(HARDER):
        player.do(HARDER)
    player.play_to_the_end()
    work = [step for step in player.session.plan.steps if step.kind.is_work]
    keys = {(step.item, step.side, step.direction, step.set) for step in work}
    assert len(keys) == len(work) == len(player.session.results)


def test_getting_into_another_posture_takes_longer() -> None:
    player = Player(laddered(posture=Posture.PRONE))
    player.wait_until(9.0)
    player.do(EASIER)
    assert player.session.moment().remaining_seconds == 12.0


def test_the_steps_of_the_ladder_end_at_its_ends() -> None:
    player = Player(laddered())
    player.wait_until(1.0)
    player.do(EASIER)
    with pytest.raises(NotPossibleError):
        player.do(EASIER)
    player.do(HARDER, HARDER)
    assert not player.session.can(HARDER)


def with_closed_rungs() -> Plan:
    """The exercise `mid`; of its neighbours those with a chair are closed, and then an open one."""
    exercises = [
        exercise("low", TWO_SIDED),
        exercise("low-chair", TWO_SIDED, equipment=("chair",)),
        exercise("mid", TWO_SIDED),
        exercise("asked", TWO_SIDED, not_with=(Condition.OSTEOPOROSIS,)),
        exercise("high-chair", TWO_SIDED, equipment=("chair",)),
        exercise("high", TWO_SIDED),
        exercise("top-chair", TWO_SIDED, equipment=("chair",)),
    ]
    rungs = ladder("A", *(rung(one.id) for one in exercises))
    access = Access(frozenset({"chair"}), frozenset({Condition.OSTEOPOROSIS}))
    return Shelf(exercises, [rungs], [item("mid")]).plan(access=access)


@pytest.mark.parametrize(("action", "rung_id"), [(EASIER, "low"), (HARDER, "high")])
def test_closed_forms_are_passed_over(action: Action, rung_id: str) -> None:
    player = Player(with_closed_rungs())
    player.wait_until(9.0)
    player.do(action)
    assert player.session.step.exercise == rung_id
    assert not player.session.can(action)


def test_from_beyond_the_closed_forms_the_way_leads_back_over_them() -> None:
    player = Player(with_closed_rungs())
    player.wait_until(9.0)
    player.do(HARDER, EASIER)
    assert player.session.step.exercise == "mid"


def test_an_exercise_on_no_ladder_is_neither_easier_nor_harder() -> None:
    player = Player(one_hold())
    player.wait_until(10.0)
    assert not player.session.can(EASIER)
    assert not player.session.can(HARDER)


def test_back_in_a_set_of_the_earlier_form_the_neighbours_are_those_of_that_form() -> None:
    player = Player(laddered())
    player.wait_until(16.0)
    player.do(HARDER)
    player.do(Action.BACK)
    assert player.session.step.exercise == "mid"
    player.do(EASIER)
    assert player.session.step.exercise == "low"


def test_waiting_for_the_person_comes_after_getting_into_the_other_form() -> None:
    player = Player(laddered(timing=Timing(wait_for_me=True)))
    player.wait(2.0)
    player.do(HARDER)
    assert (player.session.state, player.session.step.kind) == (State.WAITING, StepKind.POSITION)
