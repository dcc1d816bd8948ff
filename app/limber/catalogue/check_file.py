"""`limber check`: files looked at one by one, known by their kind, as the loader would."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from limber.catalogue.checks import (
    Finding,
    exercise_findings,
    exercise_links,
    ladder_findings,
    name_findings,
    part_findings,
    programme_findings,
    rung_findings,
)
from limber.catalogue.files import Entry, Value, read_limited, shown
from limber.catalogue.models import Catalogue, Exercise, Kind, Ladder, Programme
from limber.catalogue.rules import Rules
from limber.catalogue.safety import SafetyNotes
from limber.catalogue.standing import rules_findings, safety_findings
from limber.decoding import BadFile, Decoder, Problem
from limber.decoding.json_text import BadJsonError, line_of, parse, shortened, text_of

_TYPES: Mapping[str, type[Value]] = {
    Kind.EXERCISE: Exercise,
    Kind.LADDER: Ladder,
    Kind.PROGRAMME: Programme,
    Kind.RULES: Rules,
    Kind.SAFETY: SafetyNotes,
}
FIGURE = "figure"
"""Known by name here; what is in such a file is the business of `limber.figure`."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one file; it is good if there are no problems."""

    path: Path
    kind: str | None
    problems: tuple[Problem, ...]


def check_files(
    paths: Sequence[Path], decoder: Decoder, catalogue: Catalogue
) -> tuple[Checked, ...]:
    """Each file checked; they may name what is in the catalogue and in each other."""
    read = [_read(path, decoder) for path in paths]
    values = [found.value for found in read if isinstance(found, Entry)]
    own = {value.id: value for value in values if isinstance(value, Exercise)}
    exercises = {**catalogue.exercises, **own}
    programmes = catalogue.programmes.keys() | {v.id for v in values if isinstance(v, Programme)}
    return tuple(
        found if isinstance(found, Checked) else _checked(found, exercises, programmes)
        for found in read
    )


def check_file(path: Path, decoder: Decoder, catalogue: Catalogue) -> Checked:
    """One file checked; it may name what is in the catalogue."""
    return check_files((path,), decoder, catalogue)[0]


def _read(path: Path, decoder: Decoder) -> Entry[Value] | Checked:
    kind: str | None = None
    try:
        raw = read_limited(path)
        kind = _kind(raw, path)
        return Entry(path, raw, decoder.decode(raw, _TYPES[kind], name=shown(path)))
    except BadFile as error:
        return Checked(path, kind, error.problems)


def _kind(raw: bytes, path: Path) -> str:
    """The kind that a file says it is; a BadFile where it says none that is known."""
    name, known = shown(path), ", ".join((*_TYPES, FIGURE))
    try:
        text = text_of(raw)
        value = parse(text)
    except BadJsonError as error:
        problem = Problem(name, error.message, line=error.line, column=error.column)
        raise BadFile(name, (problem,)) from error
    if not isinstance(value, dict):
        raise BadFile(name, (Problem(name, "should be an object"),))
    if "kind" not in value:
        raise BadFile(name, (Problem(name, f"is missing; it should be one of {known}", "kind"),))
    kind = value["kind"]
    if not isinstance(kind, str) or kind not in _TYPES:
        told = f"is {shortened(str(kind))}, which is not known; it should be one of {known}"
        raise BadFile(name, (Problem(name, told, "kind", line_of(text, ("kind",))),))
    return kind


def _checked(
    entry: Entry[Value], exercises: Mapping[str, Exercise], programmes: Container[str]
) -> Checked:
    findings = [
        *name_findings(entry.value, entry.path.stem),
        *_findings(entry.value, exercises, programmes),
    ]
    problems = tuple(entry.problem(finding) for finding in findings)
    return Checked(entry.path, entry.value.kind.value, problems)


def _findings(
    value: Value, exercises: Mapping[str, Exercise], programmes: Container[str]
) -> Iterator[Finding]:
    match value:
        case Exercise():
            yield from exercise_findings(value)
            yield from exercise_links(value, exercises)
        case Ladder():
            yield from ladder_findings(value, exercises)
            for index, rung in enumerate(value.rungs):
                yield from rung_findings(rung, index, exercises)
        case Programme():
            yield from programme_findings(value, exercises)
            yield from part_findings(value, programmes)
        case Rules():
            yield from rules_findings(value)
        case SafetyNotes():
            yield from safety_findings(value, exercises)
