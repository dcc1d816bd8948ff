"""`limber check` for figures: what is wrong with the file, and what no body can do in it."""

from collections.abc import Container, Iterator
from pathlib import Path

from limber.catalogue.check_file import FIGURE
from limber.catalogue.checks import name_findings
from limber.catalogue.files import read_limited, shown
from limber.catalogue.models import Catalogue
from limber.decoding import BadFile, Decoder, Problem
from limber.decoding.json_text import BadJsonError, line_of, parse, text_of
from limber.figure.models import Figure
from limber.figure.motion import motion_of
from limber.figure.review import problems_of

_KEYS = ("start", "middle", "end", "closed")


def is_figure(path: Path) -> bool:
    """Whether a file says that it is a figure; one that cannot be read does not."""
    try:
        value = parse(text_of(read_limited(path)))
    except (BadFile, BadJsonError):
        return False
    return isinstance(value, dict) and value.get("kind") == FIGURE


def figure_problems(path: Path, decoder: Decoder, shows: Container[str]) -> tuple[Problem, ...]:
    """What is wrong with a figure; `shows` are the exercises and rungs that there are."""
    name = shown(path)
    try:
        raw = read_limited(path)
        figure = decoder.decode(raw, Figure, name=name)
    except BadFile as error:
        return error.problems
    return (*_name_problems(figure, path, name, shows), *_body_problems(figure, raw, name))


def ids_of(catalogue: Catalogue) -> frozenset[str]:
    """The ids of all exercises and rungs."""
    rungs = (rung.id for ladder in catalogue.ladders.values() for rung in ladder.rungs)
    return frozenset((*catalogue.exercises, *rungs))


def _name_problems(
    figure: Figure, path: Path, name: str, shows: Container[str]
) -> Iterator[Problem]:
    for finding in name_findings(figure, path.stem):
        yield Problem(name, finding.text, "id")
    for where, id_ in (("id", figure.id), *(("also", id_) for id_ in figure.also)):
        if id_ not in shows:
            yield Problem(name, f"is {id_!r}, which is no exercise or rung", where)


def _body_problems(figure: Figure, raw: bytes, name: str) -> Iterator[Problem]:
    try:
        found = problems_of(figure, motion_of(figure))
    except (ArithmeticError, LookupError, ValueError):
        yield Problem(name, "describes no posture that can be drawn")
        return
    text = text_of(raw)
    for problem in found:
        where, _, rest = problem.partition(" ")
        key = where.rstrip(":")
        yield Problem(name, rest, where, line_of(text, (key,)) if key in _KEYS else None)
