"""What holds for every figure that comes with Limber."""

import json

import pytest

from limber.figure.models import KeyPose
from limber.figure.review import problems_of
from limber.figure.schema import schema_text
from tests.figure.figures import FOLDER, PATHS, motion, read

NAMES = [path.stem for path in PATHS]


def exercises():
    return {path.stem for path in (FOLDER.parent / "exercises").glob("*.json")}


def rungs():
    for path in (FOLDER.parent / "ladders").glob("*.json"):
        yield from json.loads(path.read_text(encoding="utf-8"))["rungs"]


def known():
    """The ids of all exercises and rungs."""
    return exercises() | {rung["id"] for rung in rungs()}


def to_be_shown():
    """The ids of all exercises, and of the rungs that have steps, and so a shape, of their own."""
    return exercises() | {rung["id"] for rung in rungs() if rung.get("steps")}


def shown(name):
    return [name, *read(name).also]


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_does_what_a_body_can_and_what_its_exercise_claims(name):
    assert problems_of(read(name), motion(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_is_named_as_its_file(name):
    assert read(name).id == name


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_claims_something_that_moves_or_that_everything_keeps_still(name):
    figure = read(name)
    assert figure.claims.moves or (is_still(figure) and figure.claims.still)


def is_still(figure):
    return figure.end == KeyPose() and figure.middle is None and figure.arrow is None


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_shows_exercises_and_rungs_that_there_are(name):
    assert set(shown(name)) <= known()


def test_every_exercise_and_every_rung_of_another_shape_is_shown():
    assert to_be_shown() - {one for name in NAMES for one in shown(name)} == set()


def test_no_two_figures_show_the_same_exercise():
    found = [one for name in NAMES for one in shown(name)]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_with_a_disc_has_one_working_side(name):
    figure = read(name)
    both_legs = {"working_leg", "other_leg"} <= {works.value for works in figure.works}
    assert both_legs == (figure.disc is None)


def test_the_schema_is_that_of_the_models():
    committed = (FOLDER.parent / "schema" / "figure.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "run: python -m limber.figure.schema"
