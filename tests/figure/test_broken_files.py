"""Figure files that are broken on purpose: each is told in sentences that name file and field."""

import json

import pytest

from limber.cli.figure_file import figure_problems
from limber.decoding import Decoder
from tests.figure.figures import FOLDER, read

GOOD = "clamshell"


@pytest.fixture
def told(tmp_path):
    """What is said of a file."""

    def check(text, name=GOOD):
        path = tmp_path / f"{name}.json"
        path.write_text(text, encoding="utf-8")
        shows = {name, *read(name).also}
        return [problem.sentence for problem in figure_problems(path, Decoder(), shows)]

    return check


def text(name=GOOD):
    return (FOLDER / f"{name}.json").read_text(encoding="utf-8")


def changed(name=GOOD, /, **fields):
    """A good file with some fields changed; None leaves one out."""
    content = json.loads(text(name)) | fields
    return json.dumps({key: value for key, value in content.items() if value is not None}, indent=2)


def test_a_good_file_is_said_to_be_good(told):
    assert told(text()) == []


FIELDS = [
    ({"end": None}, "end is missing."),
    ({"claims": None}, "claims is missing."),
    ({"posture": "handstand"}, "posture should be "),
    ({"start": []}, "start should be an object."),
    ({"start": {"working": {"hip": "far"}}}, "start.working.hip should be an object."),
    ({"start": {"working": {"knee": True}}}, "start.working.knee should be "),
    ({"start": {"working": {"hip": {"flexion": "45"}}}}, "start.working.hip.flexion should be "),
    ({"start": {"working": {"hip": {"flexion": 200}}}}, "start.working.hip.flexion should be "),
    ({"start": {"working": {"hop": {}}}}, "start.working.hop is not a known field"),
    ({"end": {"working": {"foot": {"on": "moon"}}}}, "end.working.foot.on should be "),
    ({"end": {"working": {"foot": {}}}}, "end.working.foot.on is missing."),
    ({"end": {"rests": {"pelvis": "cloud"}}}, "end.rests.pelvis should be 'mat'"),
    ({"end": {"rests": {"tail": "mat"}}}, "end.rests.tail should be 'head'"),
    ({"end": {"anchor": "tail"}}, "end.anchor should be "),
    ({"middle": [{}] * 1000}, "middle should have at most 8 entries, not 1000"),
    ({"props": [{"kind": "rocket"}]}, "props[0].kind should be "),
]


@pytest.mark.parametrize(("fields", "said"), FIELDS)
def test_a_wrong_field_is_told_with_file_line_and_field(told, fields, said):
    sentences = told(changed(**fields))
    assert any(f": {said}" in one for one in sentences)
    assert all("/clamshell.json, line " in one for one in sentences)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("NaN", "has NaN where a number should be"),
        ("1e999", "has a number that is too large"),
        ("-1e999", "has a number that is too large"),
        ("1" + "0" * 400, "start.working.hip.flexion should be at most 180"),
    ],
)
def test_a_number_that_is_none_is_told(told, number, said):
    (sentence,) = told(text().replace('"flexion": 45', f'"flexion": {number}', 1))
    assert "/clamshell.json" in sentence
    assert said in sentence


def test_a_million_poses_are_told_in_one_sentence(told):
    (sentence,) = told(changed(middle=[{}] * 1_000_000))
    assert sentence.endswith("/clamshell.json: the file is larger than 1 MB.")


def test_without_a_start_the_base_posture_is_the_start(told):
    sentences = told(changed(start=None))
    assert any("claims.moves: working_knee.height goes from " in one for one in sentences)


def test_what_a_key_pose_does_is_told_with_its_name(told):
    sentences = told(changed(end={"working": {"hip": {"flexion": 170}, "knee": 90}}))
    said = "end: working_hip.flexion is 170°, possible is -20 to 125°."
    assert any("/clamshell.json, line " in one and one.endswith(said) for one in sentences)


def test_a_hand_that_does_not_reach_is_told_with_its_key_pose(told):
    hand = {"on": "mat", "along": -1.5}
    sentences = told(changed(start={"working": {"hand": hand}}))
    assert any(": start: working hand is " in one for one in sentences)


CLOSING = {"working": {"foot": {"on": "stays", "towards": {"out": 1.0, "up": -0.3}}}}
TIPPING = {"pelvis": {"tilt": 30}}
SINKING = {"anchor": "shoulders", "pelvis": {"tilt": 10}}
BENDING = {"working": {"hip": {"flexion": 20}}, "other": {"foot": {"on": "stays"}}}
CLAIMS = [
    (GOOD, CLOSING, "claims.moves: working_knee.height goes from 17 cm to "),
    (GOOD, CLOSING, "which is not external."),
    ("glute-bridge-hold", SINKING, "claims.moves: pelvis.height goes from 11 cm to "),
    ("glute-bridge-hold", SINKING, "which is not up."),
    ("half-kneeling-hip-flexor-stretch", BENDING, "claims.moves: working_hip.flexion goes from "),
    ("half-kneeling-hip-flexor-stretch", BENDING, "which is not extension."),
    ("half-kneeling-hip-flexor-stretch", BENDING, "claims.ends: working_hip.flexion goes from "),
    ("standing-lunge-hip-flexor-stretch", TIPPING, "claims.ends: working_hip.flexion goes from "),
    ("standing-lunge-hip-flexor-stretch", TIPPING, "claims.ends: working_knee.height goes from "),
    ("standing-lunge-hip-flexor-stretch", TIPPING, "claimed is 6 to 16 cm at the end."),
]


@pytest.mark.parametrize(("name", "end", "said"), CLAIMS)
def test_a_false_claim_is_told(told, name, end, said):
    sentences = told(changed(name, end=end), name)
    assert any(f"/{name}.json: " in one and said in one for one in sentences)
