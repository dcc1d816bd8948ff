"""The files of a catalogue, each with the value that stands in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from limber.catalogue.checks import Finding
from limber.catalogue.models import Exercise, Kind, Ladder, Programme
from limber.catalogue.rules import Rules
from limber.catalogue.safety import SafetyNotes
from limber.decoding import MAX_BYTES, BadFile, Decoder, Problem
from limber.decoding.findings import field_name
from limber.decoding.json_text import BadJsonError, line_of, text_of

Value = Exercise | Ladder | Programme | Rules | SafetyNotes
V = TypeVar("V", bound=Value)

MOST_FILES = 1000
"""In one folder; the rest is left out, so that a wrong folder cannot stop a start."""

FOLDERS: Mapping[Kind, str] = {
    Kind.EXERCISE: "exercises",
    Kind.LADDER: "ladders",
    Kind.PROGRAMME: "programmes",
    Kind.RULES: "rules",
    Kind.SAFETY: "safety",
}


@dataclass(frozen=True, slots=True)
class Entry(Generic[V]):
    """One file that was read."""

    path: Path
    raw: bytes
    value: V

    def problem(self, finding: Finding) -> Problem:
        """A finding about the value, with its line in the file."""
        try:
            line = line_of(text_of(self.raw), finding.path)
        except BadJsonError:
            line = None
        return Problem(shown(self.path), finding.text, field_name(finding.path), line)


def shown(path: Path) -> str:
    """What a file is called in a message: its name with its folder's."""
    return f"{path.parent.name}/{path.name}"


def read_folder(
    folder: Path, type_: type[V], decoder: Decoder, problems: list[Problem]
) -> Iterator[Entry[V]]:
    """Every file of a folder that could be read, by name; what is wrong goes into `problems`."""
    for path in _json_files(folder, problems):
        entry = read_file(path, type_, decoder, problems)
        if entry is not None:
            yield entry


def read_file(
    path: Path, type_: type[V], decoder: Decoder, problems: list[Problem]
) -> Entry[V] | None:
    """A file with its value; None if it could not be read, and why goes into `problems`."""
    try:
        raw = read_limited(path)
        return Entry(path, raw, decoder.decode(raw, type_, name=shown(path)))
    except BadFile as error:
        problems.extend(error.problems)
        return None


def read_limited(path: Path) -> bytes:
    """The content of a file, refused when it is not a plain file or too large.

    Raises:
        BadFile: it cannot be read; the problem says why.
    """
    try:
        if not path.is_file():
            text = "cannot be found" if not path.exists() else "is not a plain file"
            raise BadFile(shown(path), (Problem(shown(path), text),))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        text = f"cannot be read: {reason or 'the system does not say why'}"
        raise BadFile(shown(path), (Problem(shown(path), text),)) from error


def _json_files(folder: Path, problems: list[Problem]) -> Iterable[Path]:
    try:
        found = sorted(
            path
            for path in folder.iterdir()
            if path.suffix == ".json" and not path.name.startswith(".")
        )
    except FileNotFoundError:
        return ()
    except OSError as error:
        problems.append(Problem(shown(folder), f"cannot be read: {error.strerror}"))
        return ()
    if len(found) > MOST_FILES:
        text = f"has more than {MOST_FILES} files; the rest is left out"
        problems.append(Problem(shown(folder), text))
    return found[:MOST_FILES]
