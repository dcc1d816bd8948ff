"""What holds for every figure that comes with Limber."""

import json

import pytest

from limber.figure.review import problems_of
from limber.figure.schema import schema_text
from tests.figure.figures import FOLDER, PATHS, motion, read

NAMES = [path.stem for path in PATHS]


def known():
    """The ids of all exercises and rungs."""
    found = {path.stem for path in (FOLDER.parent / "exercises").glob("*.json")}
    for path in (FOLDER.parent / "ladders").glob("*.json"):
        found |= {rung["id"] for rung in json.loads(path.read_text(encoding="utf-8"))["rungs"]}
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_does_what_a_body_can_and_what_its_exercise_claims(name):
    assert problems_of(read(name), motion(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_is_named_as_its_file(name):
    assert read(name).id == name


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_claims_something_that_moves(name):
    assert read(name).claims.moves


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_shows_exercises_and_rungs_that_there_are(name):
    assert {name, *read(name).also} <= known()


def test_no_two_figures_show_the_same_exercise():
    shown = [one for name in NAMES for one in (name, *read(name).also)]
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_with_a_disc_has_one_working_side(name):
    figure = read(name)
    both_legs = {"working_leg", "other_leg"} <= {works.value for works in figure.works}
    assert both_legs == (figure.disc is None)


def test_the_schema_is_that_of_the_models():
    committed = (FOLDER.parent / "schema" / "figure.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "run: python -m limber.figure.schema"
