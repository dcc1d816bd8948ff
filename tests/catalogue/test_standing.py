"""The rules of progression and the safety notes: what comes with Limber, and rules of one's own."""

import json
import shutil
from pathlib import Path
from typing import cast

import pytest

from limber.catalogue.check_file import check_file
from limber.catalogue.loader import Loaded, load_catalogue
from limber.catalogue.models import Condition, Exercise, Origin, Posture
from limber.catalogue.safety import Place, SafetyNote
from limber.decoding import Decoder
from limber.errors import UserFacingError
from tests.catalogue.data_files import ROOT, exercises, raw

DATA = ROOT / "data"
DECODER = Decoder()
BUILT_IN = load_catalogue([DATA], DECODER).catalogue
NOTES = {note.id: note for note in BUILT_IN.safety}
KNEE_KEYS = {"000-2", "000-3", "000-3A", "000-4", "000-5", "002-7", "004-A5"}


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "mine"


def load(mine: Path) -> Loaded:
    return load_catalogue([DATA, mine], DECODER)


def changed_rules(*path: str, value: object) -> dict[str, object]:
    """The rules that come with Limber with one field changed, or taken away by None."""
    content = raw(DATA / "rules" / "progression.json")
    inner = content
    for part in path[:-1]:
        inner = cast("dict[str, object]", inner[part])
    inner[path[-1]] = value
    if value is None:
        del inner[path[-1]]
    return content


def write(mine: Path, content: dict[str, object] | str) -> Path:
    path = mine / "rules" / "progression.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content, indent=2)
    path.write_text(text, encoding="utf-8")
    return path


def named(note_id: str) -> set[str]:
    return set(NOTES[note_id].exercises)


def ids(*, posture: Posture | None = None, equipment: str | None = None) -> set[str]:
    return {
        one.id
        for one in exercises().values()
        if posture in (None, one.start_position.posture)
        and (equipment is None or equipment in one.equipment)
    }


def test_good_rules_of_ones_own_take_the_place_of_those_that_come_with_limber(mine: Path) -> None:
    write(mine, changed_rules("pain", "go_up_to", value=2))
    loaded = load(mine)
    assert loaded.problems == ()
    assert loaded.catalogue.rules.pain.go_up_to == 2


def test_without_rules_of_ones_own_those_that_come_with_limber_hold(mine: Path) -> None:
    assert load(mine).catalogue.rules.pain.go_up_to == 3


OWN_RULES_HOLD = (
    "rules/progression.json: the file is left out; Limber’s own rules hold until it is put right."
)
BAD_RULES = [
    (("rules", "moon"), {"text": "Full moon."}, ", line 77: rules.moon is not a known field"),
    (("pain", "stop_above"), 11, ", line 7: pain.stop_above should be at most 10"),
    (("pain", "go_up_to"), -1, ", line 6: pain.go_up_to should be at least 0"),
    (("pain", "go_up_to"), 6, ", line 6: pain.go_up_to should not be above stop_above, 5."),
    (("rules", "gap", "days"), 0, "rules.gap.days should be at least 1, not 0."),
    (("rules", "progress", "sessions"), 0, "rules.progress.sessions should be at least 1"),
    (("rules", "gap", "ours"), ["text"], "rules.gap.ours[0] names 'text', which is no threshold"),
    (("rules", "gap"), None, ", line 9: rules.gap is missing."),
    (("id",), "other", "id should be 'progression'"),
]


@pytest.mark.parametrize(("path", "value", "words"), BAD_RULES)
def test_bad_rules_are_told_with_file_and_field_and_the_built_in_ones_stand(
    mine: Path, path: tuple[str, ...], value: object, words: str
) -> None:
    file = write(mine, changed_rules(*path, value=value))
    loaded = load(mine)
    problem, consequence = loaded.problems
    assert problem.sentence.startswith("rules/progression.json")
    assert words in problem.sentence
    assert consequence.sentence == OWN_RULES_HOLD
    assert loaded.catalogue.rules == BUILT_IN.rules
    assert words in check_file(file, DECODER, BUILT_IN).problems[-1].sentence


def test_torn_rules_are_told_with_their_line_and_the_built_in_ones_stand(mine: Path) -> None:
    write(mine, '{\n  "kind": ')
    loaded = load(mine)
    assert "rules/progression.json, line 2" in loaded.problems[0].sentence
    assert loaded.catalogue.rules == BUILT_IN.rules


def test_a_folder_or_a_loose_link_in_the_place_of_rules_is_told(mine: Path) -> None:
    path = mine / "rules" / "progression.json"
    path.mkdir(parents=True)
    assert "is not a plain file" in load(mine).problems[0].sentence
    path.rmdir()
    path.symlink_to("nowhere")
    assert "cannot be found" in load(mine).problems[0].sentence


def test_a_file_in_the_place_of_the_folder_for_rules_does_no_harm(mine: Path) -> None:
    mine.mkdir()
    (mine / "rules").write_text("", encoding="utf-8")
    loaded = load(mine)
    assert loaded.problems == ()
    assert loaded.catalogue.rules == BUILT_IN.rules


