"""Plain JSON values made into frozen dataclasses, by their type hints and without a check."""

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum, EnumType
from typing import Annotated, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Maker = Callable[[object], object]
"""Takes a JSON value, gives the value that stands for it."""


_WHITE_SPACE = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""What pydantic takes for it; Python would take the separators U+001C to U+001F for it too."""


class UnfitError(ValueError):
    """A value does not have the form that its type asks for."""


class Structurer:
    """Makes values that were found valid before; what it learns of a type it keeps."""

    def __init__(self) -> None:
        self._makers: dict[object, Maker] = {}

    def structure(self, type_: type[T], value: object) -> T:
        """The value as `type_`.

        Raises:
            UnfitError, LookupError, TypeError, ValueError: it is no value of that type.
        """
        return cast("T", self._maker(type_, strip=False)(value))

    def _maker(self, hint: object, *, strip: bool) -> Maker:
        key = (hint, strip)
        found = self._makers.get(key)
        if found is None:
            found = self._makers[key] = self._new_maker(hint, strip=strip)
        return found

    def _new_maker(self, hint: object, *, strip: bool) -> Maker:
        origin, arguments = get_origin(hint), get_args(hint)
        if is_dataclass(hint):
            return self._dataclass(cast("type[object]", hint), fields(hint))
        if origin is None:
            return _plain(hint, strip=strip)
        if origin is Literal:
            return _literal(arguments)
        if origin in (Union, types.UnionType):
            return self._union(arguments, strip=strip)
        own = [self._maker(each, strip=strip) for each in _inner(origin, arguments)]
        if origin is Annotated:
            return own[0]
        return _tuple(own[0]) if origin is tuple else _mapping(own[0], own[1])

    def _union(self, members: tuple[object, ...], *, strip: bool) -> Maker:
        """Chooses by the JSON type, and among dataclasses by the fields."""
        by_type: dict[type, Maker] = {}
        classes: list[tuple[frozenset[str], Maker]] = []
        for member in members:
            bare = _bare(member)
            maker = self._maker(member, strip=strip)
            if is_dataclass(bare):
                classes.append((frozenset(f.name for f in fields(bare)), maker))
            else:
                by_type.update(dict.fromkeys(_json_types(bare), maker))

        def make(value: object) -> object:
            kind: type = type(value)
            if classes and kind is dict:
                return _first_fit(classes, _object(value))(value)
            return by_type[kind](value)

        return make

    def _dataclass(self, class_: type[object], own: tuple[Field[object], ...]) -> Maker:
        config: Mapping[str, object] = getattr(class_, "__pydantic_config__", {})
        strip = bool(config.get("str_strip_whitespace"))
        hints: dict[str, object] = get_type_hints(class_, include_extras=True)
        makers = {field.name: self._maker(hints[field.name], strip=strip) for field in own}
        needed = frozenset(
            field.name
            for field in own
            if field.default is MISSING and field.default_factory is MISSING
        )

        def make(value: object) -> object:
            found = _object(value)
            if not needed <= found.keys():
                raise UnfitError(class_.__name__)
            return class_(**{name: makers[name](member) for name, member in found.items()})

        return make


def _inner(origin: object, arguments: tuple[object, ...]) -> tuple[object, ...]:
    """The types within a type that are types of values."""
    return arguments[:1] if origin in (Annotated, tuple) else arguments


def _bare(hint: object) -> object:
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


def _first_fit(classes: list[tuple[frozenset[str], Maker]], value: Mapping[str, object]) -> Maker:
    for names, maker in classes:
        if value.keys() <= names:
            return maker
    raise UnfitError(", ".join(value))


def _json_types(hint: object) -> tuple[type, ...]:
    """What a JSON reader gives where the hint's value stands."""
    origin = get_origin(hint)
    if origin is not None:
        return (list,) if origin is tuple else (dict,)
    if hint is float:
        return (float, int)
    return (hint,) if hint is int or hint is bool or hint is types.NoneType else (str,)


def _literal(allowed: tuple[object, ...]) -> Maker:
    by_value = {each.value if isinstance(each, Enum) else each: each for each in allowed}
    return lambda value: by_value[value]


def _tuple(member: Maker) -> Maker:
    def make(value: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise UnfitError("list")
        return tuple([member(each) for each in cast("list[object]", value)])

    return make


def _mapping(key: Maker, member: Maker) -> Maker:
    def make(value: object) -> dict[object, object]:
        return {key(name): member(each) for name, each in _object(value).items()}

    return make


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise UnfitError("object")
    return cast("dict[str, object]", value)


def _plain(hint: object, *, strip: bool) -> Maker:
    """The maker of a string, number, truth value, enum, date or nothing."""
    if hint is str and strip:
        return lambda value: _text(value).strip(_WHITE_SPACE)
    if isinstance(hint, EnumType):
        members = {member.value: member for member in cast("Iterable[Enum]", hint)}
        return lambda value: members[cast("str", value)]
    return _SCALARS[hint]


def _number(value: object) -> float:
    if type(value) is float:
        return value
    return float(_whole(value))


def _whole(value: object) -> int:
    if type(value) is not int:
        raise UnfitError("whole number")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnfitError("text")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise UnfitError("true or false")
    return value


def _nothing(value: object) -> None:
    if value is not None:
        raise UnfitError("null")


_SCALARS: Mapping[object, Maker] = {
    float: _number,
    int: _whole,
    str: _text,
    bool: _truth,
    types.NoneType: _nothing,
    date: lambda value: date.fromisoformat(_text(value)),
    datetime: lambda value: datetime.fromisoformat(_text(value)),
}
