"""Values as JSON text that reads the same every time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import cast


def encode(value: object, *, indent: int | None = 2) -> str:
    """A value of frozen dataclasses as JSON, every field in its order, with a last line feed.

    Without an indent it is one line.

    Raises:
        TypeError: something in it has no form in JSON.
        ValueError: a number in it is infinite or none.
    """
    return json.dumps(jsonable(value), indent=indent, allow_nan=False) + "\n"


def jsonable(value: object) -> object:
    """The same as plain lists, dictionaries, strings and numbers; whole floats as integers.

    Raises:
        TypeError: something in it has no form in JSON.
    """
    match value:
        case Enum():
            return value.value
        case float():
            return int(value) if value.is_integer() else value
        case date():
            return value.isoformat()
        case None | bool() | int() | str():
            return value
        case _:
            return _members(value)


def _members(value: object) -> list[object] | dict[str, object]:
    match value:
        case tuple() | list():
            return [jsonable(member) for member in cast("Sequence[object]", value)]
        case Mapping():
            members = cast("Mapping[object, object]", value)
            return {str(jsonable(key)): jsonable(member) for key, member in members.items()}
        case _ if is_dataclass(value):
            return {f.name: jsonable(getattr(value, f.name)) for f in fields(value)}
        case _:
            raise TypeError(f"{type(value).__name__} has no form in JSON")
