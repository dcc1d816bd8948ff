"""The lines that a window and a host exchange: one JSON object each."""

import json
from collections.abc import Mapping
from typing import cast


class ProtocolError(ValueError):
    """A line is not what it should be."""


def line_of(fields: Mapping[str, object]) -> bytes:
    """Write an object as one line."""
    return json.dumps(fields).encode("ascii") + b"\n"


def fields_of(line: bytes, most_bytes: int) -> dict[str, object]:
    """Read a line; raises `ProtocolError` if it is longer than that or no JSON object."""
    if len(line) > most_bytes:
        raise ProtocolError(f"a line of more than {most_bytes} bytes")
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"not JSON: {line[:60]!r}") from error
    if not isinstance(value, dict):
        raise ProtocolError(f"not a JSON object: {line[:60]!r}")
    return cast("dict[str, object]", value)
