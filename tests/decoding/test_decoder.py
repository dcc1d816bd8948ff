import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from limber.catalogue.models import Dose, Exercise, Ladder, Per, Programme
from limber.decoding import BadFile, Decoder, Memory, encode
from limber.decoding.structure import Structurer
from limber.plan.models import Plan, Timing
from limber.settings import Settings
from tests.fakes.plans import hold_dose, plan_of

DATA = Path(__file__).parents[2] / "data"
TYPES = {"exercises": Exercise, "ladders": Ladder, "programmes": Programme}
FILES = [(path, type_) for name, type_ in TYPES.items() for path in (DATA / name).glob("*.json")]
DOSE = {"sets": 2, "per": "side", "rest_seconds": 10, "hold_seconds": {"min": 20, "max": 30}}


DECODER = Decoder()
"""Without a memory it keeps nothing but what it learned of the types."""


def refusal(raw: bytes, type_: type = Dose) -> str:
    with pytest.raises(BadFile) as caught:
        Decoder().decode(raw, type_, name="mine.json")
    return caught.value.detail


def dose(**changes) -> bytes:
    return json.dumps({**DOSE, **changes}, indent=1).encode()


def test_every_file_of_the_data_reads_alike_with_and_without_the_check():
    assert FILES
    structurer = Structurer()
    for path, type_ in FILES:
        raw = path.read_bytes()
        bare = {key: value for key, value in json.loads(raw).items() if key != "$schema"}
        checked = DECODER.decode(raw, type_, name=path.name)
        assert structurer.structure(type_, bare) == checked
        assert DECODER.decode(encode(checked).encode(), type_, name=path.name) == checked


@pytest.mark.parametrize("type_", [Dose, Settings, Ladder])
@hypothesis_settings(max_examples=30)
@given(data=st.data())
def test_a_value_comes_back_from_its_text_by_both_ways(type_, data):
    value = data.draw(st.from_type(type_).filter(_survives))
    text = encode(value)
    assert Structurer().structure(type_, json.loads(text)) == value
    assert DECODER.decode(text.encode(), type_, name="x") == value


def _survives(value: object) -> bool:
    """What hypothesis makes without knowing of pydantic's stripping is left out."""
    try:
        return DECODER.decode(encode(value).encode(), type(value), name="x") == value
    except BadFile:
        return False


def test_a_whole_float_is_written_as_an_integer_and_read_as_a_float():
    text = encode(Timing(ready_seconds=4.0))
    assert '"ready_seconds": 4,' in text
    read = Decoder().decode(text.encode(), Timing, name="x").ready_seconds
    assert isinstance(read, float)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b'{\n"a": \xff}', "line 2: the file is not UTF-8 text"),
        (b'{\n "sets": }', "line 2, column 10: the file is not valid JSON"),
        (b"[]", "should be an object"),
        (b"null", "should be an object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 5_000 + b"1" + b"}" * 5_000, "nested too deeply"),
        (b'{"sets": 1, "sets": 2}', "the key 'sets' twice"),
        (b'{"sets": NaN}', "has NaN where a number should be"),
        (b'{"sets": -Infinity}', "has -Infinity"),
        (b'{"sets": 1e999}', "too large"),
        (b"1" * 5_000, "too many digits"),
        (b" " * 1_000_001, "larger than 1 MB"),
        (b'{"sets": "\\ud800"}', "half of a character"),
    ],
)
def test_hostile_text_is_refused_in_one_sentence(raw, words):
    assert words in refusal(raw)
    assert "\n" not in refusal(raw)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (
            dose(rest_seconds=-3),
            "line 4: rest_seconds should be at least 0, not -3",
        ),
        (dose(hold_seconds={"min": 20}), "line 5: hold_seconds.max is missing"),
        (dose(sets=True), "sets should be a whole number or an object"),
        (dose(per="sides"), "per should be 'both', 'side', "),
        (dose(colour="red"), "colour is not a known field; known are sets, per, rest_seconds, "),
        (dose(assumed=["", "reps"]), "assumed[0] "),
        (dose(**{"a\x1b[2Jb": 1}), r"'a\x1b[2Jb' is not a known field"),
    ],
)
def test_a_problem_names_the_line_the_field_and_what_was_expected(raw, words):
    assert f"mine.json, {words}" in refusal(raw) or words in refusal(raw)


