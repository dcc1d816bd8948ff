"""What holds for everything that is played: the rules of progression and the safety notes."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from limber.catalogue.checks import Finding
from limber.catalogue.files import FOLDERS, read_file, shown
from limber.catalogue.kinds import Kind
from limber.catalogue.rules import Rule, Rules
from limber.catalogue.safety import Place, SafetyNote, SafetyNotes
from limber.decoding import Decoder, Problem
from limber.errors import UserFacingError

RULES_NAME = "progression"
SAFETY_NAME = "safety"


def load_rules(folders: Sequence[Path], decoder: Decoder, problems: list[Problem]) -> Rules:
    """The rules of the last folder that has good ones; those of the first come with Limber.

    Raises:
        UserFacingError: the first folder has none.
    """
    rules = _good_rules(folders[0], decoder, problems)
    if rules is None:
        raise _damaged("Limber has no rules of progression.")
    for folder in folders[1:]:
        own, path = _good_rules(folder, decoder, problems), _path(folder, Kind.RULES, RULES_NAME)
        if own is None and _is_there(path):
            text = "is left out; Limber’s own rules hold until it is put right"
            problems.append(Problem(shown(path), text))
        rules = own or rules
    return rules


def load_safety(
    folder: Path, known: Container[str], decoder: Decoder, problems: list[Problem]
) -> tuple[SafetyNote, ...]:
    """The safety notes, which come with Limber only.

    Raises:
        UserFacingError: there are none.
    """
    path = _path(folder, Kind.SAFETY, SAFETY_NAME)
    entry = read_file(path, SafetyNotes, decoder, problems)
    if entry is None:
        raise _damaged("Limber has no safety notes.")
    problems.extend(entry.problem(finding) for finding in safety_findings(entry.value, known))
    return entry.value.notes


def rules_findings(rules: Rules) -> Iterator[Finding]:
    """What is wrong with a rule file by itself."""
    if rules.id != RULES_NAME:
        yield Finding(("id",), f"should be {RULES_NAME!r}, which is the only one that is read")
    if rules.pain.go_up_to > rules.pain.stop_above:
        text = f"should not be above stop_above, {rules.pain.stop_above}"
        yield Finding(("pain", "go_up_to"), text)
    for field in fields(rules.rules):
        rule: Rule = getattr(rules.rules, field.name)
        named = {own.name for own in fields(rule)} - {"text", "ours"}
        for index, name in enumerate(rule.ours):
            if name not in named:
                here = ("rules", field.name, "ours", index)
                yield Finding(here, f"names {name!r}, which is no threshold of this rule")


def safety_findings(safety: SafetyNotes, known: Container[str]) -> Iterator[Finding]:
    """What is wrong with a safety file."""
    seen: set[str] = set()
    for index, note in enumerate(safety.notes):
        here = ("notes", index)
        if note.id in seen:
            yield Finding((*here, "id"), f"{note.id!r} is in this file twice")
        seen.add(note.id)
        if (Place.EXERCISE in note.shown) is not bool(note.exercises):
            text = f"should name exercises if it is shown in the place {Place.EXERCISE.value!r}"
            yield Finding((*here, "exercises"), f"{text}, and only then")
        for number, name in enumerate(note.exercises):
            if name not in known:
                text = f"names {name!r}, which is no exercise"
                yield Finding((*here, "exercises", number), text)


def _good_rules(folder: Path, decoder: Decoder, problems: list[Problem]) -> Rules | None:
    path = _path(folder, Kind.RULES, RULES_NAME)
    if not _is_there(path):
        return None
    entry = read_file(path, Rules, decoder, problems)
    if entry is None:
        return None
    found = [entry.problem(finding) for finding in rules_findings(entry.value)]
    problems.extend(found)
    return None if found else entry.value


def _is_there(path: Path) -> bool:
    """Whether there is something to read, or to say why it cannot be."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _path(folder: Path, kind: Kind, name: str) -> Path:
    return folder / FOLDERS[kind] / f"{name}.json"


def _damaged(title: str) -> UserFacingError:
    detail = "The installation is damaged. Install Limber again; what you have done is kept."
    return UserFacingError(title, detail)
