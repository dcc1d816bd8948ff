"""From a programme to a timetable: what lies between the sets, and what it adds up to."""

from itertools import pairwise

import pytest

from limber.catalogue.models import Per, Posture
from limber.plan.builder import PlanError
from limber.plan.doses import DoseChange
from limber.plan.models import Plan, StepKind, Timing
from tests.fakes.plans import Shelf, exercise, hold_dose, item, plan_of, reps_dose

POSITION, READY, HOLD = StepKind.POSITION, StepKind.READY, StepKind.HOLD
REST, SWITCH, DONE = StepKind.REST, StepKind.SWITCH, StepKind.DONE


def timetable(plan: Plan) -> list[tuple[StepKind, float | None]]:
    return [(step.kind, step.seconds) for step in plan.steps]


def positions(plan: Plan) -> list[float | None]:
    return [step.seconds for step in plan.steps if step.kind is POSITION]


def postured(*postures: Posture, per: Per = Per.BOTH, timing: Timing | None = None) -> Plan:
    doses = [exercise(f"e{i}", hold_dose(per=per), one) for i, one in enumerate(postures)]
    return Shelf(doses).plan(timing=timing)


def test_a_block_is_position_ready_and_sets_with_rests_and_a_switch_lies_between_sides() -> None:
    assert timetable(plan_of(hold_dose(30.0, holds=2, per=Per.SIDE))) == [
        *[(POSITION, 2.0), (READY, 3.0), (HOLD, 30.0), (REST, 5.0), (HOLD, 30.0)],
        (SWITCH, 10.0),
        *[(POSITION, 2.0), (READY, 3.0), (HOLD, 30.0), (REST, 5.0), (HOLD, 30.0)],
        (DONE, 0.0),
    ]


def test_ten_seconds_lie_between_two_items_and_none_before_the_first_or_after_the_last() -> None:
    assert timetable(plan_of(hold_dose(30.0, rest=4.0), hold_dose(20.0, rest=4.0))) == [
        *[(POSITION, 2.0), (READY, 3.0), (HOLD, 30.0)],
        (REST, 10.0),
        *[(POSITION, 2.0), (READY, 3.0), (HOLD, 20.0)],
        (DONE, 0.0),
    ]


def test_a_step_before_a_set_names_the_set_that_it_leads_to() -> None:
    plan = plan_of(hold_dose(holds=2, per=Per.SIDE), hold_dose())
    for before, after in pairwise(plan.steps[:-1]):
        if not before.kind.is_work:
            assert (before.item, before.side, before.set) == (after.item, after.side, after.set)


def test_each_step_begins_where_the_one_before_ends() -> None:
    plan = plan_of(hold_dose(30.0, holds=2, per=Per.SIDE))
    starts = plan.starts_at()
    assert starts[:4] == (0.0, 2.0, 5.0, 35.0)
    assert len(starts) == len(plan.steps)
    assert starts[-1] == plan.total_seconds == 150.0


@pytest.mark.parametrize("posture", list(Posture))
def test_no_base_posture_costs_more_before_the_first_item(posture: Posture) -> None:
    assert positions(postured(posture)) == [2.0]


def test_a_change_of_base_posture_makes_getting_into_place_longer() -> None:
    plan = postured(Posture.SUPINE, Posture.SUPINE, Posture.PRONE, Posture.SUPINE)
    assert positions(plan) == [2.0, 2.0, 12.0, 12.0]


def test_turning_from_one_side_to_the_other_is_no_change_of_posture() -> None:
    plan = postured(Posture.STANDING, Posture.SIDE_LYING, per=Per.SIDE)
    assert positions(plan) == [2.0, 2.0, 12.0, 2.0]


def test_the_timing_values_take_the_place_of_the_defaults() -> None:
    timing = Timing(
        position_seconds=7.0,
        ready_seconds=5.0,
        between_seconds=20.0,
        posture_change_seconds=4.0,
    )
    plan = postured(Posture.SUPINE, Posture.PRONE, per=Per.SIDE, timing=timing)
    assert timetable(plan)[:5] == [
        *[(POSITION, 7.0), (READY, 5.0), (HOLD, 10.0), (SWITCH, 20.0), (POSITION, 7.0)]
    ]
    assert positions(plan) == [7.0, 7.0, 11.0, 7.0]


