"""The files in `data/` and the transcribed prescription matrix, read without the loader."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from limber.catalogue.models import Exercise, Ladder, Programme

ROOT = Path(__file__).parents[2]
MATRIX = ROOT / "tests" / "data" / "prescription_matrix.json"
FOLDERS = ("exercises", "ladders", "programmes")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Span:
    """A stated range."""

    min: int
    max: int


@dataclass(frozen=True, slots=True)
class Row:
    """One prescription; where it names a programme, that programme's item has the dose."""

    key: str
    exercise: str
    mode: str
    sets: int | Span
    reps: int | Span | None
    seconds: int | None
    per: str
    times_per_day: int
    rest_seconds: int | None
    seconds_per_rep: int | Span | None
    ours: tuple[str, ...]
    programme: str | None = None
    later_reps: int | None = None


def paths(folder: str) -> list[Path]:
    """The files of one kind, in order."""
    return sorted((ROOT / "data" / folder).glob("*.json"))


def raw(path: Path) -> dict[str, object]:
    """A file's object as it stands."""
    return TypeAdapter(dict[str, object]).validate_json(path.read_text(encoding="utf-8"))


def _read(folder: str, kind: type[Value]) -> Mapping[str, Value]:
    adapter = TypeAdapter(kind)
    values: dict[str, Value] = {}
    for path in paths(folder):
        content = raw(path)
        del content["$schema"]
        values[path.stem] = adapter.validate_json(json.dumps(content))
    return values


@cache
def exercises() -> Mapping[str, Exercise]:
    """The exercises by file name."""
    return _read("exercises", Exercise)


@cache
def ladders() -> Mapping[str, Ladder]:
    """The ladders by file name."""
    return _read("ladders", Ladder)


@cache
def programmes() -> Mapping[str, Programme]:
    """The programmes by file name."""
    return _read("programmes", Programme)


@cache
def matrix() -> tuple[Row, ...]:
    """The rows of the prescription matrix."""
    return TypeAdapter(tuple[Row, ...]).validate_json(MATRIX.read_text(encoding="utf-8"))
