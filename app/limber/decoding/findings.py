"""pydantic's findings as problems: the field as it stands in the file, its line, plain words."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from limber.decoding.json_text import JsonValue, line_of, shortened
from limber.decoding.known_fields import known_fields
from limber.decoding.problems import Problem

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_ENUM_MEMBER = re.compile(r"<\w+\.\w+: ('[^']*')>")
_UNKNOWN_FIELD = ("extra_forbidden", "unexpected_keyword_argument")
_SAID_OTHERWISE: Mapping[str, str] = {
    "missing": "is missing",
    "missing_argument": "is missing",
    **dict.fromkeys(_UNKNOWN_FIELD, "is not a known field"),
    "dataclass_type": "should be an object",
    "dataclass_exact_type": "should be an object",
    "json_invalid": "has half of a character in a text",
}
_PLAINER: Mapping[str, str] = {
    "tuple": "list",
    "greater than or equal to": "at least",
    "less than or equal to": "at most",
    "a valid integer": "a whole number",
    "a valid number": "a number",
}
_MOST_LOOKED_AT = 200


def problems_of(
    error: "ValidationError", text: str, value: JsonValue, type_: type, name: str
) -> tuple[Problem, ...]:
    """The problems of a file, one for each field.

    A file of the wrong kind has that one problem: the others would only follow from it. Where a
    field could be a number or an object, and is an object, only what is wrong in it counts.
    """
    by_path: dict[tuple[str | int, ...], list[str]] = {}
    for finding in error.errors(include_url=False, include_context=True)[:_MOST_LOOKED_AT]:
        path = _path(finding, value)
        words = _words(finding) + _known(finding, type_, path)
        if words not in by_path.setdefault(path, []):
            by_path[path].append(words)
    if ("kind",) in by_path:
        by_path = {("kind",): by_path["kind",]}
    above = {path[:length] for path in by_path for length in range(len(path))}
    return tuple(
        Problem(name, _joined(words), field_name(path), line_of(text, path))
        for path, words in by_path.items()
        if path not in above
    )


def field_name(path: Iterable[str | int]) -> str:
    """A path as people write it: `items[2].dose.sets`, counted from 0 as in the file."""
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part}]"
        else:
            shown = part if part.isidentifier() and len(part) <= 60 else shortened(part)
            name += f".{shown}" if name else shown
    return name


def _path(finding: "ErrorDetails", value: JsonValue) -> tuple[str | int, ...]:
    """The finding's place, without the names of types that pydantic puts into it."""
    path: list[str | int] = []
    for part in finding["loc"]:
        inner = _inside(value, part)
        if inner is not None:
            path.append(part)
            value = inner[0]
    if finding["type"] in ("missing", "missing_argument"):
        path.append(finding["loc"][-1])
    return tuple(path)


def _inside(value: JsonValue, part: str | int) -> tuple[JsonValue] | None:
    """What stands in an object or list under this name or number, if anything does."""
    if isinstance(value, dict) and isinstance(part, str) and part in value:
        return (value[part],)
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return (value[part],)
    return None


def _words(finding: "ErrorDetails") -> str:
    kind = finding["type"]
    if kind in _SAID_OTHERWISE:
        return _SAID_OTHERWISE[kind]
    if kind in ("too_short", "too_long"):
        return _length(finding)
    if kind in ("literal_error", "enum"):
        return _lowered(_ENUM_MEMBER.sub(r"\1", finding["msg"]))
    return _lowered(finding["msg"]) + _given(finding["input"])


def _known(finding: "ErrorDetails", type_: type, path: tuple[str | int, ...]) -> str:
    """What could stand where something unknown does."""
    names = known_fields(type_, path[:-1]) if finding["type"] in _UNKNOWN_FIELD else ()
    return f"; known are {', '.join(names)}" if names else ""


def _length(finding: "ErrorDetails") -> str:
    limits = finding.get("ctx", {})
    least = "min_length" in limits
    bound = f"at least {limits['min_length']}" if least else f"at most {limits['max_length']}"
    return f"should have {bound} entries, not {limits['actual_length']}"


def _given(value: object) -> str:
    """What stands there instead, where it is short enough to say."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return f", not {value}" if is_number else ""


def _lowered(message: str) -> str:
    """The message as the end of a sentence that begins with the field."""
    words = (message[:1].lower() + message[1:]).removeprefix("input ")
    for theirs, plain in _PLAINER.items():
        words = words.replace(theirs, plain)
    return words


def _joined(words: list[str]) -> str:
    """What is wrong, all of it; alternatives that each ask for something are one `should be`."""
    wishes = [each.removeprefix("should be ") for each in words if each.startswith("should be ")]
    others = [each for each in words if not each.startswith("should be ")]
    if wishes:
        others.append("should be " + " or ".join(wishes))
    return ", ".join(others)
