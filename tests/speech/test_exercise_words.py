"""How the catalogue's texts are read for the ear."""

import pytest

from limber.speech.aloud import aloud, sentence, unbracketed
from limber.speech.exercise_words import in_brief, position_for, restating


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Clamshell (repetitions)", "Clamshell, repetitions"),
        ("Foot lift (hip rotation), with a band", "Foot lift, hip rotation, with a band"),
        ("Supine hamstring stretch (90/90)", "Supine hamstring stretch, ninety ninety"),
        ("Single knee to chest, 30 s form", "Single knee to chest, 30-second form"),
        ("Prone hip extension hold, 3 x 10 s", "Prone hip extension hold, 3 times 10 seconds"),
        ("2 × 5, 8–10 reps", "2 times 5, 8 to 10 reps"),
        ("Hold 1 min at 90° & breathe", "Hold 1 minute at 90 degrees and breathe"),
        ("Rock-back", "Rock-back"),
    ],
)
def test_signs_and_units_are_said_in_words(written, said):
    assert aloud(written) == said


def test_a_sentence_ends_with_a_stop():
    assert sentence("Keep breathing") == "Keep breathing."
    assert sentence("Keep breathing.") == "Keep breathing."


def test_a_name_can_be_said_without_its_brackets():
    assert unbracketed("Cat-camel (preparation)") == "Cat-camel"


def test_a_step_that_says_the_position_again_is_found():
    assert restating("Lie on your side.", ["Lie on your {other} side, legs long."]) == 0
    assert restating("Lie on your back.", ["Lie down.", "Breathe."]) is None
    assert restating("Sit on a stool.", ["Put both hands on your knees."]) is None


def test_a_position_tells_the_side_to_lie_on():
    steps = ["Put the band round both thighs.", "Lie on your {other} side, knees bent."]
    said = position_for("Lie on your side, knees bent, the band round both thighs.", steps)
    assert said.startswith("Lie on your {other} side")


@pytest.mark.parametrize(
    ("step", "brief"),
    [
        ("Draw your knee up to your chest, or take a towel.", "Draw your knee up to your chest."),
        ("Draw your belly inwards, as though in the cold.", "Draw your belly inwards."),
        ("Let both knees fall apart, only as far as is comfortable.", None),
        ("Stop when the leg is long, or sooner if your back moves.", None),
        ("Breathe slowly.", None),
    ],
)
def test_in_brief_a_step_loses_what_explains_it_and_never_its_limit(step, brief):
    assert in_brief(step) == ((step,) if brief is None else (step, brief))
