"""The rung that is played, and the rungs beside it."""

import pytest

from limber.catalogue.models import Per, Posture, Rung
from limber.plan.builder import PlanError
from limber.plan.models import Plan, StepKind
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, rung

EXERCISES = (
    exercise("low", hold_dose(5.0)),
    exercise("mid", hold_dose(10.0)),
    exercise("high", hold_dose(20.0, per=Per.SIDE), Posture.PRONE),
    exercise("alone", hold_dose(7.0)),
)
LONG = rung("mid", rung_id="mid-long", dose=hold_dose(15.0))
LADDER = ladder("A", rung("low"), rung("mid"), LONG, rung("high"))
OTHER = ladder("B", rung("alone"), rung("mid"), chosen_by_hand=("mid",))


def shelf(dose_of_mid_holds: int | None = None) -> Shelf:
    dose = None if dose_of_mid_holds is None else hold_dose(10.0, holds=dose_of_mid_holds)
    return Shelf(EXERCISES, [OTHER, LADDER], [item("mid", dose)])


def holds(plan: Plan) -> list[tuple[str | None, float | None]]:
    return [(step.exercise, step.seconds) for step in plan.steps if step.kind is StepKind.HOLD]


def test_without_a_choice_the_programme_s_own_exercise_is_played() -> None:
    plan = shelf().plan()
    assert holds(plan) == [("mid", 10.0)]
    assert plan.item("mid").form.rung == "mid"


def test_the_neighbours_are_those_of_the_ladder_that_leads() -> None:
    played = shelf().plan().item("mid")
    assert [form.rung for form in played.forms] == ["low", "mid", "mid-long", "high"]
    assert played.easier is not None
    assert played.easier.rung == "low"
    assert played.harder is not None
    assert played.harder.name == "MID-LONG"


def test_a_chosen_rung_is_played_at_its_own_dose_under_the_item_s_id() -> None:
    plan = shelf().plan(rungs={"mid": "high"})
    assert holds(plan) == [("high", 20.0), ("high", 20.0)]
    assert {step.item for step in plan.steps[:-1]} == {"mid"}
    assert plan.item("mid").harder is None
    assert plan.form_of(plan.steps[0]).posture is Posture.PRONE


def test_the_lowest_rung_has_no_easier_one() -> None:
    assert shelf().plan(rungs={"mid": "low"}).item("mid").easier is None


def test_a_rung_of_the_same_exercise_has_its_own_name_and_dose() -> None:
    plan = shelf().plan(rungs={"mid": "mid-long"})
    assert holds(plan) == [("mid", 15.0)]
    assert plan.item("mid").form.name == "MID-LONG"


def test_the_programme_s_dose_stands_in_for_the_rung_s() -> None:
    assert holds(shelf(3).plan()) == [("mid", 10.0)] * 3
    assert holds(shelf(3).plan(rungs={"mid": "mid"})) == [("mid", 10.0)] * 3


def test_the_programme_s_dose_stays_with_its_own_rung_when_another_is_played() -> None:
    assert holds(shelf(3).plan(rungs={"mid": "low"})) == [("low", 5.0)]


def test_a_programme_that_asks_for_the_dose_of_a_rung_stands_on_that_rung() -> None:
    plan = Shelf(EXERCISES, [LADDER], [item("mid", hold_dose(15.0))]).plan()
    assert plan.item("mid").form.rung == "mid-long"


@pytest.mark.parametrize(
    "other",
    [
        rung("mid", rung_id="mid-other-way", steps=("Lie.", "Bend.", "Breathe.")),
        rung("mid", rung_id="mid-at-a-wall", equipment=("wall",)),
        rung("mid", rung_id="mid-again"),
    ],
    ids=lambda one: one.id,
)
def test_a_rung_of_the_same_dose_done_otherwise_is_not_the_programme_s_own(other: Rung) -> None:
    rungs = ladder("A", other, rung("mid"))
    plan = Shelf(EXERCISES, [rungs], [item("mid", hold_dose(10.0))]).plan()
    assert plan.item("mid").form.rung == "mid"


def test_a_rung_of_another_ladder_that_the_exercise_stands_on_may_be_chosen() -> None:
    plan = shelf().plan(rungs={"mid": "alone"})
    assert holds(plan) == [("alone", 7.0)]
    assert [form.rung for form in plan.item("mid").forms] == ["alone", "mid"]


def test_an_exercise_on_no_ladder_has_one_form_and_can_be_chosen_by_its_own_name() -> None:
    lonely = Shelf(EXERCISES, [LADDER], [item("alone")])
    for rungs in ({}, {"alone": "alone"}):
        played = lonely.plan(rungs=rungs).item("alone")
        assert [form.rung for form in played.forms] == ["alone"]
        assert (played.easier, played.harder) == (None, None)


@pytest.mark.parametrize("unknown", ["nothing", "alone", ""])
def test_a_rung_that_no_ladder_of_the_exercise_has_is_refused(unknown: str) -> None:
    with pytest.raises(PlanError, match="no rung of a ladder"):
        Shelf(EXERCISES, [LADDER], [item("mid")]).plan(rungs={"mid": unknown})
