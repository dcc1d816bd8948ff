"""What an exercise's page says of safety and of what stands in the way."""

from dataclasses import replace

from limber.catalogue.models import Condition, Origin
from limber.catalogue.safety import Place, SafetyNote
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.ui.view_state.exercise import build_state
from tests.ui.real_catalogue import catalogue, following

FULL = "full-hip-routine"
BANDLESS = Access(missing=frozenset({"resistance band"}))
SORE = Access(conditions=frozenset({Condition.OUTER_HIP_TENDON_PAIN}))


def note(text: str, *conditions: Condition, source: Origin = Origin.DOCUMENT_002) -> SafetyNote:
    return SafetyNote("S-01", text, source, (Place.EXERCISE,), ("clamshell",), conditions)


def page(*notes: SafetyNote, access: Access | None = None, exercise: str = "clamshell"):
    book = replace(catalogue(), safety=notes)
    active = replace(following(FULL), access=access or Access())
    return build_state(book, active, exercise, access=access)


def test_a_note_for_the_exercise_stands_among_its_cautions():
    state = page(note("Count aloud while resting upstairs."))
    assert state.cautions.document[-1] == "Count aloud while resting upstairs."


def test_a_note_of_ours_is_said_to_be_ours():
    state = page(note("Count aloud while resting upstairs.", source=Origin.OURS))
    assert state.cautions.ours[-1] == "Count aloud while resting upstairs."


def test_what_the_cautions_say_already_is_not_said_twice():
    cautions = catalogue().exercises["clamshell"].cautions
    said = cautions.all[0]
    assert page(note(said.upper())).cautions == page().cautions


def test_the_note_of_a_ticked_condition_stands_on_top_and_not_below():
    told = note("Leave the sore side alone for weeks.", Condition.OUTER_HIP_TENDON_PAIN)
    state = page(told, access=SORE)
    assert state.warnings == ("Leave the sore side alone for weeks.",)
    assert told.text not in state.cautions.text


def test_the_note_of_a_condition_that_is_not_ticked_warns_of_nothing():
    assert page(note("Leave it.", Condition.OUTER_HIP_TENDON_PAIN)).warnings == ()


def test_a_note_for_other_exercises_is_not_shown():
    assert page(note("Count aloud while resting upstairs."), exercise="cat-camel").warnings == ()
    state = page(note("Count aloud while resting upstairs."), exercise="cat-camel")
    assert "Count aloud" not in state.cautions.text


def test_missing_equipment_is_said_on_the_page_and_on_the_step():
    state = page(access=BANDLESS, exercise="banded-clamshell")
    assert state.needs == "Needs a resistance band, which you have not ticked."
    (ladder,) = state.ladders
    noted = {rung.rung for rung in ladder.rungs if rung.note}
    assert "banded-clamshell" in noted
    assert "clamshell" not in noted


def test_a_ticked_condition_is_asked_about_first():
    state = page(access=SORE)
    assert state.needs.startswith("Ask your doctor or physiotherapist first with tendon pain")


def test_the_keys_lead_past_closed_steps_which_can_still_be_chosen_by_hand():
    active = replace(following(FULL, clamshell="clamshell-feet-elevated"), access=BANDLESS)
    state = build_state(
        catalogue(), active, "clamshell-feet-elevated", item_id="clamshell", access=BANDLESS
    )
    assert state.neighbours.harder is None or "band" not in state.neighbours.harder.rung
    (ladder,) = state.ladders
    closed = next(rung for rung in ladder.rungs if rung.rung == "banded-clamshell")
    assert closed.switch == "Switch to Banded clamshell"
    assert "left aside (needs a resistance band)" in state.neighbours.skipped


def test_outside_of_the_programme_no_key_switches():
    state = build_state(catalogue(), None, "clamshell")
    assert not state.neighbours.are_there


def test_a_changed_dose_is_said():
    changes = {"clamshell": DoseChange("clamshell", left_out=True)}
    active = replace(following(FULL), doses=changes)
    assert build_state(catalogue(), active, "clamshell").change == "Left out for now."
    assert build_state(catalogue(), following(FULL), "clamshell").change == ""
