"""The sets of one exercise: sides, directions, numbering, lengths."""

import pytest

from limber.catalogue.models import CountRange, Dose, Per, Range, Side, Tempo
from limber.plan.models import Direction, Plan, Step, StepKind, Timing
from tests.fakes.plans import hold_dose, plan_of, reps_dose, run_dose

L, R = Side.LEFT, Side.RIGHT
TO, FRO = Direction.FIRST, Direction.SECOND
Row = tuple[Side | None, Direction | None, int | None]


def work(plan: Plan) -> list[Step]:
    return [step for step in plan.steps if step.kind.is_work]


def rows(plan: Plan) -> list[Row]:
    return [(step.side, step.direction, step.set) for step in work(plan)]


def count(plan: Plan, kind: StepKind) -> int:
    return sum(step.kind is kind for step in plan.steps)


def both(sets: int) -> list[Row]:
    return [(None, None, number) for number in range(1, sets + 1)]


SIDES: list[Row] = [(L, None, 1), (L, None, 2), (R, None, 1), (R, None, 2)]
SIDES_IN_TURN: list[Row] = [(L, None, 1), (R, None, 1), (L, None, 2), (R, None, 2)]
WAYS: list[Row] = [(None, TO, 1), (None, TO, 2), (None, FRO, 1), (None, FRO, 2)]
WAYS_IN_TURN: list[Row] = [(None, TO, 1), (None, FRO, 1), (None, TO, 2), (None, FRO, 2)]
ALL_FOUR: list[Row] = [
    (side, way, number) for side in (L, R) for way in (TO, FRO) for number in (1, 2)
]


@pytest.mark.parametrize(
    ("dose", "expected", "switches"),
    [
        (hold_dose(holds=2, per=Per.BOTH), both(2), 0),
        (hold_dose(holds=2, per=Per.CYCLE), both(2), 0),
        (hold_dose(holds=2, per=Per.SIDE), SIDES, 1),
        (hold_dose(holds=2, per=Per.SIDE_ALTERNATING), SIDES_IN_TURN, 0),
        (hold_dose(holds=2, per=Per.DIRECTION), WAYS, 1),
        (hold_dose(holds=2, per=Per.DIRECTION_ALTERNATING), WAYS_IN_TURN, 0),
        (hold_dose(holds=2, per=Per.SIDE_AND_DIRECTION), ALL_FOUR, 3),
        (run_dose(sets=2, per=Per.BOTH), both(2), 0),
        (run_dose(sets=2, per=Per.CYCLE), both(2), 0),
        (run_dose(sets=2, per=Per.SIDE), SIDES, 1),
        (run_dose(sets=2, per=Per.SIDE_ALTERNATING), SIDES_IN_TURN, 0),
        (run_dose(sets=2, per=Per.DIRECTION), WAYS, 1),
        (run_dose(sets=2, per=Per.DIRECTION_ALTERNATING), WAYS_IN_TURN, 0),
        (run_dose(sets=2, per=Per.SIDE_AND_DIRECTION), ALL_FOUR, 3),
        (reps_dose(sets=2, per=Per.BOTH), both(2), 0),
        (reps_dose(sets=2, per=Per.CYCLE), both(2), 0),
        (reps_dose(sets=2, per=Per.SIDE), SIDES, 1),
        (reps_dose(sets=2, per=Per.SIDE_ALTERNATING), both(2), 0),
        (reps_dose(sets=2, per=Per.DIRECTION), both(2), 0),
        (reps_dose(sets=2, per=Per.DIRECTION_ALTERNATING), both(2), 0),
        (reps_dose(sets=2, per=Per.SIDE_AND_DIRECTION), ALL_FOUR, 3),
    ],
    ids=lambda value: f"{value.mode}-{value.per}" if isinstance(value, Dose) else "",
)
def test_sets_come_in_the_order_of_their_sides_and_directions(
    dose: Dose, expected: list[Row], switches: int
) -> None:
    plan = plan_of(dose)
    assert rows(plan) == expected
    assert len(set(rows(plan))) == len(rows(plan))
    assert count(plan, StepKind.SWITCH) == switches
    assert count(plan, StepKind.POSITION) == count(plan, StepKind.READY) == switches + 1
    assert count(plan, StepKind.REST) == len(expected) - switches - 1


