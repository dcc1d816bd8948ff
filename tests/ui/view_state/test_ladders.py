"""The programme that is followed, with what is chosen for it."""

from limber.catalogue.models import CountRange, Per
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.plan.models import StepKind, Timing
from limber.ui.view_state.ladders import Active, active_items, active_plan, active_programme
from limber.ui.view_state.programme_list import build_programmes
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, rung

SHELF = Shelf(
    [
        exercise("low", hold_dose(20.0)),
        exercise("chair", hold_dose(20.0), equipment=("chair",)),
        exercise("mid", reps_dose(CountRange(8, 12), sets=3, per=Per.SIDE)),
        exercise("alone", hold_dose(60.0, holds=20)),
    ],
    [ladder("A", rung("low"), rung("chair"), rung("mid"))],
    [item("mid"), item("alone")],
)
CATALOGUE = SHELF.catalogue()
FEWER = {"mid": DoseChange("mid", fewer_sets=1)}
NO_CHAIR = Access(frozenset({"chair"}))


def following(rungs: dict[str, str] | None = None) -> Active:
    active = active_programme(CATALOGUE, "evening", rungs or {}, FEWER, NO_CHAIR)
    assert active is not None
    return active


def test_a_programme_that_is_not_there_is_not_followed() -> None:
    assert active_programme(CATALOGUE, "gone", {}, FEWER, NO_CHAIR) is None
    assert active_programme(CATALOGUE, None, {}) is None
    assert active_items(CATALOGUE, None) == ()


def test_rungs_that_are_gone_are_left_behind() -> None:
    assert following({"mid": "gone", "gone": "low"}).rungs == {}
    assert following({"mid": "low"}).rungs == {"mid": "low"}


def test_the_items_are_those_of_the_plan() -> None:
    for rungs in ({}, {"mid": "low"}):
        active = following(rungs)
        assert active_items(CATALOGUE, active) == active_plan(CATALOGUE, active).items


def test_the_changed_dose_and_what_is_closed_are_in_the_items() -> None:
    mid = active_items(CATALOGUE, following())[0]
    assert mid.form.dose.sets == 2
    assert [form.rung for form in mid.forms if not form.is_open] == ["chair"]
    assert mid.easier is not None
    assert mid.easier.rung == "low"


def test_a_plan_is_of_the_session_and_timing_asked_for() -> None:
    plan = active_plan(CATALOGUE, following(), session=2, timing=Timing(ready_seconds=9.0))
    ready = [step for step in plan.steps if step.kind is StepKind.READY]
    assert plan.session == 2
    assert {step.seconds for step in ready} == {9.0}
    assert not plan.flare


def test_a_plan_for_a_flare_day_is_smaller() -> None:
    plan = active_plan(CATALOGUE, following(), flare=True)
    assert plan.flare
    assert plan.total_seconds < active_plan(CATALOGUE, following()).total_seconds
    assert plan.item("mid").form.rung == "low"


def test_the_programme_that_is_followed_is_listed_as_it_is_chosen() -> None:
    (usual,) = build_programmes(CATALOGUE, None, None)
    (chosen,) = build_programmes(CATALOGUE, following({"mid": "low"}), None)
    assert chosen.is_chosen
    assert not usual.is_chosen
    assert chosen.meta != usual.meta
