"""JSON as text: read without the liberties that Python's reader takes, and places in it found."""

import json
import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from math import isinf
from typing import NoReturn, cast

MAX_BYTES = 1_000_000
"""No file of ours comes near; a larger one is a mistake."""

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]
Path = Sequence[str | int]
"""Keys and indices that lead from the top of a document to a value in it."""

_SPACE = re.compile(r"[ \t\n\r]*")


class BadJsonError(Exception):
    """The text is no JSON that we take; line and column from 1, where they are known."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


def text_of(raw: bytes, max_bytes: int = MAX_BYTES) -> str:
    """The text of a file, without a byte order mark.

    Raises:
        BadJsonError: it is too large, empty, or not UTF-8.
    """
    if len(raw) > max_bytes:
        raise BadJsonError(f"is larger than {max_bytes // 1_000_000} MB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadJsonError("is not UTF-8 text", line) from error
    if not text.strip():
        raise BadJsonError("is empty")
    return text


def parse(text: str) -> JsonValue:
    """The value of a JSON text.

    Raises:
        BadJsonError: it is no JSON, says a key twice, has a number that is none, or is nested
            too deeply.
    """
    with refusals_told():
        value: object = strict_decoder().decode(text)
    return cast("JsonValue", value)


def strict_decoder() -> json.JSONDecoder:
    """What reads JSON without the liberties of Python's own; used within `refusals_told`."""
    return json.JSONDecoder(
        object_pairs_hook=_object, parse_constant=_refuse_constant, parse_float=_float
    )


@contextmanager
def refusals_told() -> Generator[None]:
    """What the reader refuses, as a `BadJsonError`."""
    try:
        yield
    except json.JSONDecodeError as error:
        raise BadJsonError(plain_message(error), error.lineno, error.colno) from error
    except RecursionError as error:
        raise BadJsonError("is nested too deeply") from error
    except ValueError as error:
        raise BadJsonError("has a number with too many digits") from error


def plain_message(error: json.JSONDecodeError) -> str:
    """The reader's message as the end of a sentence."""
    return f"is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"


def line_of(text: str, path: Path) -> int | None:
    """The line, from 1, of the value that `path` leads to, or of the last one on the way."""
    try:
        return text.count("\n", 0, _position(text, path)) + 1
    except (ValueError, IndexError, RecursionError):
        return None


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for index, key in enumerate(keys) if key in keys[:index])
        raise BadJsonError(f"has the key {shortened(twice)} twice in one object")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise BadJsonError(f"has {name} where a number should be")


def _float(digits: str) -> float:
    number = float(digits)
    if isinf(number):
        raise BadJsonError("has a number that is too large")
    return number


def shortened(text: str) -> str:
    """Text from a file, quoted, safe to show, and not longer than a few words."""
    return ascii(text if len(text) <= 60 else text[:57] + "...")


def _position(text: str, path: Path) -> int:
    position = _skip(text, 0)
    for part in path:
        inner = _step_into(text, position, part)
        if inner is None:
            break
        position = inner
    return position


def _step_into(text: str, position: int, part: str | int) -> int | None:
    """Where the member `part` of the object or list at `position` begins."""
    if text[position] == "{" and isinstance(part, str):
        return _member(text, position, part)
    if text[position] == "[" and isinstance(part, int):
        return _element(text, position, part)
    return None


def _member(text: str, position: int, key: str) -> int | None:
    decoder = json.JSONDecoder()
    position = _skip(text, position + 1)
    while text[position] == '"':
        name, position = decoder.raw_decode(text, position)
        position = _skip(text, _skip(text, position) + 1)
        if name == key:
            return position
        _, position = decoder.raw_decode(text, position)
        position = _skip(text, position)
        if text[position] != ",":
            return None
        position = _skip(text, position + 1)
    return None


def _element(text: str, position: int, index: int) -> int | None:
    decoder = json.JSONDecoder()
    position = _skip(text, position + 1)
    for _ in range(index):
        _, position = decoder.raw_decode(text, position)
        position = _skip(text, position)
        if text[position] != ",":
            return None
        position = _skip(text, position + 1)
    return position


def _skip(text: str, position: int) -> int:
    """The position after white space."""
    match = _SPACE.match(text, position)
    return match.end() if match else position
