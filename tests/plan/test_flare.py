"""The smaller session of a flare day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.models import Condition, Dose
from limber.plan.access import Access
from limber.plan.builder import build_plan
from limber.plan.doses import with_half_the_sets
from limber.plan.flare import MOST_SECONDS
from limber.plan.models import Plan, PlanItem, Timing
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
from tests.ui.real_catalogue import catalogue

REAL = catalogue()
EQUIPMENT = sorted({thing for one in REAL.exercises.values() for thing in one.equipment})
EASY, HARD = reps_dose(4, sets=3), reps_dose(8, sets=5)
NO_WAIT = Timing(position_seconds=0.0, ready_seconds=0.0, between_seconds=0.0)

accesses = st.builds(
    Access, st.frozensets(st.sampled_from(EQUIPMENT)), st.frozensets(st.sampled_from(Condition))
)
timings = st.builds(
    Timing,
    position_seconds=st.integers(0, 60),
    between_seconds=st.integers(0, 120),
    count_reps_myself=st.booleans(),
)
small_doses = st.one_of(
    st.builds(lambda holds: hold_dose(30.0, holds=holds), st.integers(1, 20)),
    st.builds(lambda sets: reps_dose(10, sets=sets), st.integers(1, 20)),
    st.builds(lambda sets: run_dose(60.0, sets=sets), st.integers(1, 20)),
)


def flare_of(*doses: Dose, timing: Timing = NO_WAIT) -> Plan:
    shelf = Shelf([exercise(chr(ord("a") + i), dose) for i, dose in enumerate(doses)])
    return shelf.plan(timing=timing, flare=True)


def sets_by_turn(plan: Plan, item_id: str) -> int:
    """How many sets an item has on each side and in each direction."""
    return max(step.set or 0 for step in plan.steps if step.item == item_id and step.kind.is_work)


def all_sets(item_: PlanItem) -> int:
    """How many sets the form that is played has by itself."""
    return sets_by_turn(plan_of(item_.form.dose), "a")


@pytest.mark.parametrize("programme", sorted(REAL.programmes))
@given(access=accesses, timing=timings, data=st.data())
def test_every_programme_is_short_and_in_order_on_a_flare_day(
    programme: str, access: Access, timing: Timing, data: st.DataObject
) -> None:
    found = REAL.programmes[programme]
    session = data.draw(st.integers(1, found.times_per_day))
    usual = build_plan(REAL, found, session=session, timing=timing, access=access)
    drawn = data.draw(st.sampled_from(usual.items))
    rungs = {drawn.id: data.draw(st.sampled_from(drawn.forms)).rung}
    usual = build_plan(REAL, found, session=session, rungs=rungs, timing=timing, access=access)
    flare = build_plan(
        REAL, found, session=session, rungs=rungs, timing=timing, access=access, flare=True
    )
    assert flare.flare
    assert flare.total_seconds <= MOST_SECONDS
    order = [one.id for one in usual.items]
    kept = [one.id for one in flare.items]
    assert kept
    assert kept == [one for one in order if one in kept]
    for one in flare.items:
        before = usual.item(one.id)
        form = before.easier or before.form
        assert one.form.rung == form.rung
        eased = PlanItem(one.id, before.forms, before.forms.index(form))
        assert sets_by_turn(flare, one.id) <= (all_sets(eased) + 1) // 2


@given(doses=st.lists(small_doses, min_size=1, max_size=8))
def test_what_is_left_out_would_not_have_fitted(doses: list[Dose]) -> None:
    flare = flare_of(*doses)
    assert 0 < flare.total_seconds <= MOST_SECONDS
    kept = {one.id for one in flare.items}
    left_out = [dose for i, dose in enumerate(doses) if chr(ord("a") + i) not in kept]
    for dose in left_out:
        alone = plan_of(with_half_the_sets(dose), timing=NO_WAIT).total_seconds
        assert flare.total_seconds + alone > MOST_SECONDS


def test_each_exercise_is_one_step_easier_at_half_the_sets() -> None:
    shelf = Shelf(
        [exercise("low", EASY), exercise("mid", HARD), exercise("alone", HARD)],
        [ladder("A", rung("low"), rung("mid"))],
        [item("mid"), item("alone")],
    )
    plan = shelf.plan(flare=True)
    assert [one.form.rung for one in plan.items] == ["low", "alone"]
    assert [one.form.dose.sets for one in plan.items] == [2, 3]
    assert plan.flare
    assert not shelf.plan().flare


def test_a_closed_step_is_passed_over_on_the_way_to_the_easier_one() -> None:
    chair = exercise("chair", EASY, equipment=("chair",))
    shelf = Shelf(
        [exercise("low", EASY), chair, exercise("mid", HARD)],
        [ladder("A", rung("low"), rung("chair"), rung("mid"))],
        [item("mid")],
    )
    access = Access(frozenset({"chair"}))
    assert shelf.plan(flare=True, access=access).item("mid").form.rung == "low"
    assert shelf.plan(flare=True).item("mid").form.rung == "chair"


def test_in_mid_session_no_other_form_has_more_than_half_its_sets() -> None:
    shelf = Shelf(
        [exercise("low", EASY), exercise("mid", HARD)],
        [ladder("A", rung("low"), rung("mid"))],
        [item("mid")],
    )
    assert [one.dose.sets for one in shelf.plan(flare=True).item("mid").forms] == [2, 3]


def test_what_no_longer_fits_is_left_out_and_what_fits_after_it_stays() -> None:
    plan = flare_of(run_dose(500.0), run_dose(101.0), run_dose(100.0), run_dose(1.0))
    assert [one.id for one in plan.items] == ["a", "c"]
    assert plan.total_seconds == MOST_SECONDS


def test_one_exercise_that_is_too_long_alone_has_its_sets_halved_again() -> None:
    plan = flare_of(run_dose(100.0, sets=40, rest=0.0))
    assert (plan.items[0].form.dose.sets, plan.total_seconds) == (5, 500.0)


def test_where_a_single_set_is_too_long_the_first_that_fits_is_left_or_the_shortest() -> None:
    fits = flare_of(run_dose(700.0), run_dose(300.0, sets=8, rest=0.0), run_dose(200.0, sets=8))
    assert [one.id for one in fits.items] == ["b"]
    long = flare_of(run_dose(900.0), run_dose(700.0), run_dose(800.0))
    assert [one.id for one in long.items] == ["b"]


def test_repetitions_counted_by_the_person_take_as_long_as_in_their_tempo() -> None:
    doses = [reps_dose(50, sets=2)] * 4
    paced = flare_of(*doses)
    by_hand = flare_of(*doses, timing=Timing(0.0, 0.0, 0.0, count_reps_myself=True))
    assert len(paced.items) == 2
    assert [one.id for one in by_hand.items] == [one.id for one in paced.items]
