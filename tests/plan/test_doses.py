"""Doses made smaller or larger, and the change of an item's dose in a plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.models import CountRange, Dose, Per, Range
from limber.plan.doses import (
    DoseChange,
    at_top,
    can_lose_a_set,
    changed,
    with_fewer_sets,
    with_half_the_sets,
)
from limber.plan.models import Plan
from tests.fakes.plans import (
    Shelf,
    exercise,
    hold_dose,
    item,
    ladder,
    plan_of,
    reps_dose,
    run_dose,
    rung,
)

counts = st.integers(1, 20) | st.tuples(st.integers(1, 6), st.integers(1, 6)).map(
    lambda ends: CountRange(min(ends), max(ends))
)
doses = st.one_of(
    st.builds(lambda sets, holds: hold_dose(sets=sets, holds=holds), counts, counts),
    st.builds(lambda sets, reps: reps_dose(reps, sets=sets), counts, counts),
    st.builds(lambda sets: run_dose(sets=sets), st.integers(1, 20)),
)


def sets_of(plan: Plan) -> tuple[int, int]:
    """The sets that are planned, and as many as the dose allows."""
    work = [step for step in plan.steps if step.kind.is_work]
    return len(work), work[-1].max_sets or 0


@pytest.mark.parametrize(
    ("sets", "holds", "fewer", "left"),
    [(1, 4, 1, (1, 3)), (2, 3, 1, (1, 5)), (2, 3, 3, (1, 3)), (3, 2, 2, (2, 2)), (1, 2, 9, (1, 1))],
)
def test_in_a_hold_each_hold_is_a_set(
    sets: int, holds: int, fewer: int, left: tuple[int, int]
) -> None:
    dose = with_fewer_sets(hold_dose(sets=sets, holds=holds), fewer)
    assert (dose.sets, dose.reps) == left


@pytest.mark.parametrize(("fewer", "left"), [(0, 3), (1, 2), (2, 1), (3, 1), (500, 1)])
def test_at_least_one_set_is_left(fewer: int, left: int) -> None:
    assert with_fewer_sets(reps_dose(8, sets=3), fewer) == reps_dose(8, sets=left)
    assert with_fewer_sets(run_dose(20.0, sets=3), fewer) == run_dose(20.0, sets=left)


def test_a_range_of_sets_loses_at_both_ends() -> None:
    assert with_fewer_sets(reps_dose(sets=CountRange(2, 4)), 1).sets == CountRange(1, 3)
    assert with_fewer_sets(reps_dose(sets=CountRange(2, 4)), 3).sets == 1
    holds = with_fewer_sets(hold_dose(holds=CountRange(3, 5)), 1)
    assert (holds.sets, holds.reps) == (1, CountRange(2, 4))


def test_half_the_sets_are_rounded_up() -> None:
    assert [with_half_the_sets(reps_dose(sets=n)).sets for n in (1, 2, 3, 4, 5)] == [1, 1, 2, 2, 3]
    halved = with_half_the_sets(hold_dose(sets=2, holds=3))
    assert (halved.sets, halved.reps) == (1, 3)


@given(dose=doses)
def test_the_timetable_has_half_the_sets_of_a_halved_dose(dose: Dose) -> None:
    low, high = sets_of(plan_of(dose))
    assert sets_of(plan_of(with_half_the_sets(dose))) == ((low + 1) // 2, (high + 1) // 2)


@given(dose=doses, fewer=st.integers(0, 500))
def test_the_timetable_has_as_many_sets_less_but_one(dose: Dose, fewer: int) -> None:
    low, high = sets_of(plan_of(dose))
    left = sets_of(plan_of(with_fewer_sets(dose, fewer)))
    assert left == (max(1, low - fewer), max(1, high - fewer))


@given(dose=doses)
def test_a_set_can_be_lost_where_more_than_one_is_planned(dose: Dose) -> None:
    assert can_lose_a_set(dose) == (sets_of(plan_of(dose))[0] > 1)
    assert can_lose_a_set(dose) or sets_of(plan_of(with_fewer_sets(dose, 1)))[0] == 1


def test_more_holds_than_a_dose_may_state_become_as_many_as_it_may() -> None:
    dose = with_fewer_sets(hold_dose(sets=500, holds=3), 1)
    assert (dose.sets, dose.reps) == (1, 500)


def test_at_the_top_each_range_is_its_maximum_and_the_sets_stay() -> None:
    reps = reps_dose(CountRange(8, 12), sets=CountRange(2, 3))
    assert at_top(reps) == reps_dose(12, sets=CountRange(2, 3))
    assert at_top(hold_dose(Range(10.0, 20.0))) == hold_dose(20.0)
    assert at_top(run_dose(Range(30.0, 60.0))) == run_dose(60.0)
    assert at_top(hold_dose(10.0, holds=2)) == hold_dose(10.0, holds=2)


def test_a_change_takes_the_top_and_then_the_sets() -> None:
    dose = hold_dose(Range(10.0, 20.0), holds=CountRange(2, 4))
    assert changed(dose, DoseChange("a", fewer_sets=1, at_top=True)) == hold_dose(20.0, holds=3)
    assert changed(dose, DoseChange("a")) == dose


LOW, MID = reps_dose(6, sets=3), reps_dose(CountRange(8, 12), sets=3, per=Per.SIDE)
SHELF = Shelf(
    [exercise("low", LOW), exercise("mid", MID), exercise("alone", LOW)],
    [ladder("A", rung("low"), rung("mid"))],
    [item("mid"), item("alone")],
)
FEWER = DoseChange("mid", fewer_sets=1, at_top=True)


def test_a_plan_has_the_changed_dose_of_the_rung_that_is_played() -> None:
    played = SHELF.plan(doses={"mid": FEWER}).item("mid")
    assert played.form.dose == reps_dose(12, sets=2, per=Per.SIDE)
    assert [form.dose for form in played.forms if form.rung == "low"] == [LOW]


def test_a_plan_takes_no_change_of_a_rung_that_is_not_played() -> None:
    doses = {"mid": FEWER, "alone": DoseChange("other", 1), "gone": DoseChange("gone", 1)}
    rungs = {"mid": "low"}
    assert SHELF.plan(rungs=rungs, doses=doses) == SHELF.plan(rungs=rungs)


def test_an_exercise_on_no_ladder_can_have_its_dose_changed() -> None:
    played = SHELF.plan(doses={"alone": DoseChange("alone", fewer_sets=2)}).item("alone")
    assert played.form.dose == reps_dose(6, sets=1)
