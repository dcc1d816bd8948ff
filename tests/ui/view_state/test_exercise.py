import pytest

from limber.ui.view_state.exercise import build_state
from tests.ui.real_catalogue import catalogue, following


@pytest.mark.parametrize("exercise", sorted(catalogue().exercises))
def test_every_exercise_has_a_page_without_placeholders(exercise):
    state = build_state(catalogue(), None, exercise)
    assert state.name
    assert len(state.steps) >= 3
    assert "{" not in " ".join(state.steps)
    assert state.source.startswith(("From ", "An exercise of ours."))


def test_steps_are_written_for_the_side_that_comes_first():
    state = build_state(catalogue(), None, "side-lying-hip-abductor-stretch")
    assert "left" in " ".join(state.steps) or "right" in " ".join(state.steps)
    first = catalogue().exercises["side-lying-hip-abductor-stretch"].dose.first_side
    assert first is not None
    assert state.side_note == f"Written for the {first.value} side; then swap left and right."


def test_steps_without_a_side_need_no_note():
    assert build_state(catalogue(), None, "cat-camel").side_note == ""


def test_the_dose_is_told_in_figures_and_our_choices_below():
    state = build_state(catalogue(), None, "clamshell")
    assert [(stat.value, stat.caption) for stat in state.stats] == [
        ("20 reps", "in one set, each side"),
        ("2 + 2 s", "there, back"),
        ("10 s", "rest"),
    ]
    assert state.our_choice == "Our choice: tempo 2 + 2 s, rest 10 s, left side first."


def test_the_source_names_the_document_and_what_is_our_reading():
    state = build_state(catalogue(), None, "clamshell")
    assert state.source.startswith("From Full Hip Routine, 002-12.")
    assert state.other_names == "Also called: Clam exercise, Side-lying hip external rotation."


def test_conditions_to_ask_about_first_are_in_words():
    conditions = catalogue().exercises["single-leg-toe-tap"].not_with
    state = build_state(catalogue(), None, "single-leg-toe-tap")
    assert bool(conditions) == state.ask_first.startswith("Ask your doctor or physiotherapist")


def test_another_form_that_is_an_exercise_can_be_opened():
    forms = build_state(catalogue(), None, "frogger-rock-back").forms
    assert [form.exercise for form in forms] == [
        "quadruped-foot-lift-hip-rotation",
        "frogger-rock-back-narrow",
        "frog-stretch-hold",
    ]
    assert forms[0].text.startswith("Harder: ")


def test_outside_the_programme_rungs_can_only_be_opened():
    (ladder,) = build_state(catalogue(), following("two-mobility-drills"), "clamshell").ladders
    assert ladder.item == ""
    assert not any(rung.switch or rung.is_now for rung in ladder.rungs)
    assert [rung.rung for rung in ladder.rungs if rung.is_shown] == [
        "clamshell-10-reps",
        "clamshell",
    ]


def test_an_item_of_the_programme_can_be_switched_to_its_neighbours_only():
    state = build_state(catalogue(), following("full-hip-routine"), "clamshell")
    (ladder,) = state.ladders
    assert ladder.item == "clamshell"
    assert [rung.caption for rung in ladder.rungs][2:5] == [
        "Step 3 of 11, easier",
        "Step 4 of 11, now",
        "Step 5 of 11, harder",
    ]
    assert [rung.rung for rung in ladder.rungs if rung.switch] == [
        "clamshell-10-reps",
        "clamshell-hold",
    ]
    assert ladder.rungs[4].switch == "Switch to Clamshell hold"


def test_the_page_of_a_rung_opened_for_an_item_keeps_the_item():
    state = build_state(
        catalogue(), following("full-hip-routine"), "clamshell-hold", item_id="clamshell"
    )
    assert (state.exercise, state.item) == ("clamshell-hold", "clamshell")
    (ladder,) = state.ladders
    assert [rung.rung for rung in ladder.rungs if rung.is_now] == ["clamshell"]
    assert [rung.rung for rung in ladder.rungs if rung.is_shown] == ["clamshell-hold"]


def test_the_pelvic_tilt_shows_both_its_ladders_and_either_can_be_chosen():
    state = build_state(catalogue(), following("full-hip-routine"), "supine-pelvic-tilt")
    first, second = state.ladders
    assert first.caption.startswith("Deep core")
    assert second.caption.startswith("Neutral-spine")
    assert [rung.rung for rung in first.rungs if rung.switch] == [
        "transversus-abdominis-activation"
    ]
    assert [rung.rung for rung in second.rungs if rung.switch] == ["cat-camel"]


def test_a_rung_on_the_second_ladder_can_be_left_again():
    active = following("full-hip-routine", supine_pelvic_tilt="cat-camel")
    state = build_state(catalogue(), active, "cat-camel", item_id="supine-pelvic-tilt")
    (ladder,) = state.ladders
    assert [rung.rung for rung in ladder.rungs if rung.is_now] == ["cat-camel"]
    assert [rung.rung for rung in ladder.rungs if rung.switch] == ["supine-pelvic-tilt"]


def test_a_programme_s_own_dose_is_what_its_item_shows():
    active = following("thirty-second-holds")
    state = build_state(catalogue(), active, "single-knee-to-chest")
    assert state.stats[0].value == "30 s"
    outside = build_state(catalogue(), None, "single-knee-to-chest")
    assert outside.stats[0].value == "10 × 10 s"
