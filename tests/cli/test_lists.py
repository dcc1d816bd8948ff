"""Exercises, ladders and programmes."""

import json

import pytest

DOSE_KEYS = {
    "sets",
    "reps",
    "hold_seconds",
    "run_seconds",
    "seconds_per_rep",
    "rest_seconds",
    "per",
    "first_side",
    "may_stop_early",
    "assumed",
}


@pytest.fixture
def exercises(limber):
    return {each["id"]: each for each in limber("exercises", "--json").json["exercises"]}


@pytest.fixture
def programmes(limber):
    return {each["id"]: each for each in limber("programmes", "--json").json["programmes"]}


def test_every_exercise_has_every_key(exercises):
    keys = (
        "id name other_names goal start_position equipment sides mode dose steps cues avoid"
        " cautions source"
    )
    assert len(exercises) >= 51
    for each in exercises.values():
        assert list(each) == keys.split()
        assert set(each["dose"]) == DOSE_KEYS
        assert set(each["start_position"]) == {"posture", "text"}
        assert set(each["source"]) == {"document", "keys", "variant_of", "ours", "notes"}


def test_a_range_stays_a_range_and_a_tempo_is_its_sum(exercises):
    dose = exercises["resisted-prone-hip-internal-rotation"]["dose"]
    assert dose == {
        "sets": {"min": 2, "max": 3},
        "reps": {"min": 8, "max": 10},
        "hold_seconds": None,
        "run_seconds": None,
        "seconds_per_rep": 5,
        "rest_seconds": 30,
        "per": "both",
        "first_side": None,
        "may_stop_early": True,
        "assumed": ["seconds_per_rep", "rest_seconds"],
    }


def test_whole_seconds_are_whole_numbers(limber):
    assert ".0," not in limber("exercises", "--json").out


def test_the_documents_sentences_come_before_ours(exercises):
    avoid = exercises["resisted-prone-hip-internal-rotation"]["avoid"]
    assert avoid[0] == "Do not pull hard into the band."
    assert avoid[-1] == "Do not let the feet swing back fast."


def test_every_rung_has_every_key_and_a_whole_dose(limber, exercises):
    for ladder in limber("ladders", "--json").json["ladders"]:
        assert list(ladder) == ["id", "name", "rungs"]
        for rung in ladder["rungs"]:
            assert list(rung) == ["id", "exercise", "dose", "equipment", "source", "reason"]
            assert rung["exercise"] in exercises
            assert set(rung["dose"]) == DOSE_KEYS


def test_a_rung_takes_from_its_exercise_what_it_does_not_say(limber, exercises):
    ladders = {each["id"]: each for each in limber("ladders", "--json").json["ladders"]}
    fewer, plain, more = ladders["inward-rotation-strength"]["rungs"][2:5]
    exercise = exercises["resisted-prone-hip-internal-rotation"]
    assert plain["dose"] == exercise["dose"]
    assert fewer["equipment"] == exercise["equipment"]
    assert (fewer["dose"]["reps"], more["dose"]["sets"]) == ({"min": 4, "max": 7}, 3)
    assert plain["source"] == "001"


def test_a_rung_of_two_documents_names_both(limber):
    ladders = limber("ladders", "--json").json["ladders"]
    sources = {rung["id"]: rung["source"] for ladder in ladders for rung in ladder["rungs"]}
    assert sources["half-kneeling-hip-flexor-stretch"] == "002 / 004"


def test_every_programme_has_every_key(programmes, exercises):
    for each in programmes.values():
        assert list(each) == ["id", "name", "source", "times_per_day", "part_of", "items"]
        for item in each["items"]:
            assert list(item) == ["exercise", "dose", "times_per_day"]
            assert item["exercise"] in exercises
            assert set(item["dose"]) == DOSE_KEYS


def test_an_item_says_how_often_a_day_it_is_done(programmes):
    items = programmes["hip-rotation-home"]["items"]
    assert [item["times_per_day"] for item in items] == [2, 2, 2, 2, 1]


def test_a_part_names_the_larger_programme(programmes):
    assert programmes["full-hip-routine-core"]["part_of"] == "full-hip-routine"
    assert programmes["full-hip-routine"]["part_of"] is None


@pytest.mark.parametrize("command", ["exercises", "ladders", "programmes"])
def test_people_get_lines_with_every_id(limber, command):
    listed = limber(command, "--json").json[command]
    text = limber(command).out
    assert all(each["id"] in text for each in listed)
    assert "{" not in text


def own_exercise(limber, source):
    folder = limber.data_dir / "catalogue" / "exercises"
    folder.mkdir(parents=True)
    (folder / "my-hold.json").write_text(source, encoding="utf-8")


def test_exercises_of_ones_own_are_listed(limber):
    own_exercise(
        limber,
        json.dumps(
            {
                "kind": "exercise",
                "id": "my-hold",
                "name": "My \u001b[31mhold",
                "goal": "stretch",
                "target": "The hip.",
                "start_position": {"posture": "supine", "text": "Lie on your back."},
                "sides": "both_together",
                "mode": "hold",
                "dose": {
                    "sets": 1,
                    "reps": 1,
                    "hold_seconds": 12.5,
                    "per": "both",
                    "rest_seconds": 10,
                },
                "steps": ["Lie down.", "Breathe.", "Get up."],
                "source": {"document": "ours"},
            }
        ),
    )
    outcome = limber("exercises", "--json")
    own = [each for each in outcome.json["exercises"] if each["id"] == "my-hold"]
    assert own[0]["dose"]["hold_seconds"] == 12.5
    assert "\x1b" not in limber("exercises").out


def test_a_bad_file_of_ones_own_is_told_and_the_rest_is_listed(limber):
    own_exercise(limber, '{"kind": "exercise",')
    outcome = limber("exercises", "--json")
    assert outcome.status == 0
    assert len(outcome.json["exercises"]) >= 51
    assert "exercises/my-hold.json, line 1" in outcome.err
