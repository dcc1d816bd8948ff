"""From the data's folders to one catalogue in which everything that is named is there.

A value that is wrong in itself is left out. A link to something that is not there is cut: the
rung, the other form, the larger programme; a programme that lacks an exercise is left out. Each
is told as a problem, and the rest can be played.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
from limber.catalogue.files import FOLDERS, Entry, V, read_folder
from limber.catalogue.models import Catalogue, Exercise, Kind, Ladder, Programme
from limber.catalogue.standing import load_rules, load_safety
from limber.decoding import Decoder, Problem
from limber.errors import UserFacingError


@dataclass(frozen=True, slots=True)
class Loaded:
    """A catalogue, and what could not be taken into it."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]


def load_catalogue(folders: Sequence[Path], decoder: Decoder) -> Loaded:
    """The catalogue of these folders; the first comes with Limber.

    Later ones cannot replace anything in it but the rules of progression.

    Raises:
        UserFacingError: there is nothing to play at all, or what comes with Limber has no rules
            or no safety notes.
    """
    problems: list[Problem] = []
    exercises = _exercises(_read(folders, Kind.EXERCISE, Exercise, decoder, problems), problems)
    known = exercises.keys()
    ladders = _ladders(_read(folders, Kind.LADDER, Ladder, decoder, problems), exercises, problems)
    entries = _read(folders, Kind.PROGRAMME, Programme, decoder, problems)
    programmes = _programmes(entries, known, problems)
    if not exercises or not programmes:
        raise UserFacingError(
            "Limber has no exercises to play.",
            "The installation is damaged. Install Limber again; what you have done is kept.",
        )
    rules = load_rules(folders, decoder, problems)
    safety = load_safety(folders[0], known, decoder, problems)
    return Loaded(Catalogue(exercises, ladders, programmes, rules, safety), tuple(problems))


def _read(
    folders: Sequence[Path], kind: Kind, type_: type[V], decoder: Decoder, problems: list[Problem]
) -> list[Entry[V]]:
    """All files of a kind with an id of their own."""
    found: dict[str, Entry[V]] = {}
    for folder in folders:
        for entry in read_folder(folder / FOLDERS[kind], type_, decoder, problems):
            own = entry.value.id
            findings = list(name_findings(entry.value, entry.path.stem))
            if own in found:
                text = f"{own!r} is taken by {found[own].path.parent}; give it another id"
                findings.append(Finding(("id",), text))
            if _tell(entry, findings, problems):
                found[own] = entry
    return list(found.values())


def _tell(entry: Entry[V], findings: Iterable[Finding], problems: list[Problem]) -> bool:
    """Add the findings to the problems; whether there were none."""
    told = [entry.problem(finding) for finding in findings]
    problems.extend(told)
    return not told


def _exercises(entries: list[Entry[Exercise]], problems: list[Problem]) -> dict[str, Exercise]:
    good = [entry for entry in entries if _tell(entry, exercise_findings(entry.value), problems)]
    known = {entry.value.id for entry in good}
    found: dict[str, Exercise] = {}
    for entry in good:
        whole = _tell(entry, exercise_links(entry.value, known), problems)
        found[entry.value.id] = entry.value if whole else _without_links(entry.value, known)
    return found


def _without_links(exercise: Exercise, known: Container[str]) -> Exercise:
    """The exercise without the names of exercises that are not there."""

    def kept(link: str | None) -> str | None:
        return link if link is not None and link in known else None

    source = replace(exercise.source, variant_of=kept(exercise.source.variant_of))
    forms = tuple(replace(form, exercise=kept(form.exercise)) for form in exercise.other_forms)
    return replace(exercise, source=source, other_forms=forms)


def _ladders(
    entries: list[Entry[Ladder]], known: Mapping[str, Exercise], problems: list[Problem]
) -> dict[str, Ladder]:
    found: dict[str, Ladder] = {}
    for entry in entries:
        ladder = entry.value
        if not _tell(entry, ladder_findings(ladder, known), problems):
            continue
        rungs = tuple(
            rung
            for index, rung in enumerate(ladder.rungs)
            if _tell(entry, rung_findings(rung, index, known), problems)
        )
        if rungs:
            found[ladder.id] = ladder if rungs == ladder.rungs else replace(ladder, rungs=rungs)
    return found


def _programmes(
    entries: list[Entry[Programme]], known: Container[str], problems: list[Problem]
) -> dict[str, Programme]:
    good = [
        entry for entry in entries if _tell(entry, programme_findings(entry.value, known), problems)
    ]
    ids = {entry.value.id for entry in good}
    found: dict[str, Programme] = {}
    for entry in good:
        whole = _tell(entry, part_findings(entry.value, ids), problems)
        found[entry.value.id] = entry.value if whole else replace(entry.value, part_of=None)
    return found
