import json

import pytest

from limber.decoding import Decoder
from limber.ui.figures.shelf import FigureShelf
from tests.figure.figures import FOLDER

OWN = "own-stretch"


@pytest.fixture
def told():
    return []


@pytest.fixture
def shelf(tmp_path, told):
    (tmp_path / "figures").mkdir()
    return FigureShelf((FOLDER.parent, tmp_path), Decoder(), told.append)


def write(folder, name, **fields):
    content = json.loads((FOLDER / "clamshell.json").read_text(encoding="utf-8"))
    content = content | {"id": name, "also": []} | fields
    (folder / "figures" / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")


def test_a_figure_is_found_by_its_id_and_read_once(shelf):
    assert shelf.find("clamshell").figure.id == "clamshell"
    assert shelf.find("clamshell") is shelf.find("clamshell")


def test_a_figure_is_found_by_what_else_it_shows(shelf, tmp_path):
    write(tmp_path, OWN, also=["own-stretch-deep"])
    assert shelf.find("own-stretch-deep") is shelf.find(OWN)
    assert shelf.find(OWN).figure.id == OWN


def test_an_exercise_without_a_figure_has_none_and_that_is_no_problem(shelf, told):
    assert shelf.find("no-such-exercise") is None
    assert told == []


def test_what_comes_with_limber_cannot_be_replaced(shelf, tmp_path):
    write(tmp_path, "clamshell", shows="Something else.")
    assert shelf.find("clamshell").figure.shows != "Something else."


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"end": None}, "end should be"),
        ({"id": "another"}, "id should be the file's name, 'own-stretch'"),
        ({"end": {"working": {"hip": {"flexion": 170}}}}, "working_hip.flexion is 170"),
        ({"end": {"rests": {"pelvis": "cloud"}}}, "end.rests.pelvis should be"),
    ],
)
def test_a_bad_file_is_told_once_and_shows_nothing(shelf, tmp_path, told, fields, problem):
    write(tmp_path, OWN, **fields)
    assert [shelf.find(OWN), shelf.find(OWN)] == [None, None]
    (sentence,) = told
    assert sentence.startswith("figures/own-stretch.json")
    assert problem in sentence


@pytest.mark.parametrize("content", [b"", b"[" * 5000, b"[]", b"\xff"])
def test_a_file_that_cannot_be_read_is_passed_over_in_the_search(shelf, tmp_path, told, content):
    (tmp_path / "figures" / "broken.json").write_bytes(content)
    assert shelf.find("no-such-exercise") is None
    assert told == []


def test_without_a_folder_there_are_no_figures(tmp_path, told):
    assert FigureShelf((tmp_path / "none",), Decoder(), told.append).find("clamshell") is None
