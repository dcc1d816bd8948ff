"""Every fact of the documents' coverage list is carried by one of the catalogue's files."""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from tests.catalogue.data_files import ROOT, raw

COVERAGE = ROOT / "tests" / "data" / "coverage.json"
SHARED_FOLDERS = {"programmes", "safety"}
"""Their files may carry what the document says of an exercise: it holds for more than that."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: where the document says it, and the exercise or programme it belongs to."""

    row: str
    doc: str
    lines: tuple[int, ...]
    kind: str
    fact: str
    key: str
    id: str


@cache
def rows() -> tuple[Row, ...]:
    return TypeAdapter(tuple[Row, ...]).validate_json(COVERAGE.read_text(encoding="utf-8"))


@cache
def carried() -> tuple[tuple[str, Path], ...]:
    """Each row that a file says it carries, with the file."""
    names = TypeAdapter(list[str])
    return tuple(
        (name, path)
        for path in sorted((ROOT / "data").glob("*/*.json"))
        for name in names.validate_python(raw(path).get("covers", []))
    )


def test_the_list_has_350_rows_numbered_in_order() -> None:
    assert [row.row for row in rows()] == [f"CV-{number:03}" for number in range(1, 351)]
    assert {row.doc for row in rows()} == {"000", "001", "002", "003", "004"}


def test_every_row_is_carried_by_a_file() -> None:
    found = {name for name, _ in carried()}
    assert [f"{row.row}: {row.fact}" for row in rows() if row.row not in found] == []


def test_no_row_is_carried_twice() -> None:
    twice = {name for name, count in Counter(name for name, _ in carried()).items() if count > 1}
    assert [f"{name} in {path.stem}" for name, path in carried() if name in twice] == []


def test_what_a_file_carries_is_a_row() -> None:
    known = {row.row for row in rows()}
    assert [f"{name} in {path.stem}" for name, path in carried() if name not in known] == []


def test_a_row_is_carried_by_the_file_it_belongs_to_or_by_one_for_many_exercises() -> None:
    owners = {row.row: row.id for row in rows()}
    strange = [
        f"{name} of {owners[name]} in {path.stem}"
        for name, path in carried()
        if path.stem != owners[name] and path.parent.name not in SHARED_FOLDERS
    ]
    assert strange == []
