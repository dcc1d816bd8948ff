import json
from pathlib import Path

import pytest

from limber.catalogue.check_file import check_file, check_files
from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder
from limber.errors import UserFacingError

DATA = Path(__file__).parents[2] / "data"
DOSE = {"sets": 2, "reps": 1, "per": "side", "rest_seconds": 10, "hold_seconds": 20}
EXERCISE = {
    "kind": "exercise",
    "id": "mine",
    "name": "Mine",
    "goal": "stretch",
    "target": "The hip.",
    "start_position": {"posture": "supine", "text": "On your back."},
    "sides": "each_side",
    "mode": "hold",
    "dose": DOSE,
    "steps": ["Lie down.", "Bend your {side} knee.", "Keep your {other} leg straight."],
    "source": {"document": "ours"},
}
RUNG = {"id": "mine", "exercise": "mine", "sources": ["ours"], "reason": "First."}
LADDER = {"kind": "ladder", "id": "way", "letter": "A", "name": "Way", "rungs": [RUNG]}
PROGRAMME = {
    "kind": "programme",
    "id": "evening",
    "name": "Evening",
    "about": "Short.",
    "source": "ours",
    "times_per_day": 1,
    "items": [{"exercise": "mine"}],
    "frequency": "Every day.",
}
NOTE = {"id": "S-01", "text": "Stop if it hurts.", "source": "ours", "shown": ["first-session"]}
SAFETY = {"kind": "safety", "id": "safety", "notes": [NOTE]}
RULES = json.loads((DATA / "rules" / "progression.json").read_text(encoding="utf-8"))
FOLDERS = {
    "exercise": "exercises",
    "ladder": "ladders",
    "programme": "programmes",
    "rules": "rules",
    "safety": "safety",
}
DECODER = Decoder()


def write(folder, *values):
    for value in values:
        path = folder / FOLDERS[value["kind"]] / f"{value['id']}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value, indent=1), encoding="utf-8")


@pytest.fixture
def bundled(tmp_path):
    write(tmp_path / "bundled", EXERCISE, LADDER, PROGRAMME, RULES, SAFETY)
    return tmp_path / "bundled"


@pytest.fixture
def mine(tmp_path):
    return tmp_path / "mine"


def load(*folders):
    return load_catalogue(folders, DECODER)


def sentences(loaded):
    return [problem.sentence for problem in loaded.problems]


def test_what_comes_with_limber_has_no_problems():
    loaded = load(DATA)
    assert sentences(loaded) == []
    assert set(loaded.catalogue.programmes) == {path.stem for path in DATA.glob("programmes/*")}


def test_ones_own_files_stand_after_those_that_come_with_limber(bundled, mine):
    write(mine, {**EXERCISE, "id": "another"}, {**PROGRAMME, "id": "a", "part_of": "evening"})
    loaded = load(bundled, mine)
    assert loaded.problems == ()
    assert list(loaded.catalogue.exercises) == ["mine", "another"]
    assert list(loaded.catalogue.programmes) == ["evening", "a"]


def test_a_bad_file_is_left_where_it_is_and_named_with_its_line(bundled, mine):
    write(mine, {**EXERCISE, "id": "bad", "dose": {**DOSE, "rest_seconds": -1}})
    (mine / "exercises" / "torn.json").write_text('{"kind": ')
    loaded = load(bundled, mine)
    told = sentences(loaded)
    assert "exercises/bad.json, line 17: dose.rest_seconds should be" in told[0]
    assert "exercises/torn.json, line 1, column 10: the file is not valid JSON" in told[1]
    assert list(loaded.catalogue.exercises) == ["mine"]
    assert (mine / "exercises" / "torn.json").exists()


def test_a_bad_file_that_came_with_limber_does_not_stop_the_start(bundled):
    write(bundled, {**EXERCISE, "id": "bad", "mode": "reps"})
    assert sentences(load(bundled)) == [
        "exercises/bad.json, line 12: mode should be 'hold', as its dose is one."
    ]