@pytest.mark.parametrize("value", [0.0, 1e6])
def test_zero_and_huge_timing_values_add_up(value: float) -> None:
    timing = Timing(value, value, value, value)
    plan = postured(Posture.SUPINE, Posture.PRONE, timing=timing)
    assert plan.total_seconds == 6 * value + 20.0
    assert plan.starts_at()[-1] == plan.total_seconds


def test_every_set_is_unique_in_a_session_of_many_exercises() -> None:
    doses = [maker(sets=3, per=per) for per in Per for maker in (hold_dose, reps_dose)]
    work = [step for step in plan_of(*doses).steps if step.kind.is_work]
    keys = {(step.item, step.side, step.direction, step.set) for step in work}
    assert len(keys) == len(work)


def test_an_item_asked_for_once_a_day_is_left_out_of_the_second_session() -> None:
    shelf = Shelf(
        [exercise("a", hold_dose()), exercise("b", hold_dose())],
        items=[item("a"), item("b", times=1)],
    )
    assert [one.id for one in shelf.plan(session=1).items] == ["a", "b"]
    assert [one.id for one in shelf.plan(session=2).items] == ["a"]


def test_the_first_item_left_out_leaves_no_rest_before_the_next() -> None:
    shelf = Shelf(
        [exercise("a", hold_dose(), Posture.PRONE), exercise("b", hold_dose())],
        items=[item("a", times=1), item("b")],
    )
    assert timetable(shelf.plan(session=2))[0] == (POSITION, 2.0)


def test_a_session_in_which_nothing_is_asked_for_is_done_at_once() -> None:
    shelf = Shelf([exercise("a", hold_dose())], items=[item("a", times=1)])
    assert timetable(shelf.plan(session=2)) == [(DONE, 0.0)]


@pytest.mark.parametrize("session", [-1, 0, 3])
def test_a_session_that_the_day_does_not_have_is_refused(session: int) -> None:
    with pytest.raises(PlanError, match=f"done 2 times a day; there is no session {session}"):
        Shelf([exercise("a", hold_dose())]).plan(session=session)


def test_a_second_session_of_a_programme_done_once_a_day_is_refused() -> None:
    with pytest.raises(PlanError, match="done once a day"):
        Shelf([exercise("a", hold_dose())], times_per_day=1).plan(session=2)


def test_a_rung_for_an_item_that_the_programme_does_not_have_is_refused() -> None:
    with pytest.raises(PlanError, match="no item 'z'"):
        Shelf([exercise("a", hold_dose())]).plan(rungs={"z": "a"})


def test_an_exercise_listed_twice_is_refused_for_its_sets_could_not_be_told_apart() -> None:
    shelf = Shelf([exercise("a", hold_dose())], items=[item("a"), item("a")])
    with pytest.raises(PlanError, match="'a' twice"):
        shelf.plan()


def test_a_plan_knows_no_item_that_is_not_in_it() -> None:
    with pytest.raises(KeyError):
        plan_of(hold_dose()).item("z")


def test_an_item_left_out_for_now_is_not_played_while_its_rung_is_the_chosen_one() -> None:
    shelf = Shelf([exercise("a", reps_dose()), exercise("b", reps_dose())])
    left_out = DoseChange("b", left_out=True)
    assert [one.id for one in shelf.plan(doses={"b": left_out}).items] == ["a"]
    of_another_rung = DoseChange("c", left_out=True)
    assert [one.id for one in shelf.plan(doses={"b": of_another_rung}).items] == ["a", "b"]


def test_where_everything_would_be_left_out_everything_is_played() -> None:
    shelf = Shelf([exercise("a", reps_dose())])
    plan = shelf.plan(doses={"a": DoseChange("a", left_out=True)})
    assert [one.id for one in plan.items] == ["a"]
