"""What is ours in the catalogue: the exercises that no document has, and their doses."""

import pytest

from limber.catalogue.models import CountRange, Dose, Exercise, Mode, Origin, Side, Tempo
from tests.catalogue.data_files import OwnRow, Span, exercises, own_rows, rungs

GIVEN = ("sets", "reps", "hold_seconds", "run_seconds", "seconds_per_rep", "rest_seconds")
"""The numbers of a dose, which no document gives an exercise of ours."""
FORMS = {"supine-straight-leg-raise-stretch-10-s-x-3", "quadruped-hip-extension-hold-3-x-10-s"}
"""Doses of ours that stand on no ladder: the exercise's page tells them in words."""

OURS = [e for e in exercises().values() if e.source.document is Origin.OURS]
PLAYED = [row for row in own_rows() if row.id not in FORMS]

each_own = pytest.mark.parametrize("exercise", OURS, ids=lambda exercise: f"{exercise.id}")
each_played = pytest.mark.parametrize("row", PLAYED, ids=lambda row: f"{row.id}")


def dose_of(row: OwnRow) -> Dose:
    if row.id == row.exercise:
        return exercises()[row.exercise].dose
    (dose,) = (rung.dose for rung in rungs() if rung.id == row.id)
    assert dose
    return dose


def test_52_exercises_and_4_doses_are_ours() -> None:
    assert len(own_rows()) == 56
    assert {row.id for row in own_rows() if row.id == row.exercise} == {e.id for e in OURS}
    assert len(OURS) == 52
    assert len(exercises()) - len(OURS) == 51


@each_played
def test_a_dose_of_ours_has_the_numbers_that_were_decided_on(row: OwnRow) -> None:
    dose = dose_of(row)
    tempo = dose.seconds_per_rep
    assert dose.mode == row.mode
    assert dose.sets == row.sets
    reps = dose.reps
    assert (Span(reps.min, reps.max) if isinstance(reps, CountRange) else reps) == row.reps
    assert (dose.hold_seconds if dose.mode is Mode.HOLD else dose.run_seconds) == row.seconds
    assert dose.per == row.per
    assert (tempo.total_seconds if isinstance(tempo, Tempo) else tempo) == row.seconds_per_rep
    assert dose.rest_seconds == row.rest_seconds
    assert not dose.may_stop_early


@each_played
def test_all_numbers_of_a_dose_of_ours_are_assumed(row: OwnRow) -> None:
    dose = dose_of(row)
    given = {name for name in GIVEN if getattr(dose, name) is not None}
    assert set(dose.assumed) - {"first_side"} == given


@each_own
def test_the_left_side_comes_first_in_an_exercise_of_ours_by_our_choice(
    exercise: Exercise,
) -> None:
    first = exercise.dose.first_side
    assert first in (None, Side.LEFT)
    assert ("first_side" in exercise.dose.assumed) is (first is Side.LEFT)


def test_a_rung_of_ours_begins_with_the_side_of_the_exercise_that_it_gives_another_dose() -> None:
    for rung in (rung for rung in rungs() if rung.dose and rung.sources == (Origin.OURS,)):
        assert rung.dose
        plain = exercises()[rung.exercise].dose
        assert rung.dose.first_side is plain.first_side
        assert ("first_side" in rung.dose.assumed) is ("first_side" in plain.assumed)


@pytest.mark.parametrize("row", [row for row in own_rows() if row.id in FORMS], ids=lambda r: r.id)
def test_a_dose_of_ours_on_no_ladder_is_told_as_another_form(row: OwnRow) -> None:
    assert row.id not in {rung.id for rung in rungs()}
    forms = [form for form in exercises()[row.exercise].other_forms if not form.exercise]
    told = [form.text.lower() for form in forms if form.source is Origin.OURS]
    assert (row.reps, row.seconds) == (3, 10)
    assert any("three" in text and "10 seconds" in text for text in told)


@each_own
def test_an_exercise_of_ours_says_why_it_is_there_and_nothing_in_a_documents_name(
    exercise: Exercise,
) -> None:
    assert exercise.source.notes
    assert not exercise.source.keys
    assert not exercise.source.ours
    assert not exercise.covers
    for statements in (exercise.cues, exercise.avoid, exercise.cautions):
        assert not statements.document
    assert exercise.cues.ours
    assert all(form.source is Origin.OURS for form in exercise.other_forms)