@pytest.mark.parametrize("per", [Per.SIDE, Per.SIDE_ALTERNATING, Per.SIDE_AND_DIRECTION])
@pytest.mark.parametrize("first", [L, R])
def test_the_stated_side_comes_first(per: Per, first: Side) -> None:
    sides = [side for side, _, _ in rows(plan_of(hold_dose(per=per, first=first)))]
    assert sides[0] is first
    assert sides[-1] is first.other


def test_every_hold_is_a_set_of_its_own_and_sets_are_counted_through() -> None:
    steps = work(plan_of(hold_dose(30.0, sets=2, holds=3, per=Per.SIDE)))
    assert [step.set for step in steps] == [1, 2, 3, 4, 5, 6] * 2
    assert {(step.sets, step.max_sets, step.reps, step.seconds) for step in steps} == {
        (6, 6, None, 30.0)
    }


def test_alternating_repetitions_are_one_step_with_both_sides_counted() -> None:
    (step,) = work(plan_of(reps_dose(10, per=Per.SIDE_ALTERNATING, first=R)))
    assert (step.reps, step.max_reps, step.seconds) == (20, 20, 100.0)
    assert (step.side, step.alternates_from) == (None, R)


def test_a_movement_there_and_back_is_one_repetition() -> None:
    (step,) = work(plan_of(reps_dose(10, per=Per.DIRECTION)))
    assert (step.reps, step.seconds, step.alternates_from) == (10, 50.0, None)


def test_a_range_of_repetitions_counts_with_its_least_and_may_go_on() -> None:
    (step,) = work(plan_of(reps_dose(CountRange(8, 10))))
    assert (step.reps, step.max_reps) == (8, 10)
    assert (step.seconds, step.max_seconds) == (40.0, 50.0)


def test_a_range_of_sets_plans_the_least() -> None:
    steps = work(plan_of(reps_dose(sets=CountRange(2, 3))))
    assert [(step.set, step.sets, step.max_sets) for step in steps] == [(1, 2, 3), (2, 2, 3)]


def test_a_range_of_holds_plans_the_least() -> None:
    steps = work(plan_of(hold_dose(sets=CountRange(1, 2), holds=CountRange(3, 5))))
    assert [(step.set, step.sets, step.max_sets) for step in steps] == [
        (1, 3, 10),
        (2, 3, 10),
        (3, 3, 10),
    ]


@pytest.mark.parametrize("dose", [hold_dose(Range(20.0, 30.0)), run_dose(Range(20.0, 30.0))])
def test_a_range_of_seconds_counts_with_its_least_and_may_go_on(dose: Dose) -> None:
    plan = plan_of(dose)
    (step,) = work(plan)
    assert (step.seconds, step.max_seconds) == (20.0, 30.0)
    assert plan.total_seconds == 2 + 3 + 20


@pytest.mark.parametrize("rest", [0.0, 3.0, 30.0])
def test_the_rest_between_sets_is_the_dose_s(rest: float) -> None:
    steps = plan_of(hold_dose(holds=3, rest=rest)).steps
    assert [step.seconds for step in steps if step.kind is StepKind.REST] == [rest, rest]


def test_repetitions_counted_by_the_person_have_no_deadline() -> None:
    plan = plan_of(reps_dose(CountRange(8, 10), sets=2), timing=Timing(count_reps_myself=True))
    for step in work(plan):
        assert (step.seconds, step.max_seconds, step.tempo) == (None, None, None)
        assert (step.reps, step.max_reps) == (8, 10)
    assert plan.total_seconds == 2 + 3 + 5


def test_holds_keep_their_deadline_when_repetitions_are_counted_by_the_person() -> None:
    (step,) = work(plan_of(hold_dose(20.0), timing=Timing(count_reps_myself=True)))
    assert step.seconds == 20.0


@pytest.mark.parametrize("tempo", [None, Tempo(0.0, 0.0, 0.0)])
def test_repetitions_without_a_tempo_are_counted_by_the_person(tempo: Tempo | None) -> None:
    (step,) = work(plan_of(reps_dose(tempo=tempo)))
    assert (step.seconds, step.tempo) == (None, None)


def test_the_stated_pace_of_a_run_does_not_change_its_length() -> None:
    pace = Range(3.0, 4.0)
    dose = Dose(sets=1, per=Per.BOTH, rest_seconds=0, run_seconds=30.0, seconds_per_rep=pace)
    (step,) = work(plan_of(dose))
    assert (step.kind, step.seconds, step.reps) == (StepKind.RUN, 30.0, None)
