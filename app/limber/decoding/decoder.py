"""From the bytes of a file to a frozen value, checked by pydantic the first time only."""

import json
from typing import TYPE_CHECKING, TypeVar, cast

from limber.decoding.json_text import MAX_BYTES, BadJsonError, JsonValue, parse, text_of
from limber.decoding.memory import Memory
from limber.decoding.problems import BadFile, Problem
from limber.decoding.structure import Structurer

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")


class Decoder:
    """Reads JSON as values of dataclasses; with a memory it checks each content once."""

    def __init__(self, memory: Memory | None = None, *, max_bytes: int = MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self._memory = memory
        self._structurer = Structurer()
        self._adapters: dict[type, TypeAdapter[object]] = {}

    def decode(self, raw: bytes, type_: type[T], *, name: str) -> T:
        """The value that a file's content stands for; `name` is what a person calls the file.

        Raises:
            BadFile: it is not valid; the problems name the fields, and the lines where known.
        """
        if self._memory is not None and self._memory.knows(raw, type_.__qualname__):
            try:
                return self._known(raw, type_)
            except (
                BadJsonError,
                ValueError,
                TypeError,
                LookupError,
                AttributeError,
                RecursionError,
            ):
                return self._checked(raw, type_, name)
        return self._checked(raw, type_, name)

    def vouch(self, raw: bytes, type_: type) -> None:
        """Say that this content was written from a value of `type_`, so needs no check."""
        if self._memory is not None:
            self._memory.remember(raw, type_.__qualname__)

    def save_memory(self) -> None:
        """Keep what was found valid for the next start."""
        if self._memory is not None:
            self._memory.save()

    def _known(self, raw: bytes, type_: type[T]) -> T:
        """A value from content that is known to be valid."""
        value: object = json.loads(text_of(raw, self._max_bytes))
        return self._structurer.structure(type_, _without_schema(cast("JsonValue", value)))

    def _checked(self, raw: bytes, type_: type[T], name: str) -> T:
        """A value from content that is checked here."""
        try:
            text = text_of(raw, self._max_bytes)
            value = _without_schema(parse(text))
        except BadJsonError as error:
            problem = Problem(name, error.message, line=error.line, column=error.column)
            raise BadFile(name, (problem,)) from error
        checked = self._check(text, value, type_, name)
        if self._memory is not None:
            self._memory.remember(raw, type_.__qualname__)
        return checked

    def _check(self, text: str, value: JsonValue, type_: type[T], name: str) -> T:
        from pydantic import ValidationError  # late: as dear as a whole start of Qt

        from limber.decoding.findings import problems_of

        adapter = self._adapter(type_)
        try:
            return cast("T", adapter.validate_json(json.dumps(value), strict=True))
        except ValidationError as error:
            raise BadFile(name, problems_of(error, text, value, type_, name)) from error
        except RecursionError as error:
            raise BadFile(name, (Problem(name, "is nested too deeply"),)) from error

    def _adapter(self, type_: type) -> "TypeAdapter[object]":
        from pydantic import TypeAdapter  # late: as above

        found = self._adapters.get(type_)
        if found is None:
            found = self._adapters[type_] = TypeAdapter(type_)
        return found


def _without_schema(value: JsonValue) -> JsonValue:
    """The same without the name of its schema, which is there for editors."""
    if isinstance(value, dict) and "$schema" in value:
        return {key: member for key, member in value.items() if key != "$schema"}
    return value
