"""The ladders: which rungs stand on them, in which order, and what stands on none."""

import re

import pytest

from limber.catalogue.loader import load_catalogue
from limber.catalogue.models import Origin
from limber.decoding import Decoder
from tests.catalogue.data_files import ROOT, LadderRow, exercises, ladder_rows, ladders, rungs

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

each_ladder = pytest.mark.parametrize("row", ladder_rows(), ids=lambda row: f"{row.letter}")


def plain() -> list[str]:
    """The rungs that are an exercise as it is."""
    return [rung.id for rung in rungs() if rung.id == rung.exercise]


def test_every_ladder_has_been_decided_on() -> None:
    decided = [row.letter for row in ladder_rows()]
    assert sorted(ladder.letter for ladder in ladders().values()) == decided


@each_ladder
def test_a_ladder_has_the_rungs_that_were_decided_on_in_their_order(row: LadderRow) -> None:
    (ladder,) = (ladder for ladder in ladders().values() if ladder.letter == row.letter)
    assert ladder.name == row.name
    assert [rung.id for rung in ladder.rungs] == [rung.id for rung in row.rungs]
    assert [rung.sources for rung in ladder.rungs] == [rung.sources for rung in row.rungs]


def test_of_95_rungs_56_come_from_the_documents_and_39_are_ours() -> None:
    ours = [rung for rung in rungs() if rung.sources == (Origin.OURS,)]
    from_documents = [rung for rung in rungs() if Origin.OURS not in rung.sources]
    assert (len(rungs()), len(from_documents), len(ours)) == (95, 56, 39)


def test_a_plain_rung_comes_from_where_its_exercise_comes_from() -> None:
    for rung in (rung for rung in rungs() if rung.id == rung.exercise):
        assert exercises()[rung.exercise].source.document in rung.sources


def test_an_exercise_on_a_ladder_has_one_plain_rung_and_only_the_pelvic_tilt_two() -> None:
    assert {rung.exercise for rung in rungs()} == set(plain())
    assert sorted(rung for rung in plain() if plain().count(rung) > 1) == ["supine-pelvic-tilt"] * 2
    catalogue = load_catalogue([ROOT / "data"], Decoder()).catalogue
    leading = catalogue.ladder_of("supine-pelvic-tilt")
    assert leading is not None
    assert leading.letter == "K"


def test_an_exercise_that_stands_on_no_ladder_is_ours_and_another_names_it_as_a_form() -> None:
    named = {
        form.exercise
        for exercise in exercises().values()
        for form in exercise.other_forms
        if form.exercise != exercise.id
    }
    off_ladder = exercises().keys() - set(plain())
    assert len(off_ladder) == 15
    assert off_ladder <= named
    assert {exercises()[id_].source.document for id_ in off_ladder} == {Origin.OURS}


def test_an_exercise_of_ours_that_is_named_as_a_form_is_named_as_ours() -> None:
    forms = [form for exercise in exercises().values() for form in exercise.other_forms]
    for form in (form for form in forms if form.exercise):
        if exercises()[form.exercise or ""].source.document is Origin.OURS:
            assert form.source is Origin.OURS


def test_a_rung_that_is_no_exercise_of_its_own_says_its_name_and_what_differs() -> None:
    for rung in (rung for rung in rungs() if rung.id != rung.exercise):
        assert KEBAB.fullmatch(rung.id)
        assert rung.id.startswith(f"{rung.exercise}-")
        assert rung.name
        assert rung.dose or rung.steps