def test_no_more_than_five_problems_are_told_one_by_one():
    told = refusal(json.dumps({f"field_{n}": n for n in range(10)}).encode()).splitlines()
    assert len(told) == 6
    assert told[-1].startswith("And ")


def test_a_file_of_the_wrong_kind_has_that_one_problem():
    assert refusal(b'{"kind": "ladder"}', Exercise).endswith("kind should be 'exercise'.")
    assert "kind is missing" in refusal(b"{}", Exercise)


def test_a_byte_order_mark_and_the_name_of_a_schema_do_no_harm():
    raw = b"\xef\xbb\xbf" + dose(**{"$schema": "dose.json"})
    assert Decoder().decode(raw, Dose, name="x") == Decoder().decode(dose(), Dose, name="x")


def test_a_schema_is_named_at_the_top_only():
    assert "'$schema' is not a known field" in refusal(
        dose(hold_seconds={"min": 1, "max": 2, "$schema": "x"})
    )


class Counting(Decoder):
    """Counts what it checks."""

    checks = 0

    def _check(self, *arguments):
        self.checks += 1
        return super()._check(*arguments)


def test_what_was_found_valid_is_not_checked_again(tmp_path):
    first = Counting(Memory(tmp_path / "checked.txt", "1"))
    expected = first.decode(dose(), Dose, name="x")
    first.save_memory()
    second = Counting(Memory(tmp_path / "checked.txt", "1"))
    assert second.decode(dose(), Dose, name="x") == expected
    assert (first.checks, second.checks) == (1, 0)


@pytest.mark.parametrize("changed", ["version", "type", "content"])
def test_another_version_type_or_content_is_checked(tmp_path, changed):
    first = Decoder(Memory(tmp_path / "checked.txt", "1"))
    first.decode(dose(), Dose, name="x")
    first.save_memory()
    second = Counting(Memory(tmp_path / "checked.txt", "2" if changed == "version" else "1"))
    type_ = Exercise if changed == "type" else Dose
    raw = dose(sets=0) if changed == "content" else dose()
    if changed == "version":
        second.decode(raw, type_, name="x")
    else:
        with pytest.raises(BadFile):
            second.decode(raw, type_, name="x")
    assert second.checks == 1


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"[", b"{}", dose(sets=[]), dose(x=1), dose(per="?"), dose(assumed=1)]
)
def test_a_memory_that_errs_leads_to_the_check(tmp_path, raw):
    decoder = Counting(Memory(tmp_path / "checked.txt", "1"))
    decoder.vouch(raw, Dose)
    with pytest.raises(BadFile):
        decoder.decode(raw, Dose, name="x")


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"nonsense\n" * 5_000])
def test_a_damaged_memory_is_as_good_as_none(tmp_path, content):
    (tmp_path / "checked.txt").write_bytes(content)
    decoder = Decoder(Memory(tmp_path / "checked.txt", "1"))
    decoder.decode(dose(), Dose, name="x")
    decoder.save_memory()
    assert Memory(tmp_path / "checked.txt", "1").knows(dose(), "Dose")


def test_a_memory_that_cannot_be_written_is_no_trouble(tmp_path):
    decoder = Decoder(Memory(tmp_path / "no such folder" / "checked.txt", "1"))
    decoder.decode(dose(), Dose, name="x")
    decoder.save_memory()
    assert list(tmp_path.iterdir()) == []


def test_what_has_no_form_in_json_is_an_error_of_ours():
    with pytest.raises(TypeError):
        encode(object())
    with pytest.raises(ValueError, match="JSON"):
        encode(float("nan"))


def test_a_plan_comes_back():
    a_plan = plan_of(hold_dose(), hold_dose(per=Per.SIDE))
    text = encode(a_plan, indent=None)
    assert Decoder().decode(text.encode(), Plan, name="x") == a_plan
    assert Structurer().structure(Plan, json.loads(text)) == a_plan
