"""Which fields there can be at a place in a file, by the type of its value."""

import types
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Annotated, Union, get_args, get_origin, get_type_hints


def known_fields(type_: type, path: Sequence[str | int]) -> tuple[str, ...]:
    """The names of the fields at this place; none where the type alone does not say."""
    hint: object = type_
    for part in path:
        hint = _inside(_bare(hint), part)
    found = _bare(hint)
    return tuple(field.name for field in fields(found)) if is_dataclass(found) else ()


def _bare(hint: object) -> object:
    """The hint without bounds, and without what else it could be if that has no fields."""
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        classes = [bare for bare in map(_bare, get_args(hint)) if is_dataclass(bare)]
        return classes[0] if len(classes) == 1 else None
    return hint


def _inside(hint: object, part: str | int) -> object:
    if is_dataclass(hint) and isinstance(hint, type):
        hints: Mapping[str, object] = get_type_hints(hint, include_extras=True)
        return hints.get(str(part))
    arguments = get_args(hint)
    return arguments[0 if get_origin(hint) is tuple else -1] if arguments else None