def test_an_unknown_rule_is_told_with_those_that_are_known(mine: Path) -> None:
    write(mine, changed_rules("rules", "moon", value={"text": "Full moon."}))
    problem, _ = load(mine).problems
    assert problem.where == "rules.moon"
    assert "; known are stop_now, amber, not_settled, " in problem.sentence
    assert problem.sentence.endswith(", same_again, no_relief.")


def test_safety_notes_of_ones_own_are_not_read(mine: Path) -> None:
    (mine / "safety").mkdir(parents=True)
    (mine / "safety" / "safety.json").write_text("torn", encoding="utf-8")
    loaded = load(mine)
    assert loaded.problems == ()
    assert loaded.catalogue.safety == BUILT_IN.safety


@pytest.mark.parametrize(
    ("name", "words"), [("rules/progression.json", "no rules"), ("safety/safety.json", "no safety")]
)
def test_rules_or_notes_that_are_gone_are_a_damaged_installation(
    tmp_path: Path, name: str, words: str
) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / "data" / name).unlink()
    with pytest.raises(UserFacingError, match=words) as raised:
        load_catalogue([tmp_path / "data"], DECODER)
    assert "Install Limber again" in raised.value.detail


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"id": "S-02"}, "notes[1].id 'S-02' is in this file twice"),
        ({"exercises": ["no-such"]}, "notes[0].exercises[0] names 'no-such'"),
        ({"exercises": ["clamshell"], "shown": ["programme"]}, "and only then"),
        ({"shown": ["exercise"]}, "notes[0].exercises should name exercises"),
        ({"shown": ["cellar"]}, "notes[0].shown[0] should be 'first-session'"),
    ],
)
def test_a_safety_file_fits_together(
    tmp_path: Path, changes: dict[str, object], words: str
) -> None:
    note: dict[str, object] = {"id": "S-01", "text": "Stop.", "source": "ours"}
    where = {"shown": ["exercise"]} if "exercises" in changes else {"shown": ["programme"]}
    second = {**note, "id": "S-02", "shown": ["programme"]}
    content = {"kind": "safety", "id": "safety", "notes": [{**note, **where, **changes}, second]}
    path = tmp_path / "safety.json"
    path.write_text(json.dumps(content, indent=2), encoding="utf-8")
    assert words in check_file(path, DECODER, BUILT_IN).problems[0].sentence


def test_there_are_26_notes_of_the_documents_and_9_of_ours() -> None:
    wanted = [f"S-{n:02}" for n in range(1, 27)] + [f"O-{n:02}" for n in range(1, 10)]
    assert list(NOTES) == wanted
    assert {note.id[0] for note in NOTES.values() if note.source is Origin.OURS} == {"O"}
    assert {note.id[0] for note in NOTES.values() if note.source is not Origin.OURS} == {"S"}


@pytest.mark.parametrize("note", NOTES.values(), ids=lambda note: f"{note.id}")
def test_a_note_is_one_or_two_calm_sentences(note: SafetyNote) -> None:
    assert note.text.endswith(".")
    assert 1 <= note.text.count(". ") + 1 <= 2
    assert "!" not in note.text


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (Place.FIRST_SESSION, {"S-01", "S-06", "S-22", "O-02", "O-03", "O-04", "O-05"}),
        (Place.PAIN_RISES, {"S-01", "O-04"}),
        (Place.SHARP_PAIN, {"S-01", "O-02"}),
        (Place.NO_RELIEF, {"S-02"}),
        (Place.PROGRAMME, {"S-02", "S-03", "S-24", "S-25", "S-26"}),
    ],
)
def test_the_notes_of_a_place(place: Place, wanted: set[str]) -> None:
    assert {note.id for note in NOTES.values() if place in note.shown} == wanted


def test_a_note_on_conditions_names_the_exercises_that_ask_about_them() -> None:
    about = [note for note in NOTES.values() if note.conditions]
    assert {note.id for note in about} == {"O-01", "O-03", "O-08", "O-09"}
    assert {condition for note in about for condition in note.conditions} == set(Condition)
    for note in about:
        asking = {e.id for e in exercises().values() if set(e.not_with) & set(note.conditions)}
        assert set(note.exercises) == asking


def own_form_of(exercise: Exercise, parents: set[str]) -> bool:
    is_ours = exercise.source.document is Origin.OURS
    return is_ours and exercise.source.variant_of in parents


def test_a_note_on_equipment_posture_or_knees_names_the_exercises_it_concerns() -> None:
    assert named("O-05") == ids(posture=Posture.STANDING)
    assert named("O-07") == ids(equipment="resistance band")
    listed = {e.id for e in exercises().values() if KNEE_KEYS & set(e.source.keys)}
    forms = {e.id for e in exercises().values() if own_form_of(e, listed)}
    assert named("O-06") == listed | forms | {"seated-figure-four-stretch"}


@pytest.mark.parametrize("path", [*DATA.glob("rules/*"), *DATA.glob("safety/*")], ids=str)
def test_the_file_names_its_schema_and_kind_first_and_has_one_form(path: Path) -> None:
    content = raw(path)
    kind = path.parent.name
    assert list(content.items())[:2] == [
        ("$schema", f"../schema/{kind}.schema.json"),
        ("kind", kind),
    ]
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    assert path.read_text(encoding="utf-8") == text
