"""Writing to a terminal, a file or a pipe: lines for people, one JSON document for scripts."""

import errno
import io
import os
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from typing import TextIO

from limber.errors import UserFacingError


class ReaderGoneError(Exception):
    """Whoever read the output has stopped reading."""


class UnwritableError(UserFacingError):
    """The output cannot be written, to a full disk for instance."""


class Output:
    """One stream; a failure to write is an UnwritableError or a ReaderGoneError."""

    def __init__(self, stream: TextIO | None) -> None:
        # A program without a terminal, or whose stream was closed, has None there.
        self._stream = io.StringIO() if stream is None else stream

    def line(self, text: str = "") -> None:
        """Print one line."""
        self.raw(plain(text) + "\n")

    def lines(self, texts: Iterable[str]) -> None:
        """Print several lines."""
        for text in texts:
            self.line(text)

    def table(self, rows: Sequence[Sequence[str]], indent: str = "") -> None:
        """Print rows in columns as wide as their longest cell; the last column stays ragged."""
        cells = [[plain(cell) for cell in row] for row in rows]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self.raw(f"{indent}{'  '.join(padded)}".rstrip() + "\n")

    def json(self, document: object) -> None:
        """Print one JSON document, with escapes only where the stream's encoding needs them."""
        # Late: help and mistakes do without.
        from limber.decoding.encode import jsonable

        self.raw(self._json(jsonable(document)) + "\n")

    def json_list(self, key: str, entries: Iterable[object]) -> None:
        """Print one JSON document with one list, each entry as it comes, in JSON's own types."""
        before, end = "\n    ", "]"
        self.raw(f'{{\n  "{key}": [')
        for entry in entries:
            # No text has a line feed in it that is not escaped.
            self.raw(before + self._json(entry).replace("\n", "\n    "))
            before, end = ",\n    ", "\n  ]"
        self.raw(f"{end}\n}}\n")

    def raw(self, text: str) -> None:
        """Print text that is in its final form."""
        if not self._can_encode(text):
            encoding = self._encoding
            text = text.encode(encoding, "backslashreplace").decode(encoding)
        with _failures_told():
            self._stream.write(text)

    def flush(self) -> None:
        """Have everything written."""
        with _failures_told():
            self._stream.flush()

    def abandon(self) -> None:
        """Let what is still unwritten go, so that closing the stream does not fail later."""
        try:
            descriptor = self._stream.fileno()
        except (OSError, ValueError):
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)

    def _json(self, value: object) -> str:
        import json

        text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
        if self._can_encode(text):
            return text
        return json.dumps(value, ensure_ascii=True, indent=2, allow_nan=False)

    @property
    def _encoding(self) -> str:
        return self._stream.encoding or "utf-8"

    def _can_encode(self, text: str) -> bool:
        try:
            text.encode(self._encoding)
        except UnicodeEncodeError:
            return False
        return True


def number(value: float) -> int | float:
    """A number without a fraction where it has none, else to the thousandth."""
    return int(value) if value == int(value) else round(value, 3)


def clock(seconds: float) -> str:
    """A length of time as minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def plain(text: str) -> str:
    """Text without control characters, which a terminal would obey."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "�" for c in text)


@contextmanager
def _failures_told() -> Generator[None]:
    """What can go wrong in writing, as errors of ours; Windows says EINVAL for a closed pipe."""
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
            raise ReaderGoneError from error
        raise UnwritableError(
            "The output cannot be written.", f"The system says: {error.strerror}."
        ) from error
