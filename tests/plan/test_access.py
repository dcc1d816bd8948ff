"""Forms that need what is not at hand, or that a ticked condition speaks against."""

from limber.catalogue.models import Condition
from limber.plan.access import Access
from limber.plan.models import PlanItem, StepKind
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, rung

EXERCISES = (
    exercise("low", hold_dose(5.0)),
    exercise("chair", hold_dose(6.0), equipment=("chair",)),
    exercise("mid", hold_dose(10.0)),
    exercise("band", hold_dose(15.0), equipment=("band", "chair")),
    exercise("deep", hold_dose(20.0), not_with=(Condition.PREGNANCY, Condition.OSTEOPOROSIS)),
    exercise("high", hold_dose(30.0)),
    exercise("alone", hold_dose(7.0), equipment=("table",), not_with=(Condition.PREGNANCY,)),
)
LADDER = ladder("A", *(rung(one.id) for one in EXERCISES[:-1]))
NO_CHAIR = Access(missing=frozenset({"chair"}))
EXPECTING = Access(conditions=frozenset({Condition.PREGNANCY}))
BOTH = Access(NO_CHAIR.missing, EXPECTING.conditions)


def played(access: Access | None, rungs: dict[str, str] | None = None) -> PlanItem:
    plan = Shelf(EXERCISES, [LADDER], [item("mid")]).plan(rungs=rungs, access=access)
    return plan.item("mid")


def beside(access: Access | None, rungs: dict[str, str] | None = None) -> tuple[str, str]:
    found = played(access, rungs)
    assert found.easier is not None
    assert found.harder is not None
    return found.easier.rung, found.harder.rung


def test_a_form_names_the_equipment_that_is_missing_for_it() -> None:
    forms = {form.rung: form for form in played(Access(frozenset({"band", "strap"}))).forms}
    assert forms["band"].lacks == ("band",)
    assert not forms["band"].is_open
    assert all(form.is_open for rung, form in forms.items() if rung != "band")


def test_a_form_names_the_conditions_that_speak_against_it() -> None:
    forms = {form.rung: form for form in played(EXPECTING).forms}
    assert forms["deep"].ask_first == (Condition.PREGNANCY,)
    assert not forms["deep"].is_open
    assert all(form.is_open for rung, form in forms.items() if rung != "deep")


def test_a_rung_s_own_equipment_stands_in_for_its_exercise_s() -> None:
    rungs = (rung("mid"), rung("band", rung_id="no-band", equipment=("wall",)))
    shelf = Shelf(EXERCISES, [ladder("A", *rungs)], [item("mid")])
    without_band = shelf.plan(access=Access(frozenset({"band"}))).item("mid")
    without_wall = shelf.plan(access=Access(frozenset({"wall"}))).item("mid")
    assert [form.lacks for form in without_band.forms] == [(), ()]
    assert [form.lacks for form in without_wall.forms] == [(), ("wall",)]


def test_an_exercise_on_no_ladder_says_what_stands_in_its_way_too() -> None:
    access = Access(frozenset({"table"}), EXPECTING.conditions)
    form = Shelf(EXERCISES, [], [item("alone")]).plan(access=access).item("alone").form
    assert (form.lacks, form.ask_first) == (("table",), (Condition.PREGNANCY,))


def test_with_everything_at_hand_the_neighbours_are_the_next_rungs() -> None:
    assert beside(None) == beside(Access()) == ("chair", "band")


def test_stepping_passes_over_what_is_closed() -> None:
    assert beside(NO_CHAIR) == ("low", "deep")
    assert beside(BOTH) == ("low", "high")


def test_what_is_passed_over_is_told_from_the_nearest_on() -> None:
    found = played(BOTH)
    assert [form.rung for form in found.skipped_beside("mid", 1)] == ["band", "deep"]
    assert [form.rung for form in found.skipped_beside("mid", -1)] == ["chair"]
    assert [form.rung for form in found.skipped_beside("high", -1)] == ["deep", "band"]
    assert found.skipped_beside("low", 1)[0].rung == "chair"
    assert found.skipped_beside("low", -1) == ()


def test_where_no_open_form_comes_all_to_the_end_are_passed_over() -> None:
    ladder_to_band = ladder("A", rung("mid"), rung("chair"), rung("band"))
    shelf = Shelf(EXERCISES, [ladder_to_band], [item("mid")])
    found = shelf.plan(access=NO_CHAIR).item("mid")
    assert found.harder is None
    assert found.index_beside("mid", 1) is None
    assert [form.rung for form in found.skipped_beside("mid", 1)] == ["chair", "band"]


def test_what_is_chosen_is_played_whatever_stands_in_its_way() -> None:
    assert played(NO_CHAIR, {"mid": "chair"}).form.rung == "chair"
    lonely = Shelf(EXERCISES, [LADDER], [item("chair")]).plan(access=NO_CHAIR)
    assert lonely.item("chair").form.rung == "chair"
    assert [one.exercise for one in lonely.steps if one.kind is StepKind.HOLD] == ["chair"]
