"""The catalogue's files: their form, their references and their wording."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from limber.catalogue.models import (
    Dose,
    Exercise,
    Laterality,
    Mode,
    Per,
    Programme,
)
from tests.catalogue.data_files import (
    FOLDERS,
    exercises,
    ladders,
    matrix,
    paths,
    programmes,
    raw,
    rungs,
)

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PLACEHOLDERS = {"{side}", "{other}"}
SIDELESS = {Laterality.BOTH_TOGETHER, Laterality.ALTERNATING}
SIDELESS_PER = {Per.BOTH, Per.CYCLE, Per.DIRECTION, Per.DIRECTION_ALTERNATING}
EQUIPMENT = {
    "resistance band",
    "bed",
    "cushion",
    "table",
    "low stool",
    "pillow",
    "ball or towel",
    "rolled towel",
    "chair",
    "strap",
    "wall",
}
ALL_FILES = [path for folder in FOLDERS for path in paths(folder)]

each_file = pytest.mark.parametrize("path", ALL_FILES, ids=lambda path: f"{path.stem}")
each_exercise = pytest.mark.parametrize("exercise", exercises().values(), ids=lambda e: f"{e.id}")


def doses() -> Iterator[Dose]:
    yield from (exercise.dose for exercise in exercises().values())
    yield from (rung.dose for rung in rungs() if rung.dose)
    items = (item for programme in programmes().values() for item in programme.items)
    yield from (item.dose for item in items if item.dose)


def empty_values(value: object) -> list[object]:
    if isinstance(value, dict):
        return [found for inner in value.values() for found in empty_values(inner)]
    if isinstance(value, list) and value:
        return [found for inner in value for found in empty_values(inner)]
    return [value] if value in (None, [], {}, "") else []


def statements(exercise: Exercise) -> list[str]:
    parts = (exercise.cues, exercise.avoid, exercise.cautions)
    return [sentence for part in parts for sentence in part.all]


def test_there_are_103_exercises_16_ladders_and_12_programmes() -> None:
    assert len(exercises()) == 103
    assert sorted(ladder.letter for ladder in ladders().values()) == list("ABCDEFGHIJKLMNOP")
    assert len(programmes()) == 12


def test_every_entry_of_the_documents_has_an_exercise() -> None:
    wanted = {row.key for row in matrix() if " " not in row.key}
    found = {key for exercise in exercises().values() for key in exercise.source.keys}
    assert len(wanted) == 47
    assert found == wanted


@each_file
def test_a_file_is_named_after_its_id_in_kebab_case(path: Path) -> None:
    assert raw(path)["id"] == path.stem
    assert KEBAB.fullmatch(path.stem)


@each_file
def test_a_file_names_its_schema_and_kind_first_and_leaves_out_what_is_empty(path: Path) -> None:
    content = raw(path)
    kind = path.parent.name.removesuffix("s")
    assert list(content)[:2] == ["$schema", "kind"]
    assert content["$schema"] == f"../schema/{kind}.schema.json"
    assert content["kind"] == kind
    assert empty_values(content) == []
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    assert path.read_text(encoding="utf-8") == text


@each_exercise
def test_exercises_named_by_an_exercise_exist(exercise: Exercise) -> None:
    named = {form.exercise for form in exercise.other_forms} | {exercise.source.variant_of}
    assert named - {None} <= exercises().keys()


def test_exercises_named_by_ladders_and_programmes_exist() -> None:
    items = (item for programme in programmes().values() for item in programme.items)
    named = {rung.exercise for rung in rungs()} | {item.exercise for item in items}
    assert named <= exercises().keys()


def test_a_part_belongs_to_a_programme_and_all_parts_make_up_the_whole() -> None:
    owners = {p.part_of for p in programmes().values() if p.part_of}
    assert owners == {"full-hip-routine", "thirty-second-holds"}
    order = {
        "full-hip-routine": ("range", "stretches", "core", "side", "buttock"),
        "thirty-second-holds": ("a", "b"),
    }
    for owner, suffixes in order.items():
        parts = [programmes()[f"{owner}-{suffix}"] for suffix in suffixes]
        assert all(part.part_of == owner for part in parts)
        assert programmes()[owner].items == tuple(item for part in parts for item in part.items)


@each_exercise
def test_only_the_steps_hold_placeholders_and_only_where_one_side_works(exercise: Exercise) -> None:
    changed = [rung.steps or () for rung in rungs() if rung.exercise == exercise.id]
    for steps in (exercise.steps, *(steps for steps in changed if steps)):
        assert 3 <= len(steps) <= 6
        found = set(re.findall(r"\{.*?\}", " ".join(steps)))
        assert found <= PLACEHOLDERS
        sideless = exercise.sides in SIDELESS or exercise.dose.per in {Per.DIRECTION, Per.CYCLE}
        assert bool(found) is not sideless
    words = [exercise.target, exercise.start_position.text, *statements(exercise)]
    assert not any("{" in sentence for sentence in words)


@each_exercise
def test_statements_are_calm_sentences_and_cues_are_short(exercise: Exercise) -> None:
    for sentence in (*statements(exercise), *exercise.steps, *exercise.source.notes):
        assert sentence.endswith(".")
        assert "!" not in sentence
    assert all(len(cue) <= 60 for cue in exercise.cues.all)
    assert len(set(statements(exercise))) == len(statements(exercise))


def test_a_rung_and_another_form_speak_in_calm_sentences_too() -> None:
    forms = [form.text for exercise in exercises().values() for form in exercise.other_forms]
    spoken = [sentence for rung in rungs() for sentence in (rung.reason, *(rung.steps or ()))]
    for sentence in (*forms, *spoken):
        assert sentence.endswith(".")
        assert "!" not in sentence


@each_exercise
def test_a_hold_of_ten_seconds_or_more_reminds_of_breathing(exercise: Exercise) -> None:
    if exercise.mode is Mode.HOLD:
        assert any("reath" in cue for cue in exercise.cues.ours)


@each_exercise
def test_an_exercise_names_its_own_fields_and_known_equipment(exercise: Exercise) -> None:
    assert set(exercise.source.ours) <= {field.name for field in fields(Exercise)}
    assert set(exercise.equipment) <= EQUIPMENT
    assert exercise.mode is exercise.dose.mode


def test_a_rung_names_known_equipment() -> None:
    assert {name for rung in rungs() for name in rung.equipment or ()} <= EQUIPMENT


def test_what_is_assumed_names_real_fields_and_rest_is_always_ours() -> None:
    names = {field.name for field in fields(Dose)}
    for dose in doses():
        assert set(dose.assumed) <= names - {"assumed"}
        assert all(getattr(dose, name) is not None for name in dose.assumed)
        assert "rest_seconds" in dose.assumed
        assert (dose.seconds_per_rep is None) is ("seconds_per_rep" not in dose.assumed)
        assert (dose.first_side is None) is (dose.per in SIDELESS_PER)


def test_programmes_name_their_own_fields_and_warn_before_the_start() -> None:
    names = {field.name for field in fields(Programme)}
    for programme in programmes().values():
        assert set(programme.assumed) <= names
        assert programme.safety.document
        assert any("medical help" in sentence for sentence in programme.safety.ours)