def test_one_s_own_file_cannot_replace_one_that_came_with_limber(bundled, mine):
    write(mine, {**EXERCISE, "name": "Other"})
    loaded = load(bundled, mine)
    assert "is taken by" in sentences(loaded)[0]
    assert loaded.catalogue.exercises["mine"].name == "Mine"


def test_without_anything_to_play_the_installation_is_told_to_be_damaged(tmp_path):
    with pytest.raises(UserFacingError, match="Install Limber again"):
        load(tmp_path)


def test_the_name_of_a_file_is_its_id(bundled, mine):
    write(mine, {**EXERCISE, "id": "Not Kebab"}, {**EXERCISE, "id": "right"})
    (mine / "exercises" / "right.json").rename(mine / "exercises" / "wrong.json")
    told = sentences(load(bundled, mine))
    assert "id should be lower-case words joined by hyphens" in told[0]
    assert "id should be the file's name, 'wrong'" in told[1]


def test_a_programme_that_lacks_an_exercise_is_left_out(bundled, mine):
    write(mine, {**PROGRAMME, "id": "p", "items": [{"exercise": "mine"}, {"exercise": "gone"}]})
    loaded = load(bundled, mine)
    assert sentences(loaded) == [
        "programmes/p.json, line 13: items[1].exercise names 'gone', which is no exercise."
    ]
    assert "p" not in loaded.catalogue.programmes


def test_a_rung_that_lacks_its_exercise_is_left_out_and_the_others_stay(bundled, mine):
    gone = {**RUNG, "id": "gone", "exercise": "gone"}
    write(mine, {**LADDER, "id": "l", "rungs": [gone, RUNG]})
    write(mine, {**LADDER, "id": "none", "rungs": [gone]})
    loaded = load(bundled, mine)
    assert len(loaded.problems) == 2
    assert [rung.id for rung in loaded.catalogue.ladders["l"].rungs] == ["mine"]
    assert "none" not in loaded.catalogue.ladders


def test_a_link_to_what_is_not_there_is_cut(bundled, mine):
    form = {"relation": "easier", "text": "Smaller.", "source": "ours", "exercise": "gone"}
    source = {"document": "ours", "variant_of": "gone"}
    write(mine, {**EXERCISE, "id": "e", "other_forms": [form], "source": source})
    write(mine, {**PROGRAMME, "id": "p", "part_of": "gone"})
    loaded = load(bundled, mine)
    assert len(loaded.problems) == 3
    exercise = loaded.catalogue.exercises["e"]
    assert (exercise.source.variant_of, exercise.other_forms[0].exercise) == (None, None)
    assert loaded.catalogue.programmes["p"].part_of is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"items": [{"exercise": "mine"}] * 2}, "'mine' is in this programme twice"),
        ({"items": [{"exercise": "mine", "times_per_day": 2}]}, "should not be more than"),
        ({"assumed": ["colour"]}, "assumed[0] names 'colour'"),
        ({"part_of": "p"}, "part_of names the programme itself"),
    ],
)
def test_a_programme_fits_together(bundled, mine, changes, words):
    write(mine, {**PROGRAMME, "id": "p", **changes})
    assert words in sentences(load(bundled, mine))[0]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"rungs": [RUNG, RUNG]}, "rungs[1].id 'mine' stands on this ladder twice"),
        ({"rungs": [RUNG, {**RUNG, "id": "again"}]}, "rungs[1].exercise is done as on the rung"),
        ({"rungs": [RUNG, {**RUNG, "id": "b", "dose": DOSE}]}, "rungs[1].exercise is done as on"),
        ({"chosen_by_hand": ["gone"]}, "chosen_by_hand[0] names 'gone', which is no rung of it"),
        ({"rungs": [{**RUNG, "id": "A b"}]}, "rungs[0].id should be lower-case"),
        ({"rungs": [{**RUNG, "dose": {**DOSE, "run_seconds": 3}}]}, "rungs[0].dose should have"),
    ],
)
def test_a_ladder_fits_together(bundled, mine, changes, words):
    write(mine, {**LADDER, "id": "l", **changes})
    assert words in sentences(load(bundled, mine))[0]


