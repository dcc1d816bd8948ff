"""A JSON object that may be too large to be held: its lists are read one entry at a time."""

import json
import re
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, cast

from limber.decoding.json_text import (
    BadJsonError,
    JsonValue,
    plain_message,
    refusals_told,
    strict_decoder,
)

MOST_CHARACTERS: Final = 16_000_000
"""Of one entry; a longer one is a mistake."""
_TOO_EARLY: Final = "ends too early"
_ENDS: Final = frozenset(" \t\n\r,:]}")
"""One of these follows a value."""
_SPACE: Final = re.compile(r"[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A value that stands at the top of the document, or an entry of a list there."""

    key: str
    index: int | None
    """Its place in the list, from 0; None where it is the whole value of the key."""
    text: str
    value: JsonValue
    line: int
    """On which it begins, from 1."""


def read_pieces(chunks: Iterable[bytes]) -> Iterator[Piece]:
    """The pieces of an object in UTF-8, in their order; an empty list has none.

    Raises:
        BadJsonError: it is no JSON object that we take; what was read before it was good.
    """
    reading = _Reading(chunks)
    if not reading.next_character():
        raise BadJsonError("is empty")
    reading.expect("{", "an object")
    keys: set[str] = set()
    for _ in reading.members("}"):
        key = _key(reading, keys)
        reading.expect(":", "':'")
        if reading.next_character() != "[":
            yield reading.piece(key, None)
            continue
        reading.expect("[", "a list")
        for index in reading.members("]"):
            yield reading.piece(key, index)
    if reading.next_character():
        raise reading.complaint("is not valid JSON: extra data")


def _key(reading: "_Reading", keys: set[str]) -> str:
    key = reading.piece("", None).value
    if not isinstance(key, str):
        raise reading.complaint("is not valid JSON: expecting a name in double quotes")
    if key in keys:
        raise reading.complaint(f"has the key {key[:60]!a} twice in one object")
    keys.add(key)
    return key


class _Reading:
    """The part of the text that is held, and the place in it."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._decoder = getincrementaldecoder("utf-8-sig")()
        self._json = strict_decoder()
        self._text = ""
        self._at = 0
        self._line = 1
        self._is_whole = False
        """There is nothing more to come."""

    def next_character(self) -> str:
        """The next one that is no white space, which stays to be read; empty at the end."""
        while True:
            self._go_to(self._end_of_space())
            if self._at < len(self._text):
                return self._text[self._at]
            if self._is_whole:
                return ""
            self._more()

    def expect(self, character: str, called: str) -> None:
        """Go past this character, which has to be the next."""
        found = self.next_character()
        if found != character:
            wanted = f"is not valid JSON: expecting {called}"
            raise self.complaint(wanted if found else _TOO_EARLY)
        self._go_to(self._at + 1)

    def members(self, end: str) -> Iterator[int]:
        """The numbers of the members up to the end of an object or list; the caller reads each."""
        if self.next_character() == end:
            self.expect(end, "")
            return
        index = 0
        while True:
            yield index
            index += 1
            if self.next_character() == end:
                self.expect(end, "")
                return
            self.expect(",", "',' or the end")

    def piece(self, key: str, index: int | None) -> Piece:
        """The value that comes next."""
        self.next_character()
        line = self._line
        value, end = self._value()
        text = self._text[self._at : end]
        self._go_to(end)
        return Piece(key, index, text, value, line)

    def complaint(self, message: str) -> BadJsonError:
        """What is wrong here."""
        return BadJsonError(message, self._line)

    def _value(self) -> tuple[JsonValue, int]:
        """The next value and where it ends, with as much more of the text as it takes."""
        while True:
            try:
                with refusals_told():
                    value, end = self._tried()
            except BadJsonError as error:
                if error.line is None or self._is_whole or self._held > MOST_CHARACTERS:
                    raise self._placed(error) from error
            else:
                # A number at the end of what is held may go on, as 1 does in 1.5.
                if self._is_whole or self._text[end : end + 1] in _ENDS:
                    return value, end
            self._more()

    def _tried(self) -> tuple[JsonValue, int]:
        found = cast("tuple[JsonValue, int]", self._json.raw_decode(self._text, self._at))
        if found[1] - self._at > MOST_CHARACTERS:
            raise BadJsonError("has an entry that is too long")
        return found

    @property
    def _held(self) -> int:
        return len(self._text) - self._at

    def _placed(self, error: BadJsonError) -> BadJsonError:
        """The same with the line of the whole text; one that ended too early says so."""
        cause = error.__cause__
        if not isinstance(cause, json.JSONDecodeError):
            return BadJsonError(error.message, self._line)
        if cause.pos >= len(self._text.rstrip()) or cause.msg.startswith("Unterminated"):
            return BadJsonError(_TOO_EARLY, self._line)
        line = self._line + self._text.count("\n", self._at, cause.pos)
        return BadJsonError(plain_message(cause), line)

    def _end_of_space(self) -> int:
        found = _SPACE.match(self._text, self._at)
        return self._at if found is None else found.end()

    def _go_to(self, place: int) -> None:
        self._line += self._text.count("\n", self._at, place)
        self._at = place

    def _more(self) -> None:
        """Hold more of the text, at least twice as much as is unread."""
        wanted = max(2 * self._held, 1)
        parts, size = [self._text[self._at :]], self._held
        while size < wanted and not self._is_whole:
            chunk = next(self._chunks, b"")
            self._is_whole = not chunk
            parts.append(self._decoded(chunk))
            size += len(parts[-1])
        self._text, self._at = "".join(parts), 0

    def _decoded(self, chunk: bytes) -> str:
        try:
            return self._decoder.decode(chunk, final=self._is_whole)
        except UnicodeDecodeError as error:
            raise BadJsonError("is not UTF-8 text") from error
