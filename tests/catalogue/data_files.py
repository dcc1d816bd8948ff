"""The files in `data/` and what was transcribed to compare them with, without the loader."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from limber.catalogue.models import Exercise, Ladder, Programme, Rung

ROOT = Path(__file__).parents[2]
TRANSCRIBED = ROOT / "tests" / "data"
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


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One exercise or rung of ours: its dose in words, and the numbers read from the words."""

    id: str
    exercise: str
    text: str
    mode: str
    sets: int
    reps: int | Span
    seconds: int | None
    per: str
    seconds_per_rep: int | None
    rest_seconds: int


@dataclass(frozen=True, slots=True)
class RungRow:
    """A rung as it was decided."""

    id: str
    sources: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class LadderRow:
    """A ladder as it was decided, from easier to harder."""

    letter: str
    name: str
    rungs: tuple[RungRow, ...]


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
    return TypeAdapter(tuple[Row, ...]).validate_json(_transcribed("prescription_matrix"))


@cache
def own_rows() -> tuple[OwnRow, ...]:
    """The exercises and rungs of ours, with their doses."""
    return TypeAdapter(tuple[OwnRow, ...]).validate_json(_transcribed("own_exercises"))


@cache
def ladder_rows() -> tuple[LadderRow, ...]:
    """The ladders by letter."""
    return TypeAdapter(tuple[LadderRow, ...]).validate_json(_transcribed("ladders"))


def rungs() -> list[Rung]:
    """The rungs of all ladders."""
    return [rung for ladder in ladders().values() for rung in ladder.rungs]


def _transcribed(name: str) -> str:
    return (TRANSCRIBED / f"{name}.json").read_text(encoding="utf-8")
