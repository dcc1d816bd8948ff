"""Files of one's own."""

import json
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
GOOD = DATA / "exercises" / "clamshell.json"


@pytest.fixture
def changed(tmp_path):
    """A copy of a good file with one field changed."""

    def write(field, value):
        content = json.loads(GOOD.read_text(encoding="utf-8"))
        content[field] = value
        file = tmp_path / "clamshell.json"
        file.write_text(json.dumps(content, indent=2), encoding="utf-8")
        return str(file)

    return write


def test_good_files_are_said_to_be_good(limber):
    files = [str(GOOD), str(DATA / "ladders" / "back-of-thigh.json")]
    outcome = limber("check", *files)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [f"{file}: good." for file in files]


def test_a_bad_field_is_named_with_its_file_and_line(limber, changed):
    outcome = limber("check", changed("mode", "dance"))
    assert outcome.status == 2
    (line,) = outcome.err.splitlines()
    assert "clamshell.json, line " in line
    assert ": mode should be " in line


def test_an_exercise_that_does_not_exist_is_told(limber, tmp_path):
    file = tmp_path / "two-mobility-drills.json"
    source = (DATA / "programmes" / file.name).read_text(encoding="utf-8")
    file.write_text(source.replace('"exercise": "', '"exercise": "no-'), encoding="utf-8")
    outcome = limber("check", str(file))
    assert outcome.status == 2
    assert "items[0].exercise" in outcome.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"{", "is not valid JSON"),
        (b"[]", "should be an object"),
        (b"\xff\xfe", "is not UTF-8 text"),
        (b"[" * 5000, "is nested too deeply"),
        (b" " * 1_000_001, "is larger than 1 MB"),
        (b'{"kind": "poem"}', "which is not known"),
    ],
)
def test_a_broken_file_is_told_in_one_line(limber, tmp_path, content, told):
    file = tmp_path / "broken.json"
    file.write_bytes(content)
    outcome = limber("check", str(file))
    assert outcome.status == 2
    assert told in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_a_file_that_is_none_is_told(limber, tmp_path):
    outcome = limber("check", str(tmp_path / "missing.json"), str(tmp_path))
    assert outcome.status == 2
    assert [line.rsplit("the file ")[1] for line in outcome.err.splitlines()] == [
        "cannot be found.",
        "is not a plain file.",
    ]


def test_the_rules_and_the_safety_notes_can_be_checked(limber):
    files = [str(DATA / "rules" / "progression.json"), str(DATA / "safety" / "safety.json")]
    outcome = limber("check", *files)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [f"{file}: good." for file in files]


def test_an_unknown_rule_is_told_with_those_that_are_known(limber, tmp_path):
    file = tmp_path / "progression.json"
    content = json.loads((DATA / "rules" / file.name).read_text(encoding="utf-8"))
    content["rules"]["full_moon"] = {"text": "Rest."}
    file.write_text(json.dumps(content, indent=2), encoding="utf-8")
    outcome = limber("check", str(file))
    assert outcome.status == 2
    (line,) = outcome.err.splitlines()
    assert ": rules.full_moon is not a known field; known are stop_now, amber, " in line


def test_a_ladder_that_leads_in_a_circle_is_told(limber, tmp_path):
    file = tmp_path / "back-of-thigh.json"
    content = json.loads((DATA / "ladders" / file.name).read_text(encoding="utf-8"))
    first, second = content["rungs"][:2]
    content["rungs"] += [first, {**second, "id": "once-more"}]
    last = len(content["rungs"]) - 1
    file.write_text(json.dumps(content, indent=2), encoding="utf-8")
    outcome = limber("check", str(file))
    assert outcome.status == 2
    twice, again = outcome.err.splitlines()
    assert f": rungs[{last - 1}].id '{first['id']}' stands on this ladder twice." in twice
    assert f": rungs[{last}].exercise is done as on the rung '{second['id']}' before it" in again


def test_one_bad_file_among_good_ones_is_enough(limber, changed):
    outcome = limber("check", str(GOOD), changed("name", ""))
    assert outcome.status == 2
    assert outcome.out == f"{GOOD}: good.\n"


def test_a_file_beside_you_is_named_with_its_folder(limber, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert limber("check", "missing.json").err == (
        f"{tmp_path.name}/missing.json: the file cannot be found.\n"
    )


@pytest.fixture
def figure(tmp_path):
    """A copy of a figure with some fields changed."""

    def write(**fields):
        content = json.loads((DATA / "figures" / "clamshell.json").read_text(encoding="utf-8"))
        content = {key: value for key, value in (content | fields).items() if value is not None}
        file = tmp_path / "clamshell.json"
        file.write_text(json.dumps(content, indent=2), encoding="utf-8")
        return str(file)

    return write


def test_a_good_figure_is_said_to_be_good(limber, figure):
    file = figure()
    assert limber("check", file).out == f"{file}: good.\n"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"end": {"working": {"knee": 400}}}, "clamshell.json, line "),
        ({"end": {"rests": {"pelvis": "cloud"}}}, "end.rests.pelvis should be "),
        ({"end": None}, "end is missing"),
        ({"end": [{}] * 1000}, "end should be "),
        ({"also": ["no-such-exercise"]}, "also is 'no-such-exercise', which is no exercise"),
        ({"id": "clam"}, "id should be the file's name, 'clamshell'"),
        ({"end": {"working": {"hip": {"flexion": 170}, "knee": 90}}}, "working_hip.flexion is "),
    ],
)
def test_what_is_wrong_with_a_figure_is_told(limber, figure, fields, told):
    outcome = limber("check", figure(**fields))
    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err


def test_a_contact_that_is_none_is_told_with_its_line(limber, figure):
    outcome = limber("check", figure(start={"rests": {"head": "mat"}, "neck": {"side_bend": 40}}))
    assert outcome.status == 2
    assert "clamshell.json, line " in outcome.err
    assert ": start: " in outcome.err


def test_figures_and_exercises_are_told_in_the_order_of_the_words(limber):
    files = [str(DATA / "figures" / GOOD.name), str(GOOD), str(DATA / "figures" / "bird-dog.json")]
    assert limber("check", *files).out.splitlines() == [f"{file}: good." for file in files]