TEMPO = {"lift": 1, "hold": 0, "lower": 1}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"run_seconds": 5}, "dose should have hold_seconds or run_seconds, not both"),
        (
            {"hold_seconds": None, "reps": None},
            "dose should have hold_seconds, run_seconds or reps",
        ),
        ({"hold_seconds": None, "run_seconds": 5}, "dose.reps should be left out of a timed run"),
        ({"hold_seconds": {"min": 9, "max": 8}}, "dose.hold_seconds should have a min"),
        ({"sets": {"min": 2, "max": 1}}, "dose.sets should have a min"),
        ({"per": "both", "first_side": "left"}, "dose.first_side should be left out"),
        ({"assumed": ["assumed"]}, "dose.assumed[0] names 'assumed'"),
        ({"seconds_per_rep": TEMPO}, "dose.seconds_per_rep should be left out of a hold"),
        ({"sets": 100, "reps": 100}, "dose.reps should not come to more than 500 holds"),
        (
            {"hold_seconds": None, "seconds_per_rep": {"lift": 0, "hold": 0, "lower": 0}},
            "dose.seconds_per_rep should take some time",
        ),
    ],
)
def test_a_dose_fits_together(bundled, mine, changes, words):
    write(mine, {**EXERCISE, "id": "e", "dose": {**DOSE, **changes}})
    assert any(words in told for told in sentences(load(bundled, mine)))


@pytest.mark.parametrize("step", ["Bend your {knee}.", "Bend {", "}", "{}", "{side"])
def test_only_the_sides_can_be_filled_into_a_step(bundled, mine, step):
    write(mine, {**EXERCISE, "id": "e", "steps": ["One.", "Two.", step]})
    assert "steps[2] has " in sentences(load(bundled, mine))[0]


def test_folders_and_odd_files_among_the_files_do_no_harm(bundled, mine):
    (mine / "exercises" / "folder.json").mkdir(parents=True)
    (mine / "exercises" / ".hidden.json").write_text("x")
    (mine / "exercises" / "notes.txt").write_text("x")
    (mine / "exercises" / "gone.json").symlink_to("nowhere")
    (mine / "ladders").write_text("a file in a folder's place")
    told = sentences(load(bundled, mine))
    assert len(told) == 3
    assert "exercises/folder.json: the file is not a plain file." in told
    assert "exercises/gone.json: the file cannot be found." in told


def check(path):
    return check_file(path, DECODER, load(DATA).catalogue)


def test_every_file_that_comes_with_limber_passes_the_check():
    paths = [path for folder in FOLDERS.values() for path in (DATA / folder).glob("*.json")]
    found = check_files(paths, DECODER, load(DATA).catalogue)
    assert [each for each in found if each.problems] == []
    assert {each.kind for each in found} == set(FOLDERS)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ('{"kind": "figure"}', None, "kind is 'figure', which is not known"),
        ('{"kind": ["ladder"]}', None, "which is not known"),
        ("{}", None, "kind is missing"),
        ("[]", None, "should be an object"),
        ("", None, "is empty"),
        ('{"kind": "ladder"}', "ladder", "id is missing"),
    ],
)
def test_a_file_is_checked_by_its_kind(tmp_path, text, kind, words):
    path = tmp_path / "x.json"
    path.write_text(text)
    found = check(path)
    assert found.kind == kind
    assert words in found.problems[0].sentence


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    assert "cannot be found" in check(tmp_path / "x.json").problems[0].sentence


def test_files_that_are_checked_together_may_name_each_other(tmp_path, bundled):
    write(tmp_path, {**PROGRAMME, "id": "p", "items": [{"exercise": "e"}]}, {**EXERCISE, "id": "e"})
    programme, exercise = tmp_path / "programmes" / "p.json", tmp_path / "exercises" / "e.json"
    catalogue = load(bundled).catalogue
    assert check_file(programme, DECODER, catalogue).problems
    together = check_files([programme, exercise], DECODER, catalogue)
    assert [each.problems for each in together] == [(), ()]
